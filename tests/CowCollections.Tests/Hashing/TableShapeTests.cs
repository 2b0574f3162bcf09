using CowCollections.Hashing;
using CowCollections.Tests.Support;

namespace CowCollections.Tests.Hashing;

/// <summary>How a table grows and shrinks: keys say in bits where they belong.</summary>
public class TableShapeTests
{
    private const int Capacity = HashPage<BitKey, int>.Capacity;

    [Fact]
    public void A_small_dictionary_is_one_page()
        => Assert.Equal([0], DepthsOf(Keys("0", Capacity / 2).Concat(Keys("1", Capacity / 2))));

    [Fact]
    public void A_full_page_is_divided_by_the_next_bit()
        => Assert.Equal([1, 1], DepthsOf(Keys("0", Capacity / 2).Concat(Keys("1", (Capacity / 2) + 1))));

    [Fact]
    public void Only_the_full_page_is_divided()
        => Assert.Equal([1, 2, 2], DepthsOf(Keys("0", 5).Concat(Keys("10", 20)).Concat(Keys("11", 20))));

    [Fact]
    public void Entries_that_differ_late_are_divided_until_they_are_apart()
    {
        string prefix = new('1', 13);
        int[] depths = DepthsOf(Keys(prefix + "0", 20).Concat(Keys(prefix + "1", 20)));
        Assert.Equal([.. Enumerable.Range(1, 13), 14, 14], depths);
    }

    [Fact]
    public void Entries_of_one_hash_crowd_in_one_page()
        => Assert.Equal([0], DepthsOf(Keys("0110", 5 * Capacity)));

    [Fact]
    public void A_crowded_page_is_passed_on_as_a_whole_when_others_come()
    {
        CowDictionary<BitKey, int> dictionary = Make(Keys("0111", 5 * Capacity).Concat(Keys("0110", 3)));
        Assert.Equal([1, 2, 3, 4, 4], CheckTable<BitKey, int>.DepthsOf(dictionary).Order());
        Assert.Contains(CheckTable<BitKey, int>.PagesOf(dictionary), page => page.Count == 5 * Capacity);
        Assert.All(Keys("0111", 5 * Capacity).Concat(Keys("0110", 3)), key => Assert.Equal(key.Id, dictionary[key]));
    }

    [Fact]
    public void Hashes_that_agree_in_all_bits_but_the_last_come_apart()
    {
        string prefix = new('0', 31);
        CowDictionary<BitKey, int> dictionary = Make(Keys(prefix + "0", 40).Concat(Keys(prefix + "1", 40)));
        Assert.Equal(32, CheckTable<BitKey, int>.DepthsOf(dictionary).Max());
        Assert.Equal(80, dictionary.Count);
        Assert.True(dictionary.Remove(new BitKey(prefix + "1", 39)));
        CheckTable<BitKey, int>.Invariants(dictionary);
    }

    [Fact]
    public void An_enumeration_ends_also_where_a_race_has_torn_the_depths_of_pages()
    {
        CowDictionary<BitKey, int> dictionary = Make(((string[])["00", "01", "10", "11"]).SelectMany(bits => Keys(bits, 20)));
        IReadOnlyList<HashPage<BitKey, int>> pages = CheckTable<BitKey, int>.PagesOf(dictionary);
        Assert.Equal([2, 2, 2, 2], pages.Select(page => (int)page.Depth));

        // From the second page to the fourth, and from that, over the first of the node, to the second.
        pages[1].Depth = pages[3].Depth = 1;
        int read = 0;
        foreach (KeyValuePair<BitKey, int> entry in dictionary)
        {
            Assert.True(++read <= dictionary.Count);
        }
    }

    [Fact]
    public void A_page_that_was_divided_has_its_entries_in_the_first_slots()
    {
        // The digits alternate, so that those which leave the page lie between those which stay.
        CowDictionary<BitKey, int> dictionary = Make(Enumerable.Range(0, Capacity + 1).Select(i => new BitKey(i % 3 == 0 ? "1" : "0", i)));
        Assert.Equal([1, 1], CheckTable<BitKey, int>.DepthsOf(dictionary));
        Assert.All(CheckTable<BitKey, int>.PagesOf(dictionary), page => Assert.Equal(page.Count, page.FirstFree));
        CheckTable<BitKey, int>.Invariants(dictionary);
    }

    [Fact]
    public void What_is_added_takes_the_place_of_what_was_removed()
    {
        CowDictionary<BitKey, int> dictionary = Make(Keys("0", Capacity));
        dictionary.Remove(new BitKey("0", 3));
        dictionary.Remove(new BitKey("0", Capacity - 1));
        dictionary.Add(new BitKey("0", Capacity), Capacity);
        Assert.Equal([0, 1, 2, Capacity, .. Enumerable.Range(4, Capacity - 5)], dictionary.Values);
        CheckTable<BitKey, int>.Invariants(dictionary);
    }

    [Fact]
    public void TrimExcess_closes_the_gaps_that_removals_left()
    {
        CowDictionary<BitKey, int> dictionary = Make(Keys("0", Capacity).Concat(Keys("1", Capacity)));
        foreach (BitKey key in dictionary.Keys.Where(key => key.Id % 3 == 0).ToArray())
        {
            dictionary.Remove(key);
        }

        CowDictionarySnapshot<BitKey, int> before = dictionary.Snapshot();
        dictionary.TrimExcess();
        Assert.All(CheckTable<BitKey, int>.PagesOf(dictionary), page => Assert.Equal(page.Count, page.FirstFree));
        Assert.All(CheckTable<BitKey, int>.PagesOf(before), page => Assert.Equal(0, page.FirstFree));
        Assert.Equal(before, dictionary.Snapshot());
        CheckTable<BitKey, int>.Invariants(dictionary);
    }

    [Fact]
    public void Removing_puts_pages_together_again()
    {
        BitKey[] keys = [.. Enumerable.Range(0, 4000).Select(i => new BitKey(Convert.ToString(i, 2).PadLeft(12, '0'), i))];
        CowDictionary<BitKey, int> dictionary = Make(keys);
        int before = CheckTable<BitKey, int>.PagesOf(dictionary).Count;
        Assert.InRange(before, 4000 / Capacity, 4000 * 2 / Capacity);
        foreach (BitKey key in keys)
        {
            Assert.True(dictionary.Remove(key));
            CheckTable<BitKey, int>.Invariants(dictionary);
        }

        Assert.Equal([0], CheckTable<BitKey, int>.DepthsOf(dictionary));
    }

    [Fact]
    public void A_page_that_becomes_empty_brings_the_pages_of_its_node_together()
    {
        CowDictionary<BitKey, int> dictionary = Make(Divided("000", "001", "010", "011", "100", "101", "110", "111"));
        Assert.Equal(8, CheckTable<BitKey, int>.DepthsOf(dictionary).Length);
        foreach (string bits in (string[])["000", "001", "010", "011"])
        {
            RemoveAllBut(dictionary, bits, 4);
        }

        RemoveAllBut(dictionary, "010", 1);
        Assert.Equal(8, CheckTable<BitKey, int>.DepthsOf(dictionary).Length);
        CowDictionarySnapshot<BitKey, int> before = dictionary.Snapshot();
        RemoveAllBut(dictionary, "010", 0);
        Assert.Equal([1, 3, 3, 3, 3], CheckTable<BitKey, int>.DepthsOf(dictionary));
        CheckTable<BitKey, int>.Invariants(dictionary);
        Assert.Equal([3, 3, 3, 3, 3, 3, 3, 3], CheckTable<BitKey, int>.PagesOf(before).Select(page => (int)page.Depth));
        Assert.Single(KeysOf(before, "010"));
        CheckTable<BitKey, int>.Invariants(before);
    }

    [Fact]
    public void A_page_that_becomes_empty_beside_full_ones_stays()
    {
        CowDictionary<BitKey, int> dictionary = Make(Divided("00", "01", "10", "11"));
        RemoveAllBut(dictionary, "00", 0);
        Assert.Equal([2, 2, 2, 2], CheckTable<BitKey, int>.DepthsOf(dictionary));
        CheckTable<BitKey, int>.Invariants(dictionary);
    }

    [Fact]
    public void A_small_node_with_few_entries_becomes_a_page_when_the_one_beside_it_does()
    {
        const string Left = "00000";
        const string Right = "00001";
        CowDictionary<BitKey, int> dictionary = Make(Divided(Left + "0", Left + "1", Right + "0", Right + "1"));
        int[] depths = CheckTable<BitKey, int>.DepthsOf(dictionary);
        Assert.Equal([6, 6, 6, 6], depths.Where(depth => depth > 5));
        RemoveAllBut(dictionary, Right + "0", 3);
        RemoveAllBut(dictionary, Right + "1", 2);
        RemoveAllBut(dictionary, Left + "0", 1);
        CowDictionarySnapshot<BitKey, int> before = dictionary.Snapshot();
        Assert.Equal([6, 6, 6, 6], CheckTable<BitKey, int>.DepthsOf(dictionary).Where(depth => depth > 5));

        // The left one becomes a page first, and then is looked at once more among those beside it.
        RemoveAllBut(dictionary, Left + "1", 0);
        Assert.DoesNotContain(CheckTable<BitKey, int>.DepthsOf(dictionary), depth => depth > 4);
        CheckTable<BitKey, int>.Invariants(dictionary);
        CheckTable<BitKey, int>.Invariants(before);
        Assert.Equal(6, dictionary.Count);
        Assert.All(dictionary, entry => Assert.Equal(before[entry.Key], entry.Value));
        Assert.Equal(depths.Count(depth => depth > 5), CheckTable<BitKey, int>.PagesOf(before).Count(page => page.Depth > 5));
    }

    [Theory]
    [InlineData(10_000)]
    [InlineData(24_000)]
    [InlineData(40_000)]
    [InlineData(100_000)]
    public void What_removing_in_any_order_leaves_has_pages_with_entries(int count)
    {
        // Counts for which the lowest nodes have 16, 32, two and four pages.
        int[] keys = [.. Enumerable.Range(0, count).Select(i => i * 7919)];
        CowDictionary<int, int> dictionary = keys.ToCowDictionary(key => key, key => key);
        new Random(1).Shuffle(keys);
        int removed = 0;
        foreach (int rest in (int[])[16, 64])
        {
            for (; count - removed > count / rest; removed++)
            {
                dictionary.Remove(keys[removed]);
            }

            CheckTable<int, int>.Invariants(dictionary);
            Assert.InRange(CheckTable<int, int>.PagesOf(dictionary).Count, 1, (dictionary.Count / 3) + 64);
        }
    }

    [Fact]
    public void Adding_and_removing_at_the_border_does_not_divide_and_unite_each_time()
    {
        CowDictionary<BitKey, int> dictionary = Make(Keys("0", Capacity / 2).Concat(Keys("1", (Capacity / 2) + 1)));
        for (int i = 0; i < 10; i++)
        {
            dictionary.Remove(new BitKey("1", 0));
            Assert.Equal([1, 1], CheckTable<BitKey, int>.DepthsOf(dictionary));
            dictionary.Add(new BitKey("1", 0), 0);
        }
    }

    [Fact]
    public void TrimExcess_puts_all_pages_together_that_have_room_in_one()
    {
        CowDictionary<BitKey, int> dictionary = Make(Keys("00", 40).Concat(Keys("01", 40)).Concat(Keys("10", 40)).Concat(Keys("11", 40)));
        dictionary.RemoveRange(Keys("00", 40).Concat(Keys("01", 40)).Concat(Keys("10", 40)).Concat(Keys("11", 40)).Where(key => key.Id >= 10));
        dictionary.TrimExcess();
        Assert.Equal([1, 1], CheckTable<BitKey, int>.DepthsOf(dictionary));
        CheckTable<BitKey, int>.Invariants(dictionary);
        Assert.Equal(40, dictionary.Count);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(33)]
    [InlineData(1000)]
    [InlineData(100_000)]
    public void Pages_that_are_made_in_advance_are_enough(int count)
    {
        var dictionary = new CowDictionary<int, int>(count);
        int pages = CheckTable<int, int>.PagesOf(dictionary).Count;
        for (int i = 0; i < count; i++)
        {
            dictionary.Add(i, i);
        }

        Assert.Equal(pages, CheckTable<int, int>.PagesOf(dictionary).Count);
        CheckTable<int, int>.Invariants(dictionary);
    }

    [Fact]
    public void Room_that_is_there_already_is_not_made_again()
    {
        var dictionary = new CowDictionary<int, int>(1000);
        IReadOnlyList<HashPage<int, int>> pages = CheckTable<int, int>.PagesOf(dictionary);
        CowDictionaryEnumerator<int, int> enumerator = dictionary.GetEnumerator();
        foreach (int capacity in (int[])[1000, 500, 33, 0])
        {
            Assert.Equal(capacity, dictionary.EnsureCapacity(capacity));
            Assert.True(pages.SequenceEqual(CheckTable<int, int>.PagesOf(dictionary)));
            Assert.False(enumerator.MoveNext());
        }

        dictionary.EnsureCapacity(100_000);
        Assert.InRange(CheckTable<int, int>.PagesOf(dictionary).Count, 100_000 / Capacity, 100_000 / Capacity * 4);
        dictionary.TrimExcess();
        Assert.Equal([0], CheckTable<int, int>.DepthsOf(dictionary));
        Assert.Equal(0, Allocated.By(() => new CowDictionary<int, int>(1000), each => each.EnsureCapacity(1000)));
    }

    [Fact]
    public void Pages_for_what_was_expected_and_did_not_come_are_given_back()
    {
        var dictionary = new CowDictionary<int, int>();
        dictionary.SetItems(new KeyValuePair<int, int>[100_000]);
        Assert.Equal([0], CheckTable<int, int>.DepthsOf(dictionary));
        CowDictionarySnapshot<int, int> one = dictionary.Snapshot();
        dictionary.Clear();
        dictionary.SetItems(Enumerable.Range(0, 100_000).Select(i => new KeyValuePair<int, int>(i % 40, i)).ToArray());
        Assert.Equal([1, 1], CheckTable<int, int>.DepthsOf(dictionary));
        Assert.Equal(Enumerable.Range(99_960, 40), dictionary.Values.Order());
        Assert.Equal(0, one[0]);
        CheckTable<int, int>.Invariants(dictionary);
    }

    [Fact]
    public void A_difference_passes_over_what_is_shared()
    {
        CowDictionary<int, int> mine = Enumerable.Range(0, 100_000).ToCowDictionary(i => i, i => i);
        CowDictionary<int, int> other = mine.Clone();
        Assert.Empty(CheckTable<int, int>.Difference(mine, other));
        other[7] = 8;
        other[77_777] = 8;
        other.Remove(5);
        Assert.InRange(CheckTable<int, int>.Difference(mine, other).Count, 1, 3);
        Assert.InRange(CheckTable<int, int>.Difference(other, mine).Count, 1, 3);
        for (int i = 200_000; i < 300_000; i++)
        {
            other.Add(i, i);
        }

        // Other shapes, the same pages at the most where nothing was written.
        Assert.Equal(CheckTable<int, int>.PagesOf(mine).Except(CheckTable<int, int>.PagesOf(other)), CheckTable<int, int>.Difference(mine, other));
    }

    [Fact]
    public void Twenty_thousand_keys_of_one_hash_are_right()
    {
        var dictionary = new CowDictionary<int, int>(EqualityComparer<int>.Create((x, y) => x == y, _ => int.MinValue));
        for (int i = 0; i < 20_000; i++)
        {
            dictionary.Add(i, -i);
        }

        Assert.Equal(-19_999, dictionary[19_999]);
        Assert.False(dictionary.ContainsKey(20_000));
        CowDictionarySnapshot<int, int> snapshot = dictionary.Snapshot();
        for (int i = 19_999; i > 10; i--)
        {
            Assert.True(dictionary.Remove(i));
        }

        CheckTable<int, int>.Invariants(dictionary);
        CheckTable<int, int>.Invariants(snapshot);
        Assert.Equal(Enumerable.Range(0, 11), dictionary.Keys.Order());
        Assert.Equal(20_000, snapshot.Keys.Distinct().Count());
    }

    [Fact]
    public void A_crowded_page_gives_back_what_it_does_not_need()
    {
        CowDictionary<BitKey, int> dictionary = Make(Keys("0", 1000));
        while (dictionary.Count > Capacity + 10)
        {
            dictionary.Remove(new BitKey("0", dictionary.Count - 1));
            CheckTable<BitKey, int>.Invariants(dictionary);
        }

        Assert.Equal(Capacity, CrowdOf(dictionary).MoreKeys.Length);
        CowDictionarySnapshot<BitKey, int> before = dictionary.Snapshot();
        dictionary.TrimExcess();
        Assert.Equal((10, 10), (CrowdOf(dictionary).MoreKeys.Length, CrowdOf(dictionary).MoreValues.Length));
        Assert.Equal(before, dictionary.Snapshot());
        dictionary.Add(new BitKey("0", -1), -1);
        CheckTable<BitKey, int>.Invariants(dictionary);
        Assert.Equal(before.Add(new BitKey("0", -1), -1), dictionary.Snapshot());
    }

    [Fact]
    public void Adding_and_removing_at_the_border_of_a_crowd_does_not_copy_each_time()
    {
        CowDictionary<BitKey, int> dictionary = Make(Keys("0", 1000));
        for (int id = 999; CrowdOf(dictionary).MoreKeys.Length > 4 * Capacity; id--)
        {
            dictionary.Remove(new BitKey("0", id));
        }

        BitKey[] keys = CrowdOf(dictionary).MoreKeys;
        for (int i = 0; i < 10; i++)
        {
            dictionary.Add(new BitKey("0", 1000), 0);
            dictionary.Remove(new BitKey("0", 1000));
            Assert.Same(keys, CrowdOf(dictionary).MoreKeys);
        }
    }

    private static CrowdedPage<BitKey, int> CrowdOf(CowDictionary<BitKey, int> dictionary)
        => Assert.IsType<CrowdedPage<BitKey, int>>(Assert.Single(CheckTable<BitKey, int>.PagesOf(dictionary)));

    private static int[] DepthsOf(IEnumerable<BitKey> keys) => CheckTable<BitKey, int>.DepthsOf(Make(keys));

    private static CowDictionary<BitKey, int> Make(IEnumerable<BitKey> keys)
    {
        var dictionary = new CowDictionary<BitKey, int>();
        foreach (BitKey key in keys)
        {
            dictionary.Add(key, key.Id);
            CheckTable<BitKey, int>.Invariants(dictionary);
        }

        return dictionary;
    }

    /// <summary>Enough keys for each of some pages that no two of them fit into one.</summary>
    private static IEnumerable<BitKey> Divided(params string[] pages) => pages.SelectMany(bits => Keys(bits, Capacity - 4));

    private static void RemoveAllBut(CowDictionary<BitKey, int> dictionary, string bits, int count)
    {
        foreach (BitKey key in KeysOf(dictionary, bits).Skip(count))
        {
            Assert.True(dictionary.Remove(key));
        }
    }

    private static BitKey[] KeysOf(IReadOnlyDictionary<BitKey, int> dictionary, string bits)
        => [.. dictionary.Keys.Where(key => string.Equals(key.Bits, bits, StringComparison.Ordinal))];

    private static IEnumerable<BitKey> Keys(string bits, int count) => Enumerable.Range(0, count).Select(id => new BitKey(bits, id));
}
