using System.Collections;
using CowCollections.Hashing;

namespace CowCollections;

/// <content>What the interfaces of .NET ask for, and those of set algebra.</content>
public sealed partial class CowSet<T> : ISetOperand<T>
{
    bool ICollection<T>.IsReadOnly => false;

    HashTable<T, Nothing> ISetOperand<T>.Items => Items;

    HashBuffer<T, Nothing> ISetOperand<T>.Live => _buffer;

    HashTable<T, Nothing> ISetOperand<T>.Captured()
    {
        HashTable<T, Nothing> items = Items;
        _buffer.Capture(items);
        return items;
    }

    void ICollection<T>.Add(T item) => Add(item);

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>A comparer of sets by their items, as <see cref="HashSet{T}.CreateSetComparer"/> makes one.</summary>
    /// <returns>
    /// A comparer to which two sets are equal if they have the same comparer of items, and equal items. Sets may be written
    /// only while they are not kept by such a comparer; snapshots are equal by themselves.
    /// </returns>
    /// <remarks>
    /// <para>Time: O(1); to compare two sets as <see cref="SetEquals"/>; a hash code O(n).</para>
    /// <para>Sharing: unchanged.</para>
    /// </remarks>
    public static IEqualityComparer<CowSet<T>> CreateSetComparer() => SetComparer.Instance;

    private sealed class SetComparer : IEqualityComparer<CowSet<T>>
    {
        internal static readonly SetComparer Instance = new();

        public bool Equals(CowSet<T>? x, CowSet<T>? y)
            => x is null || y is null ? ReferenceEquals(x, y) : x.Items.Equals(y.Items, NothingComparer.Instance);

        public int GetHashCode(CowSet<T> obj) => obj is null ? 0 : obj.Items.HashOfEntries(NothingComparer.Instance);
    }
}
