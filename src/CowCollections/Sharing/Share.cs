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

    /// <summary>Adds a reference for a new handle or lease, and returns the count that it shall hold.</summary>
    /// <param name="used">The handle's number of elements: where unclaimed room begins if this is the first share.</param>
    internal ShareCount Join(int used)
    {
        ShareCount? count = _count;
        if (count is null)
        {
            ShareCount fresh = ShareCount.ForTwo(used);
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
    /// <param name="used">As for <see cref="Join"/>.</param>
    internal ShareCount Capture(int used)
    {
        ShareCount? count = _count;
        if (count is null)
        {
            ShareCount fresh = ShareCount.ForEver(used);
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

        _count = null;
        return true;
    }

    /// <summary>Ends sharing after the handle has copied everything it needs from the buffer.</summary>
    internal void Leave()
    {
        _count?.Release();
        _count = null;
    }

    /// <summary>
    /// Ends sharing while the handle goes on to use pages of the buffer: nobody may take the buffer back any more, and
    /// the handle needs a new owner token.
    /// </summary>
    internal void LeaveCaptured()
    {
        _count?.Capture();
        _count = null;
    }

    /// <inheritdoc cref="ShareCount.TryClaim"/>
    internal readonly bool TryClaim(int from, int to) => _count!.TryClaim(from, to);
}
