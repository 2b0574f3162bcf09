using CowCollections.Hashing;
using CowCollections.Tests.Support;

namespace CowCollections.Tests.Models.Dictionaries;

/// <summary>The forms in which a dictionary can have its entries.</summary>
internal static class DictionaryLayout<TKey, TValue>
    where TKey : notnull
{
    /// <summary>A prime, so that its multiples are all different in a table of any of these counts.</summary>
    private const int Stride = 7;

    private const int Page = HashPage<TKey, TValue>.Capacity;

    internal static readonly IReadOnlyDictionary<string, Func<Entries<TKey, TValue>, CowDictionary<TKey, TValue>>> All =
        new Dictionary<string, Func<Entries<TKey, TValue>, CowDictionary<TKey, TValue>>>(StringComparer.Ordinal)
        {
            ["empty"] = entries => entries.New(0),
            ["empty with room"] = WithRoom,
            ["one entry"] = entries => entries.New(1),
            ["one page"] = entries => entries.New(Page / 2),
            ["one full page"] = entries => entries.New(Page),
            ["a page that was divided"] = entries => entries.New(Page + 1),
            ["two levels"] = entries => entries.New(7 * Page),
            ["many pages"] = entries => entries.New(36 * Page),
            ["pages that belong to others"] = Shared,
            ["few entries after removals"] = entries => AfterRemovals(entries, 6 * Page, (6 * Page) - 10),
            ["few pages after removals"] = entries => AfterRemovals(entries, 10 * Page, 8 * Page),
            ["removed and added again"] = RemovedAndAddedAgain,
            ["nothing after removals"] = entries => AfterRemovals(entries, 4 * Page, 4 * Page),
        };

    private static CowDictionary<TKey, TValue> WithRoom(Entries<TKey, TValue> entries)
    {
        CowDictionary<TKey, TValue> dictionary = entries.New(0);
        dictionary.EnsureCapacity(300);
        return dictionary;
    }

    /// <summary>Some pages are its own, the others were seen by a snapshot.</summary>
    private static CowDictionary<TKey, TValue> Shared(Entries<TKey, TValue> entries)
    {
        CowDictionary<TKey, TValue> dictionary = entries.New(6 * Page);
        dictionary.Snapshot();
        for (int number = 0; number < 20; number++)
        {
            dictionary[entries.Key(number)] = entries.Value(number + 1);
        }

        return dictionary;
    }

    private static CowDictionary<TKey, TValue> AfterRemovals(Entries<TKey, TValue> entries, int count, int removed)
    {
        CowDictionary<TKey, TValue> dictionary = entries.New(count);
        for (int number = 0; number < removed; number++)
        {
            dictionary.Remove(entries.Key(number * Stride % count));
        }

        return dictionary;
    }

    private static CowDictionary<TKey, TValue> RemovedAndAddedAgain(Entries<TKey, TValue> entries)
    {
        CowDictionary<TKey, TValue> dictionary = AfterRemovals(entries, 9 * Page, 8 * Page);
        for (int number = 0; number < 5 * Page; number++)
        {
            dictionary[entries.Key(number)] = entries.Value(number + 2);
        }

        return dictionary;
    }
}
