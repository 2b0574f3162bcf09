using System.Collections;
using CowCollections.Hashing;

namespace CowCollections;

/// <content>What the interfaces of .NET ask for, and those of set algebra.</content>
public sealed partial class CowSetSnapshot<T> : ISetOperand<T>
{
    HashTable<T, Nothing> ISetOperand<T>.Items => Items;

    HashBuffer<T, Nothing>? ISetOperand<T>.Live => null;

    HashTable<T, Nothing> ISetOperand<T>.Captured() => Captured();

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <inheritdoc cref="CowSet{T}.IsSubsetOf"/>
    public bool IsSubsetOf(IEnumerable<T> other) => SetRelations.IsSubsetOf(Items, other);

    /// <inheritdoc cref="CowSet{T}.IsProperSubsetOf"/>
    public bool IsProperSubsetOf(IEnumerable<T> other) => SetRelations.IsProperSubsetOf(Items, other);

    /// <inheritdoc cref="CowSet{T}.IsSupersetOf"/>
    public bool IsSupersetOf(IEnumerable<T> other) => SetRelations.IsSupersetOf(Items, other);

    /// <inheritdoc cref="CowSet{T}.IsProperSupersetOf"/>
    public bool IsProperSupersetOf(IEnumerable<T> other) => SetRelations.IsProperSupersetOf(Items, other);

    /// <inheritdoc cref="CowSet{T}.Overlaps"/>
    public bool Overlaps(IEnumerable<T> other) => SetRelations.Overlaps(Items, other);

    /// <inheritdoc cref="CowSet{T}.SetEquals"/>
    public bool SetEquals(IEnumerable<T> other) => SetRelations.SetEquals(Items, other);
}
