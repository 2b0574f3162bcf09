using CowCollections.Hashing;
using CowCollections.Tests.Support;

namespace CowCollections.Tests.Allocations.Dictionaries;

/// <summary>Which pages and nodes a write copies while a snapshot is alive, seen by their identity.</summary>
public class CopiedDictionaryPagesTests
{
    private const int Count = 20_000;
    private const int Absent = -1;

    /// <summary>More than three nodes, and what is needed besides.</summary>
    private const long MostBytesBesides = 1400;

    [Fact]
    public void A_write_copies_one_page_and_the_nodes_above_it()
    {
        (CowDictionary<int, int> dictionary, CowDictionarySnapshot<int, int> snapshot) = Shared();
        int height = CheckTable<int, int>.Walk(snapshot).Height;
        Assert.True(height >= 2);
        dictionary[77] = -1;
        (int pages, int nodes) = Copied(snapshot, dictionary);
        Assert.Equal(1, pages);
        Assert.InRange(nodes, 1, height);
        dictionary[77] = -2;
        dictionary[77]++;
        Assert.Equal((pages, nodes), Copied(snapshot, dictionary));
    }

    [Fact]
    public void Writes_to_all_pages_copy_each_once()
    {
        (CowDictionary<int, int> dictionary, CowDictionarySnapshot<int, int> snapshot) = Shared();
        TableWalk<int, int> before = CheckTable<int, int>.Walk(snapshot);
        for (int round = 0; round < 3; round++)
        {
            for (int key = 0; key < Count; key++)
            {
                dictionary[key] = round;
            }

            Assert.Equal((before.Pages.Count, before.Parts.Count - before.Pages.Count), Copied(snapshot, dictionary));
        }
    }

    [Fact]
    public void Each_snapshot_costs_the_next_write_one_page()
    {
        (CowDictionary<int, int> dictionary, CowDictionarySnapshot<int, int> snapshot) = Shared();
        for (int round = 0; round < 5; round++)
        {
            dictionary[77] = round;
            Assert.Equal(1, Copied(snapshot, dictionary).Pages);
            snapshot = dictionary.Snapshot();
        }
    }

    [Fact]
    public void Remove_and_Add_copy_one_page_or_two_where_pages_are_put_together_or_divided()
    {
        CowDictionarySnapshot<int, int> snapshot = Entries.OfInts.New(Count / 10).Snapshot();
        for (int key = 0; key < 200; key++)
        {
            CowDictionary<int, int> dictionary = snapshot.ToCowDictionary();
            dictionary.Remove(key);
            Assert.InRange(Copied(snapshot, dictionary).Pages, 1, 2);
            dictionary = snapshot.ToCowDictionary();
            dictionary.Add(Count + key, 0);
            Assert.InRange(Copied(snapshot, dictionary).Pages, 1, 2);
        }
    }

    [Fact]
    public void What_changes_nothing_copies_nothing()
    {
        Action<CowDictionary<int, int>>[] operations =
        [
            dictionary => Assert.False(dictionary.Remove(Absent)),
            dictionary => Assert.False(dictionary.Remove(Absent, out _)),
            dictionary => Assert.False(dictionary.TryAdd(77, 5)),
            dictionary => Assert.Throws<ArgumentException>(() => dictionary.Add(77, 5)),
            dictionary => Assert.Equal(0, dictionary.RemoveRange([Absent, Absent - 1])),
            dictionary => dictionary.AddRange([]),
            dictionary => dictionary.SetItems([]),
            dictionary => Assert.False(((ICollection<KeyValuePair<int, int>>)dictionary).Remove(new(77, 5))),
            dictionary => dictionary.EnsureCapacity(Count * 2),
        ];
        foreach (Action<CowDictionary<int, int>> operation in operations)
        {
            (CowDictionary<int, int> dictionary, CowDictionarySnapshot<int, int> snapshot) = Shared();
            CowDictionary<int, int> clone = dictionary.Clone();
            operation(dictionary);
            Assert.True(dictionary.IsSharedWith(snapshot));
            Assert.True(dictionary.IsSharedWith(clone));
        }
    }

    /// <summary>With references as keys, because unoptimized code boxes a value to compare it with null.</summary>
    [Fact]
    public void What_changes_nothing_allocates_nothing()
    {
        CowDictionary<Label, Label> dictionary = Entries.OfReferences.New(Count / 10);
        CowDictionarySnapshot<Label, Label> snapshot = dictionary.Snapshot();
        var (absent, present) = (new Label(Absent), new Label(77));
        Assert.Equal(0, Allocated.By(() => dictionary, each => each.Remove(absent)));
        Assert.Equal(0, Allocated.By(() => dictionary, each => each.TryAdd(present, present)));
        Assert.True(dictionary.IsSharedWith(snapshot));
    }

    [Fact]
    public void Persistent_operations_that_change_nothing_return_the_same_snapshot()
    {
        CowDictionarySnapshot<int, int> snapshot = Shared().Snapshot;
        Assert.Same(snapshot, snapshot.Remove(Absent));
        Assert.Same(snapshot, snapshot.RemoveRange([Absent]));
        Assert.Same(snapshot, snapshot.SetItem(77, -77));
        Assert.Same(snapshot, snapshot.SetItems([new(77, -77), new(78, -78)]));
        Assert.Same(snapshot, snapshot.Add(77, -77));
        Assert.Same(snapshot, snapshot.AddRange([new(77, -77)]));
        Assert.Same(snapshot, snapshot.WithComparers(null));
        Assert.Equal(1, CheckTable<int, int>.Copied(snapshot, snapshot.SetItem(77, 0).ToCowDictionary()).Pages);
    }

    [Fact]
    public void Clear_copies_nothing()
    {
        Assert.Equal(0, Allocated.By(Shared, state => state.Dictionary.Clear()));
        (CowDictionary<int, int> dictionary, CowDictionarySnapshot<int, int> snapshot) = Shared();
        dictionary.Clear();
        Assert.Equal(Count, snapshot.Count);
    }

    [Fact]
    public void A_lease_a_write_and_again_copies_nothing()
    {
        CowDictionary<int, int> dictionary = Entries.OfInts.New(Count);
        HashPart[] before = [.. CheckTable<int, int>.Walk(dictionary).Parts];
        for (int key = 0; key < 100; key++)
        {
            using (dictionary.Lease())
            {
                _ = dictionary[key];
            }

            dictionary[key]++;
            dictionary.Remove(key);
            dictionary.Add(key, 1);
        }

        int copied = CheckTable<int, int>.Walk(dictionary).Parts.Count(part => !before.Contains(part));
        Assert.InRange(copied, 0, 100 / 10);
    }

    [Fact]
    public void Of_two_clones_the_second_to_clear_leaves_the_first_in_place()
    {
        CowDictionary<int, int> dictionary = Entries.OfInts.New(Count);
        HashPart[] before = [.. CheckTable<int, int>.Walk(dictionary).Parts];
        CowDictionary<int, int> clone = dictionary.Clone();
        clone.Clear();
        dictionary[77] = 1;
        Assert.True(CheckTable<int, int>.Walk(dictionary).Parts.SetEquals(before));
    }

    [Fact]
    public void A_write_costs_a_page_and_the_nodes_above_it_however_large_the_dictionary()
    {
        foreach (int count in (int[])[1000, 30_000, 300_000])
        {
            CowDictionary<int, int> dictionary = Entries.OfInts.New(count);
            long bytes = Allocated.By(
                () => (Dictionary: dictionary, Snapshot: dictionary.Snapshot()), static state => state.Dictionary[500] = 1);
            long page = HashPage<int, int>.Capacity * 2 * sizeof(int);
            Assert.InRange(bytes, page, page + MostBytesBesides);
        }
    }

    [Fact]
    public void Detach_copies_all_once()
    {
        (CowDictionary<int, int> dictionary, CowDictionarySnapshot<int, int> snapshot) = Shared();
        dictionary[77] = 0;
        dictionary.Detach();
        Assert.Empty(CheckTable<int, int>.Walk(dictionary).Parts.Intersect(CheckTable<int, int>.Walk(snapshot).Parts));
        Assert.Equal(CheckTable<int, int>.Walk(dictionary).Parts.Count, CheckTable<int, int>.WritablePartsOf(dictionary).Count());
    }

    private static (CowDictionary<int, int> Dictionary, CowDictionarySnapshot<int, int> Snapshot) Shared()
    {
        CowDictionary<int, int> dictionary = Entries.OfInts.New(Count);
        return (dictionary, dictionary.Snapshot());
    }

    private static (int Pages, int Nodes) Copied(CowDictionarySnapshot<int, int> snapshot, CowDictionary<int, int> dictionary)
        => CheckTable<int, int>.Copied(snapshot, dictionary);
}
