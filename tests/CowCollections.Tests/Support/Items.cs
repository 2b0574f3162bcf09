using System.Globalization;

namespace CowCollections.Tests.Support;

/// <summary>Makes the items of a test from numbers.</summary>
/// <param name="Item">Other items for other numbers.</param>
/// <param name="Comparer">The comparer of the set and its model.</param>
internal sealed record Items<T>(Func<int, T> Item, IEqualityComparer<T>? Comparer = null)
{
    /// <summary>The items of 0, 1, 2 and so on.</summary>
    internal IEnumerable<T> First(int count) => Enumerable.Range(0, count).Select(Item);

    internal CowSet<T> New(int count)
    {
        var set = new CowSet<T>(Comparer);
        foreach (T item in First(count))
        {
            set.Add(item);
        }

        return set;
    }

    internal HashSet<T> NewModel(IEnumerable<T> items) => new(items, Comparer);
}

/// <summary>Items of several types, under comparers that lead to tables of several shapes; null is one of them where it can be.</summary>
internal static class Items
{
    private const int NumberOfNull = 5;

    /// <summary>Pages that keep no hashes.</summary>
    internal static readonly Items<int> OfInts = new(Entries.OfInts.Key);

    /// <summary>Strings under the default comparer, in whose place the engine has its own.</summary>
    internal static readonly Items<string?> OfStrings = new(number => OrNull(number, Text(number)));

    /// <summary>A value type that can be null, under the default comparer.</summary>
    internal static readonly Items<int?> OfNullables = new(number => number == NumberOfNull ? null : number);

    /// <summary>References under the default comparer.</summary>
    internal static readonly Items<Label?> OfReferences = new(number => OrNull(number, Label.From(number)));

    /// <summary>Half of the hashes begin with 1, half of the others with 01, and so on: pages as deep as there can be.</summary>
    internal static readonly Items<string> Deep = new(Entries.Deep.Key, ReadableHash.Comparer);

    /// <summary>A third of the items have one of two hashes, so that pages are crowded in one table with pages that are not.</summary>
    internal static readonly Items<int> OfFewHashes = new(number => number, Entries.OfFewHashes.Comparer);

    /// <summary>All hashes are equal.</summary>
    internal static readonly Items<int> OfOneHash = new(number => number, Entries.OfOneHash.Comparer);

    /// <summary>
    /// Equal items that are not the same, so that it shows which of them is kept; and a comparer that cannot be asked for the
    /// hash of null.
    /// </summary>
    internal static readonly Items<string?> IgnoringCase =
        new(number => OrNull(number / 2, Entries.IgnoringCase.Key(number)), StringComparer.OrdinalIgnoreCase);

    private static string Text(int number) => number.ToString("000000", CultureInfo.InvariantCulture);

    private static T? OrNull<T>(int number, T item)
        where T : class
        => number == NumberOfNull ? null : item;
}
