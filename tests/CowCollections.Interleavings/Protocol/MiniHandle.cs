using CowCollections.Interleavings.Scheduling;
using CowCollections.Sharing;

namespace CowCollections.Interleavings.Protocol;

/// <summary>
/// The least that can be called a handle: the library's <see cref="Share"/> in front of a <see cref="MiniBuffer"/>, used as
/// the sequence engine uses it.
/// </summary>
internal sealed class MiniHandle
{
    private readonly Detach _detach;
    private MiniBuffer _buffer;
    private int _count;
    private Share _share;

    internal MiniHandle(Detach detach, params int[] values)
        : this(detach, MiniBuffer.Of(values), values.Length, default)
    {
    }

    internal MiniHandle(Detach detach, MiniBuffer buffer, int count, Share share)
    {
        _detach = detach;
        _buffer = buffer;
        _count = count;
        _share = share;
    }

    /// <summary>The number of handles and leases on the buffer; null if it is captured and they are not counted.</summary>
    internal int? References
    {
        get
        {
            if (_share.IsUnshared)
            {
                return 1;
            }

            // To join is the only way to the count; it adds the one that is taken off again.
            ShareCount count = _share.Join(_buffer, _count);
            count.Release();
            return count.IsCaptured ? null : count.References;
        }
    }

    internal MiniHandle Clone()
    {
        Turn.Point("clone");
        return new MiniHandle(_detach, _buffer, _count, new Share(_share.Join(_buffer, _count)));
    }

    internal MiniSnapshot Snapshot()
    {
        Turn.Point("snapshot");
        return new MiniSnapshot(_detach, _buffer, _count, _share.Capture(_buffer, _count));
    }

    internal CowLease<MiniSnapshot> Lease()
    {
        Turn.Point("lease");
        ShareCount share = _share.Join(_buffer, _count);
        return new CowLease<MiniSnapshot>(new MiniSnapshot(_detach, _buffer, _count, share, isLeased: true));
    }

    internal int[] Read() => _buffer.Read(.._count);

    internal bool SharesBufferWith(MiniHandle other) => _buffer == other._buffer;

    internal void Write(int index, int value)
    {
        if (!TryOwn())
        {
            _buffer = _detach(ref _share, _buffer, _count);
        }

        _buffer.Write(index, value);
    }

    /// <summary>As <see cref="Write"/>, but for the room behind the elements, which may be claimed.</summary>
    internal void Append(int value)
    {
        bool hasRoom = _count < _buffer.Length;
        bool claims = hasRoom && !_share.IsUnshared && _share.TryClaim(_count, _count + 1);
        if (!claims && !(TryOwn() && hasRoom))
        {
            _buffer = _detach(ref _share, _buffer, _count);
        }

        _buffer.Write(_count++, value);
    }

    /// <summary>Gives the buffer up, as <c>Clear</c> does. If nobody else uses it, it is destroyed, to show who still does.</summary>
    internal void Discard()
    {
        if (TryOwn())
        {
            _buffer.Destroy(_count);
        }

        _share.Leave(_share.Held);
        _buffer = MiniBuffer.Of();
        _count = 0;
    }

    private bool TryOwn() => _share.IsUnshared || _share.TryTakeBack(out _);
}
