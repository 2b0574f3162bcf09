using System.Diagnostics;
using System.Globalization;
using CowCollections.Hashing;
using CowCollections.Tests.Support;

namespace CowCollections.Tests.Adversaries;

/// <summary>Keys that are bad for a hash table, by chance or on purpose: it stays right, and is no slower than a list.</summary>
public class AdversarialKeysTests
{
    private static readonly TimeSpan _seconds = TimeSpan.FromSeconds(30);

    private static readonly IEqualityComparer<int> _oneHash =
        EqualityComparer<int>.Create(static (x, y) => x == y, static _ => int.MinValue);

    /// <summary>Sequences as programs have them, and some that are chosen against a multiplication.</summary>
    private static readonly Dictionary<string, Func<int, int>> _sequences = new(StringComparer.Ordinal)
    {
        ["sequential"] = i => i,
        ["negative"] = i => -i,
        ["from the least int"] = i => int.MinValue + i,
        ["even"] = i => i * 2,
        ["multiples of 1024"] = i => i << 10,
        ["multiples of 65536"] = i => i << 15,
        ["clusters"] = i => ((i / 100) * 1_000_003) + (i % 100),
        ["two clusters"] = i => (i % 2 * 1_000_000_000) + i,
        ["squares"] = i => unchecked(i * i) | (i << 30),
        ["multiples of the golden ratio"] = i => unchecked(i * (int)2654435769u),
    };

    public static TheoryData<string> Sequences => [.. _sequences.Keys];

    [Theory]
    [MemberData(nameof(Sequences))]
    public void Sequences_fill_pages_and_take_few_levels(string sequence)
    {
        const int Count = 60_000;
        int[] keys = [.. Enumerable.Range(0, Count).Select(_sequences[sequence]).Distinct()];
        CowDictionary<int, int> dictionary = AssertWorks(keys, EqualityComparer<int>.Default);
        TableWalk<int, int> walk = CheckTable<int, int>.Walk(dictionary);
        Assert.InRange(walk.Height, 1, 5);
        Assert.InRange(walk.Pages.Count, 1, keys.Length / 5);
    }

    /// <summary>Hashes that differ in their last bits only, found by undoing what the engine does with hash codes.</summary>
    [Theory]
    [InlineData(12)]
    [InlineData(8)]
    public void Hashes_with_the_same_first_bits_make_a_deep_and_narrow_table(int bits)
    {
        int[] keys = [.. Enumerable.Range(0, 1 << bits).Select(i => HashBits.CodeOf((uint)i))];
        CowDictionary<int, int> dictionary = AssertWorks(keys, EqualityComparer<int>.Default);
        TableWalk<int, int> walk = CheckTable<int, int>.Walk(dictionary);
        Assert.InRange(walk.Height, 5, 7);

        // Nodes on the way down have a page beside it in each place, and no more.
        Assert.InRange(walk.Pages.Count, 1, (keys.Length / 4) + (7 * HashOf.Bits));
    }

    [Fact]
    public void The_hash_codes_of_these_tests_lead_where_they_should()
        => Assert.All([0u, 1u, 2u, 1u << 31, 0x12345678u, uint.MaxValue], hash => Assert.Equal(hash, HashOf.Mixed(HashBits.CodeOf(hash))));

    [Fact]
    public void Hashes_with_the_same_tag_are_told_apart()
        => AssertWorks([.. Enumerable.Range(0, 3000).Select(i => HashBits.CodeOf((uint)(i << 8) | 0x5A))], EqualityComparer<int>.Default);

    [Fact]
    public void Readable_hashes_make_pages_of_the_greatest_depth()
    {
        string zeros = new('0', HashOf.Bits - 1);
        string[] keys =
        [
            .. Enumerable.Range(0, 40).Select(i => $"{zeros}0#{i}"),
            .. Enumerable.Range(0, 40).Select(i => $"{zeros}1#{i}"),
            .. Enumerable.Range(0, 10).Select(i => $"1#{i}"),
        ];
        CowDictionary<string, int> dictionary = AssertWorks(keys, ReadableHash.Comparer);
        TableWalk<string, int> walk = CheckTable<string, int>.Walk(dictionary);
        Assert.Equal(2, walk.Pages.Count(page => page.Depth == HashOf.Bits && page.Count == 40));
        dictionary.RemoveRange(keys.Take(40));
        CheckTable<string, int>.Invariants(dictionary);
        Assert.Equal(50, dictionary.Count);
        dictionary.RemoveRange(keys.Skip(40).Take(40));
        dictionary.TrimExcess();
        Assert.Equal(0, CheckTable<string, int>.Walk(dictionary).Height);
    }

    [Fact]
    public void A_crowd_beside_ordinary_pages_is_divided_from_them()
    {
        var dictionary = new CowDictionary<string, int>(ReadableHash.Comparer);
        Dictionary<string, int> model = [];
        for (int i = 0; i < 200; i++)
        {
            foreach (string bits in (string[])["0110", "0111", $"0110{Convert.ToString(i, 2)}"])
            {
                dictionary[$"{bits}#{i}"] = model[$"{bits}#{i}"] = i;
            }
        }

        CheckTable<string, int>.Invariants(dictionary);
        CheckEntries<string, int>.SameEntries(model, dictionary);
    }

    [Fact]
    public void Ten_thousand_keys_of_one_hash_take_seconds()
    {
        var watch = Stopwatch.StartNew();
        CowDictionary<int, int> dictionary = new(_oneHash);
        for (int key = 0; key < 10_000; key++)
        {
            dictionary.Add(key, key);
        }

        CowDictionarySnapshot<int, int> snapshot = dictionary.Snapshot();
        for (int key = 0; key < 10_000; key += 2)
        {
            Assert.True(dictionary.Remove(key, out int value) && value == key);
        }

        Assert.Equal(5000, dictionary.Count);
        Assert.Equal(10_000, snapshot.Count);
        Assert.All([1, 4999, 9999], key => Assert.True(dictionary.ContainsKey(key)));
        Assert.All([0, 5000, 10_000], key => Assert.False(dictionary.ContainsKey(key)));
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, _seconds);
    }

    /// <summary>Added without asking each time whether the key is there, which takes the square of their number.</summary>
    [Fact]
    public void A_hundred_thousand_keys_of_one_hash_are_no_harm()
    {
        const int Count = 100_000;
        CowDictionary<int, int> dictionary = new(_oneHash);
        for (int key = 0; key < Count; key++)
        {
            CheckTable<int, int>.Append(dictionary, key, -key);
        }

        CowDictionarySnapshot<int, int> snapshot = dictionary.Snapshot();
        Assert.False(dictionary.TryAdd(Count - 1, 0));
        Assert.True(dictionary.TryAdd(Count, 0));
        Assert.True(dictionary.Remove(Count / 2));
        dictionary[7] = 7;
        Assert.Equal(Count, dictionary.Count);
        Assert.Equal(Count, dictionary.Keys.Distinct().Count());
        Assert.Equal([-7, -(Count / 2), -(Count - 1)], [snapshot[7], snapshot[Count / 2], snapshot[Count - 1]]);
        dictionary.TrimExcess();
        dictionary.Detach();
        dictionary.Clear();
        Assert.Equal(Count, snapshot.Count);
        Assert.Equal(snapshot.GetHashCode(), snapshot.ToCowDictionary().Snapshot().GetHashCode());
    }

    /// <summary>Strings of eight characters whose unseeded hashes in Dictionary are known to everybody; here nobody knows them.</summary>
    [Fact]
    public void Strings_are_spread_evenly()
    {
        string[] keys = [.. Enumerable.Range(0, 20_000).Select(i => i.ToString("x8", CultureInfo.InvariantCulture))];
        CowDictionary<string, int> dictionary = AssertWorks(keys, StringComparer.Ordinal);
        Assert.InRange(CheckTable<string, int>.Walk(dictionary).Pages.Max(page => page.Depth), 10, 20);
    }

    private static CowDictionary<TKey, int> AssertWorks<TKey>(TKey[] keys, IEqualityComparer<TKey> comparer)
        where TKey : notnull
    {
        var dictionary = new CowDictionary<TKey, int>(comparer);
        for (int i = 0; i < keys.Length; i++)
        {
            dictionary.Add(keys[i], i);
        }

        CheckTable<TKey, int>.Invariants(dictionary);
        CowDictionary<TKey, int> changed = dictionary.Clone();
        for (int i = 0; i < keys.Length; i += 2)
        {
            changed[keys[i]] = -i;
            Assert.True(i + 1 == keys.Length || changed.Remove(keys[i + 1]));
        }

        CheckTable<TKey, int>.Invariants(changed);
        for (int i = 0; i < keys.Length; i++)
        {
            bool isThere = changed.TryGetValue(keys[i], out int value);
            if (dictionary[keys[i]] != i || isThere != (i % 2 == 0) || value != (isThere ? -i : 0))
            {
                Assert.Fail($"Key {keys[i]} is wrong.");
            }
        }

        return dictionary;
    }
}
