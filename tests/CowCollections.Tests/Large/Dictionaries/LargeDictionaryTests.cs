using CowCollections.Hashing;
using CowCollections.Tests.Support;

namespace CowCollections.Tests.Large.Dictionaries;

/// <summary>Dictionaries of very many entries.</summary>
public class LargeDictionaryTests
{
    private const int Count = 1_000_000;

    /// <summary>Odd, so that its multiples are all different.</summary>
    private const int Stride = 715_827_883;

    [Fact]
    public void A_capacity_that_no_dictionary_can_have_is_refused_at_once()
    {
        var dictionary = new CowDictionary<int, int>();
        Assert.Throws<OutOfMemoryException>(() => dictionary.EnsureCapacity(int.MaxValue));
        Assert.Throws<OutOfMemoryException>(() => new CowDictionary<int, int>(int.MaxValue));
        Assert.Throws<OutOfMemoryException>(() => new CowSet<int>(int.MaxValue));
    }

    [Fact]
    public void A_million_entries_are_added_read_shared_and_removed()
    {
        var dictionary = new CowDictionary<int, int>();
        for (int i = 0; i < Count; i++)
        {
            dictionary.Add(unchecked(i * Stride), i);
        }

        CowDictionarySnapshot<int, int> snapshot = dictionary.Snapshot();
        for (int i = 0; i < Count; i += 1000)
        {
            dictionary[unchecked(i * Stride)] = -i;
        }

        for (int i = 0; i < Count; i++)
        {
            if (snapshot[unchecked(i * Stride)] != i || dictionary[unchecked(i * Stride)] != (i % 1000 == 0 ? -i : i))
            {
                Assert.Fail($"Entry {i} is wrong.");
            }
        }

        for (int i = 0; i < Count; i++)
        {
            Assert.True(dictionary.Remove(unchecked(i * Stride)));
        }

        Assert.Empty(dictionary);
        Assert.Equal(Count, snapshot.Count);

        // Memory was given back: what is left of tens of thousands of pages is hardly more than one.
        Assert.InRange(CheckTable<int, int>.Walk(dictionary).Pages.Count, 1, 2);
    }

    [Fact]
    public void The_invariants_hold_for_many_levels()
    {
        CowDictionary<int, int> dictionary = Entries.OfInts.New(Count / 4);
        dictionary.Snapshot();
        dictionary.RemoveRange(Enumerable.Range(0, Count / 8));
        CheckTable<int, int>.Invariants(dictionary);
        Assert.InRange(CheckTable<int, int>.Walk(dictionary).Height, 3, 5);
        Assert.Equal(Count / 8, dictionary.Count);
    }

    [Fact]
    public void Capacity_in_advance_makes_no_more_pages_than_it_needs()
    {
        var dictionary = new CowDictionary<int, int>(Count / 4);
        int pages = CheckTable<int, int>.Walk(dictionary).Pages.Count;
        Assert.InRange(pages, Count / 4 / HashPage<int, int>.Capacity, Count / 4 / HashPage<int, int>.Capacity * 5);
    }
}
