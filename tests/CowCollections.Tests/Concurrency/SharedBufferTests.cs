using System.Collections.Concurrent;
using CowCollections.Tests.Support;

namespace CowCollections.Tests.Concurrency;

/// <summary>
/// The first guarantee: handles and snapshots onto one buffer are used by several threads with no locks, each handle by one
/// thread at a time, snapshots by all.
/// </summary>
public sealed class SharedBufferTests
{
    private const int Threads = 4;

    /// <summary>Small lists are copied whole, larger ones are paged.</summary>
    [Theory]
    [InlineData(6)]
    [InlineData(60)]
    public void Threads_that_pass_each_other_clones_and_snapshots_see_whole_versions(int count)
    {
        ConcurrentQueue<CowListSnapshot<TinyInt>> snapshots = [];
        ConcurrentQueue<CowList<TinyInt>> handles = [];
        var first = new Stamp(Stamp.NextNumber, count);
        CowList<TinyInt> list = first.ToCowList();
        for (int id = 0; id < Threads; id++)
        {
            handles.Enqueue(list.Clone());
        }

        Crew.Run(Threads, random =>
        {
            if (!handles.TryDequeue(out CowList<TinyInt>? handle))
            {
                return;
            }

            AssertWhole(handle);
            handles.Enqueue(handle.Clone());
            Rewrite(handle, random);
            snapshots.Enqueue(handle.Snapshot());
            if (snapshots.TryDequeue(out CowListSnapshot<TinyInt>? snapshot))
            {
                AssertWhole(snapshot);
                handle = random.Next(3) == 0 ? snapshot.ToCowList() : handle;
            }

            if (handles.Count < Threads * 2)
            {
                handles.Enqueue(handle);
            }
        });
        first.AssertIs(list);
        Assert.All(handles, AssertWhole);
        Assert.All(snapshots, AssertWhole);
    }

    [Theory]
    [InlineData(6)]
    [InlineData(60)]
    public void Many_threads_read_one_snapshot_while_its_list_is_written(int count)
    {
        var stamp = new Stamp(Stamp.NextNumber, count);
        CowList<TinyInt> list = stamp.ToCowList();
        CowListSnapshot<TinyInt> snapshot = list.Snapshot();
        CowListSnapshot<TinyInt> same = stamp.ToCowList().Snapshot();
        Action<Random> read = random =>
        {
            stamp.AssertIs(snapshot);
            Assert.Equal(same.GetHashCode(), snapshot.GetHashCode());
            Assert.True(same == snapshot);
            Assert.Equal(stamp[count - 1], snapshot.Last());
        };
        Crew.Run(read, read, read, random => Rewrite(list, random));
        AssertWhole(list);
    }

    [Theory]
    [InlineData(6)]
    [InlineData(60)]
    public void Threads_that_append_to_one_snapshot_get_each_their_own(int count)
    {
        var stamp = new Stamp(Stamp.NextNumber, count);
        CowList<TinyInt> list = stamp.ToCowList();
        list.EnsureCapacity(count * 2);
        var versions = new Versions(list.Snapshot());
        Crew.Run(Threads, random =>
        {
            CowListSnapshot<TinyInt> seen = versions.Latest;
            int present = seen.Count;
            CowList<TinyInt> mine = seen.ToCowList();
            int marker = -Stamp.NextNumber;
            mine.Add(new TinyInt(marker));
            CowListSnapshot<TinyInt> added = mine.Snapshot();
            CowListSnapshot<TinyInt> beside = seen.Add(new TinyInt(marker - 1));
            mine.AddRange([new TinyInt(marker), new TinyInt(marker)]);

            Assert.Equal(new TinyInt(marker), added[present]);
            Assert.Equal(new TinyInt(marker - 1), beside[present]);
            Assert.All(mine.Skip(present), item => Assert.Equal(marker, item.Value));
            stamp.AssertIs(mine.GetRange(0, count));
            versions.Latest = present < count * 2 ? added : versions.First;
        });
        stamp.AssertIs(list);
        stamp.AssertIs(versions.First);
    }

    /// <summary>Replaces the version, in place or not, by ways that meet different parts of the engine.</summary>
    private static void Rewrite(CowList<TinyInt> list, Random random)
    {
        var stamp = new Stamp(Stamp.NextNumber, list.Count);
        int present = random.Next(4) switch
        {
            0 => 0,
            1 => list.Count / 2,
            _ => list.Count,
        };
        list.RemoveRange(present, list.Count - present);
        for (int index = 0; index < present; index++)
        {
            list[index] = stamp[index];
        }

        stamp.AppendTo(list, present);
        if (random.Next(2) == 0)
        {
            TinyInt moved = list[0];
            list.RemoveAt(0);
            list.Insert(0, moved);
        }
    }

    private static void AssertWhole(IReadOnlyList<TinyInt> list) => Stamp.Of(list).AssertIs(list);
}
