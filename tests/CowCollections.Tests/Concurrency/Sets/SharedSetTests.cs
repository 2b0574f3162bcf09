using System.Collections.Concurrent;

namespace CowCollections.Tests.Concurrency.Sets;

/// <summary>
/// The first and the second guarantee: sets and snapshots that share items are used by several threads with no locks, each
/// set by one thread at a time, snapshots by all; and an idle set is copied by all threads at once.
/// </summary>
public sealed class SharedSetTests
{
    private const int Threads = 4;

    /// <summary>One page, some, and several levels.</summary>
    public static TheoryData<int> Counts => [9, 60, 600];

    [Theory]
    [MemberData(nameof(Counts))]
    public void Threads_that_pass_each_other_clones_and_snapshots_see_whole_versions(int count)
    {
        ConcurrentQueue<CowSetSnapshot<int>> snapshots = [];
        ConcurrentQueue<CowSet<int>> handles = [];
        var first = new Stamp(Stamp.NextNumber, count);
        CowSet<int> set = first.ToCowSet();
        for (int id = 0; id < Threads; id++)
        {
            handles.Enqueue(set.Clone());
        }

        Crew.Run(Threads, random =>
        {
            if (!handles.TryDequeue(out CowSet<int>? handle))
            {
                return;
            }

            StampedSet.AssertIsWhole(handle);
            handles.Enqueue(handle.Clone());
            Rewrite(handle, random);
            snapshots.Enqueue(handle.Snapshot());
            if (snapshots.TryDequeue(out CowSetSnapshot<int>? snapshot))
            {
                StampedSet.AssertIsWhole(snapshot);
                handle = random.Next(3) == 0 ? snapshot.ToCowSet() : handle;
            }

            if (handles.Count < Threads * 2)
            {
                handles.Enqueue(handle);
            }
        });
        first.AssertIs(set);
        Assert.All(handles, StampedSet.AssertIsWhole);
        Assert.All(snapshots, StampedSet.AssertIsWhole);
    }

    [Theory]
    [MemberData(nameof(Counts))]
    public void Many_threads_read_one_snapshot_while_its_set_is_written(int count)
    {
        var stamp = new Stamp(Stamp.NextNumber, count);
        CowSet<int> set = stamp.ToCowSet();
        CowSetSnapshot<int> snapshot = set.Snapshot();
        CowSetSnapshot<int> same = stamp.ToCowSet().Snapshot();
        Action<Random> read = random =>
        {
            stamp.AssertIs(snapshot);
            Assert.Equal(same.GetHashCode(), snapshot.GetHashCode());
            Assert.True(same == snapshot && same.IsSubsetOf(snapshot) && !snapshot.Except([stamp[random.Next(count)].Value]).IsSupersetOf(same));
        };
        Crew.Run(read, read, read, random => Rewrite(set, random));
        StampedSet.AssertIsWhole(set);
    }

    [Theory]
    [MemberData(nameof(Counts))]
    public void Threads_derive_snapshots_of_one_another(int count)
    {
        var stamp = new Stamp(Stamp.NextNumber, count);
        CowSetSnapshot<int> first = stamp.ToCowSet().Snapshot();
        CowSetSnapshot<int> latest = first;
        Crew.Run(Threads, random =>
        {
            CowSetSnapshot<int> seen = Volatile.Read(ref latest);
            int item = -1 - random.Next(count);
            CowSetSnapshot<int> changed = seen.Add(item);
            Assert.Contains(item, changed);
            stamp.AssertIs(changed.Intersect(first));
            stamp.AssertIs(changed.Except(Enumerable.Range(-count, count)));
            Volatile.Write(ref latest, changed.Count < count * 3 / 2 ? changed : first);
        });
        stamp.AssertIs(first);
    }

    [Theory]
    [MemberData(nameof(Counts))]
    public void An_idle_set_is_copied_by_all_threads_at_once(int count)
    {
        var stamp = new Stamp(Stamp.NextNumber, count);
        CowSet<int> set = stamp.ToCowSet();
        Crew.Run(Threads, random =>
        {
            stamp.AssertIs(set);
            CowSet<int> clone = set.Clone();
            using CowLease<CowSetSnapshot<int>> lease = set.Lease();
            Rewrite(clone, random);
            stamp.AssertIs(lease.Snapshot);
            StampedSet.AssertIsWhole(clone);
            clone.Clear();
        });
        stamp.AssertIs(set);
    }

    [Fact]
    public void Leases_of_an_idle_set_that_end_on_all_threads_leave_it_unshared()
    {
        var stamp = new Stamp(Stamp.NextNumber, 60);
        CowSet<int> set = stamp.ToCowSet();
        Crew.Run(Threads, random =>
        {
            using CowLease<CowSetSnapshot<int>> lease = set.Lease();
            stamp.AssertIs(lease.Snapshot);
        });
        Assert.True(set.IsDetached);
    }

    /// <summary>Replaces the version, in place or not, by ways that meet different parts of the engine.</summary>
    private static void Rewrite(CowSet<int> set, Random random)
    {
        var next = new Stamp(Stamp.NextNumber, set.Count);
        if (set.Contains(next[0].Value))
        {
            // A long soak comes to the same number again, and a set differs from itself in nothing.
            next = new Stamp(Stamp.NextNumber, set.Count);
        }

        switch (random.Next(4))
        {
            case 0:
                set.Clear();
                next.AddTo(set);
                break;
            case 1:
                set.SymmetricExceptWith(next.ToCowSet());
                set.IntersectWith(next.Items());
                break;
            case 2:
                foreach ((int old, int item) in set.ToArray().Zip(next.Items()))
                {
                    set.Remove(old);
                    set.Add(item);
                }

                break;
            default:
                next.AddTo(set);
                set.RemoveWhere(item => item != next[item % 1000].Value);
                set.TrimExcess();
                break;
        }
    }
}
