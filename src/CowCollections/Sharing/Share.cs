using System.Runtime.CompilerServices;

namespace CowCollections.Sharing;

/// <summary>
/// A handle's side of the sharing protocol: the place for a <see cref="ShareCount"/>, empty while the buffer has never
/// been shared.
/// </summary>
/// <remarks>
/// <para>The life of a buffer as one handle sees it:</para>
/// <code>
///                Join (Clone, Lease)            Capture (Snapshot)
///   unshared  ------------------------&gt; shared -------------------&gt; captured
///      ^  ^                              |  |                          |
///      |  |  TryTakeBack: sole again     |  |  Leave: all was copied    |  LeaveCaptured:
///      |  +------------------------------+  |  LeaveCaptured: pages     |  new owner token
///      +------------------------------------+  stay shared             |
///      +---------------------------------------------------------------+
/// </code>
/// <para>Only <see cref="Join"/> and <see cref="Capture"/> may run on several threads at once, and never together with the
/// others, which belong to the handle's mutating thread.</para>
/// </remarks>
internal struct Share
{
    private ShareCount? _count;

    internal Share(ShareCount count) => _count = count;

    /// <summary>Whether the buffer may be written in place without asking: a plain read.</summary>
    internal readonly bool IsUnshared
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _count is null;
    }

    /// <summary>Whether nobody else uses the buffer at this moment.</summary>
    internal readonly bool IsSole => _count is null || _count.IsSole;

    /// <summary>Whether others may come to write the buffer in place once this handle has left it: what is captured nobody writes.</summary>
    internal readonly bool IsLeftToOthers => _count is { IsSole: false, IsCaptured: false };

    /// <summary>
    /// As <see cref="IsUnshared"/>, for who is about to write: together with the release at the end of sharing, who sees that it has ended sees
    /// the buffer that the handle has then, even if two threads write it at once, against the rules.
    /// </summary>
    internal readonly bool IsUnsharedForWriting => Atomic.Read(in _count) is null;

    /// <summary>Adds a reference for a new handle or lease, and returns the count that it shall hold.</summary>
    /// <param name="buffer">The array or tree that the handle has.</param>
    /// <param name="used">The handle's number of elements: where unclaimed room begins if this is the first share.</param>
    internal ShareCount Join(object buffer, int used)
    {
        ShareCount? count = _count;
        if (count is null)
        {
            ShareCount fresh = ShareCount.ForTwo(buffer, used);
            count = Atomic.GetOrPublish(ref _count, fresh);
            if (ReferenceEquals(count, fresh))
            {
                return count;
            }
        }

        count.AddReference();
        return count;
    }

    /// <summary>Captures the buffer for a snapshot, and returns the count that the snapshot shall hold.</summary>
    /// <param name="buffer">As for <see cref="Join"/>; null if there is no room that could be claimed.</param>
    /// <param name="used">As for <see cref="Join"/>.</param>
    /// <remarks>
    /// Without room it is one count for all, and stored without a compare-and-swap, which would wait until all is in memory that the
    /// thread has written, as what it copied last (docs/decisions/0012). A count that a clone or a lease publishes at the same time
    /// may be written over: it counts one reference too many then, and its buffer is never taken back.
    /// </remarks>
    internal ShareCount Capture(object? buffer, int used)
    {
        // Before what the caller looks at afterwards: see IsStill of the buffers.
        ShareCount? count = Atomic.Read(in _count);
        if (count is null)
        {
            if (buffer is null)
            {
                Atomic.Write(ref _count, ShareCount.Immutable);
                return ShareCount.Immutable;
            }

            ShareCount fresh = ShareCount.ForEver(buffer, used);
            count = Atomic.GetOrPublish(ref _count, fresh);
            if (ReferenceEquals(count, fresh))
            {
                return count;
            }
        }

        count.Capture();
        return count;
    }

    /// <summary>Ends sharing if nobody else is left. The buffer and its owner token are the handle's own again.</summary>
    /// <param name="used">How far others may have filled the room behind the handle's elements.</param>
    internal bool TryTakeBack(out int used)
    {
        if (!_count!.TryTakeBack(out used))
        {
            return false;
        }

        Atomic.Write(ref _count, null);
        return true;
    }

    /// <summary>What <see cref="Leave"/> gives back: to be read while the handle still has the buffer that it leaves.</summary>
    internal readonly ShareCount? Held => Atomic.Read(in _count);

    /// <summary>Ends sharing after the handle has copied everything it needs from the buffer, and has gone over to the copy.</summary>
    /// <param name="held">The count of the buffer that the handle had before.</param>
    internal void Leave(ShareCount? held)
    {
        if (held is null)
        {
            // A count that is there nevertheless was made meanwhile, against the rules, and may be that of the copy: given
            // back, it would leave the other alone with it.
            LeaveCaptured();
            return;
        }

        held.Release();
        Atomic.Write(ref _count, null);
    }

    /// <summary>
    /// Ends sharing while the handle goes on to use pages of the buffer, under a new owner token that it has taken already:
    /// nobody may take the buffer back any more.
    /// </summary>
    internal void LeaveCaptured()
    {
        Atomic.Read(in _count)?.Capture();
        Atomic.Write(ref _count, null);
    }

    /// <inheritdoc cref="ShareCount.TryClaim"/>
    internal readonly bool TryClaim(int from, int to) => _count!.TryClaim(from, to);
}
