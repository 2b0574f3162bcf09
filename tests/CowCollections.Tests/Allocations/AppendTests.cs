using CowCollections.Sequences;
using CowCollections.Tests.Support;

namespace CowCollections.Tests.Allocations;

/// <summary>Appending to what is shared copies nothing while there is room.</summary>
public class AppendTests
{
    [Fact]
    public void Add_after_Snapshot_writes_into_the_room_of_the_array()
    {
        Assert.Equal(0, Allocated.By(() => WithRoom(), static list => list.Add(1)));
        Assert.Equal(0, Allocated.By(() => WithRoom(), static list => list.AddRange(Allocated.Some)));
        CowList<int> list = WithRoom();
        CowListSnapshot<int> snapshot = list.Snapshot();
        list.Add(7);
        Assert.Same(Stretches.Of(snapshot.Pages).Single().Array, Stretches.Of(list.Pages).Single().Array);
        Assert.Equal(1000, snapshot.Count);
    }

    [Fact]
    public void Add_after_Snapshot_writes_into_the_room_of_the_last_page()
    {
        CowList<int> list = ListLayout.Paged.Make(100 * Paging<int>.PageLength, i => i);
        list.Add(1);
        CowListSnapshot<int> snapshot = list.Snapshot();
        list.AddRange(2, 3);
        Assert.Empty(Stretches.Copied(snapshot.Pages, list.Pages));
        Assert.Equal(list.Count - 2, snapshot.Count);
    }

    [Fact]
    public void A_log_that_is_seen_after_each_entry_costs_each_entry_a_snapshot()
    {
        const int Entries = 5000;
        CowList<int> list = WithRoom();
        list.Capacity = 1000 + Entries;
        long bytes = Allocated.By(() => list.Clone(), clone => AppendAndSee(clone, Entries));
        Assert.InRange(bytes, Entries, (128 * Entries) + Allocated.ByArray<int>(2 * list.Capacity));
    }

    [Fact]
    public void A_log_that_grows_costs_no_more_than_the_arrays_of_a_growing_list()
    {
        const int Entries = 20_000;
        long bytes = Allocated.By(() => new CowList<int>(), list => AppendAndSee(list, Entries));
        long grown = Allocated.By(() => new List<int>(), list => Append(list, Entries));
        Assert.InRange(bytes, 0, (128 * Entries) + (2 * grown));
    }

    [Fact]
    public void The_second_who_appends_at_the_same_place_copies()
    {
        CowList<int> list = WithRoom();
        CowList<int> clone = list.Clone();
        list.Add(1);
        clone.Add(2);
        Assert.Equal(1, list[^1]);
        Assert.Equal(2, clone[^1]);
        Assert.NotSame(Stretches.Of(list.Pages).Single().Array, Stretches.Of(clone.Pages).Single().Array);
    }

    private static CowList<int> WithRoom()
    {
        CowList<int> list = ListLayout.Flat.Make(1000, i => i);
        list.Capacity = 1010;
        _ = list.Snapshot();
        return list;
    }

    private static void Append(List<int> list, int entries)
    {
        for (int i = 0; i < entries; i++)
        {
            list.Add(i);
        }
    }

    private static void AppendAndSee(CowList<int> list, int entries)
    {
        for (int i = 0; i < entries; i++)
        {
            list.Add(i);
            GC.KeepAlive(list.Snapshot());
        }
    }
}
