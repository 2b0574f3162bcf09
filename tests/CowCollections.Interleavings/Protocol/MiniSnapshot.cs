using CowCollections.Interleavings.Scheduling;
using CowCollections.Sharing;

namespace CowCollections.Interleavings.Protocol;

/// <summary>The least that can be called a snapshot, leased or not.</summary>
internal sealed class MiniSnapshot(Detach detach, MiniBuffer buffer, int count, ShareCount share, bool isLeased = false)
    : ILeased
{
    private ShareCount? _share = share;
    private int _count = count;

    internal int[] Read() => buffer.Read(.._count);

    /// <summary>As every operation that keeps pages of a leased snapshot: captures, and then looks whether it is alive.</summary>
    internal MiniHandle ToHandle()
    {
        int seen = _count;
        ShareCount held = isLeased ? ILeased.Capture(_share, this) : _share!;
        Turn.Point("look whether alive");
        ObjectDisposedException.ThrowIf(_count < 0, this);
        return new MiniHandle(detach, buffer, seen, new Share(held));
    }

    ShareCount? ILeased.EndLease() => ILeased.End(ref _count, ref _share);
}
