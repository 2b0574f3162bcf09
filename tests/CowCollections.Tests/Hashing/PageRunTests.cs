using CowCollections.Hashing;
using CowCollections.Tests.Support;

namespace CowCollections.Tests.Hashing;

/// <summary>The pages of tables that are not small are listed in runs: all of them, in their order, and as they are now.</summary>
public class PageRunTests
{
    /// <summary>So many entries that they are in several runs.</summary>
    private const int Many = 20_000;

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
                foreach (int count in (int[])[400, 1_000, 5_000, 20_000, 60_000])
                {
                    tables.Add(hashes, count);
                }
            }

            return tables;
        }
    }

    [Theory]
    [MemberData(nameof(Tables))]
    public void All_pages_are_in_the_runs_in_their_order(string hashes, int count)
    {
        CowDictionary<int, int> dictionary = Make(hashes, count);
        AssertPages(dictionary);

        // Pages without entries are there as well, and enumerators go by them.
        foreach (HashPage<int, int> page in CheckTable<int, int>.PagesOf(dictionary.Snapshot()).Where((_, index) => index % 3 == 0))
        {
            for (int index = page.EntryFrom(0); index >= 0; index = page.EntryFrom(index + 1))
            {
                dictionary.Remove(page.KeyOfAny(index));
            }
        }

        AssertPages(dictionary);
        Assert.Equal(CheckTable<int, int>.PagesOf(dictionary).SelectMany(KeysOf), dictionary.Keys);
    }

    [Theory]
    [InlineData("spread")]
    [InlineData("some deep")]
    [InlineData("by powers")]
    public void A_large_table_is_enumerated_as_a_small_one_is(string hashes)
    {
        CowDictionary<int, int> dictionary = Make(hashes, Many);
        IEnumerable<int> expected = CheckTable<int, int>.PagesOf(dictionary).SelectMany(KeysOf);
        Assert.Equal(expected, dictionary.Keys);
        Assert.Equal(expected, dictionary.Select(static entry => entry.Key));
        Assert.Equal(expected, dictionary.Snapshot().Keys);
        Assert.Equal(dictionary.Count, dictionary.Count(entry => entry.Value == ~entry.Key));

        using CowDictionaryEnumerator<int, int> enumerator = dictionary.GetEnumerator();
        Assert.Equal(expected.Take(Many / 2), Read(enumerator, Many / 2));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(1_000)]
    [InlineData(30_000)]
    public void What_is_written_in_a_page_that_was_collected_is_seen(int step)
    {
        CowDictionary<int, int> dictionary = Make("spread", Many);
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
        CowDictionary<int, int> dictionary = Make("spread", Many);
        using CowDictionaryEnumerator<int, int> enumerator = dictionary.GetEnumerator();
        for (int read = 0; read < Many / 2; read++)
        {
            Assert.True(enumerator.MoveNext());
        }

        dictionary.Clear();
        Assert.Throws<InvalidOperationException>(() => enumerator.MoveNext());
    }

    [Fact]
    public void An_enumerator_of_a_large_table_begins_anew()
    {
        CowSet<int> set = [.. Make("spread", Many).Keys];
        IEnumerator<int> enumerator = ((IEnumerable<int>)set).GetEnumerator();
        for (int round = 0; round < 2; round++)
        {
            for (int read = 0; read < Many; read++)
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
        CowDictionary<int, int> dictionary = Make("spread", Many);
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
    public void A_page_of_the_first_run_is_found_in_it()
    {
        CowDictionary<int, int> dictionary = Make("by powers", Many);
        IReadOnlyList<HashPage<int, int>> pages = CheckTable<int, int>.PagesOf(dictionary);
        var run = PageRun<int, int>.First(CheckTable<int, int>.RootOf(dictionary), keeps: false)!;
        Assert.Equal(
            Enumerable.Range(1, PageRun<int, int>.Length).Concat(Enumerable.Repeat(0, pages.Count - PageRun<int, int>.Length)),
            pages.Select(run.PlaceBehind));
    }

    [Fact]
    public void The_runs_of_a_table_are_made_once()
    {
        CowDictionary<int, int> dictionary = Make("spread", Many);
        Assert.Null(Kept(dictionary));
        Assert.Equal(Many, Counted(dictionary));
        PageRun<int, int>? kept = Kept(dictionary);
        Assert.NotNull(kept);

        // Not for what is written within pages, nor for who shares them.
        dictionary[dictionary.Keys.First()] = 1;
        dictionary.Remove(dictionary.Keys.Last());
        CowDictionarySnapshot<int, int> snapshot = dictionary.Snapshot();
        Assert.Equal(snapshot.Count, Counted(snapshot));
        Assert.Equal(snapshot.Count, Counted(dictionary));
        Assert.Same(kept, Kept(dictionary));

        // But for pages that are copied.
        CowDictionary<int, int> clone = snapshot.ToCowDictionary();
        dictionary[dictionary.Keys.First()] = 2;
        Assert.Null(Kept(dictionary));
        Assert.Same(kept, Kept(clone));
        Assert.Equal(1, snapshot.First().Value);
        Assert.Equal(2, dictionary.First().Value);
    }

    [Fact]
    public void Another_thread_than_the_one_that_wrote_makes_them_once()
    {
        CowDictionary<int, int> dictionary = Make("spread", Many);
        OtherThread.Runs(() => Assert.Equal(Many, Counted(dictionary)));
        PageRun<int, int>? kept = Kept(dictionary);
        Assert.NotNull(kept);
        Assert.Equal(Many, Counted(dictionary));
        Assert.Same(kept, Kept(dictionary));
    }

    [Fact]
    public void The_runs_of_what_is_lent_are_kept_until_the_table_is_written_after_the_lease()
    {
        CowDictionary<int, int> dictionary = Make("spread", Many);
        PageRun<int, int>? kept;
        using (CowLease<CowDictionarySnapshot<int, int>> lease = dictionary.Lease())
        {
            Assert.Equal(Many, Counted(lease.Snapshot));
            kept = Kept(dictionary);
            Assert.NotNull(kept);
            Assert.Equal(Many, Counted(lease.Snapshot.Keys));
        }

        Assert.Same(kept, Kept(dictionary));
        for (int added = 1; Kept(dictionary) is not null; added++)
        {
            Assert.Equal(Many + added - 1, Counted(dictionary));
            dictionary.Add(-added, added);
        }

        AssertPages(dictionary);
    }

    [Fact]
    public void Who_reads_a_table_once_leaves_nothing_with_it()
    {
        const int Huge = 5 * Many;
        CowDictionary<int, int> dictionary = Make("spread", Huge);
        CowSet<int> set = [.. dictionary.ToArray().Select(static entry => entry.Key)];
        Assert.Equal(dictionary.Count, new CowDictionary<int, int>(dictionary).Count);
        Assert.True(dictionary.Snapshot().Equals(Make("spread", Huge).Snapshot()));
        Assert.Equal(dictionary.Count, set.ToArray().Length);
        Assert.Null(Kept(dictionary));
        Assert.Null(CheckSet<int>.Walk(set).Parts.OfType<HashRoot>().Single().Pages.Value);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Whatever_is_done_the_runs_that_are_kept_are_those_of_the_table(int seed)
    {
        var random = new Random(seed);
        CowDictionary<int, int> dictionary = Make("some deep", 3_000);
        var model = new Dictionary<int, int>(dictionary);
        List<(CowDictionarySnapshot<int, int> Snapshot, int[] Keys)> snapshots = [];
        for (int step = 0; step < 300; step++)
        {
            // Some of the runs, or all.
            int read = random.Next(3) * random.Next(dictionary.Count + 1);
            Assert.Equal(Math.Min(read, dictionary.Count), dictionary.Take(read).Count());
            Change(dictionary, model, random);
            CheckTable<int, int>.Invariants(dictionary);
            Assert.Equal(model.Count, dictionary.Count(entry => model[entry.Key] == entry.Value));
            if (random.Next(20) == 0)
            {
                snapshots.Add((dictionary.Snapshot(), [.. model.Keys.Order()]));
            }
        }

        foreach ((CowDictionarySnapshot<int, int> snapshot, int[] keys) in snapshots)
        {
            CheckTable<int, int>.Invariants(snapshot);
            Assert.Equal(keys, snapshot.Keys.Order());
        }
    }

#if !DEBUG
    [Fact]
    public void Who_copies_a_few_items_reads_no_more_pages_than_they_are_in()
    {
        CowSet<int> set = [.. Make("spread", Many).Keys];
        int[] few = new int[5];
        Assert.Equal(0, Allocated.By(() => set, each => each.CopyTo(few, 0, few.Length)));
        Assert.Equal(set.Take(few.Length), few);
    }

    [Fact]
    public void Only_who_reads_many_pages_of_a_table_that_is_not_small_allocates_and_once_for_all()
    {
        const long Run = 900;
        Assert.Equal(0, Enumerated(() => Make("spread", HashCursor<int, int>.Many), int.MaxValue));
        Assert.Equal(0, Enumerated(() => Make("spread", Many), 100));
        Assert.InRange(Enumerated(() => Make("spread", Many), 500), 1, Run);
        Assert.InRange(Enumerated(() => Make("spread", Many), int.MaxValue), Run, Many * 16 / 22);

        CowDictionary<int, int> dictionary = Make("spread", Many);
        Assert.Equal(Many, Counted(dictionary));
        Assert.Equal(0, Enumerated(() => dictionary, int.MaxValue));
    }

    private static long Enumerated(Func<CowDictionary<int, int>> make, int count) => Allocated.By(
        make,
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

    private static void Change(CowDictionary<int, int> dictionary, Dictionary<int, int> model, Random random)
    {
        int[] keys = [.. model.Keys.Where(_ => random.Next(4) == 0)];
        int[] others = [.. Make("by powers", random.Next(1_000)).Keys];
        switch (random.Next(12))
        {
            case 0 or 1:
                foreach (int key in others)
                {
                    dictionary[key] = model[key] = random.Next();
                }

                break;
            case 2 or 3:
                Assert.All(keys, key => Assert.True(dictionary.Remove(key) && model.Remove(key)));
                break;
            case 4:
                Assert.Equal(keys.Length, dictionary.RemoveRange(keys));
                Assert.All(keys, key => Assert.True(model.Remove(key)));
                break;
            case 5:
                dictionary.SetItems(others.Select(key => KeyValuePair.Create(key, 1)));
                Assert.All(others, key => model[key] = 1);
                break;
            case 6:
                _ = dictionary.Snapshot();
                Assert.All(keys.Take(10), key => dictionary[key] = model[key] = 2);
                break;
            case 7:
                dictionary.Lease().Dispose();
                Assert.All(keys.Take(10), key => dictionary[key] = model[key] = 3);
                Assert.All(others.Take(100), key => dictionary[key] = model[key] = 4);
                break;
            case 8:
                CowDictionary<int, int> clone = dictionary.Clone();
                Assert.All(keys, key => Assert.True(clone.Remove(key)));
                Assert.Equal(model.Count - keys.Length, Counted(clone));
                CheckTable<int, int>.Invariants(clone);
                break;
            case 9:
                dictionary.TrimExcess();
                break;
            case 10:
                dictionary.EnsureCapacity(5_000);
                dictionary.Detach();
                break;
            default:
                if (random.Next(3) == 0)
                {
                    dictionary.Clear();
                    model.Clear();
                }

                dictionary.AddRange(others.Where(key => !model.ContainsKey(key)).Select(key => KeyValuePair.Create(key, 5)));
                Assert.All(others, key => model.TryAdd(key, 5));
                break;
        }
    }

    private static PageRun<int, int>? Kept(CowDictionary<int, int> dictionary) => PageRun<int, int>.Known(CheckTable<int, int>.RootOf(dictionary));

    private static void AssertPages(CowDictionary<int, int> dictionary)
    {
        PageRun<int, int> run = PageRun<int, int>.First(CheckTable<int, int>.RootOf(dictionary), keeps: false)!;
        nuint place = 0;
        Assert.All(CheckTable<int, int>.PagesOf(dictionary), page => Assert.Same(page, Next()));
        Assert.All(Enumerable.Repeat(HashTable<int, int>.NoPage, 300), page => Assert.Same(page, Next()));
        Assert.Null(Kept(dictionary));

        HashPart Next()
        {
            if (place == PageRun<int, int>.Length)
            {
                (run, place) = (run.Next, 0);
            }

            return run.Read(place++);
        }
    }

    private static int Counted<T>(IEnumerable<T> items)
    {
        int count = 0;
        foreach (T item in items)
        {
            count++;
        }

        return count;
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
