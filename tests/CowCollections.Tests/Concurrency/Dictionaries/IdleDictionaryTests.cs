namespace CowCollections.Tests.Concurrency.Dictionaries;

/// <summary>
/// The second guarantee: any number of threads read, clone, snapshot and lease one dictionary at once, while none mutates it.
/// </summary>
public sealed class IdleDictionaryTests
{
    private const int Threads = 3;

    [Theory]
    [InlineData(9)]
    [InlineData(300)]
    public void An_idle_dictionary_is_copied_by_all_threads_at_once(int count)
    {
        var stamp = new Stamp(Stamp.NextNumber, count);
        CowDictionary<int, int> dictionary = stamp.ToCowDictionary();
        var soak = new Soak();
        bool goesOn = true;
        using var barrier = new Barrier(Threads, _ =>
        {
            // All threads wait: the one moment to mutate the dictionary, which makes it unshared again.
            stamp = new Stamp(Stamp.NextNumber, count);
            stamp.WriteTo(dictionary);
            goesOn = soak.GoesOn;
        });
        Crew.RunOnce(Threads, random =>
        {
            try
            {
                while (goesOn)
                {
                    CopyAndRead(dictionary, stamp, random);
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
    public void Leases_of_an_idle_dictionary_that_end_on_all_threads_leave_it_unshared()
    {
        var stamp = new Stamp(Stamp.NextNumber, 60);
        CowDictionary<int, int> dictionary = stamp.ToCowDictionary();
        Crew.Run(Threads, random =>
        {
            using CowLease<CowDictionarySnapshot<int, int>> lease = dictionary.Lease();
            stamp.AssertIs(lease.Snapshot);
        });
        Assert.True(dictionary.IsDetached);
    }

    [Theory]
    [InlineData(9)]
    [InlineData(300)]
    public void What_is_kept_of_a_lease_in_time_never_changes_and_what_is_late_throws(int count)
    {
        var stamp = new Stamp(Stamp.NextNumber, count);
        CowDictionary<int, int> dictionary = stamp.ToCowDictionary();
        Lent? lent = null;
        Crew.Run(
            random =>
            {
                CowLease<CowDictionarySnapshot<int, int>> lease = dictionary.Lease();
                Volatile.Write(ref lent, new Lent(lease.Snapshot, stamp));
                Thread.SpinWait(random.Next(50));
                lease.Dispose();
                stamp = new Stamp(Stamp.NextNumber, count);
                stamp.WriteTo(dictionary);
            },
            random =>
            {
                if (Volatile.Read(ref lent) is { } seen && Keep(seen.Snapshot, random) is { } kept)
                {
                    seen.Stamp.AssertIs(kept);
                    Thread.SpinWait(random.Next(200));
                    seen.Stamp.AssertIs(kept);
                }
            });
        stamp.AssertIs(dictionary);
    }

    private static IReadOnlyDictionary<int, int>? Keep(CowDictionarySnapshot<int, int> snapshot, Random random)
    {
        try
        {
            return random.Next(3) switch
            {
                0 => snapshot.ToCowDictionary(),
                1 => snapshot.Remove(-1),
                _ => snapshot.SetItem(-1, 0).Remove(-1),
            };
        }
        catch (ObjectDisposedException)
        {
            return null;
        }
    }

    private static void CopyAndRead(CowDictionary<int, int> dictionary, Stamp stamp, Random random)
    {
        switch (random.Next(3))
        {
            case 0:
                CowDictionary<int, int> clone = dictionary.Clone();
                clone[0] = -1;
                clone.Remove(1);
                break;
            case 1:
                stamp.AssertIs(dictionary.Snapshot());
                break;
            default:
                using (CowLease<CowDictionarySnapshot<int, int>> lease = dictionary.Lease())
                {
                    stamp.AssertIs(lease.Snapshot);
                }

                break;
        }

        stamp.AssertIs(dictionary);
    }

    private sealed record Lent(CowDictionarySnapshot<int, int> Snapshot, Stamp Stamp);
}
