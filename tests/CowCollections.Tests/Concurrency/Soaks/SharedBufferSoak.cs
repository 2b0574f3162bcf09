using System.Collections.Concurrent;
using System.Globalization;
using CowCollections.Sharing;
using Xunit.Abstractions;

namespace CowCollections.Tests.Concurrency.Soaks;

/// <summary>
/// Threads that clone, snapshot, lease, keep, write and release what shares buffers, in any order. Each version has a
/// checksum of itself inside, so that a torn one shows; and who writes a version remembers its checksum, so that one whose
/// last update was lost, or that somebody else wrote, shows as well.
/// </summary>
/// <remarks>
/// The soaks of the four kinds are run for an hour by <c>COW_SOAK_SECONDS=3600 dotnet test --filter SharedBufferSoak</c>,
/// all at once.
/// </remarks>
/// <typeparam name="TContents">What handle and snapshot have in common: a way to read them.</typeparam>
/// <typeparam name="THandle">The handle.</typeparam>
/// <typeparam name="TSnapshot">The snapshot.</typeparam>
public abstract class SharedBufferSoak<TContents, THandle, TSnapshot>(ITestOutputHelper output)
    where TContents : class
    where THandle : class, TContents
    where TSnapshot : class, TContents
{
    private const int Threads = 4;
    private const int MostHandles = 2 * Threads;
    private const int MostSnapshots = 4 * Threads;

    private readonly ConcurrentQueue<Version<THandle>> _handles = [];
    private readonly ConcurrentQueue<Version<TSnapshot>> _snapshots = [];

    /// <summary>What is lent, to be given back by anybody, while its handle is written by somebody else.</summary>
    private readonly ConcurrentQueue<Version<CowLease<TSnapshot>>> _leases = [];

    /// <summary>A snapshot that is lent at this moment, or was; anybody may try to keep it.</summary>
    private Version<TSnapshot>? _lent;

    private long _written;
    private long _read;
    private long _late;

    [Fact]
    public void No_version_is_torn_and_no_update_is_lost()
    {
        foreach (int count in Counts)
        {
            THandle handle = New(count);
            _handles.Enqueue(Sealed(handle));
            _handles.Enqueue(Sealed(Clone(handle)));
        }

        Crew.RunLong([.. Enumerable.Repeat<Action<Random>>(Round, Threads)]);
        Assert.All(_handles, AssertWhole);
        Assert.All(_snapshots, AssertWhole);
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{_written} versions written, {_read} read, {_late} kept too late of a lease; none torn, none lost."));
    }

    /// <summary>How many elements there are in the beginning: what is copied whole, and what has pages.</summary>
    private protected abstract int[] Counts { get; }

    private protected abstract THandle New(int count);

    private protected abstract THandle Clone(THandle handle);

    private protected abstract TSnapshot Snapshot(THandle handle);

    private protected abstract CowLease<TSnapshot> Lease(THandle handle);

    private protected abstract THandle ToHandle(TSnapshot snapshot);

    /// <summary>Some change of some elements; their number stays about the same.</summary>
    private protected abstract void Edit(THandle handle, Random random);

    private protected abstract void Clear(THandle handle);

    /// <summary>A number that every element but the one of <see cref="SealOf"/> goes into.</summary>
    private protected abstract int ChecksumOf(TContents contents);

    /// <summary>The checksum that the version has inside.</summary>
    private protected abstract int SealOf(TContents contents);

    private protected abstract void SetSeal(THandle handle, int checksum);

    private void Round(Random random)
    {
        if (!_handles.TryDequeue(out Version<THandle>? mine))
        {
            return;
        }

        AssertWhole(mine);
        switch (random.Next(7))
        {
            case 0:
                _handles.Enqueue(mine with { Contents = Clone(mine.Contents) });
                break;
            case 1:
                _snapshots.Enqueue(new Version<TSnapshot>(Snapshot(mine.Contents), mine.Checksum));
                break;
            case 2:
                Lend(mine);
                break;
            case 3:
                Release(mine);
                mine = AnySnapshot() is { } snapshot ? new Version<THandle>(ToHandle(snapshot.Contents), snapshot.Checksum) : null;
                break;
            case 4:
                mine = Kept(mine);
                break;
            case 5:
                EndLease();
                break;
        }

        if (mine is not null)
        {
            _handles.Enqueue(Written(mine.Contents, random));
        }

        Bound();
    }

    private void Lend(Version<THandle> mine)
    {
        CowLease<TSnapshot> lease = Lease(mine.Contents);

        // Before the lease is in the queue, where another thread may end it.
        TSnapshot snapshot = lease.Snapshot;
        _leases.Enqueue(new Version<CowLease<TSnapshot>>(lease, mine.Checksum));
        Volatile.Write(ref _lent, new Version<TSnapshot>(snapshot, mine.Checksum));
    }

    /// <summary>Ends a lease. Its handle may be written at this moment; if nobody else shares it, in place from here on.</summary>
    private void EndLease()
    {
        if (_leases.TryDequeue(out Version<CowLease<TSnapshot>>? lent))
        {
            AssertWhole(new Version<TSnapshot>(lent.Contents.Snapshot, lent.Checksum));
            lent.Contents.Dispose();
        }
    }

    /// <summary>Makes a handle of what is lent at this moment, by whomever, if that is not too late.</summary>
    private Version<THandle> Kept(Version<THandle> mine)
    {
        if (Volatile.Read(ref _lent) is not { } lent)
        {
            return mine;
        }

        try
        {
            Version<THandle> kept = new(ToHandle(lent.Contents), lent.Checksum);
            AssertWhole(kept);
            Release(mine);
            return kept;
        }
        catch (ObjectDisposedException)
        {
            Interlocked.Increment(ref _late);
            return mine;
        }
    }

    /// <summary>Gives the handle's share back, so that another finds itself sole.</summary>
    private void Release(Version<THandle> version) => Clear(version.Contents);

    /// <summary>Keeps the number of versions in bounds, and some of each kind.</summary>
    private void Bound()
    {
        if (_leases.Count > Threads)
        {
            EndLease();
        }

        if (_snapshots.Count > MostSnapshots && _snapshots.TryDequeue(out Version<TSnapshot>? old))
        {
            AssertWhole(old);
        }

        if (_handles.Count > MostHandles && _handles.TryDequeue(out Version<THandle>? one))
        {
            AssertWhole(one);
            Release(one);
        }
        else if (_handles.IsEmpty && AnySnapshot() is { } snapshot)
        {
            _handles.Enqueue(new Version<THandle>(ToHandle(snapshot.Contents), snapshot.Checksum));
        }
    }

    /// <summary>A snapshot that others have as well, for it goes back to them.</summary>
    private Version<TSnapshot>? AnySnapshot()
    {
        if (!_snapshots.TryDequeue(out Version<TSnapshot>? snapshot))
        {
            return null;
        }

        _snapshots.Enqueue(snapshot);
        AssertWhole(snapshot);
        return snapshot;
    }

    private Version<THandle> Written(THandle handle, Random random)
    {
        for (int edits = random.Next(4); edits >= 0; edits--)
        {
            Edit(handle, random);
        }

        Interlocked.Increment(ref _written);
        return Sealed(handle);
    }

    private Version<THandle> Sealed(THandle handle)
    {
        int checksum = ChecksumOf(handle);
        SetSeal(handle, checksum);
        return new Version<THandle>(handle, checksum);
    }

    private void AssertWhole<T>(Version<T> version)
        where T : TContents
    {
        int actual = ChecksumOf(version.Contents);
        int inside = SealOf(version.Contents);
        if (actual != inside)
        {
            Assert.Fail($"Torn: its elements give {actual:x8}, and it says {inside:x8}.");
        }

        if (inside != version.Checksum)
        {
            Assert.Fail($"Lost: it says {inside:x8}, and {version.Checksum:x8} was written.");
        }

        Interlocked.Increment(ref _read);
    }
}
