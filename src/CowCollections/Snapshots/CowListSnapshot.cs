using System.Collections.Immutable;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text.Json.Serialization;
using CowCollections.Diagnostics;
using CowCollections.Sequences;
using CowCollections.Serialization;
using CowCollections.Sharing;

namespace CowCollections;

/// <summary>
/// An immutable list: what a <see cref="CowList{T}"/> was at one moment, for ever, to be read by any number of threads. It
/// shares its elements with the list and with other versions of it.
/// </summary>
/// <typeparam name="T">The type of the elements.</typeparam>
/// <remarks>
/// <para>
/// It is equal to every snapshot of equal elements, so it can be a key or a member of a <c>record</c>. It is also a
/// persistent list: <see cref="Add"/>, <see cref="SetItem"/> and the other operations of <see cref="IImmutableList{T}"/>
/// return a new snapshot that shares all pages but the few that differ.
/// </para>
/// <code>
/// CowListSnapshot&lt;int&gt; before = [1, 2, 3];
/// CowListSnapshot&lt;int&gt; after = before.Add(4);
/// // before is still 1, 2, 3
/// </code>
/// <para>
/// For more than a few changes in a row take a handle, which writes in place what it has already copied:
/// <see cref="ToCowList"/>, change it, <see cref="CowList{T}.Snapshot"/>; all O(1) but for the changes.
/// </para>
/// <para>
/// Memory: it keeps alive the whole array that it shares, also what lists append to that later.
/// <see cref="ToCowList"/>, <see cref="CowList{T}.TrimExcess"/> and <see cref="CowList{T}.Snapshot"/> make one that keeps only what it shows.
/// </para>
/// <para>
/// A snapshot that came from a <see cref="CowList{T}.Lease"/> has an end: afterwards
/// all that reads it throws <see cref="ObjectDisposedException"/>.
/// </para>
/// </remarks>
[DebuggerDisplay("Count = {Count}")]
[DebuggerTypeProxy(typeof(CollectionDebugView<>))]
[CollectionBuilder(typeof(CowListSnapshot), nameof(CowListSnapshot.Create))]
[JsonConverter(typeof(CowSnapshotJsonConverter))]
public sealed partial class CowListSnapshot<T> : IEquatable<CowListSnapshot<T>>, ILeased, IHasJsonConverter, ISequenceSource<T>
{
    /// <summary>The snapshot without elements.</summary>
    /// <value>Always the same object.</value>
    /// <remarks>
    /// <para>Time: O(1), nothing is allocated.</para>
    /// <para>Sharing: none; there is nothing to share.</para>
    /// </remarks>
    public static readonly CowListSnapshot<T> Empty = new(new Sequence<T>([], 0), ShareCount.Immutable);

    /// <summary>
    /// How often an element was sought by going down the tree; threads may count at once, and lose counts. Negative for ever
    /// if the snapshot is leased: a flag of its own would make it eight bytes larger.
    /// </summary>
    private int _descents;

    /// <summary>
    /// Null until elements of the paged snapshot have been sought as often as it has pages: that has cost about what the index
    /// does, which makes all later reads fast. Always null in a leased snapshot, whose pages may be written after the lease.
    /// </summary>
    private PageIndex<T>? _pages;

    /// <summary>0 until it has been asked for. Any number of threads may compute it; they come to the same.</summary>
    private int _hash;

    /// <summary>Invariant: this and the share are never written, but by the end of a lease.</summary>
    private Sequence<T> _elements;

    /// <summary>Null after the end of a lease; and for <see cref="ShareCount.Immutable"/>, if the snapshot is not leased.</summary>
    private ShareCount? _share;

    internal CowListSnapshot(in Sequence<T> elements, ShareCount share, bool leased = false)
    {
        // A reference that is stored goes through the collector's write barrier, also if it is null.
        _elements.Items = elements.Items;
        _elements.Count = elements.Count;
        if (elements.Tree is { } tree)
        {
            _elements.Tree = tree;
        }

        if (leased || !ReferenceEquals(share, ShareCount.Immutable))
        {
            _share = share;
        }

        _descents = leased ? int.MinValue : 0;
    }

    /// <summary>The number of elements.</summary>
    /// <value>At least 0.</value>
    /// <remarks>
    /// <para>Time: O(1).</para>
    /// <para>Sharing: unchanged.</para>
    /// </remarks>
    public int Count
    {
        get
        {
            int count = _elements.Count;
            if (count < 0)
            {
                Throw.LeaseEnded(this);
            }

            return count;
        }
    }

    /// <summary>Whether there are no elements.</summary>
    /// <value>True if <see cref="Count"/> is 0.</value>
    /// <inheritdoc cref="Count" path="/remarks"/>
    public bool IsEmpty => Count == 0;

    /// <summary>The element at an index.</summary>
    /// <param name="index">At least 0 and less than <see cref="Count"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="index"/> is out of range.</exception>
    /// <remarks>
    /// <para>
    /// Time: O(1); O(log n), with a base of about 16, if the list was paged, until about as many elements were read as
    /// there are pages: then the snapshot makes an index of its pages, and it is O(1).
    /// </para>
    /// <para>Sharing: unchanged.</para>
    /// </remarks>
    public T this[int index]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get
        {
            if ((uint)index >= (uint)_elements.Count)
            {
                ThrowOutOfRange(index);
            }

            int position = index;
            T[] items = _pages is { } pages ? pages.Find(index, out position) : _elements.Items;
            return (uint)position < (uint)items.Length ? items[position] : GetPaged(index);
        }
    }

    private bool IsLeased => _descents < 0;

    /// <summary>The elements, alive.</summary>
    internal Sequence<T> Elements
    {
        get
        {
            Sequence<T> elements = _elements;
            if (elements.Count < 0)
            {
                Throw.LeaseEnded(this);
            }

            return elements;
        }
    }

    /// <summary>Uses the array of an <see cref="ImmutableArray{T}"/> as a snapshot.</summary>
    /// <param name="array">The array; a default one is empty.</param>
    /// <remarks>
    /// <para>Time: O(1).</para>
    /// <para>Sharing: with the array; nobody writes it.</para>
    /// </remarks>
    public static implicit operator CowListSnapshot<T>(ImmutableArray<T> array)
    {
        T[] items = ImmutableCollectionsMarshal.AsArray(array) ?? [];
        return Own(new Sequence<T>(items, items.Length));
    }

    /// <summary>Copies the elements to an immutable array.</summary>
    /// <param name="snapshot">The elements.</param>
    /// <exception cref="ArgumentNullException"><paramref name="snapshot"/> is null.</exception>
    /// <inheritdoc cref="ToImmutableArray" path="/remarks"/>
    public static explicit operator ImmutableArray<T>(CowListSnapshot<T> snapshot)
    {
        Throw.IfNull(snapshot);
        return snapshot.ToImmutableArray();
    }

    /// <summary>Whether two snapshots have equal elements in the same order.</summary>
    /// <param name="left">A snapshot or null.</param>
    /// <param name="right">A snapshot or null.</param>
    /// <inheritdoc cref="Equals(CowListSnapshot{T})" path="/remarks"/>
    public static bool operator ==(CowListSnapshot<T>? left, CowListSnapshot<T>? right)
        => left is null ? right is null : left.Equals(right);

    /// <summary>Whether two snapshots differ in an element or in their number.</summary>
    /// <param name="left">A snapshot or null.</param>
    /// <param name="right">A snapshot or null.</param>
    /// <inheritdoc cref="Equals(CowListSnapshot{T})" path="/remarks"/>
    public static bool operator !=(CowListSnapshot<T>? left, CowListSnapshot<T>? right) => !(left == right);

    /// <summary>Makes a list of these elements, to be changed.</summary>
    /// <returns>A list that shares all elements with this snapshot until it is written.</returns>
    /// <remarks>
    /// <para>Time: O(1).</para>
    /// <para>Sharing: everything. If this snapshot is leased, the list that lent it copies on its next write.</para>
    /// </remarks>
    public CowList<T> ToCowList() => Count == 0 ? new CowList<T>() : new CowList<T>(Captured(out ShareCount share), new Share(share));

    /// <summary>Copies the elements to an immutable array.</summary>
    /// <returns>The array.</returns>
    /// <remarks>
    /// <para>Time: O(n); O(1) if the elements are an array of just their number.</para>
    /// <para>Sharing: with the array, in the second case.</para>
    /// </remarks>
    public ImmutableArray<T> ToImmutableArray()
    {
        Sequence<T> elements = Elements;
        return ImmutableCollectionsMarshal.AsImmutableArray(
            elements.Count == elements.Items.Length ? Captured().Items : elements.ToArray(0, elements.Count));
    }

    /// <summary>Whether another snapshot has equal elements, by the default comparer, in the same order.</summary>
    /// <param name="other">A snapshot or null.</param>
    /// <returns>Whether it has.</returns>
    /// <remarks>
    /// <para>Time: O(n), but pages that both share are passed over; O(1) where the counts, or hash codes known to both, differ.</para>
    /// <para>Sharing: unchanged.</para>
    /// </remarks>
    public bool Equals(CowListSnapshot<T>? other)
    {
        Sequence<T> elements = Elements;
        if (other is null)
        {
            return false;
        }

        Sequence<T> others = other.Elements;
        return ReferenceEquals(this, other)
            || ((_hash == 0 || other._hash == 0 || _hash == other._hash) && elements.Equals(others, null));
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as CowListSnapshot<T>);

    /// <summary>A hash code of all elements in their order, by the default comparer.</summary>
    /// <returns>The same for equal snapshots.</returns>
    /// <remarks>
    /// <para>Time: O(n) the first time, O(1) afterwards.</para>
    /// <para>Sharing: unchanged.</para>
    /// </remarks>
    public override int GetHashCode()
    {
        Sequence<T> elements = Elements;
        if (_hash == 0)
        {
            int hash = elements.HashOfElements();
            _hash = hash == 0 ? 1 : hash;
        }

        return _hash;
    }

    /// <summary>Whether this snapshot and a list have the same buffer: the list has not been written since, but for appending and removing at the end.</summary>
    /// <param name="other">A list, or null.</param>
    /// <returns>False if they share single pages only, or are empty.</returns>
    /// <inheritdoc cref="Count" path="/remarks"/>
    public bool IsSharedWith(CowList<T>? other)
    {
        CheckAlive();
        return other is not null && other.IsSharedWith(this);
    }

    /// <inheritdoc cref="CowList{T}.TryGetSpan"/>
    public bool TryGetSpan(out ReadOnlySpan<T> span) => Elements.TryGetSpan(out span);

    /// <summary>The elements as stretches of memory, in order: one if the snapshot is an array, else one a page, or several where nobody has written.</summary>
    /// <value>To be enumerated.</value>
    /// <inheritdoc cref="CowList{T}.Pages" path="/remarks"/>
    public CowPages<T> Pages
    {
        get
        {
            CheckAlive();
            return new CowPages<T>(this);
        }
    }

    /// <summary>Enumerates the elements.</summary>
    /// <returns>The enumerator.</returns>
    /// <inheritdoc cref="CowList{T}.GetEnumerator" path="/remarks"/>
    public Enumerator GetEnumerator() => new(this);

    [DoesNotReturn]
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void ThrowOutOfRange(int index) => Throw.IndexOutOfRange(index, Count);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private T GetPaged(int index)
    {
        Sequence<T> elements = Elements;
        if (_pages is null && !IsLeased && ++_descents > elements.Count >> Paging<T>.PageShift)
        {
            MakeIndex(elements);
        }

        return elements[index];
    }

    private void MakeIndex(in Sequence<T> elements)
    {
        // Not at each read, if there is no memory for it.
        _descents = 0;
        try
        {
            // Readers on other threads find none or all of it: what is written into an object before the object is
            // stored in a field is seen by who finds it there. Two who make one make the same.
            _pages = new PageIndex<T>(elements);
        }
        catch (OutOfMemoryException)
        {
            // Then an element is sought in the tree, as before.
        }
    }

    ShareCount? ILeased.EndLease()
    {
        ShareCount? lent = ILeased.End(ref _elements.Count, ref _share);
        if (lent is not null)
        {
            // In this order, so that who still finds elements finds a snapshot that was alive.
            Atomic.Write(ref _elements.Items, Sequence<T>.None);
            Atomic.Write(ref _elements.Tree, null);
        }

        return lent;
    }

    /// <summary>A snapshot of elements that nobody will ever write.</summary>
    internal static CowListSnapshot<T> Own(in Sequence<T> elements)
        => elements.Count == 0 ? Empty : new CowListSnapshot<T>(elements, ShareCount.Immutable);

    /// <summary>Throws if the snapshot was leased and the lease has ended.</summary>
    /// <remarks>Inlined, it is a call that does not return: in an enumerator one that did would keep the cursor out of registers.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void CheckAlive()
    {
        if (_elements.Count < 0)
        {
            Throw.LeaseEnded(this);
        }
    }

    /// <summary>The elements for somebody who will keep their pages, perhaps longer than a lease: see <see cref="ILeased"/>.</summary>
    internal Sequence<T> Captured() => Captured(out _);

    /// <inheritdoc cref="Captured()"/>
    /// <param name="share">The count that a handle of these elements shall hold.</param>
    private Sequence<T> Captured(out ShareCount share)
    {
        Sequence<T> elements = Elements;
        share = IsLeased ? ILeased.Capture(_share, this) : _share ?? ShareCount.Immutable;
        CheckAlive();
        return elements;
    }

    /// <summary>This snapshot, or if it is leased one that stays.</summary>
    internal CowListSnapshot<T> Kept() => IsLeased ? new CowListSnapshot<T>(Captured(out ShareCount share), share) : this;
}
