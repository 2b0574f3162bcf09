using CowCollections.Interleavings.Scheduling;
using CowCollections.Sharing;

namespace CowCollections.Interleavings.Protocol;

/// <summary>The least that can be called a snapshot, leased or not.</summary>
internal sealed class MiniSnapshot(Detach detach, MiniBuffer buffer, int count, ShareCount share, bool isLeased = false)
    : ILeased
{
    private bool _isDead;

    internal int[] Read() => buffer.Read(..count);

    /// <summary>As every operation that keeps pages of a leased snapshot: captures, and then looks whether it is alive.</summary>
    internal MiniHandle ToHandle()
    {
        if (isLeased)
        {
            share.Capture();
            Turn.Point("look whether alive");
            ObjectDisposedException.ThrowIf(_isDead, this);
        }

        return new MiniHandle(detach, buffer, count, new Share(share));
    }

    void ILeased.EndLease()
    {
        Turn.Point("mark dead");
        _isDead = true;
    }
}
