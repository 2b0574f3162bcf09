using System.Runtime.CompilerServices;
using CowCollections.Hashing;
using CowCollections.Tests.Support;

namespace CowCollections.Tests.Contracts;

/// <summary>What <see cref="Dictionary{TKey, TValue}"/> does where it is easily overlooked, and comparers that write the dictionary which asks them.</summary>
public sealed class TableDetailTests
{
    [Fact]
    public void Trimming_what_is_empty_does_not_end_an_enumeration()
    {
        var dictionary = new CowDictionary<int, int>();
        using CowDictionaryEnumerator<int, int> entries = dictionary.GetEnumerator();
        dictionary.TrimExcess();
        Assert.False(entries.MoveNext());
        var set = new CowSet<long>();
        using CowSetEnumerator<long> items = set.GetEnumerator();
        set.TrimExcess();
        Assert.False(items.MoveNext());
    }

    [Fact]
    public void Trimming_what_has_become_empty_gives_its_room_back()
    {
        var dictionary = new CowDictionary<int, int>();
        dictionary.EnsureCapacity(10_000);
        int room = dictionary.Capacity;
        dictionary.TrimExcess();
        Assert.True(dictionary.Capacity < room);
    }

    /// <summary>Copies of pages are counted in half a number. That it has come to its end is no entry that has moved.</summary>
    [Fact]
    public void An_enumeration_outlives_very_many_copies_of_pages()
    {
        CowDictionary<int, int> dictionary = [.. Enumerable.Range(0, 1000).Select(static i => KeyValuePair.Create(i, i))];
        TableVersion version = CheckTable<int, int>.BufferOf(dictionary);
        SetVersion(version, version.Version | (uint.MaxValue - 1));
        int seen = 0;
        foreach ((int key, _) in dictionary)
        {
            dictionary.Snapshot();
            dictionary[key] = -key;
            seen++;
        }

        Assert.Equal(1000, seen);
        Assert.All(dictionary, static entry => Assert.Equal(-entry.Key, entry.Value));

        [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "set_Version")]
        static extern void SetVersion(TableVersion version, long value);
    }

    [Fact]
    public void An_index_of_copying_has_its_name()
        => Assert.Throws<ArgumentOutOfRangeException>("arrayIndex", () => ((ICollection<int>)CowSetSnapshot<int>.Empty.Add(1)).CopyTo(new int[1], -1));

    [Fact]
    public void A_comparer_that_adds_makes_writes_throw_and_its_own_stays()
    {
        Action<CowDictionary<int, int>>[] writes =
        [
            static dictionary => dictionary.AddRange([new(3, 3)]),
            static dictionary => dictionary.SetItems([new(3, 3), new(1, 3)]),
            static dictionary => ((ICollection<KeyValuePair<int, int>>)dictionary).Remove(new(1, 1)),
            static dictionary => ((ICollection<KeyValuePair<int, int>>)dictionary).Remove(new(7, 7)),
        ];
        Assert.All(writes, write =>
        {
            var comparer = new Adding();
            var dictionary = new CowDictionary<int, int>(comparer) { [1] = 1, [2] = 2 };
            CowDictionarySnapshot<int, int> before = dictionary.Snapshot();
            comparer.Act = () => dictionary.Add(99, 0);
            Assert.Throws<InvalidOperationException>(() => write(dictionary));
            Assert.Equal(before.Add(99, 0), dictionary.Snapshot());
            Assert.Equal(2, before.Count);
        });
    }

    private sealed class Adding : IEqualityComparer<int>
    {
        internal Action? Act { get; set; }

        public bool Equals(int x, int y) => x == y;

        public int GetHashCode(int obj)
        {
            Action? act = Act;
            Act = null;
            act?.Invoke();
            return obj;
        }
    }
}
