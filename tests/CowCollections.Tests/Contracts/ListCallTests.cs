using System.Collections;
using System.Reflection;
using CowCollections.Tests.Support;

namespace CowCollections.Tests.Contracts;

/// <summary>Every method of List, through the class and through its interfaces, with every combination of arguments.</summary>
public class ListCallTests
{
    private static readonly Type[] _surfaces =
    [
        typeof(List<>), typeof(IList<>), typeof(ICollection<>), typeof(IReadOnlyList<>), typeof(IReadOnlyCollection<>), typeof(IEnumerable<>),
        typeof(IList), typeof(ICollection), typeof(IEnumerable),
    ];

    private static readonly string[] _aboutRoom = ["get_Capacity()", "EnsureCapacity(Int32 capacity)"];

    public static TheoryData<string, string> Calls
    {
        get
        {
            var calls = new TheoryData<string, string>();
            foreach (Type surface in _surfaces)
            {
                // How much room there is, is each collection's own affair: see CapacityTests.
                foreach (string call in CallableMethods.Of<Small>(surface).Select(Signature.Call).Except(_aboutRoom, StringComparer.Ordinal))
                {
                    calls.Add(surface.Name, call);
                }
            }

            return calls;
        }
    }

    [Theory]
    [MemberData(nameof(Calls))]
    public void A_call_does_what_it_does_on_List(string surface, string call)
    {
        Compare(surface, call, Small.From);
        Compare(surface, call, Label.From);
    }

    private static void Compare<T>(string surface, string call, Func<int, T> element)
    {
        Type type = _surfaces.Single(each => string.Equals(each.Name, surface, StringComparison.Ordinal));
        MethodInfo known = CallableMethods.Find<T>(type, call);
        MethodInfo tested = type == typeof(List<>) ? CallableMethods.Find<T>(typeof(CowList<>), call) : known;
        foreach (int count in (int[])[0, 1, 24])
        {
            var arguments = new ArgumentPool<T>(element, count);
            new CallComparison(known, tested, each => arguments[each]).AssertSame(
                () => ListLayout.Flat.Make(count, element).ToList(),
                Enum.GetValues<ListLayout>().Select(layout => (Func<object>)(() => layout.Make(count, element))));
        }
    }
}
