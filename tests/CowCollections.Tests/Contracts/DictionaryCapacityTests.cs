using CowCollections.Tests.Support;

namespace CowCollections.Tests.Contracts;

/// <summary>What room a CowDictionary makes, keeps and gives back.</summary>
public class DictionaryCapacityTests
{
    [Fact]
    public void Room_is_made_and_given_back()
    {
        Assert.Equal(0, new CowDictionary<int, string>().Capacity);
        var dictionary = new CowDictionary<int, int>(1000);
        Assert.True(dictionary.Capacity >= 1000);
        dictionary.TrimExcess(500);
        Assert.InRange(dictionary.Capacity, 500, 1024);
        dictionary.TrimExcess(0);
        Assert.Equal(0, dictionary.Capacity);
        dictionary.AddRange(Enumerable.Range(0, 1000).Select(static i => KeyValuePair.Create(i, i)));
        dictionary.RemoveRange(Enumerable.Range(0, 1000).Where(static key => key % 10 != 0));
        int capacity = dictionary.Capacity;
        dictionary.TrimExcess(capacity);
        Assert.Equal(capacity, dictionary.Capacity);
        dictionary.TrimExcess(dictionary.Count);
        Assert.InRange(dictionary.Capacity, dictionary.Count, capacity - 1);
        Assert.Equal(Enumerable.Range(0, 100).Select(static i => i * 10), dictionary.Keys.Order());
        Assert.Throws<ArgumentOutOfRangeException>("capacity", () => dictionary.TrimExcess(99));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(20)]
    [InlineData(32)]
    [InlineData(33)]
    public void Room_for_few_is_made_at_once(int capacity)
    {
        Assert.InRange(new CowDictionary<int, int>(capacity).Capacity, capacity, 128);
        var dictionary = new CowDictionary<int, int>();
        Assert.Equal(capacity, dictionary.EnsureCapacity(capacity));
        int room = dictionary.Capacity;
        Assert.InRange(room, capacity, 128);
        dictionary.EnsureCapacity(capacity);
        Assert.Equal(room, dictionary.Capacity);
        CowDictionarySnapshot<int, int> snapshot = dictionary.Snapshot();
        dictionary[1] = 1;
        dictionary.Remove(1);
        dictionary[2] = 2;
        Assert.Empty(snapshot);
        Assert.Equal([new(2, 2)], dictionary);
    }

    [Theory]
    [InlineData(10)]
    [InlineData(10_000)]
    public void TrimExcess_that_gains_nothing_changes_nothing(int count)
    {
        CowDictionary<int, int> dictionary = Enumerable.Range(0, 2 * count).ToCowDictionary(static i => i, static i => i);
        dictionary.RemoveRange(Enumerable.Range(0, 2 * count).Where(static key => key % 2 != 0));
        foreach (int _ in Enumerable.Range(0, 2))
        {
            dictionary.TrimExcess();
            int capacity = dictionary.Capacity;
            CowDictionarySnapshot<int, int> snapshot = dictionary.Snapshot();
            using CowDictionaryEnumerator<int, int> enumerator = dictionary.GetEnumerator();
            dictionary.TrimExcess();
            dictionary.TrimExcess(dictionary.Count);
            Assert.True(dictionary.IsSharedWith(snapshot));
            Assert.True(enumerator.MoveNext());
            Assert.Equal(capacity, dictionary.Capacity);
            dictionary.Remove(0);
        }
    }

    [Fact]
    public void Clear_and_Detach_leave_the_room_of_an_empty_dictionary()
    {
        var dictionary = new CowDictionary<int, int>(1000);
        int capacity = dictionary.Capacity;
        dictionary.Clear();
        Assert.Equal(capacity, dictionary.Capacity);
        var empty = new CowDictionary<int, int>();
        empty.Detach();
        Assert.Equal(0, empty.Capacity);
    }

    [Fact]
    public void Room_can_be_asked_for_up_to_the_greatest_length_of_an_array()
    {
        var dictionary = new CowDictionary<int, int> { [1] = 1 };
        Assert.Equal(Array.MaxLength, dictionary.EnsureCapacity(Array.MaxLength));
        Assert.Throws<OutOfMemoryException>(() => dictionary.EnsureCapacity(Array.MaxLength + 1));
    }

    [Fact]
    public void TrimExcess_closes_a_gap_in_the_only_page()
    {
        CowDictionary<int, int> dictionary = Enumerable.Range(0, 10).ToCowDictionary(static i => i, static i => i);
        dictionary.Remove(4);
        CowDictionarySnapshot<int, int> snapshot = dictionary.Snapshot();
        dictionary.TrimExcess();
        Assert.False(dictionary.IsSharedWith(snapshot));
        Assert.Equal([.. snapshot], dictionary);
        CheckTable<int, int>.Invariants(dictionary);
    }

    [Fact]
    public void Clear_keeps_room_for_what_comes_next_unless_it_is_shared_or_much()
    {
        CowDictionary<int, int> dictionary = Enumerable.Range(0, 1000).ToCowDictionary(static i => i, static i => i);
        int capacity = dictionary.Capacity;
        dictionary.Clear();
        Assert.Equal(capacity, dictionary.Capacity);
        Assert.Empty(dictionary);
        Assert.False(dictionary.ContainsKey(1));

        // A quarter of the room is needed to keep it all.
        dictionary.SetItems([new(1, 1), new(2, 2)]);
        dictionary.Clear();
        Assert.Equal(0, dictionary.Capacity);

        dictionary = Enumerable.Range(0, 1000).ToCowDictionary(static i => i, static i => i);
        CowDictionarySnapshot<int, int> snapshot = dictionary.Snapshot();
        dictionary.Clear();
        Assert.Equal(0, dictionary.Capacity);
        Assert.Equal(1000, snapshot.Count(static entry => entry.Key == entry.Value));

        dictionary = Enumerable.Range(0, 100_000).ToCowDictionary(static i => i, static i => i);
        dictionary.Clear();
        Assert.Equal(0, dictionary.Capacity);

        dictionary = Enumerable.Range(0, 1000).ToCowDictionary(static i => i, static i => i);
        dictionary.Lease().Dispose();
        dictionary.Clear();
        Assert.Equal(capacity, dictionary.Capacity);
        dictionary.TrimExcess();
        Assert.Equal(0, dictionary.Capacity);
    }
}
