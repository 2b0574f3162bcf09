using CowCollections.Interleavings.Scheduling;
using CowCollections.Tests.Concurrency;

namespace CowCollections.Interleavings.Races;

/// <summary>
/// The third guarantee: one handle that one thread writes while another copies it, against the rules. The copy may be torn,
/// and either thread may get an exception. But a write of the copy changes nothing else: not the handle, nor what existed
/// before, nor the snapshot that the writer took.
/// </summary>
/// <typeparam name="THandle">The handle.</typeparam>
/// <typeparam name="TSnapshot">Its snapshot.</typeparam>
/// <typeparam name="TItem">What both are enumerated as.</typeparam>
internal abstract class Race<THandle, TSnapshot, TItem>
    where THandle : class, IEnumerable<TItem>
    where TSnapshot : class, IEnumerable<TItem>
{
    /// <param name="copying">How the handle is copied.</param>
    /// <param name="isShared">Whether somebody shares its buffer in the beginning.</param>
    /// <param name="fault">What goes wrong.</param>
    internal Scenario Begin(Copying copying, bool isShared, Fault fault = Fault.None)
    {
        THandle handle = New();
        TItem[] before = Read(handle);
        THandle sharer = isShared ? Clone(handle) : New();
        TSnapshot? snapshot = null;
        TItem[]? taken = null;
        bool hasEnded = false;
        Action write = () => Race.Attempt(() =>
        {
            Turn.Point("write");
            Write(handle);
            Turn.Point("take a snapshot");
            snapshot = Snapshot(handle);
            taken = Read(snapshot);
            Turn.Point("write on");
            Overwrite(handle);
            hasEnded = true;
        });
        Action copy = () => Race.Attempt(() =>
        {
            Turn.Point("copy");
            THandle torn = Copy(handle, copying);
            Turn.Point("write the copy");
            Overwrite(torn);
        });
        return new Scenario(write, copy)
        {
            HasSilentAccesses = true,
            Fault = fault,
            Check = () =>
            {
                THandle undisturbed = New();
                Write(undisturbed);
                Assert.Equal(before, Read(sharer));
                Assert.Equal(taken, snapshot is null ? null : Read(snapshot));
                Assert.Equal(taken ?? Read(undisturbed), Read(undisturbed));
                Overwrite(undisturbed);
                Assert.Equal(Read(undisturbed), hasEnded ? Read(handle) : Read(undisturbed));
            },
        };
    }

    /// <summary>Two threads write the handle, which spoils it; what shares its buffer stays as it is.</summary>
    internal Scenario Spoil()
    {
        THandle handle = New();
        TItem[] before = Read(handle);
        THandle clone = Clone(handle);
        Action write = () => Race.Attempt(() =>
        {
            Turn.Point("write");
            Write(handle);
        });
        Action overwrite = () => Race.Attempt(() =>
        {
            Turn.Point("overwrite");
            Overwrite(handle);
        });
        return new Scenario(write, overwrite)
        {
            HasSilentAccesses = true,
            Check = () => Assert.Equal(before, Read(clone)),
        };
    }

    private protected abstract THandle New();

    /// <summary>The write that is explored.</summary>
    private protected abstract void Write(THandle handle);

    /// <summary>Writes an element in place, if the handle may; that of a copy is another one.</summary>
    private protected abstract void Overwrite(THandle handle);

    private protected abstract THandle Clone(THandle handle);

    private protected abstract TSnapshot Snapshot(THandle handle);

    private protected abstract CowLease<TSnapshot> Lease(THandle handle);

    private protected abstract THandle ToHandle(TSnapshot snapshot);

    private protected virtual TItem[] Read(IEnumerable<TItem> items) => [.. items];

    private THandle Copy(THandle handle, Copying copying)
    {
        switch (copying)
        {
            case Copying.Clone:
                return Clone(handle);
            case Copying.Snapshot:
                return ToHandle(Snapshot(handle));
            default:
                using (CowLease<TSnapshot> lease = Lease(handle))
                {
                    return ToHandle(lease.Snapshot);
                }
        }
    }
}
