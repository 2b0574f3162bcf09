using System.Collections.Immutable;

namespace CowCollections;

/// <content>The persistent operations. Each is the operation of a <see cref="CowSet{T}"/> that shares this snapshot's items.</content>
public sealed partial class CowSetSnapshot<T> : IImmutableSet<T>
{
    /// <summary>This snapshot with an item more.</summary>
    /// <param name="value">The item.</param>
    /// <returns>The new snapshot, or this one if there is an equal item.</returns>
    /// <remarks>
    /// <para>Time: O(log n) to copy the way to one page, with a base of 32.</para>
    /// <para>Sharing: all but one page and the way to it.</para>
    /// </remarks>
    public CowSetSnapshot<T> Add(T value)
    {
        CowSet<T> set = ToCowSet();
        set.Add(value);
        return Changed(set);
    }

    /// <summary>The snapshot without items, with the same comparer.</summary>
    /// <returns>The snapshot.</returns>
    /// <remarks>
    /// <para>Time: O(1).</para>
    /// <para>Sharing: none.</para>
    /// </remarks>
    public CowSetSnapshot<T> Clear() => Count == 0 ? Kept() : OfNone(_items.Comparer);

    /// <summary>This snapshot without the items of a collection.</summary>
    /// <param name="other">The collection.</param>
    /// <returns>The new snapshot, or this one if it has none of them.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="other"/> is null.</exception>
    /// <remarks>
    /// <para>Time: that of the operation of <see cref="CowSet{T}"/>: <see cref="CowSet{T}.ExceptWith"/> and its like.</para>
    /// <para>Sharing: all but the pages that differ.</para>
    /// </remarks>
    public CowSetSnapshot<T> Except(IEnumerable<T> other)
    {
        CowSet<T> set = ToCowSet();
        set.ExceptWith(other);
        return Changed(set);
    }

    /// <summary>The items of this snapshot that are in a collection, too.</summary>
    /// <param name="other">The collection.</param>
    /// <returns>The new snapshot, or this one if all of them are.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="other"/> is null.</exception>
    /// <inheritdoc cref="Except" path="/remarks"/>
    public CowSetSnapshot<T> Intersect(IEnumerable<T> other)
    {
        CowSet<T> set = ToCowSet();
        set.IntersectWith(other);
        return Changed(set);
    }

    /// <summary>This snapshot without an item.</summary>
    /// <param name="value">The item.</param>
    /// <returns>The new snapshot, or this one if there is no equal item.</returns>
    /// <inheritdoc cref="Add" path="/remarks"/>
    public CowSetSnapshot<T> Remove(T value)
    {
        CowSet<T> set = ToCowSet();
        set.Remove(value);
        return Changed(set);
    }

    /// <summary>The items that are either in this snapshot or in a collection.</summary>
    /// <param name="other">The collection, in which equal items count once.</param>
    /// <returns>The new snapshot, or this one if the collection is empty.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="other"/> is null.</exception>
    /// <inheritdoc cref="Except" path="/remarks"/>
    public CowSetSnapshot<T> SymmetricExcept(IEnumerable<T> other)
    {
        CowSet<T> set = ToCowSet();
        set.SymmetricExceptWith(other);
        return Changed(set);
    }

    /// <summary>This snapshot with the items of a collection that it has not.</summary>
    /// <param name="other">The collection.</param>
    /// <returns>The new snapshot, or this one if it has them all.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="other"/> is null.</exception>
    /// <inheritdoc cref="Except" path="/remarks"/>
    public CowSetSnapshot<T> Union(IEnumerable<T> other)
    {
        CowSet<T> set = ToCowSet();
        set.UnionWith(other);
        return Changed(set);
    }

    /// <summary>These items under another comparer.</summary>
    /// <param name="comparer">Says which items are equal; null for the default comparer. Of equal ones any may stay.</param>
    /// <returns>The new snapshot, or this one if it has this comparer.</returns>
    /// <remarks>
    /// <para>Time: O(n); O(1) if the comparer is the same.</para>
    /// <para>Sharing: none; everything in the second case.</para>
    /// </remarks>
    public CowSetSnapshot<T> WithComparer(IEqualityComparer<T>? comparer) => this.ToCowSetSnapshot(comparer);

    IImmutableSet<T> IImmutableSet<T>.Add(T value) => Add(value);

    IImmutableSet<T> IImmutableSet<T>.Clear() => Clear();

    IImmutableSet<T> IImmutableSet<T>.Except(IEnumerable<T> other) => Except(other);

    IImmutableSet<T> IImmutableSet<T>.Intersect(IEnumerable<T> other) => Intersect(other);

    IImmutableSet<T> IImmutableSet<T>.Remove(T value) => Remove(value);

    IImmutableSet<T> IImmutableSet<T>.SymmetricExcept(IEnumerable<T> other) => SymmetricExcept(other);

    IImmutableSet<T> IImmutableSet<T>.Union(IEnumerable<T> other) => Union(other);

    /// <summary>The snapshot of a changed set; this one if nothing was changed.</summary>
    internal CowSetSnapshot<T> Changed(CowSet<T> set)
        => set.IsSharedWith(this) || (set.Count == 0 && Count == 0) ? Kept() : set.Snapshot();
}
