using System.Buffers;
using System.Runtime.InteropServices;
using CowCollections.Diagnostics;
using CowCollections.Sequences;

namespace CowCollections;

/// <content>Operations on ranges and on all elements.</content>
public sealed partial class CowList<T>
{
    /// <summary>Adds the elements of a collection at the end.</summary>
    /// <param name="collection">The elements; may be this list.</param>
    /// <exception cref="ArgumentNullException"><paramref name="collection"/> is null.</exception>
    /// <remarks>
    /// <para>Time: O(length of the collection) amortised; O(log n) for a large <see cref="CowList{T}"/> or snapshot.</para>
    /// <para>Sharing: as <see cref="Add"/>; with a large list or snapshot, its pages.</para>
    /// </remarks>
    public void AddRange(IEnumerable<T> collection)
    {
        Throw.IfNull(collection);
        InsertAny(Count, collection, atEnd: true);
    }

    /// <summary>Inserts the elements of a collection.</summary>
    /// <param name="index">Where: at least 0, at most <see cref="Count"/>.</param>
    /// <param name="collection">The elements; may be this list.</param>
    /// <exception cref="ArgumentNullException"><paramref name="collection"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="index"/> is out of range.</exception>
    /// <exception cref="InvalidOperationException"><paramref name="collection"/> modified the list while it was read.</exception>
    /// <remarks>
    /// <para>
    /// Time: O(length of the collection) and that of <see cref="Insert"/>; O(log n) for a large <see cref="CowList{T}"/> or
    /// snapshot. Other sequences are read to their end before the list changes.
    /// </para>
    /// <para>Sharing: as <see cref="Insert"/>; with a large list or snapshot, its pages.</para>
    /// </remarks>
    public void InsertRange(int index, IEnumerable<T> collection)
    {
        Throw.IfNull(collection);
        Throw.IfNotPosition(index, Count);
        InsertAny(index, collection, atEnd: false);
    }

    /// <summary>Removes some of the elements.</summary>
    /// <param name="index">The first of them.</param>
    /// <param name="count">How many.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="index"/> or <paramref name="count"/> is less than 0.</exception>
    /// <exception cref="ArgumentException">The range goes past the end.</exception>
    /// <remarks>
    /// <para>Time: as <see cref="RemoveAt"/>, whatever <paramref name="count"/> is once the list is paged.</para>
    /// <para>Sharing: copies a page or two of a shared list, or what remains of a small one.</para>
    /// </remarks>
    public void RemoveRange(int index, int count)
    {
        Throw.IfNotRange(index, count, Count);
        if (count > 0)
        {
            _version++;
            _buffer.Remove(index, count);
        }
    }

    /// <summary>Removes the elements that match.</summary>
    /// <param name="match">Is called once for each element, in order, before any is removed.</param>
    /// <returns>The number of elements removed.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="match"/> is null.</exception>
    /// <exception cref="InvalidOperationException"><paramref name="match"/> modified the list.</exception>
    /// <remarks>
    /// <para>Time: O(n).</para>
    /// <para>Sharing: copies what remains of a shared list, or the pages from which a few are removed; unchanged where none match.</para>
    /// </remarks>
    public int RemoveAll(Predicate<T> match)
    {
        int first = Elements.FindIndex(0, Count, match, _version);
        if (first < 0)
        {
            return 0;
        }

        bool[] marks = ArrayPool<bool>.Shared.Rent(Count);
        try
        {
            int removed = Elements.Mark(first, match, marks, _version);
            _version++;
            _buffer.RemoveMarked(marks, removed);
            return removed;
        }
        finally
        {
            ArrayPool<bool>.Shared.Return(marks);
        }
    }

    /// <summary>Some of the elements as a list of their own.</summary>
    /// <param name="index">The first of them.</param>
    /// <param name="count">How many.</param>
    /// <returns>The list.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="index"/> or <paramref name="count"/> is less than 0.</exception>
    /// <exception cref="ArgumentException">The range goes past the end.</exception>
    /// <remarks>
    /// <para>Time: O(<paramref name="count"/>), at most that of copying 64 kilobytes; O(log n) for more.</para>
    /// <para>Sharing: none if elements were copied; else their pages, as after <see cref="Snapshot"/>.</para>
    /// </remarks>
    public CowList<T> GetRange(int index, int count)
    {
        Throw.IfNotRange(index, count, Count);
        return new CowList<T>((Elements.SliceIsCopy(count) ? Elements : Captured()).Slice(index, count), default);
    }

    /// <summary>As <see cref="GetRange"/>; this is what <c>list[1..^1]</c> calls.</summary>
    /// <param name="start">The first element.</param>
    /// <param name="length">How many.</param>
    /// <returns>The list.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="start"/> or <paramref name="length"/> is less than 0.</exception>
    /// <exception cref="ArgumentException">The range goes past the end.</exception>
    /// <remarks>
    /// <para>Time: as <see cref="GetRange"/>.</para>
    /// <para>Sharing: as <see cref="GetRange"/>.</para>
    /// </remarks>
    public CowList<T> Slice(int start, int length) => GetRange(start, length);

    /// <summary>Reverses the order of the elements.</summary>
    /// <remarks>
    /// <para>Time: O(n).</para>
    /// <para>Sharing: ends, but of a list of at most one element; a shared list is copied in the same pass.</para>
    /// </remarks>
    public void Reverse() => Reverse(0, Count);

    /// <summary>Reverses the order of some elements.</summary>
    /// <param name="index">The first of them.</param>
    /// <param name="count">How many.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="index"/> or <paramref name="count"/> is less than 0.</exception>
    /// <exception cref="ArgumentException">The range goes past the end.</exception>
    /// <remarks>
    /// <para>Time: O(<paramref name="count"/>).</para>
    /// <para>Sharing: copies the pages of the range, or all of a small list.</para>
    /// </remarks>
    public void Reverse(int index, int count)
    {
        Throw.IfNotRange(index, count, Count);
        _version++;
        if (count < 2)
        {
            return;
        }

        if (_buffer.IsFlat && _buffer.TryOwn())
        {
            _buffer.Writable(index)[..count].Reverse();
            return;
        }

        T[] reversed = Elements.ToArray(index, count);
        Array.Reverse(reversed);
        ReplaceRange(index, reversed);
    }

    /// <summary>Sorts the elements by their natural order.</summary>
    /// <exception cref="InvalidOperationException">The elements cannot be compared, or comparing two of them failed. The list is as it was.</exception>
    /// <exception cref="ArgumentException">The order contradicts itself, which is not always noticed. The list is as it was.</exception>
    /// <remarks>
    /// <para>Time: O(n log n). Equal elements may change places, as in <see cref="List{T}"/>.</para>
    /// <para>Sharing: ends, but of a list of at most one element.</para>
    /// </remarks>
    public void Sort() => Sort(0, Count, null);

    /// <summary>Sorts the elements.</summary>
    /// <param name="comparer">Their order; null for the natural one.</param>
    /// <exception cref="InvalidOperationException">Comparing two elements failed. The list is as it was.</exception>
    /// <exception cref="ArgumentException">The order contradicts itself, which is not always noticed. The list is as it was.</exception>
    /// <inheritdoc cref="Sort()"/>
    public void Sort(IComparer<T>? comparer) => Sort(0, Count, comparer);

    /// <summary>Sorts some of the elements.</summary>
    /// <param name="index">The first of them.</param>
    /// <param name="count">How many.</param>
    /// <param name="comparer">Their order; null for the natural one.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="index"/> or <paramref name="count"/> is less than 0.</exception>
    /// <exception cref="ArgumentException">The range goes past the end; or the order contradicts itself, which is not always noticed.</exception>
    /// <exception cref="InvalidOperationException">Comparing two elements failed. The list is as it was.</exception>
    /// <remarks>
    /// <para>Time: O(m log m) for m = <paramref name="count"/>. Equal elements may change places, as in <see cref="List{T}"/>.</para>
    /// <para>Sharing: copies the pages of the range, or all of a small list.</para>
    /// </remarks>
    public void Sort(int index, int count, IComparer<T>? comparer)
    {
        Throw.IfNotRange(index, count, Count);
        SortRange(index, count, (array, order) => Array.Sort(array, order), comparer);
    }

    /// <summary>Sorts the elements.</summary>
    /// <param name="comparison">Their order.</param>
    /// <exception cref="ArgumentNullException"><paramref name="comparison"/> is null.</exception>
    /// <exception cref="InvalidOperationException">Comparing two elements failed. The list is as it was.</exception>
    /// <exception cref="ArgumentException">The order contradicts itself, which is not always noticed. The list is as it was.</exception>
    /// <inheritdoc cref="Sort()"/>
    public void Sort(Comparison<T> comparison)
    {
        Throw.IfNull(comparison);
        SortRange(0, Count, Array.Sort, comparison);
    }

    internal void InsertSpan(int index, ReadOnlySpan<T> items)
    {
        if (items.IsEmpty)
        {
            return;
        }

        if (index < Count && _buffer.MayMove(items))
        {
            items = items.ToArray();
        }

        _version++;
        if (Count == 0 && items.Length > Capacity)
        {
            _buffer.Replace(items.ToArray(), items.Length);
        }
        else
        {
            _buffer.Insert(index, items);
        }
    }

    internal void CopyToSpan(Span<T> destination) => Elements.CopyTo(destination);

    internal Span<T> DetachedSpan()
    {
        Detach();
        return Count == 0 ? [] : _buffer.Writable(0);
    }

    internal ref T WritableReference(int index)
    {
        Throw.IfNotElement(index, Count);
        _version++;
        return ref _buffer.Writable(index)[0];
    }

    private void InsertAny(int index, IEnumerable<T> collection, bool atEnd)
    {
        switch (collection)
        {
            case CowList<T> list:
                bool shares = _buffer.InsertionShares(list.Elements);
                InsertSequence(index, shares ? list.Captured() : list.Elements, shares);
                break;
            case CowListSnapshot<T> snapshot:
                shares = _buffer.InsertionShares(snapshot.Elements);
                InsertSequence(index, shares ? snapshot.Captured() : snapshot.Elements, shares);
                break;
            case List<T> list when list.GetType() == typeof(List<T>):
                InsertSpan(index, CollectionsMarshal.AsSpan(list));
                break;
            case T[] array:
                InsertSpan(index, array);
                break;
            default:
                InsertRead(index, collection, atEnd);
                break;
        }
    }

    /// <summary>Inserts a sequence of which nothing is known: it is read to its end first.</summary>
    /// <param name="index">Where.</param>
    /// <param name="collection">The sequence.</param>
    /// <param name="atEnd">Whether the place is the end of the list, also where reading the sequence has moved it.</param>
    private void InsertRead(int index, IEnumerable<T> collection, bool atEnd)
    {
        int version = _version;
        var known = collection as ICollection<T>;
        T[] items = known is null ? [.. collection] : Copy(known);
        if (atEnd)
        {
            index = Count;
        }
        else
        {
            Throw.IfModified(_version, version);
        }

        if (known is null && Count == 0 && items.Length > Capacity)
        {
            _version++;
            _buffer.Replace(items, items.Length);
        }
        else
        {
            // A collection that has seen the array may have kept it, and could write it later.
            InsertSpan(index, items);
        }
    }

    private void InsertSequence(int index, in Sequence<T> items, bool shares)
    {
        if (items.Count == 0)
        {
            return;
        }

        if (shares)
        {
            _version++;
            _buffer.InsertShared(index, items);
        }
        else if (items.TryGetSpan(out ReadOnlySpan<T> span))
        {
            InsertSpan(index, span);
        }
        else if (ReferenceEquals(items.Tree, _buffer.Value.Tree))
        {
            InsertSpan(index, items.ToArray(0, items.Count));
        }
        else
        {
            _version++;
            _buffer.Insert(index, items);
        }
    }

    private static T[] Copy(ICollection<T> collection)
    {
        int count = collection.Count;
        if (count <= 0)
        {
            return [];
        }

        var items = new T[count];
        collection.CopyTo(items, 0);
        return items;
    }

    /// <summary>Sorts a copy of the range, so that an order that throws changes nothing, and writes it back.</summary>
    private void SortRange<TOrder>(int index, int count, Action<T[], TOrder> sort, TOrder order)
    {
        if (count < 2)
        {
            _version++;
            return;
        }

        int version = _version;
        T[] sorted = Elements.ToArray(index, count);
        sort(sorted, order);
        if (version != _version)
        {
            Throw.Modified();
        }

        _version++;
        ReplaceRange(index, sorted);
    }

    private void ReplaceRange(int index, T[] items)
    {
        if (items.Length == Count && !(_buffer.IsFlat && _buffer.TryOwn()))
        {
            _buffer.Replace(items, items.Length);
        }
        else
        {
            _buffer.Overwrite(index, items);
        }
    }
}
