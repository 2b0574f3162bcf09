using System.Runtime.CompilerServices;
using CowCollections.Diagnostics;

namespace CowCollections.Sharing;

/// <summary>A snapshot that may be lent, and then has an end.</summary>
/// <remarks>
/// An operation that keeps pages of a leased snapshot (a persistent operation, a new handle) first captures the count and then
/// checks that the snapshot is alive. Who ends the lease marks the snapshot dead, by an atomic operation, so that one thread
/// does; takes the count out of it; and then releases. Who finds no count any more throws. Both the capture and the release
/// swap the count's word, so one comes first. If it is the release, the operation, which comes later, sees the mark and throws;
/// its capture of a count that nobody uses any more does no harm. If it is the capture, the release finds the count captured
/// and the collection never takes the buffer back. Where it has been captured before, nothing is swapped: a fence keeps the look at the
/// mark behind the reading of the elements, which are dropped after it.
/// </remarks>
internal interface ILeased
{
    /// <summary>Marks the snapshot dead, takes out the count, and drops the elements.</summary>
    /// <returns>The count, for the lease's reference to be given back; null if the lease has ended before.</returns>
    ShareCount? EndLease();

    /// <summary>Marks a snapshot dead and takes the count out of it: of several threads, one does.</summary>
    /// <param name="length">The snapshot's number of elements, or another number that is not negative while it is alive.</param>
    /// <param name="share">The snapshot's count.</param>
    /// <returns>The count; null if the snapshot was dead before.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static ShareCount? End(ref int length, ref ShareCount? share)
    {
        if (Atomic.Swap(ref length, -1) < 0)
        {
            return null;
        }

        ShareCount? lent = share;
        Atomic.Write(ref share, null);
        return lent;
    }

    /// <summary>Captures the count of a leased snapshot, for who is about to keep its pages and then looks whether it is alive.</summary>
    /// <param name="lent">The count, or null if it has been taken out: read once, for that may happen meanwhile.</param>
    /// <param name="snapshot">The snapshot.</param>
    /// <exception cref="ObjectDisposedException">The lease has ended.</exception>
    static ShareCount Capture(ShareCount? lent, object snapshot)
    {
        if (lent is null)
        {
            Throw.LeaseEnded(snapshot);
        }

        // Of what is captured already the word is only read.
        lent.Capture();
        Atomic.Fence();
        return lent;
    }
}
