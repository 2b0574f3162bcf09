using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using CowCollections.Diagnostics;
using CowCollections.Hashing;
using CowCollections.Serialization;
using CowCollections.Views;

namespace CowCollections;

/// <content>What the interfaces of .NET ask for, and those of set algebra.</content>
public sealed partial class CowSetSnapshot<T> : ICollection<T>, ICollection, ISetOperand<T>
{
    bool ICollection<T>.IsReadOnly => true;

    bool ICollection.IsSynchronized => true;

    object ICollection.SyncRoot => this;

    HashTable<T, Nothing> ISetOperand<T>.Items => Items;

    HashBuffer<T, Nothing>? ISetOperand<T>.Live => null;

    HashTable<T, Nothing> ISetOperand<T>.Captured() => Captured();

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => GetEnumerator();

    JsonConverter IHasJsonConverter.CreateJsonConverter()
        => new SnapshotJsonConverter<CowSetSnapshot<T>, CowSet<T>>(static handle => handle.Snapshot(), static snapshot => snapshot.ToCowSet());

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    void ICollection<T>.CopyTo(T[] array, int arrayIndex)
    {
        HashTable<T, Nothing> items = Items;
        CopyOf.IfNoRoom(array, arrayIndex, items.Count);
        items.CopyKeysTo(array, arrayIndex, items.Count);
    }

    void ICollection.CopyTo(Array array, int index) => CopyOf.Any(this, array, index);

    [DoesNotReturn]
    void ICollection<T>.Add(T item) => Throw.ReadOnly();

    [DoesNotReturn]
    void ICollection<T>.Clear() => Throw.ReadOnly();

    [DoesNotReturn]
    bool ICollection<T>.Remove(T item)
    {
        Throw.ReadOnly();
        return false;
    }

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
