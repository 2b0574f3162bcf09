using CowCollections.Hashing;
using CowCollections.Tests.Support;

namespace CowCollections.Tests.Hashing;

/// <summary>The pages of large tables are collected before they are read: all of them, in their order, and as they are now.</summary>
public class PageQueueTests
{
    /// <summary>As many entries as make a table a large one, and then some.</summary>
    private static readonly int _many = HashPage<int, int>.CachedCount * 2;

    /// <summary>Ways to choose hashes: spread, and so that some places of the tree are much deeper than others.</summary>
    private static readonly Dictionary<string, Func<Random, uint>> _hashes = new(StringComparer.Ordinal)
    {
        ["spread"] = random => (uint)random.NextInt64(1L << HashOf.Bits),
        ["in one half"] = random => (uint)random.NextInt64(1L << 31) | 0x80000000,
        ["some deep"] = random => (uint)random.NextInt64(1L << HashOf.Bits) & (random.Next(2) == 0 ? uint.MaxValue : 0xF83FFFFF),
        ["very deep"] = random => (uint)random.NextInt64(1L << HashOf.Bits) & (random.Next(3) == 0 ? uint.MaxValue : 0x00400FFF),
        ["by powers"] = random => (uint)random.NextInt64(1L << HashOf.Bits) >> random.Next(30),
    };

    public static TheoryData<string, int> Tables
    {
        get
        {
            var tables = new TheoryData<string, int>();
            foreach (string hashes in _hashes.Keys)
            {
                foreach (int count in (int[])[100, 1_000, 5_000, 20_000, 60_000])
                {
                    tables.Add(hashes, count);
                }
            }

            return tables;
        }
    }

    [Theory]
    [MemberData(nameof(Tables))]
    public void All_pages_come_in_their_order_from_wherever_one_begins(string hashes, int count)
    {
        CowDictionary<int, int> dictionary = Make(hashes, count);
        AssertPages(dictionary);

        // Pages without entries do not come.
        foreach (HashPage<int, int> page in CheckTable<int, int>.PagesOf(dictionary.Snapshot()).Where((_, index) => index % 3 == 0))
        {
            for (int index = page.EntryFrom(0); index >= 0; index = page.EntryFrom(index + 1))
            {
                dictionary.Remove(page.KeyOfAny(index));
            }
        }

        AssertPages(dictionary);
    }

    [Theory]
    [InlineData("spread")]
    [InlineData("some deep")]
    [InlineData("by powers")]
    public void A_large_table_is_enumerated_as_a_small_one_is(string hashes)
    {
        CowDictionary<int, int> dictionary = Make(hashes, _many);
        IEnumerable<int> expected = CheckTable<int, int>.PagesOf(dictionary).SelectMany(KeysOf);
        Assert.Equal(expected, dictionary.Keys);
        Assert.Equal(expected, dictionary.Select(static entry => entry.Key));
        Assert.Equal(expected, dictionary.Snapshot().Keys);
        Assert.Equal(dictionary.Count, dictionary.Count(entry => entry.Value == ~entry.Key));

        using CowDictionaryEnumerator<int, int> enumerator = dictionary.GetEnumerator();
        Assert.Equal(expected.Take(_many / 2), Read(enumerator, _many / 2));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(1_000)]
    [InlineData(30_000)]
    public void What_is_written_in_a_page_that_was_collected_is_seen(int step)
    {
        CowDictionary<int, int> dictionary = Make("spread", _many);
        CowDictionarySnapshot<int, int> before = dictionary.Snapshot();
        int[] keys = [.. dictionary.Keys];
        int read = 0;
        foreach ((int key, int value) in dictionary)
        {
            Assert.Equal(keys[read], key);
            Assert.Equal(read > 0 && read % step == 0 ? 1 : ~key, value);
            read++;
            for (int next = read; next < Math.Min(read + 40, keys.Length) && read % step == 0; next++)
            {
                // The one that comes next, and others in this page and those that follow.
                dictionary[keys[next]] = next % step == 0 ? 1 : ~keys[next];
            }
        }

        Assert.Equal(keys.Length, read);
        Assert.All(before.Take(1_000), entry => Assert.Equal(~entry.Key, entry.Value));
    }

    [Fact]
    public void What_came_since_makes_a_large_table_throw()
    {
        CowDictionary<int, int> dictionary = Make("spread", _many);
        using CowDictionaryEnumerator<int, int> enumerator = dictionary.GetEnumerator();
        for (int read = 0; read < _many / 2; read++)
        {
            Assert.True(enumerator.MoveNext());
        }

        dictionary.Clear();
        Assert.Throws<InvalidOperationException>(() => enumerator.MoveNext());
    }

    [Fact]
    public void An_enumerator_of_a_large_table_begins_anew()
    {
        CowSet<int> set = [.. Make("spread", _many).Keys];
        IEnumerator<int> enumerator = ((IEnumerable<int>)set).GetEnumerator();
        for (int round = 0; round < 2; round++)
        {
            for (int read = 0; read < _many; read++)
            {
                Assert.True(enumerator.MoveNext());
            }

            Assert.False(enumerator.MoveNext());
            Assert.False(enumerator.MoveNext());
            enumerator.Reset();
        }

        Assert.True(enumerator.MoveNext());
        Assert.Equal(set.First(), enumerator.Current);
    }

    [Theory]
    [InlineData(100, false)]
    [InlineData(1_009, false)]
    [InlineData(5_003, true)]
    public void A_copied_enumerator_of_a_large_table_goes_its_own_way(int step, bool writes)
    {
        CowDictionary<int, int> dictionary = Make("spread", _many);
        int[] keys = [.. dictionary.Keys];
        CowDictionaryEnumerator<int, int> first = dictionary.GetEnumerator();
        for (int read = 0; read < keys.Length; read++)
        {
            Assert.True(first.MoveNext());
            Assert.Equal(keys[read], first.Current.Key);
            if (read % step == 0)
            {
                ReadOnlySpan<int> next = keys.AsSpan(read + 1, Math.Min(200, keys.Length - read - 1));
                Assert.Equal(next, [.. Read(first, next.Length)]);
                if (writes)
                {
                    // To a copy of the page.
                    _ = dictionary.Snapshot();
                    dictionary[keys[read]] = 0;
                    Assert.Equal(next, [.. Read(first, next.Length)]);
                }
            }
        }

        Assert.Empty(Read(first, 1));
        Assert.False(first.MoveNext());
    }

    [Fact]
    public void Who_says_that_he_was_elsewhere_goes_on_from_there()
    {
        CowDictionary<int, int> dictionary = Make("by powers", 5_000);
        HashPage<int, int>[] pages = [.. CheckTable<int, int>.PagesOf(dictionary).Where(page => page.Used != 0), HashTable<int, int>.NoPage];
        var queue = new PageQueue<int, int>(CheckTable<int, int>.RootOf(dictionary), pages[0].End, pages[0]);
        var random = new Random(1);
        for (int round = 0; round < 2_000; round++)
        {
            int last = random.Next(pages.Length);
            for (int read = random.Next(40); read >= 0; read--)
            {
                Assert.Same(pages[Math.Min(last + 1, pages.Length - 1)], queue.Next(pages[last]));
                last = Math.Min(last + 1, pages.Length - 1);
            }
        }
    }

#if !DEBUG
    [Fact]
    public void Who_copies_a_few_items_reads_no_more_pages_than_they_are_in()
    {
        CowSet<int> set = [.. Make("spread", _many).Keys];
        int[] few = new int[5];
        Assert.Equal(0, Allocated.By(() => set, each => each.CopyTo(few, 0, few.Length)));
        Assert.Equal(set.Take(few.Length), few);
    }

    [Fact]
    public void Only_who_reads_several_pages_of_a_large_table_allocates_and_that_once()
    {
        const long Most = 640;
        Assert.Equal(0, Enumerated(Make("spread", _many / 3), int.MaxValue));
        Assert.Equal(0, Enumerated(Make("spread", _many), 5));
        Assert.InRange(Enumerated(Make("spread", _many), int.MaxValue), 0, Most);
        Assert.InRange(Enumerated(Make("spread", 4 * _many), int.MaxValue), 0, Most);

        static long Enumerated(CowDictionary<int, int> dictionary, int count) => Allocated.By(
            () => dictionary,
            dictionary =>
            {
                int left = count;
                foreach (KeyValuePair<int, int> entry in dictionary)
                {
                    if (--left == 0)
                    {
                        break;
                    }
                }
            });
    }

#endif
    private static CowDictionary<int, int> Make(string hashes, int count)
    {
        var random = new Random(count);
        var dictionary = new CowDictionary<int, int>();
        for (int i = 0; i < count; i++)
        {
            int key = HashBits.CodeOf(_hashes[hashes](random));
            dictionary[key] = ~key;
        }

        return dictionary;
    }

    private static void AssertPages(CowDictionary<int, int> dictionary)
    {
        HashPart root = CheckTable<int, int>.RootOf(dictionary);
        IReadOnlyList<HashPage<int, int>> pages = CheckTable<int, int>.PagesOf(dictionary);
        var random = new Random(pages.Count);
        ulong start = 0;
        for (int first = 0; first < pages.Count; start += pages[first].Width, first++)
        {
            if (first > 0 && random.Next(pages.Count) > 20)
            {
                continue;
            }

            var queue = new PageQueue<int, int>(root, start, HashTable<int, int>.NoPage);
            HashPage<int, int> last = HashTable<int, int>.NoPage;
            Assert.All(pages.Skip(first).Where(page => page.Used != 0), page => Assert.Same(page, last = queue.Next(last)));
            Assert.Equal(0, (last = queue.Next(last)).Count);
            Assert.Equal(0, queue.Next(last).Count);
        }

        Assert.Equal(HashOf.End, start);
    }

    private static IEnumerable<int> KeysOf(HashPage<int, int> page)
    {
        for (int index = page.EntryFrom(0); index >= 0; index = page.EntryFrom(index + 1))
        {
            yield return page.KeyOfAny(index);
        }
    }

    private static List<int> Read(CowDictionaryEnumerator<int, int> enumerator, int count)
    {
        List<int> keys = [];
        while (keys.Count < count && enumerator.MoveNext())
        {
            keys.Add(enumerator.Current.Key);
        }

        return keys;
    }
}
