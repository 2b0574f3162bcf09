using CowCollections.Tests.Support;

namespace CowCollections.Tests.Concurrency.Sets;

/// <summary>Versions of sets: the elements of a <see cref="Stamp"/>, so an item of another version shows.</summary>
internal static class StampedSet
{
    internal static CowSet<int> ToCowSet(this Stamp stamp)
    {
        var set = new CowSet<int>();
        stamp.AddTo(set);
        return set;
    }

    internal static void AddTo(this Stamp stamp, CowSet<int> set) => set.UnionWith(stamp.Items());

    internal static IEnumerable<int> Items(this Stamp stamp) => Enumerable.Range(0, stamp.Count).Select(index => stamp[index].Value);

    /// <summary>Asserts that a set with at least one item is the version of which that is.</summary>
    internal static void AssertIsWhole(IReadOnlySet<int> set) => Stamp.Of(new TinyInt(set.First()), set.Count).AssertIs(set);

    /// <summary>Asks for all items, enumerates them, and asks for some that are not there.</summary>
    internal static void AssertIs(this Stamp stamp, IReadOnlySet<int> set)
    {
        Assert.Equal(stamp.Count, set.Count);
        for (int index = 0; index < stamp.Count; index++)
        {
            if (!set.Contains(stamp[index].Value))
            {
                Assert.Fail($"Item {stamp[index]} of {stamp} is missing.");
            }
        }

        Assert.Equal(stamp.Count, set.Count(item => Stamp.Of(new TinyInt(item), stamp.Count) == stamp));
        Assert.False(set.Contains(stamp[stamp.Count].Value));
    }
}
