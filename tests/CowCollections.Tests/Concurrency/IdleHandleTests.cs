using CowCollections.Tests.Support;

namespace CowCollections.Tests.Concurrency;

/// <summary>
/// The second guarantee: any number of threads read, clone, snapshot and lease one handle at once, while none mutates it.
/// </summary>
public sealed class IdleHandleTests
{
    private const int Threads = 3;

    [Theory]
    [InlineData(6)]
    [InlineData(60)]
    public void An_idle_list_is_copied_by_all_threads_at_once(int count)
    {
        var stamp = new Stamp(Stamp.NextNumber, count);
        CowList<TinyInt> list = stamp.ToCowList();
        var soak = new Soak();
        bool goesOn = true;
        using var barrier = new Barrier(Threads, _ =>
        {
            // All threads wait: the one moment to mutate the list, which makes it unshared again.
            stamp = new Stamp(Stamp.NextNumber, count);
            list.Clear();
            stamp.AppendTo(list, 0);
            goesOn = soak.GoesOn;
        });
        Crew.RunOnce(Threads, random =>
        {
            try
            {
                while (goesOn)
                {
                    CopyAndRead(list, stamp, random);
                    barrier.SignalAndWait();
                }
            }
            finally
            {
                // If this thread has failed, the others shall not wait for it.
                barrier.RemoveParticipant();
            }
        });
    }

    [Fact]
    public void Leases_of_an_idle_list_that_end_on_all_threads_leave_it_unshared()
    {
        var stamp = new Stamp(Stamp.NextNumber, 60);
        CowList<TinyInt> list = stamp.ToCowList();
        Crew.Run(Threads, random =>
        {
            using CowLease<CowListSnapshot<TinyInt>> lease = list.Lease();
            stamp.AssertIs(lease.Snapshot);
        });
        Assert.True(list.IsDetached);
    }

    private static void CopyAndRead(CowList<TinyInt> list, Stamp stamp, Random random)
    {
        switch (random.Next(3))
        {
            case 0:
                CowList<TinyInt> clone = list.Clone();
                clone[^1] = new TinyInt(-1);
                clone.Add(new TinyInt(-1));
                break;
            case 1:
                stamp.AssertIs(list.Snapshot());
                break;
            default:
                using (CowLease<CowListSnapshot<TinyInt>> lease = list.Lease())
                {
                    stamp.AssertIs(lease.Snapshot);
                }

                break;
        }

        stamp.AssertIs(list);
    }
}
