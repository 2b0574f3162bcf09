using System.Collections;
using System.Collections.Immutable;
using System.Reflection;
using CowCollections.Tests.Support;

namespace CowCollections.Tests.Contracts;

/// <summary>
/// Every method of a snapshot, with every combination of arguments: reading is as on List, exceptions included; the
/// persistent operations return what they return on ImmutableList and throw where it throws.
/// </summary>
public class SnapshotCallTests
{
    private static readonly Type[] _listSurfaces =
        [typeof(List<>), typeof(IReadOnlyList<>), typeof(IReadOnlyCollection<>), typeof(IEnumerable<>), typeof(ICollection), typeof(IEnumerable)];

    private static readonly Type[] _immutableSurfaces =
        [typeof(ImmutableList<>), typeof(IImmutableList<>), typeof(IList<>), typeof(ICollection<>), typeof(IList)];

    /// <summary>What List and a snapshot have in common, but for what changes the list; and a snapshot is synchronized.</summary>
    public static TheoryData<string, string> ReadingCalls
        => Calls(_listSurfaces, typeof(List<>), ["get_Capacity", "get_IsSynchronized", "Clear", "GetRange", "Remove", "Reverse", "Sort"]);

    /// <summary>
    /// What ImmutableList and a snapshot have in common, but for what it has in common with List, and ranges to reverse, which
    /// ImmutableList does not check.
    /// </summary>
    public static TheoryData<string, string> PersistentCalls
        => Calls(_immutableSurfaces, typeof(ImmutableList<>), ["BinarySearch", "CopyTo", "Find", "IndexOf", "LastIndexOf", "Reverse(Int32"]);

    [Theory]
    [MemberData(nameof(ReadingCalls))]
    public void Reading_a_snapshot_does_what_it_does_on_List(string surface, string call)
    {
        Type type = _listSurfaces.Single(each => string.Equals(each.Name, surface, StringComparison.Ordinal));
        Compare(type, call, Small.From, element => count => ListLayout.Flat.Make(count, element).ToList(), sameExceptions: true);
        Compare(type, call, Label.From, element => count => ListLayout.Flat.Make(count, element).ToList(), sameExceptions: true);
    }

    [Theory]
    [MemberData(nameof(PersistentCalls))]
    public void A_persistent_operation_does_what_it_does_on_ImmutableList(string surface, string call)
    {
        Type type = _immutableSurfaces.Single(each => string.Equals(each.Name, surface, StringComparison.Ordinal));
        Compare(type, call, Small.From, element => count => ListLayout.Flat.Make(count, element).ToImmutableList(), sameExceptions: false);
        Compare(type, call, Label.From, element => count => ListLayout.Flat.Make(count, element).ToImmutableList(), sameExceptions: false);
    }

    private static TheoryData<string, string> Calls(Type[] surfaces, Type collection, string[] without)
    {
        var calls = new TheoryData<string, string>();
        string[] own = [.. CallableMethods.Of<Small>(typeof(CowListSnapshot<>)).Select(Signature.Call)];
        foreach (Type surface in surfaces)
        {
            IEnumerable<string> each = CallableMethods.Of<Small>(surface).Select(Signature.Call)
                .Where(call => !Array.Exists(without, name => call.StartsWith(name, StringComparison.Ordinal)));
            each = surface == collection ? each.Intersect(own, StringComparer.Ordinal) : each;
            foreach (string call in each)
            {
                calls.Add(surface.Name, call);
            }
        }

        return calls;
    }

    private static void Compare<T>(
        Type surface, string call, Func<int, T> element, Func<Func<int, T>, Func<int, object>> makeKnown, bool sameExceptions)
    {
        MethodInfo known = CallableMethods.Find<T>(surface, call);
        MethodInfo tested = surface.IsClass ? CallableMethods.Find<T>(typeof(CowListSnapshot<>), call) : known;
        foreach (int count in (int[])[0, 1, 24])
        {
            var arguments = new ArgumentPool<T>(element, count);
            new CallComparison(known, tested, each => arguments[each]) { SameExceptions = sameExceptions }.AssertSame(
                () => makeKnown(element)(count),
                Enum.GetValues<ListLayout>().Select(layout => (Func<object>)(() => layout.Make(count, element).Snapshot())));
        }
    }
}
