using CowCollections.Hashing;
using CowCollections.Sharing;

namespace CowCollections;

/// <content>Copies: clones, snapshots, leases.</content>
public sealed partial class CowSet<T>
{
    /// <summary>Whether nobody else shares the buffer of this set at this moment, so that writing needs no new one.</summary>
    /// <value>
    /// False from <see cref="Snapshot"/> and <see cref="Clone"/> until this set is written; during a <see cref="Lease"/> until it
    /// ends or this set is written. Always true of an empty set that is not lent. Single pages may be shared even if it is true.
    /// </value>
    /// <remarks>
    /// <para>Time: O(1).</para>
    /// <para>Sharing: unchanged.</para>
    /// </remarks>
    public bool IsDetached => _buffer.IsSole;

    /// <summary>Makes a second set of the same items.</summary>
    /// <returns>A set that shares all items with this one until either is written.</returns>
    /// <remarks>
    /// <para>Time: O(1). May be called by several threads at once while none writes the set.</para>
    /// <para>Sharing: everything.</para>
    /// </remarks>
    public CowSet<T> Clone() => new(ClonedBuffer());

    /// <summary>Makes an immutable view of the present items, which stays as it is for ever.</summary>
    /// <returns>The snapshot.</returns>
    /// <remarks>
    /// <para>Time: O(1). May be called by several threads at once while none writes the set.</para>
    /// <para>Sharing: everything. The next write copies the page that it writes and the way to it.</para>
    /// </remarks>
    public CowSetSnapshot<T> Snapshot()
    {
        HashTable<T, Nothing> items = Items;
        if (items.Count == 0)
        {
            return CowSetSnapshot<T>.OfNone(items.Comparer);
        }

        _buffer.Capture(items);
        return new CowSetSnapshot<T>(items);
    }

    /// <summary>
    /// Lends an immutable view of the present items until the lease is disposed; after that the set writes in place again, as
    /// if nothing had been shared.
    /// </summary>
    /// <returns>The lease, which holds the snapshot.</returns>
    /// <remarks>
    /// <para>Time: O(1). May be called by several threads at once while none writes the set.</para>
    /// <para>Sharing: everything, until the lease ends.</para>
    /// </remarks>
    public CowLease<CowSetSnapshot<T>> Lease()
    {
        HashTable<T, Nothing> items = Items;
        ShareCount share = _buffer.Join(items);
        return new CowLease<CowSetSnapshot<T>>(new CowSetSnapshot<T>(items, share));
    }

    /// <summary>Whether this set and another have the same buffer: neither has been written since one was cloned from the other.</summary>
    /// <param name="other">A set, or null.</param>
    /// <returns>False for two sets that share single pages only, and for empty ones.</returns>
    /// <remarks>
    /// <para>Time: O(1).</para>
    /// <para>Sharing: unchanged.</para>
    /// </remarks>
    public bool IsSharedWith(CowSet<T>? other) => other is not null && SharesBuffer(other.Items);

    /// <inheritdoc cref="IsSharedWith(CowSet{T})"/>
    /// <param name="other">A snapshot, or null.</param>
    public bool IsSharedWith(CowSetSnapshot<T>? other) => other is not null && SharesBuffer(other.Items);

    /// <summary>Makes this set independent of all others at once: copies every page that others may see.</summary>
    /// <remarks>
    /// <para>Time: O(n), but pages that are this set's own already are only passed by.</para>
    /// <para>Sharing: none afterwards. No later write copies because of what was shared before.</para>
    /// </remarks>
    public void Detach()
    {
        if (Count > 0)
        {
            _buffer.Detach();
        }
    }

    /// <summary>The items at this moment. A copy, so that it stays together whatever a comparer does meanwhile.</summary>
    private HashTable<T, Nothing> Items => _buffer.Value;

    private HashBuffer<T, Nothing> ClonedBuffer()
    {
        HashTable<T, Nothing> items = Items;
        return items.Count == 0
            ? new HashBuffer<T, Nothing>(items.Comparer)
            : new HashBuffer<T, Nothing>(items, new Share(_buffer.Join(items)));
    }

    private bool SharesBuffer(in HashTable<T, Nothing> other) => Count > 0 && ReferenceEquals(other.Root, _buffer.Value.Root);
}
