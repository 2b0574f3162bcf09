using System.Runtime.CompilerServices;
using CowCollections.Diagnostics;
using CowCollections.Sharing;

namespace CowCollections;

/// <summary>
/// A snapshot for the length of a block: until it is disposed it is like any snapshot, and afterwards the collection that
/// lent it writes in place again, without a copy.
/// </summary>
/// <typeparam name="TSnapshot">The type of the snapshot.</typeparam>
/// <remarks>
/// <code>
/// using (CowLease&lt;CowListSnapshot&lt;int&gt;&gt; lease = list.Lease())
/// {
///     Publish(lease.Snapshot);   // may be read by any thread until the block ends
/// }
/// list.Add(1);                   // nothing was copied
/// </code>
/// <para>
/// Whoever reads the leased snapshot must have finished before the lease is disposed; what reads it afterwards gets an
/// <see cref="ObjectDisposedException"/>. Spans, memory and pages that were taken from it must not be used any more then.
/// What a persistent operation on the leased snapshot returned, and its <c>ToCowList</c>, stay valid for ever; they make
/// the collection copy on its next write, as after a plain snapshot.
/// </para>
/// <para>A lease that is never disposed costs a copy on the next write, as a plain snapshot does, and nothing else.</para>
/// </remarks>
public sealed class CowLease<TSnapshot> : IDisposable
    where TSnapshot : class
{
    /// <summary>Null once the lease has ended. All snapshots can be lent, so what is here is an <see cref="ILeased"/>.</summary>
    private TSnapshot? _snapshot;

    internal CowLease(TSnapshot snapshot) => _snapshot = snapshot;

    /// <summary>The snapshot that is lent.</summary>
    /// <value>The same one each time.</value>
    /// <exception cref="ObjectDisposedException">The lease has ended.</exception>
    /// <remarks>
    /// <para>Time: O(1).</para>
    /// <para>Sharing: unchanged.</para>
    /// </remarks>
    public TSnapshot Snapshot
    {
        get
        {
            TSnapshot? snapshot = _snapshot;
            if (snapshot is null)
            {
                Throw.LeaseEnded(this);
            }

            return snapshot;
        }
    }

    /// <summary>Ends the lease. Calling it again does nothing.</summary>
    /// <remarks>
    /// <para>Time: O(1).</para>
    /// <para>Sharing: ends, if nobody else shares the collection's buffer.</para>
    /// </remarks>
    public void Dispose()
    {
        // Two threads may come to here, and one gets the count. The snapshot dies before the reference is given back, so that
        // nobody who finds it alive after capturing the count can have captured too late: see ILeased.
        Unsafe.As<ILeased?>(_snapshot)?.EndLease()?.Release();
        _snapshot = null;
    }
}
