using CowCollections.Sequences;
using CowCollections.Sharing;

namespace CowCollections;

/// <content>Copies: clones, snapshots, leases.</content>
public sealed partial class CowList<T>
{
    /// <summary>Whether nobody else shares the buffer of this list at this moment, so that writing needs no new one.</summary>
    /// <value>
    /// False from <see cref="Snapshot"/> until a write that leaves the buffer, which adding and removing at the end need not; from
    /// <see cref="Clone"/> until that, or until all clones of a small list have left it; during a <see cref="Lease"/> until that, or until it
    /// ends. Always true of an empty list that is not lent. Single pages of a large one may be shared even if it is true.
    /// </value>
    /// <remarks>
    /// <para>Time: O(1).</para>
    /// <para>Sharing: unchanged.</para>
    /// </remarks>
    public bool IsDetached => _buffer.IsSole;

    /// <summary>Makes a second list of the same elements.</summary>
    /// <returns>A list that shares all elements with this one until either is written.</returns>
    /// <remarks>
    /// <para>Time: O(1). May be called by several threads at once while none writes the list.</para>
    /// <para>Sharing: everything.</para>
    /// </remarks>
    public CowList<T> Clone() => Count == 0 ? new CowList<T>() : new CowList<T>(Joined());

    /// <summary>Makes an immutable view of the present elements, which stays as it is for ever.</summary>
    /// <returns>The snapshot.</returns>
    /// <remarks>
    /// <para>Time: O(1). May be called by several threads at once while none writes the list.</para>
    /// <para>
    /// Sharing: everything. The next write copies what it writes; <see cref="Add"/> copies nothing while there is room.
    /// </para>
    /// </remarks>
    public CowListSnapshot<T> Snapshot()
    {
        Sequence<T> elements = Elements;
        return elements.Count == 0
            ? CowListSnapshot<T>.Empty
            : new CowListSnapshot<T>(elements, _buffer.Capture(elements));
    }

    /// <summary>
    /// Lends an immutable view of the present elements until the lease is disposed; after that the list writes in place
    /// again, as if nothing had been shared.
    /// </summary>
    /// <returns>The lease, which holds the snapshot.</returns>
    /// <remarks>
    /// <para>Time: O(1). May be called by several threads at once while none writes the list.</para>
    /// <para>Sharing: everything, until the lease ends.</para>
    /// </remarks>
    public CowLease<CowListSnapshot<T>> Lease()
    {
        Sequence<T> elements = Elements;
        ShareCount share = _buffer.Join(elements);
        return new CowLease<CowListSnapshot<T>>(new CowListSnapshot<T>(elements, share, leased: true));
    }

    /// <summary>Whether this list and another have the same buffer: neither has been written since one was cloned from the other, but for appending and removing at the end.</summary>
    /// <param name="other">A list, or null.</param>
    /// <returns>False for two lists that share single pages only, and for empty ones.</returns>
    /// <remarks>
    /// <para>Time: O(1).</para>
    /// <para>Sharing: unchanged.</para>
    /// </remarks>
    public bool IsSharedWith(CowList<T>? other) => other is not null && SharesBuffer(other._buffer.Value);

    /// <inheritdoc cref="IsSharedWith(CowList{T})"/>
    /// <param name="other">A snapshot, or null.</param>
    public bool IsSharedWith(CowListSnapshot<T>? other) => other is not null && SharesBuffer(other.Elements);

    /// <summary>
    /// Makes this list independent of all others at once: a list that shares its buffer, or single pages, becomes one array
    /// of its own.
    /// </summary>
    /// <remarks>
    /// <para>Time: O(n); O(1) for an array that is not shared.</para>
    /// <para>Sharing: none afterwards. No later write copies because of what was shared before.</para>
    /// </remarks>
    public void Detach()
    {
        if (!_buffer.IsFlat || !_buffer.TryOwn())
        {
            CopyFlat(Count);
        }
    }

    private SequenceBuffer<T> Joined()
    {
        Sequence<T> elements = Elements;
        return new SequenceBuffer<T>(elements, new Share(_buffer.Join(elements)));
    }

    /// <summary>The elements for somebody who will keep their pages.</summary>
    private Sequence<T> Captured()
    {
        Sequence<T> elements = Elements;
        _buffer.Capture(elements);
        return elements;
    }

    private bool SharesBuffer(in Sequence<T> other)
        => Count > 0
            && ReferenceEquals(other.Root, _buffer.Value.Root);
}
