using CowCollections.Hashing;
using CowCollections.Tests.Support;

namespace CowCollections.Tests.Models.Sets;

/// <summary>The forms in which a set can have its items.</summary>
internal static class SetLayout<T>
{
    internal static readonly IReadOnlyDictionary<string, Func<Items<T>, CowSet<T>>> All =
        new Dictionary<string, Func<Items<T>, CowSet<T>>>(StringComparer.Ordinal)
        {
            ["empty"] = items => items.New(0),
            ["empty with room"] = items => new CowSet<T>(300, items.Comparer),
            ["one item"] = items => items.New(1),
            ["one page"] = items => items.New(9),
            ["one full page"] = items => items.New(HashPage<T, Nothing>.Capacity),
            ["few pages"] = items => items.New(120),
            ["many pages"] = items => items.New(520),
            ["made in one"] = items => new CowSet<T>(items.First(90), items.Comparer),
            ["pages that belong to others"] = Shared,
            ["union into an empty set"] = UnionIntoEmpty,
            ["few pages after removals"] = items => AfterRemovals(items, 300, 270),
            ["nothing after removals"] = items => AfterRemovals(items, 60, 60),
        };

    /// <summary>Some pages are its own, the others were seen by a snapshot.</summary>
    private static CowSet<T> Shared(Items<T> items)
    {
        CowSet<T> set = items.New(180);
        set.Snapshot();
        for (int number = 180; number < 190; number++)
        {
            set.Add(items.Item(number));
        }

        return set;
    }

    private static CowSet<T> UnionIntoEmpty(Items<T> items)
    {
        CowSet<T> set = items.New(0);
        set.UnionWith(items.New(110));
        return set;
    }

    private static CowSet<T> AfterRemovals(Items<T> items, int count, int removed)
    {
        CowSet<T> set = items.New(count);
        for (int number = 0; number < removed; number++)
        {
            set.Remove(items.Item(number * 7 % count));
        }

        return set;
    }
}
