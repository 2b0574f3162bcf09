using CowCollections.Sharing;
using CowCollections.Text;

namespace CowCollections;

/// <content>Copies: clones, snapshots, leases.</content>
public sealed partial class CowString
{
    /// <summary>Whether nobody else shares the buffer of this text at this moment, so that writing needs no new one.</summary>
    /// <value>
    /// False while the text is the string that it was made of, but for an empty one that was neither cloned nor lent; from
    /// <see cref="Snapshot"/> until a write that leaves the buffer, which appending need not; from <see cref="Clone"/> until that, or
    /// until all clones of a short text have left it; during a <see cref="Lease"/> until that, or until it ends. Single pages of a long
    /// one may be shared even if it is true.
    /// </value>
    /// <remarks>
    /// <para>Time: O(1).</para>
    /// <para>Sharing: unchanged.</para>
    /// </remarks>
    public bool IsDetached => _buffer.IsSole;

    /// <summary>Makes a second text of the same characters.</summary>
    /// <returns>A text that shares all characters with this one until either is written.</returns>
    /// <remarks>
    /// <para>Time: O(1). May be called by several threads at once while none writes the text.</para>
    /// <para>Sharing: everything.</para>
    /// </remarks>
    public CowString Clone()
    {
        TextContent content = Joined(out ShareCount share);
        return new CowString(content, new Share(share));
    }

    /// <summary>Makes an immutable view of the present text, which stays as it is for ever.</summary>
    /// <returns>The snapshot.</returns>
    /// <remarks>
    /// <para>Time: O(1). May be called by several threads at once while none writes the text.</para>
    /// <para>
    /// Sharing: everything. The next write copies what it writes; <see cref="Append(char)"/> copies nothing while there is room,
    /// nor do edits of a text in pages that touch the last one.
    /// </para>
    /// </remarks>
    public CowStringSnapshot Snapshot() => ToSnapshot();

    /// <summary>
    /// Lends an immutable view of the present text until the lease is disposed; after that the text is written in place
    /// again, as if nothing had been shared.
    /// </summary>
    /// <returns>The lease, which holds the snapshot.</returns>
    /// <remarks>
    /// <para>Time: O(1). May be called by several threads at once while none writes the text.</para>
    /// <para>Sharing: everything, until the lease ends.</para>
    /// </remarks>
    public CowLease<CowStringSnapshot> Lease()
    {
        TextContent content = Joined(out ShareCount share);
        return new CowLease<CowStringSnapshot>(new CowStringSnapshot(content, share, leased: true));
    }

    /// <summary>Whether this and another text have the same buffer: neither has been written, but for appending, since one came of the other.</summary>
    /// <param name="other">A handle, a snapshot, or null.</param>
    /// <returns>False for two texts that share single pages only, and for empty ones.</returns>
    /// <remarks>
    /// <para>Time: O(1).</para>
    /// <para>Sharing: unchanged.</para>
    /// </remarks>
    public bool IsSharedWith(CowText? other) => SharesBuffer(other);

    /// <summary>
    /// Makes this text independent of all others at once: one that is a string, shares its buffer, or single pages, becomes one
    /// array of its own.
    /// </summary>
    /// <remarks>
    /// <para>Time: O(n); O(1) for an array that is not shared.</para>
    /// <para>Sharing: none afterwards. No later write copies because of what was shared before.</para>
    /// </remarks>
    public void Detach()
    {
        _version++;
        _buffer.Detach();
    }

    /// <summary>The text for a handle or a lease that joins.</summary>
    internal TextContent Joined(out ShareCount share)
    {
        TextContent content = Content;
        share = _buffer.Join(content);
        return content;
    }

    private protected override CowStringSnapshot ToSnapshot()
        => IsEmpty ? CowStringSnapshot.Empty : new CowStringSnapshot(Captured(out ShareCount share), share);
}
