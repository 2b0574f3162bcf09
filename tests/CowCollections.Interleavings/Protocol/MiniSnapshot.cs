using CowCollections.Interleavings.Scheduling;
using CowCollections.Sharing;

namespace CowCollections.Interleavings.Protocol;

/// <summary>The least that can be called a snapshot, leased or not.</summary>
internal sealed class MiniSnapshot(Detach detach, MiniBuffer buffer, int count, ShareCount share, bool isLeased = false)
    : ILeased
{
    private ShareCount? _share = share;
    private int _ended;

    internal int[] Read() => buffer.Read(..count);

    /// <summary>As every operation that keeps pages of a leased snapshot: captures, and then looks whether it is alive.</summary>
    internal MiniHandle ToHandle()
    {
        ShareCount held = isLeased ? ILeased.Capture(_share, this) : _share!;
        Turn.Point("look whether alive");
        ObjectDisposedException.ThrowIf(_ended != 0, this);
        return new MiniHandle(detach, buffer, count, new Share(held));
    }

    ShareCount? ILeased.EndLease()
    {
        if (Atomic.Swap(ref _ended, 1) != 0)
        {
            return null;
        }

        Turn.Point("take the count");
        ShareCount? lent = _share;
        Turn.Point("leave none");
        _share = null;
        return lent;
    }
}
