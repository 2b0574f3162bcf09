using System.Collections.Immutable;
using CowCollections.Diagnostics;

namespace CowCollections;

/// <content>
/// The persistent operations. Each is the operation of a <see cref="CowList{T}"/> that shares this snapshot's elements.
/// </content>
public sealed partial class CowListSnapshot<T> : IImmutableList<T>
{
    /// <summary>This snapshot with an element more at the end.</summary>
    /// <param name="value">The element.</param>
    /// <returns>The new snapshot.</returns>
    /// <remarks>
    /// <para>Time: O(1) amortised in a chain of additions; O(log n) beside another addition to the same snapshot.</para>
    /// <para>Sharing: everything, if nobody has added to this snapshot before and there is room; else all but a page.</para>
    /// </remarks>
    public CowListSnapshot<T> Add(T value)
    {
        CowList<T> list = ToCowList();
        list.Add(value);
        return list.Snapshot();
    }

    /// <summary>This snapshot with elements more at the end.</summary>
    /// <param name="items">The elements.</param>
    /// <returns>The new snapshot.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="items"/> is null.</exception>
    /// <inheritdoc cref="InsertRange" path="/remarks"/>
    public CowListSnapshot<T> AddRange(IEnumerable<T> items) => InsertRange(Count, items);

    /// <summary>The snapshot without elements.</summary>
    /// <returns><see cref="Empty"/>.</returns>
    /// <remarks>
    /// <para>Time: O(1).</para>
    /// <para>Sharing: none.</para>
    /// </remarks>
    public CowListSnapshot<T> Clear()
    {
        CheckAlive();
        return Empty;
    }

    /// <summary>This snapshot with an element more.</summary>
    /// <param name="index">Where: at least 0, at most <see cref="Count"/>.</param>
    /// <param name="element">The element.</param>
    /// <returns>The new snapshot.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="index"/> is out of range.</exception>
    /// <remarks>
    /// <para>Time: O(log n), after at most one page has been copied; O(n) for a small snapshot.</para>
    /// <para>Sharing: all but a page, or nothing of a small one.</para>
    /// </remarks>
    public CowListSnapshot<T> Insert(int index, T element)
    {
        CowList<T> list = ToCowList();
        list.Insert(index, element);
        return list.Snapshot();
    }

    /// <summary>This snapshot with elements more.</summary>
    /// <param name="index">Where: at least 0, at most <see cref="Count"/>.</param>
    /// <param name="items">The elements.</param>
    /// <returns>The new snapshot.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="items"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="index"/> is out of range.</exception>
    /// <remarks>
    /// <para>Time: O(log n + number of items); O(log n) for a large <see cref="CowList{T}"/> or snapshot.</para>
    /// <para>Sharing: all but a page or two, or nothing of a small one; with a large list or snapshot, its pages too.</para>
    /// </remarks>
    public CowListSnapshot<T> InsertRange(int index, IEnumerable<T> items)
    {
        Throw.IfNull(items);
        CowList<T> list = ToCowList();
        list.InsertRange(index, items);
        return Changed(list, list.Count != Count);
    }

    /// <summary>This snapshot with another element in place of one.</summary>
    /// <param name="index">At least 0 and less than <see cref="Count"/>.</param>
    /// <param name="value">The new element.</param>
    /// <returns>The new snapshot.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="index"/> is out of range.</exception>
    /// <inheritdoc cref="Insert" path="/remarks"/>
    public CowListSnapshot<T> SetItem(int index, T value)
    {
        CowList<T> list = ToCowList();
        list[index] = value;
        return list.Snapshot();
    }

    /// <summary>This snapshot with a new element in place of the first that is equal to another.</summary>
    /// <param name="oldValue">The element sought.</param>
    /// <param name="newValue">The new element.</param>
    /// <param name="equalityComparer">Says which element is equal; null for the default comparer.</param>
    /// <returns>The new snapshot.</returns>
    /// <exception cref="ArgumentException">There is no such element.</exception>
    /// <remarks>
    /// <para>Time: O(n) to search.</para>
    /// <para>Sharing: as <see cref="SetItem"/>.</para>
    /// </remarks>
    public CowListSnapshot<T> Replace(T oldValue, T newValue, IEqualityComparer<T>? equalityComparer = null)
    {
        int index = IndexOf(oldValue, 0, Count, equalityComparer);
        if (index < 0)
        {
            Throw.ValueNotFound(nameof(oldValue));
        }

        return SetItem(index, newValue);
    }

    /// <summary>This snapshot without the first element that is equal to another.</summary>
    /// <param name="value">The element sought.</param>
    /// <param name="equalityComparer">Says which element is equal; null for the default comparer.</param>
    /// <returns>The new snapshot, or this one if there is no such element.</returns>
    /// <remarks>
    /// <para>Time: O(n) to search.</para>
    /// <para>Sharing: as <see cref="RemoveAt"/>.</para>
    /// </remarks>
    public CowListSnapshot<T> Remove(T value, IEqualityComparer<T>? equalityComparer = null)
    {
        int index = IndexOf(value, 0, Count, equalityComparer);
        return index < 0 ? Kept() : RemoveAt(index);
    }

    /// <summary>This snapshot without the elements that match.</summary>
    /// <param name="match">Is called once for each element, in order.</param>
    /// <returns>The new snapshot, or this one if none match.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="match"/> is null.</exception>
    /// <remarks>
    /// <para>Time: O(n).</para>
    /// <para>Sharing: the pages from which nothing was removed, if little was; else none.</para>
    /// </remarks>
    public CowListSnapshot<T> RemoveAll(Predicate<T> match)
    {
        CowList<T> list = ToCowList();
        return Changed(list, list.RemoveAll(match) > 0);
    }

    /// <summary>This snapshot without one of the elements.</summary>
    /// <param name="index">At least 0 and less than <see cref="Count"/>.</param>
    /// <returns>The new snapshot.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="index"/> is out of range.</exception>
    /// <inheritdoc cref="Insert" path="/remarks"/>
    public CowListSnapshot<T> RemoveAt(int index)
    {
        CowList<T> list = ToCowList();
        list.RemoveAt(index);
        return list.Snapshot();
    }

    /// <summary>This snapshot without some of the elements.</summary>
    /// <param name="index">The first of them.</param>
    /// <param name="count">How many.</param>
    /// <returns>The new snapshot, or this one if <paramref name="count"/> is 0.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="index"/> or <paramref name="count"/> is less than 0.</exception>
    /// <exception cref="ArgumentException">The range goes past the end.</exception>
    /// <inheritdoc cref="Insert" path="/remarks"/>
    public CowListSnapshot<T> RemoveRange(int index, int count)
    {
        CowList<T> list = ToCowList();
        list.RemoveRange(index, count);
        return Changed(list, count > 0);
    }

    /// <summary>This snapshot without the first element that is equal to each of some others.</summary>
    /// <param name="items">The elements sought.</param>
    /// <param name="equalityComparer">Says which elements are equal; null for the default comparer.</param>
    /// <returns>The new snapshot, or this one if there are no such elements.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="items"/> is null.</exception>
    /// <remarks>
    /// <para>Time: O(n) to search for each item.</para>
    /// <para>Sharing: as <see cref="RemoveAt"/>.</para>
    /// </remarks>
    public CowListSnapshot<T> RemoveRange(IEnumerable<T> items, IEqualityComparer<T>? equalityComparer = null)
    {
        Throw.IfNull(items);
        CowList<T> list = ToCowList();
        foreach (T item in items)
        {
            int index = list.IndexOf(item, equalityComparer);
            if (index >= 0)
            {
                list.RemoveAt(index);
            }
        }

        return Changed(list, list.Count != Count);
    }

    /// <summary>Some of the elements as a snapshot of their own.</summary>
    /// <param name="index">The first of them.</param>
    /// <param name="count">How many.</param>
    /// <returns>The snapshot.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="index"/> or <paramref name="count"/> is less than 0.</exception>
    /// <exception cref="ArgumentException">The range goes past the end.</exception>
    /// <remarks>
    /// <para>Time: O(log n); O(<paramref name="count"/>) for a short range.</para>
    /// <para>Sharing: the pages of the range; nothing of a short one.</para>
    /// </remarks>
    public CowListSnapshot<T> GetRange(int index, int count)
    {
        Throw.IfNotRange(index, count, Count);
        return count == Count ? Kept() : Own((Elements.SliceIsCopy(count) ? Elements : Captured()).Slice(index, count));
    }

    /// <summary>As <see cref="GetRange"/>; this is what <c>snapshot[1..^1]</c> calls.</summary>
    /// <param name="start">The first element.</param>
    /// <param name="length">How many.</param>
    /// <returns>The snapshot.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="start"/> or <paramref name="length"/> is less than 0.</exception>
    /// <exception cref="ArgumentException">The range goes past the end.</exception>
    /// <inheritdoc cref="GetRange" path="/remarks"/>
    public CowListSnapshot<T> Slice(int start, int length) => GetRange(start, length);

    /// <summary>These elements in the reverse order.</summary>
    /// <returns>The new snapshot.</returns>
    /// <remarks>
    /// <para>Time: O(n).</para>
    /// <para>Sharing: none.</para>
    /// </remarks>
    public CowListSnapshot<T> Reverse()
    {
        CowList<T> list = ToCowList();
        list.Reverse();
        return Changed(list, list.Count > 1);
    }

    /// <summary>These elements, some of them in the reverse order.</summary>
    /// <param name="index">The first of them.</param>
    /// <param name="count">How many.</param>
    /// <returns>The new snapshot.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="index"/> or <paramref name="count"/> is less than 0.</exception>
    /// <exception cref="ArgumentException">The range goes past the end.</exception>
    /// <remarks>
    /// <para>Time: O(<paramref name="count"/>).</para>
    /// <para>Sharing: the pages outside the range; none of a small snapshot.</para>
    /// </remarks>
    public CowListSnapshot<T> Reverse(int index, int count)
    {
        CowList<T> list = ToCowList();
        list.Reverse(index, count);
        return Changed(list, count > 1);
    }

    /// <summary>These elements sorted.</summary>
    /// <param name="comparer">Their order; null for the natural one.</param>
    /// <returns>The new snapshot.</returns>
    /// <exception cref="InvalidOperationException">The elements cannot be compared, or comparing two of them failed.</exception>
    /// <exception cref="ArgumentException">The order contradicts itself, which is not always noticed.</exception>
    /// <remarks>
    /// <para>Time: O(n log n). Equal elements may change places.</para>
    /// <para>Sharing: none.</para>
    /// </remarks>
    public CowListSnapshot<T> Sort(IComparer<T>? comparer = null) => Sort(0, Count, comparer);

    /// <summary>These elements sorted.</summary>
    /// <param name="comparison">Their order.</param>
    /// <exception cref="ArgumentNullException"><paramref name="comparison"/> is null.</exception>
    /// <inheritdoc cref="Sort(IComparer{T})"/>
    public CowListSnapshot<T> Sort(Comparison<T> comparison)
    {
        CowList<T> list = ToCowList();
        list.Sort(comparison);
        return Changed(list, list.Count > 1);
    }

    /// <summary>These elements, some of them sorted.</summary>
    /// <param name="index">The first of them.</param>
    /// <param name="count">How many.</param>
    /// <param name="comparer">Their order; null for the natural one.</param>
    /// <returns>The new snapshot.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="index"/> or <paramref name="count"/> is less than 0.</exception>
    /// <exception cref="ArgumentException">The range goes past the end; or the order contradicts itself, which is not always noticed.</exception>
    /// <exception cref="InvalidOperationException">The elements cannot be compared, or comparing two of them failed.</exception>
    /// <remarks>
    /// <para>Time: O(m log m) for m = <paramref name="count"/>. Equal elements may change places.</para>
    /// <para>Sharing: the pages outside the range; none of a small snapshot.</para>
    /// </remarks>
    public CowListSnapshot<T> Sort(int index, int count, IComparer<T>? comparer)
    {
        CowList<T> list = ToCowList();
        list.Sort(index, count, comparer);
        return Changed(list, count > 1);
    }

    IImmutableList<T> IImmutableList<T>.Add(T value) => Add(value);

    IImmutableList<T> IImmutableList<T>.AddRange(IEnumerable<T> items) => AddRange(items);

    IImmutableList<T> IImmutableList<T>.Clear() => Clear();

    IImmutableList<T> IImmutableList<T>.Insert(int index, T element) => Insert(index, element);

    IImmutableList<T> IImmutableList<T>.InsertRange(int index, IEnumerable<T> items) => InsertRange(index, items);

    IImmutableList<T> IImmutableList<T>.Remove(T value, IEqualityComparer<T>? equalityComparer)
        => Remove(value, equalityComparer);

    IImmutableList<T> IImmutableList<T>.RemoveAll(Predicate<T> match) => RemoveAll(match);

    IImmutableList<T> IImmutableList<T>.RemoveAt(int index) => RemoveAt(index);

    IImmutableList<T> IImmutableList<T>.RemoveRange(int index, int count) => RemoveRange(index, count);

    IImmutableList<T> IImmutableList<T>.RemoveRange(IEnumerable<T> items, IEqualityComparer<T>? equalityComparer)
        => RemoveRange(items, equalityComparer);

    IImmutableList<T> IImmutableList<T>.Replace(T oldValue, T newValue, IEqualityComparer<T>? equalityComparer)
        => Replace(oldValue, newValue, equalityComparer);

    IImmutableList<T> IImmutableList<T>.SetItem(int index, T value) => SetItem(index, value);

    /// <summary>The snapshot of a changed list; this one if nothing was changed.</summary>
    /// <remarks>In the same buffer the same number of elements are the same: what is behind them is claimed once.</remarks>
    internal CowListSnapshot<T> Changed(CowList<T> list)
        => Changed(list, list.Count != Count || (Count > 0 && !list.IsSharedWith(this)));

    /// <summary>The edited list as a snapshot; this one if nothing was edited.</summary>
    private CowListSnapshot<T> Changed(CowList<T> list, bool changed) => changed ? list.Snapshot() : Kept();
}
