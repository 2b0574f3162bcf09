using System.Globalization;

namespace CowCollections.Tests.Support;

/// <summary>Makes the entries of a test from numbers.</summary>
/// <param name="Key">Other keys for other numbers.</param>
/// <param name="Value">Makes a value.</param>
/// <param name="Comparer">The comparer of the dictionary and its model.</param>
internal sealed record Entries<TKey, TValue>(Func<int, TKey> Key, Func<int, TValue> Value, IEqualityComparer<TKey>? Comparer = null)
    where TKey : notnull
{
    internal KeyValuePair<TKey, TValue> Of(int number) => new(Key(number), Value(number));

    /// <summary>The entries of 0, 1, 2 and so on.</summary>
    internal IEnumerable<KeyValuePair<TKey, TValue>> First(int count) => Enumerable.Range(0, count).Select(Of);

    internal CowDictionary<TKey, TValue> New(int count)
    {
        var dictionary = new CowDictionary<TKey, TValue>(Comparer);
        foreach ((TKey key, TValue value) in First(count))
        {
            dictionary.Add(key, value);
        }

        return dictionary;
    }

    internal Dictionary<TKey, TValue> NewModel(IEnumerable<KeyValuePair<TKey, TValue>> entries) => new(entries, Comparer);
}

/// <summary>Entries of several types, under comparers that lead to tables of several shapes.</summary>
internal static class Entries
{
    private const int MostZeros = 24;
    private const int Branches = 4;

    /// <summary>Pages that keep no hashes.</summary>
    internal static readonly Entries<int, int> OfInts = new(number => number, number => -number);

    /// <summary>Strings under the default comparer, in whose place the engine has its own.</summary>
    internal static readonly Entries<string, string> OfStrings = new(Text, Text);

    /// <summary>Value types under the default comparer whose hashes are kept all the same.</summary>
    internal static readonly Entries<Small, Label?> OfStructs = new(Small.From, number => number % 5 == 0 ? null : new Label(number));

    /// <summary>References under the default comparer.</summary>
    internal static readonly Entries<Label, Label> OfReferences = new(Label.From, number => new Label(number + 100_000));

    /// <summary>Half of the hashes begin with 1, half of the others with 01, and so on: pages as deep as there can be.</summary>
    internal static readonly Entries<string, string> Deep = new(DeepKey, Text, ReadableHash.Comparer);

    /// <summary>A third of the keys have one of two hashes, so that pages are crowded in one table with pages that are not.</summary>
    internal static readonly Entries<int, int> OfFewHashes = new(
        number => number,
        number => -number,
        EqualityComparer<int>.Create(static (x, y) => x == y, static each => each % 3 == 0 ? each % 2 : each));

    /// <summary>All hashes are equal.</summary>
    internal static readonly Entries<int, Label> OfOneHash = new(
        number => number,
        Label.From,
        EqualityComparer<int>.Create(static (x, y) => x == y, static _ => int.MinValue));

    /// <summary>Equal keys that are not the same, so that it shows which of them is kept.</summary>
    internal static readonly Entries<string, int> IgnoringCase = new(
        number => number % 2 == 0 ? $"key {number / 2}" : $"KEY {number / 2}",
        number => number,
        StringComparer.OrdinalIgnoreCase);

    private static string Text(int number) => number.ToString("000000", CultureInfo.InvariantCulture);

    private static string DeepKey(int number)
    {
        string zeros = new('0', number % MostZeros);
        string branch = Convert.ToString(number / MostZeros % Branches, 2).PadLeft(2, '0');
        return $"{zeros}1{branch}#{number}";
    }
}
