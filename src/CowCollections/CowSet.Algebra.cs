using CowCollections.Diagnostics;
using CowCollections.Hashing;

namespace CowCollections;

/// <content>Set algebra.</content>
public sealed partial class CowSet<T>
{
    /// <summary>Adds the items of another collection that are not in this set.</summary>
    /// <param name="other">The collection; may be this set.</param>
    /// <exception cref="ArgumentNullException"><paramref name="other"/> is null.</exception>
    /// <exception cref="InvalidOperationException">The collection or the comparer writes this set while it is asked.</exception>
    /// <remarks>
    /// <para>
    /// Time: O(size of the other); with another set that shares pages with this one and has the same comparer, O(items in
    /// pages that are not shared). Into an empty set O(1) in that case.
    /// </para>
    /// <para>Sharing: copies the pages that are written; unchanged where nothing changes. An empty set shares what it gets.</para>
    /// </remarks>
    public void UnionWith(IEnumerable<T> other)
    {
        Throw.IfNull(other);
        SetAlgebra.UnionWith(_buffer, other);
    }

    /// <summary>Removes the items that are not in another collection.</summary>
    /// <param name="other">The collection; may be this set.</param>
    /// <exception cref="ArgumentNullException"><paramref name="other"/> is null.</exception>
    /// <exception cref="InvalidOperationException">The collection or the comparer writes this set while it is asked.</exception>
    /// <remarks>
    /// <para>
    /// Time: O(size of both); with another set that shares pages with this one and has the same comparer, O(items in pages
    /// that are not shared), and with a much smaller one O(its size).
    /// </para>
    /// <para>Sharing: copies the pages that are written; unchanged where nothing changes.</para>
    /// </remarks>
    public void IntersectWith(IEnumerable<T> other)
    {
        Throw.IfNull(other);
        SetAlgebra.IntersectWith(_buffer, other);
    }

    /// <summary>Removes the items that are in another collection.</summary>
    /// <param name="other">The collection; may be this set.</param>
    /// <exception cref="ArgumentNullException"><paramref name="other"/> is null.</exception>
    /// <exception cref="InvalidOperationException">The collection or the comparer writes this set while it is asked.</exception>
    /// <remarks>
    /// <para>
    /// Time: O(size of the other); with another set that shares pages with this one and has the same comparer, O(items in
    /// pages that are not shared) if that is less.
    /// </para>
    /// <para>Sharing: copies the pages that are written; unchanged where nothing changes.</para>
    /// </remarks>
    public void ExceptWith(IEnumerable<T> other)
    {
        Throw.IfNull(other);
        SetAlgebra.ExceptWith(_buffer, other);
    }

    /// <summary>Removes the items that are in another collection, and adds those that are only in the other.</summary>
    /// <param name="other">The collection, in which equal items count once; may be this set.</param>
    /// <exception cref="ArgumentNullException"><paramref name="other"/> is null.</exception>
    /// <exception cref="InvalidOperationException">The collection or the comparer writes this set while it is asked.</exception>
    /// <inheritdoc cref="ExceptWith" path="/remarks"/>
    public void SymmetricExceptWith(IEnumerable<T> other)
    {
        Throw.IfNull(other);
        SetAlgebra.SymmetricExceptWith(_buffer, other);
    }

    /// <summary>Whether another collection has all items of this set.</summary>
    /// <param name="other">The collection.</param>
    /// <returns>Whether it has.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="other"/> is null.</exception>
    /// <remarks>
    /// <para>
    /// Time: O(size of the other); with another set that shares pages with this one and has the same comparer, O(items in
    /// pages that are not shared).
    /// </para>
    /// <para>Sharing: unchanged.</para>
    /// </remarks>
    public bool IsSubsetOf(IEnumerable<T> other) => SetRelations.IsSubsetOf(Items, other);

    /// <summary>Whether another collection has all items of this set and more.</summary>
    /// <inheritdoc cref="IsSubsetOf"/>
    public bool IsProperSubsetOf(IEnumerable<T> other) => SetRelations.IsProperSubsetOf(Items, other);

    /// <summary>Whether this set has all items of another collection.</summary>
    /// <returns>Whether it has.</returns>
    /// <inheritdoc cref="IsSubsetOf"/>
    public bool IsSupersetOf(IEnumerable<T> other) => SetRelations.IsSupersetOf(Items, other);

    /// <summary>Whether this set has all items of another collection and more.</summary>
    /// <inheritdoc cref="IsSubsetOf"/>
    public bool IsProperSupersetOf(IEnumerable<T> other) => SetRelations.IsProperSupersetOf(Items, other);

    /// <summary>Whether this set and another collection have an item in common.</summary>
    /// <param name="other">The collection.</param>
    /// <returns>Whether they have.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="other"/> is null.</exception>
    /// <remarks>
    /// <para>Time: O(size of the other), or with another set of the same comparer of the smaller; up to the first item in common.</para>
    /// <para>Sharing: unchanged.</para>
    /// </remarks>
    public bool Overlaps(IEnumerable<T> other) => SetRelations.Overlaps(Items, other);

    /// <summary>Whether this set and another collection have the same items, however often they occur in the other.</summary>
    /// <inheritdoc cref="IsSubsetOf"/>
    public bool SetEquals(IEnumerable<T> other) => SetRelations.SetEquals(Items, other);
}
