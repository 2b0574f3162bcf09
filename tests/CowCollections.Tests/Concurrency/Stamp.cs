using System.Runtime.InteropServices;
using CowCollections.Tests.Support;

namespace CowCollections.Tests.Concurrency;

/// <summary>
/// The number of a version and how many elements it has; each element is made of the number and its own index, so that a
/// list with an element of another version, or in another place, shows.
/// </summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Stamp(int Number, int Count)
{
    private const int MaxCount = 1000;

    private static int _last;

    /// <summary>A number that none of the last two million versions had, on any thread.</summary>
    internal static int NextNumber => Interlocked.Increment(ref _last) % (int.MaxValue / MaxCount);

    internal TinyInt this[int index] => new((Number * MaxCount) + index);

    /// <summary>The version that a list with at least one element should be.</summary>
    internal static Stamp Of(IReadOnlyList<TinyInt> list) => Of(list[0], list.Count);

    /// <summary>The version that a collection with this first element should be.</summary>
    internal static Stamp Of(TinyInt first, int count) => new(first.Value / MaxCount, count);

    internal CowList<TinyInt> ToCowList()
    {
        CowList<TinyInt> list = [];
        AppendTo(list, 0);
        return list;
    }

    /// <summary>Makes a list of <paramref name="present"/> elements of this version into the whole version.</summary>
    internal void AppendTo(CowList<TinyInt> list, int present)
    {
        for (int index = present; index < Count; index++)
        {
            list.Add(this[index]);
        }
    }

    internal void AssertIs(IReadOnlyList<TinyInt> list)
    {
        Assert.Equal(Count, list.Count);
        for (int index = 0; index < Count; index++)
        {
            if (list[index] != this[index])
            {
                Assert.Fail($"Element {index} of {this} is {list[index]}, not {this[index]}.");
            }
        }
    }
}
