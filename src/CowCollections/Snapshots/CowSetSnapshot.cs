using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text.Json.Serialization;
using CowCollections.Diagnostics;
using CowCollections.Hashing;
using CowCollections.Serialization;
using CowCollections.Sharing;

namespace CowCollections;

/// <summary>
/// An immutable set: what a <see cref="CowSet{T}"/> was at one moment, for ever, to be read by any number of threads. It
/// shares its items with the set and with other versions of it.
/// </summary>
/// <typeparam name="T">The type of the items.</typeparam>
/// <remarks>
/// <para>
/// It is equal to every snapshot of equal items under the same comparer, so it can be a key or a member of a <c>record</c>.
/// It is also a persistent set: <see cref="Add"/>, <see cref="Union"/> and the other operations of
/// <see cref="System.Collections.Immutable.IImmutableSet{T}"/> return a new snapshot that shares all pages but those that
/// differ.
/// </para>
/// <code>
/// CowSetSnapshot&lt;int&gt; before = [1, 2, 3];
/// CowSetSnapshot&lt;int&gt; after = before.Add(4);
/// // before is still 1, 2, 3
/// </code>
/// <para>
/// Two versions of one set are compared and combined in the time that their difference takes: see <see cref="CowSet{T}"/>.
/// <see cref="Except"/> and <see cref="Intersect"/> of an empty snapshot do not read the sequence, as those of <see cref="HashSet{T}"/> do not.
/// For more than a few changes in a row take a handle, which writes in place what it has already copied:
/// <see cref="ToCowSet"/>, change it, <see cref="CowSet{T}.Snapshot"/>; all O(1) but for the changes.
/// </para>
/// <para>
/// A snapshot that came from a <see cref="CowSet{T}.Lease"/> has an end: afterwards
/// all that reads it throws <see cref="ObjectDisposedException"/>.
/// </para>
/// </remarks>
[DebuggerDisplay("Count = {Count}")]
[DebuggerTypeProxy(typeof(CollectionDebugView<>))]
[CollectionBuilder(typeof(CowSetSnapshot), nameof(CowSetSnapshot.Create))]
[JsonConverter(typeof(CowSnapshotJsonConverter))]
public sealed partial class CowSetSnapshot<T> : IReadOnlySet<T>, IEquatable<CowSetSnapshot<T>>, ILeased, IHasJsonConverter
{
    /// <summary>The snapshot without items, with the default comparer.</summary>
    /// <value>Always the same object.</value>
    /// <remarks>
    /// <para>Time: O(1), nothing is allocated.</para>
    /// <para>Sharing: none; there is nothing to share.</para>
    /// </remarks>
    public static readonly CowSetSnapshot<T> Empty =
        new(new HashTable<T, Nothing>(KeyComparer.ForEngine<T>(null)));

    /// <summary>0 until it has been asked for. Any number of threads may compute it; they come to the same.</summary>
    private int _hash;

    /// <summary>Invariant: this and the count are never written, but by the end of a lease.</summary>
    private HashTable<T, Nothing> _items;

    /// <summary>The count of a leased snapshot, until the lease ends. Of any other it is known: its pages are written no more.</summary>
    private ShareCount? _lent;

    /// <summary>Makes a snapshot of a table that has been captured, or joined for a lease.</summary>
    /// <param name="items">The items.</param>
    /// <param name="lent">The count for a snapshot that is leased; null if the items have been captured.</param>
    internal CowSetSnapshot(in HashTable<T, Nothing> items, ShareCount? lent = null)
    {
        _items = items;
        if (lent is not null)
        {
            _lent = lent;
            IsLeased = true;
        }
    }

    /// <summary>The number of items.</summary>
    /// <value>At least 0.</value>
    /// <remarks>
    /// <para>Time: O(1).</para>
    /// <para>Sharing: unchanged.</para>
    /// </remarks>
    public int Count
    {
        get
        {
            int count = _items.Count;
            if (count < 0)
            {
                Throw.LeaseEnded(this);
            }

            return count;
        }
    }

    /// <summary>Whether there are no items.</summary>
    /// <value>True if <see cref="Count"/> is 0.</value>
    /// <inheritdoc cref="Count" path="/remarks"/>
    public bool IsEmpty => Count == 0;

    /// <summary>Says which items are equal.</summary>
    /// <value>The comparer of the set that the snapshot is of.</value>
    /// <inheritdoc cref="Count" path="/remarks"/>
    public IEqualityComparer<T> Comparer => KeyComparer.ForUser(Items.Comparer);

    /// <summary>The items, alive.</summary>
    internal HashTable<T, Nothing> Items
    {
        get
        {
            HashTable<T, Nothing> items = _items;
            if (items.Count < 0)
            {
                Throw.LeaseEnded(this);
            }

            return items;
        }
    }

    /// <summary>Whether it can come to an end.</summary>
    internal bool IsLeased { get; }

    /// <inheritdoc cref="CowSet{T}.Contains"/>
    public bool Contains(T item)
    {
        if (!_items.HasItem(item))
        {
            CheckAlive();
            return false;
        }

        return true;
    }

    /// <summary>Finds the item that is equal to one.</summary>
    /// <param name="equalValue">The item sought.</param>
    /// <param name="actualValue">The one in the set; the one sought if there is none.</param>
    /// <returns>Whether there is one.</returns>
    /// <inheritdoc cref="Count" path="/remarks"/>
    public bool TryGetValue(T equalValue, out T actualValue)
    {
        if (Items.TryGetItem(equalValue, out actualValue))
        {
            return true;
        }

        actualValue = equalValue;
        return false;
    }

    /// <summary>Whether two snapshots have equal items.</summary>
    /// <param name="left">A snapshot or null.</param>
    /// <param name="right">A snapshot or null.</param>
    /// <inheritdoc cref="Equals(CowSetSnapshot{T})" path="/remarks"/>
    public static bool operator ==(CowSetSnapshot<T>? left, CowSetSnapshot<T>? right)
        => left is null ? right is null : left.Equals(right);

    /// <summary>Whether two snapshots differ in an item.</summary>
    /// <param name="left">A snapshot or null.</param>
    /// <param name="right">A snapshot or null.</param>
    /// <inheritdoc cref="Equals(CowSetSnapshot{T})" path="/remarks"/>
    public static bool operator !=(CowSetSnapshot<T>? left, CowSetSnapshot<T>? right) => !(left == right);

    /// <summary>Whether another snapshot has the same comparer and equal items, whatever the order in which they were added.</summary>
    /// <param name="other">A snapshot or null.</param>
    /// <returns>Whether it has.</returns>
    /// <remarks>
    /// <para>Time: O(n), but pages that both share are passed over; O(1) where the counts, or hash codes known to both, differ.</para>
    /// <para>Sharing: unchanged.</para>
    /// </remarks>
    public bool Equals(CowSetSnapshot<T>? other)
    {
        HashTable<T, Nothing> items = Items;
        if (other is null)
        {
            return false;
        }

        HashTable<T, Nothing> others = other.Items;
        return ReferenceEquals(this, other)
            || ((_hash == 0 || other._hash == 0 || _hash == other._hash) && items.Equals(others, NothingComparer.Instance));
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as CowSetSnapshot<T>);

    /// <summary>A hash code of all items, whatever the order in which they were added.</summary>
    /// <returns>The same for equal snapshots.</returns>
    /// <remarks>
    /// <para>Time: O(n) the first time, or O(capacity) where room was made for many more; O(1) afterwards.</para>
    /// <para>Sharing: unchanged.</para>
    /// </remarks>
    public override int GetHashCode()
    {
        HashTable<T, Nothing> items = Items;
        if (_hash == 0)
        {
            int hash = items.HashOfEntries(NothingComparer.Instance);
            _hash = hash == 0 ? 1 : hash;
        }

        return _hash;
    }

    /// <summary>Whether this snapshot and a set have the same buffer: the set has not been written since.</summary>
    /// <param name="other">A set, or null.</param>
    /// <returns>False if they share single pages only, or are empty.</returns>
    /// <inheritdoc cref="Count" path="/remarks"/>
    public bool IsSharedWith(CowSet<T>? other)
    {
        CheckAlive();
        return other is not null && other.IsSharedWith(this);
    }

    /// <summary>Makes a set of these items, to be changed.</summary>
    /// <returns>A set that shares all items with this snapshot until it is written.</returns>
    /// <remarks>
    /// <para>Time: O(1).</para>
    /// <para>Sharing: everything. If this snapshot is leased, the set that lent it copies on its next write.</para>
    /// </remarks>
    public CowSet<T> ToCowSet() => new(ToBuffer());

    /// <summary>Enumerates the items.</summary>
    /// <returns>The enumerator.</returns>
    /// <remarks>
    /// <para>
    /// Time: O(1), and O(1) an item; O(capacity) for all where the set had made room for many more when the snapshot was taken.
    /// </para>
    /// <para>Sharing: unchanged.</para>
    /// </remarks>
    public CowSetEnumerator<T> GetEnumerator() => new(this);

    ShareCount? ILeased.EndLease()
    {
        ShareCount? lent = ILeased.End(ref _items.Count, ref _lent);
        if (lent is not null)
        {
            // In this order, so that who still finds items finds a snapshot that was alive.
            Atomic.Write(ref _items.Root, _items.Empty);
        }

        return lent;
    }

    /// <summary>A snapshot without items.</summary>
    internal static CowSetSnapshot<T> OfNone(IEqualityComparer<T>? comparer)
        => ReferenceEquals(comparer, Empty._items.Comparer)
            ? Empty
            : new CowSetSnapshot<T>(new HashTable<T, Nothing>(comparer));

    /// <summary>Whether items are compared by a comparer; null for the default one.</summary>
    internal bool HasComparer(IEqualityComparer<T>? comparer) => ReferenceEquals(Items.Comparer, KeyComparer.ForEngine(comparer));

    /// <summary>Throws if the snapshot was leased and the lease has ended.</summary>
    /// <remarks>Inlined, it is a call that does not return: in an enumerator one that did would keep the cursor out of registers.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void CheckAlive()
    {
        if (_items.Count < 0)
        {
            Throw.LeaseEnded(this);
        }
    }

    /// <summary>The items for somebody who will keep their pages, perhaps longer than a lease: see <see cref="ILeased"/>.</summary>
    internal HashTable<T, Nothing> Captured()
    {
        HashTable<T, Nothing> items = Items;
        if (IsLeased)
        {
            ILeased.Capture(_lent, this);
            CheckAlive();
        }

        return items;
    }

    /// <summary>A handle's buffer of these items.</summary>
    internal HashBuffer<T, Nothing> ToBuffer()
        => Count == 0
            ? new HashBuffer<T, Nothing>(_items.Comparer)
            : new HashBuffer<T, Nothing>(Captured(), new Share(ShareCount.Immutable));

    /// <summary>This snapshot, or if it is leased one that stays.</summary>
    internal CowSetSnapshot<T> Kept() => IsLeased ? new CowSetSnapshot<T>(Captured()) : this;
}
