using System.Collections;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using CowCollections.Diagnostics;
using CowCollections.Sequences;
using CowCollections.Sharing;

namespace CowCollections;

/// <summary>
/// A list that is as fast as <see cref="List{T}"/> and costs nothing to copy: copies share their elements until one of them
/// is written, and then copy the page that is written, not the list.
/// </summary>
/// <typeparam name="T">The type of the elements.</typeparam>
/// <remarks>
/// <para>
/// Use it where a list is changed over time and somebody wants to see, keep or go back to what it was: a version, an undo
/// step, a consistent view for another thread, a candidate in a search. <see cref="Clone"/> gives a second list,
/// <see cref="Snapshot"/> an immutable view for ever, <see cref="Lease"/> one for the length of a block. All are O(1).
/// </para>
/// <code>
/// CowList&lt;string&gt; shopping = ["milk", "bread"];
/// CowList&lt;string&gt; copy = shopping.Clone();   // shares everything
/// copy.Add("coffee");                         // the copy goes its own way
/// // shopping is still milk, bread
/// </code>
/// <para>
/// <b>How.</b> A list that was never shared is an array and a count, and every operation is what it is on
/// <see cref="List{T}"/>, unless it is large and edited in the middle again and again, or joined of others. A small list
/// that is written while it is shared is copied whole. A large one turns into a tree of pages over the old array: from then
/// on a write copies about a kilobyte, insertion and removal in the middle,
/// concatenation and slices are O(log n), and reading by index takes several times as long as from an array
/// (<see cref="Flatten"/> makes it an array again). Enumeration of pages that are in the processor's caches takes a tenth to a
/// half longer than that of an array. Appending to a shared list copies nothing.
/// </para>
/// <para>
/// <b>Threads.</b> A list belongs to one thread at a time, as <see cref="List{T}"/> does, but lists and snapshots that share
/// elements do not know of each other: each may be used on its own thread without locks. Any number of threads may read,
/// <see cref="Clone"/>, <see cref="Snapshot"/> and <see cref="Lease"/> one list at once while none writes it.
/// </para>
/// <para>
/// <b>When to use something else.</b> A list that is never copied: <see cref="List{T}"/>. Data that never changes after it was
/// built: an array or <see cref="System.Collections.Immutable.ImmutableArray{T}"/>.
/// </para>
/// <para>
/// <b>Memory.</b> Elements that are removed are not kept alive by the list, except that a large list which turned into pages
/// goes on to hold its old array while any page of it is unwritten, as it does the array of a long range that was inserted into
/// pages, and pages of other lists; and that a list appended to while it was shared shares the room behind its elements.
/// <see cref="TrimExcess"/> ends all of that.
/// </para>
/// <para>
/// Callbacks, comparers and sequences that throw leave the list as it was, also where <see cref="List{T}"/> would be left half
/// changed.
/// </para>
/// </remarks>
[DebuggerDisplay("Count = {Count}")]
[DebuggerTypeProxy(typeof(CollectionDebugView<>))]
[CollectionBuilder(typeof(CowList), nameof(CowList.Create))]
public sealed partial class CowList<T> : IList<T>, IReadOnlyList<T>, IList, ISequenceSource<T>
{
    private SequenceBuffer<T> _buffer;
    private int _version;

    /// <summary>Makes an empty list.</summary>
    /// <remarks>
    /// <para>Time: O(1), nothing is allocated but the list itself.</para>
    /// <para>Sharing: none.</para>
    /// </remarks>
    public CowList() => _buffer = new SequenceBuffer<T>(new Sequence<T>([], 0), default);

    /// <summary>Makes an empty list with room for <paramref name="capacity"/> elements.</summary>
    /// <param name="capacity">The number of elements that can be added before the list grows.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="capacity"/> is less than 0.</exception>
    /// <remarks>
    /// <para>Time: O(<paramref name="capacity"/>).</para>
    /// <para>Sharing: none.</para>
    /// </remarks>
    public CowList(int capacity)
    {
        Throw.IfNegative(capacity);
        _buffer = new SequenceBuffer<T>(new Sequence<T>(capacity == 0 ? [] : new T[capacity], 0), default);
    }

    /// <summary>Makes a list of the elements of a collection.</summary>
    /// <param name="collection">The elements.</param>
    /// <exception cref="ArgumentNullException"><paramref name="collection"/> is null.</exception>
    /// <remarks>
    /// <para>Time: O(n); O(1) if the collection is a <see cref="CowList{T}"/> or a snapshot of one.</para>
    /// <para>Sharing: with a list or snapshot, everything; else none.</para>
    /// </remarks>
    [OverloadResolutionPriority(1)]
    public CowList(IEnumerable<T> collection)
        : this()
    {
        Throw.IfNull(collection);
        switch (collection)
        {
            case CowList<T> list when list.Count > 0:
                _buffer = list.Joined();
                break;
            case CowListSnapshot<T> snapshot:
                _buffer = snapshot.ToCowList()._buffer;
                break;
            default:
                AddRange(collection);
                break;
        }
    }

    /// <summary>Makes a list of the elements of an array.</summary>
    /// <param name="collection">The elements, which are copied.</param>
    /// <exception cref="ArgumentNullException"><paramref name="collection"/> is null.</exception>
    /// <remarks>
    /// <para>
    /// An array is a collection and a span alike, of which older versions of the language choose neither. So is a string, and
    /// <see cref="ArraySegment{T}"/>: before C# 13, say which by <c>AsSpan()</c>.
    /// </para>
    /// <para>Time: O(n).</para>
    /// <para>Sharing: none.</para>
    /// </remarks>
    public CowList(T[] collection)
        : this((IEnumerable<T>)collection)
    {
    }

    /// <summary>Makes a list of the elements of a span.</summary>
    /// <param name="items">The elements, which are copied.</param>
    /// <remarks>
    /// <para>Time: O(n).</para>
    /// <para>Sharing: none.</para>
    /// </remarks>
    public CowList(ReadOnlySpan<T> items)
        : this()
        => _buffer.Replace(items.ToArray(), items.Length);

    internal CowList(in Sequence<T> elements, Share share) => _buffer = new SequenceBuffer<T>(elements, share);

    private CowList(in SequenceBuffer<T> buffer) => _buffer = buffer;

    /// <summary>The number of elements.</summary>
    /// <value>At least 0.</value>
    /// <remarks>
    /// <para>Time: O(1).</para>
    /// <para>Sharing: unchanged.</para>
    /// </remarks>
    public int Count => _buffer.Value.Count;

    /// <summary>
    /// The number of elements for which there is room. Setting it to another makes the list one array of that length, of its own.
    /// </summary>
    /// <value>At least <see cref="Count"/>. A paged list grows page by page and has no room to speak of.</value>
    /// <exception cref="ArgumentOutOfRangeException">The new value is less than <see cref="Count"/>.</exception>
    /// <remarks>
    /// <para>Time: O(1) to read; O(n) to set to another value.</para>
    /// <para>Sharing: reading leaves it; setting another value detaches.</para>
    /// </remarks>
    public int Capacity
    {
        get => _buffer.Capacity;
        set
        {
            if (value < Count)
            {
                Throw.OutOfRange(nameof(value), value, $"at least the number of elements, {Count}");
            }

            if (value != _buffer.Capacity)
            {
                CopyFlat(value);
            }
        }
    }

    /// <summary>The element at an index.</summary>
    /// <param name="index">At least 0 and less than <see cref="Count"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="index"/> is out of range.</exception>
    /// <remarks>
    /// <para>Time: O(1); O(log n) once the list is paged, with a base of about 16.</para>
    /// <para>Sharing: reading leaves it; writing copies one page of a shared list, or all of a small one.</para>
    /// </remarks>
    public T this[int index]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get
        {
            if ((uint)index >= (uint)_buffer.Value.Count)
            {
                ThrowOutOfRange(index);
            }

            T[] items = _buffer.Value.Items;
            return (uint)index < (uint)items.Length ? items[index] : _buffer.Value.Tree!.Get(index);
        }

        set
        {
            Throw.IfNotElement(index, Count);
            _version++;
            if (!_buffer.TrySet(index, value))
            {
                SetSlow(index, value);
            }
        }
    }

    /// <summary>Adds an element at the end.</summary>
    /// <param name="item">The element.</param>
    /// <remarks>
    /// <para>Time: O(1) amortised, unshared and shared.</para>
    /// <para>
    /// Sharing: stays while there is room behind the elements that no sharer has used: the others do not see it. Else as
    /// <see cref="Insert"/>.
    /// </para>
    /// </remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(T item)
    {
        _version++;
        T[] items = _buffer.WritableItems;
        int count = _buffer.Value.Count;
        if ((uint)count >= (uint)items.Length)
        {
            AddSlow(item);
            return;
        }

        _buffer.Value.Count = count + 1;
        items[count] = item;
    }

    /// <summary>Inserts an element.</summary>
    /// <param name="index">Where: at least 0, at most <see cref="Count"/>.</param>
    /// <param name="item">The element.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="index"/> is out of range.</exception>
    /// <remarks>
    /// <para>
    /// Time: O(n), a fast move within an array; O(log n) once the list is paged, which a large one becomes when it is
    /// shared or often edited in the middle.
    /// </para>
    /// <para>Sharing: copies one page of a shared list, or all of a small one.</para>
    /// </remarks>
    public void Insert(int index, T item)
    {
        Throw.IfNotPosition(index, Count);
        _version++;
        _buffer.Insert(index, new ReadOnlySpan<T>(in item));
    }

    /// <summary>Removes the element at an index.</summary>
    /// <param name="index">At least 0 and less than <see cref="Count"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="index"/> is out of range.</exception>
    /// <remarks>
    /// <para>Time: as <see cref="Insert"/>; O(1) at the end.</para>
    /// <para>Sharing: copies one page of a shared list, or what remains of a small one.</para>
    /// </remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void RemoveAt(int index)
    {
        T[] items = _buffer.WritableItems;
        int last = _buffer.Value.Count - 1;
        if (index != last || (uint)index >= (uint)items.Length)
        {
            RemoveSlow(index);
        }
        else
        {
            _buffer.Value.Count = last;
            if (RuntimeHelpers.IsReferenceOrContainsReferences<T>())
            {
                items[index] = default!;
            }
        }

        _version++;
    }

    /// <summary>Removes the first element that is equal to another.</summary>
    /// <param name="item">The element sought.</param>
    /// <returns>Whether there was one.</returns>
    /// <remarks>
    /// <para>Time: O(n).</para>
    /// <para>Sharing: as <see cref="RemoveAt"/>; unchanged where there is no such element.</para>
    /// </remarks>
    public bool Remove(T item)
    {
        int index = IndexOf(item);
        if (index < 0)
        {
            return false;
        }

        RemoveAt(index);
        return true;
    }

    /// <summary>Removes all elements.</summary>
    /// <remarks>
    /// <para>Time: O(1); O(n) to clear references of an unshared list, which keeps its capacity.</para>
    /// <para>Sharing: ends; nothing is copied.</para>
    /// </remarks>
    public void Clear()
    {
        _version++;
        _buffer.Clear();
    }

    /// <summary>Makes sure that <paramref name="capacity"/> elements have room without growing.</summary>
    /// <param name="capacity">The number of elements.</param>
    /// <returns>The capacity.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="capacity"/> is less than 0.</exception>
    /// <remarks>
    /// <para>Time: O(1) if there is room; else O(n), and the list is one array of its own afterwards.</para>
    /// <para>Sharing: unchanged if there is room; else detaches.</para>
    /// </remarks>
    public int EnsureCapacity(int capacity)
    {
        Throw.IfNegative(capacity);
        if (capacity > _buffer.Capacity)
        {
            CopyFlat(_buffer.GrownCapacity(capacity));
        }

        return _buffer.Capacity;
    }

    /// <summary>
    /// Gives back what memory the list holds beyond its elements, if that is more than a tenth, or more than it can tell:
    /// a paged or shared list becomes one array of its own.
    /// </summary>
    /// <remarks>
    /// <para>Time: O(n); O(1) where there is nothing to gain.</para>
    /// <para>Sharing: detaches, unless the list is an array without room behind its elements.</para>
    /// </remarks>
    public void TrimExcess()
    {
        int capacity = _buffer.Value.Items.Length;
        bool mine = _buffer.IsFlat && _buffer.TryOwn();
        if (!_buffer.IsFlat || (mine ? Count < (int)(capacity * 0.9) : Count < capacity))
        {
            CopyFlat(Count);
        }
    }

    /// <summary>Makes the list one array, so that it is read as fast as can be and has a span.</summary>
    /// <returns>This list.</returns>
    /// <remarks>
    /// <para>Time: O(n) for a paged list; O(1) for one that is an array already.</para>
    /// <para>Sharing: of a paged list ends; else unchanged.</para>
    /// </remarks>
    public CowList<T> Flatten()
    {
        if (!_buffer.IsFlat)
        {
            CopyFlat(Count);
        }

        return this;
    }

    /// <summary>All elements as one span, if they lie side by side.</summary>
    /// <param name="span">The elements. It must not be used after the list was written.</param>
    /// <returns>Whether they do; always after <see cref="Flatten"/>.</returns>
    /// <remarks>
    /// <para>Time: O(1); O(log n) once the list is paged.</para>
    /// <para>Sharing: unchanged.</para>
    /// </remarks>
    public bool TryGetSpan(out ReadOnlySpan<T> span) => _buffer.Value.TryGetSpan(out span);

    /// <summary>The elements as stretches of memory, in order: one if the list is an array, else one a page, or several where nobody has written.</summary>
    /// <value>To be enumerated; if the list is written meanwhile, the next step throws, and the memory must not be used any more.</value>
    /// <remarks>
    /// <para>Time: O(1), and O(log n) a page.</para>
    /// <para>Sharing: unchanged.</para>
    /// </remarks>
    public CowPages<T> Pages => new(this);

    /// <summary>Enumerates the elements.</summary>
    /// <returns>An enumerator, which throws once the list has been modified.</returns>
    /// <remarks>
    /// <para>Time: O(1), and O(1) an element; a tenth to twice as long from pages as from an array.</para>
    /// <para>Sharing: unchanged.</para>
    /// </remarks>
    public Enumerator GetEnumerator() => new(this);

    /// <summary>The elements at this moment. A copy, so that a callback that writes this list cannot change it.</summary>
    private Sequence<T> Elements => _buffer.Value;

    /// <summary>Makes the list one array of its own.</summary>
    /// <remarks>
    /// No element changes, and an enumeration goes on, as that of a <see cref="List{T}"/> does, unless what it goes through is left to a clone
    /// that may write it.
    /// </remarks>
    private void CopyFlat(int capacity)
    {
        if (_buffer.IsLeftToOthers)
        {
            _version++;
        }

        _buffer.CopyFlat(capacity);
    }

    /// <summary>Reads the count by itself, so that the getter compares with it in memory.</summary>
    [DoesNotReturn]
    private void ThrowOutOfRange(int index) => Throw.IndexOutOfRange(index, Count);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void SetSlow(int index, T value) => _buffer.Set(index, value);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void AddSlow(T item) => _buffer.Add(item);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void RemoveSlow(int index)
    {
        Throw.IfNotElement(index, Count);
        _buffer.RemoveAt(index);
    }
}
