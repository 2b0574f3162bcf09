using CowCollections.Tests.Support;

namespace CowCollections.Tests.Leaks;

/// <summary>What was kept for a sharer can be collected when the sharer has gone.</summary>
public class SharingEndTests
{
    private const int Count = 40;

    public static TheoryData<ListLayout> AllLayouts => ListLayouts.All;

    [Theory]
    [MemberData(nameof(AllLayouts))]
    public void A_snapshot_keeps_what_it_sees_and_no_longer_than_it_lives(ListLayout layout)
    {
        var tracked = new Tracked();
        CowList<Label> list = tracked.NewList(layout, Count);
        CowListSnapshot<Label>? snapshot = null;
        Tracked.Do(() => snapshot = list.Snapshot());
        Tracked.Do(() => list.RemoveRange(5, 30));
        Tracked.Do(() => list.AddRange(Enumerable.Range(100, 9).Select(tracked.New)));
        Assert.Equal(Count + 9, tracked.Alive);
        Tracked.Do(() => snapshot = null);
        Tracked.Do(() => list.TrimExcess());
        tracked.AssertKeepsItsElementsOnly(list);
        Assert.Null(snapshot);
    }

    [Theory]
    [InlineData(ListLayout.Flat)]
    [InlineData(ListLayout.Grown)]
    public void After_a_lease_has_ended_removal_in_place_lets_go(ListLayout layout)
    {
        var tracked = new Tracked();
        CowList<Label> list = tracked.NewList(layout, Count);
        CowLease<CowListSnapshot<Label>> lease = list.Lease();
        CowListSnapshot<Label> snapshot = lease.Snapshot;
        lease.Dispose();
        Tracked.Do(() => list.RemoveRange(5, 30));
        tracked.AssertKeepsItsElementsOnly(list);
        GC.KeepAlive(lease);
        GC.KeepAlive(snapshot);
    }

    [Theory]
    [MemberData(nameof(AllLayouts))]
    public void A_leased_snapshot_that_has_ended_keeps_nothing(ListLayout layout)
    {
        var tracked = new Tracked();
        CowListSnapshot<Label>? ended = null;
        CowLease<CowListSnapshot<Label>>? lease = null;
        Tracked.Do(() =>
        {
            lease = tracked.NewList(layout, Count).Lease();
            ended = lease.Snapshot;
            lease.Dispose();
        });
        Assert.Equal(0, tracked.Alive);
        GC.KeepAlive(ended);
        GC.KeepAlive(lease);
    }

    [Theory]
    [MemberData(nameof(AllLayouts))]
    public void A_clone_that_was_cleared_keeps_nothing(ListLayout layout)
    {
        var tracked = new Tracked();
        CowList<Label>? clone = null;
        Tracked.Do(() =>
        {
            clone = tracked.NewList(layout, Count).Clone();
            clone.Clear();
        });
        Assert.Equal(0, tracked.Alive);
        GC.KeepAlive(clone);
    }

    [Theory]
    [MemberData(nameof(AllLayouts))]
    public void What_a_sharer_appended_in_the_common_room_and_left_goes_with_the_next_write(ListLayout layout)
    {
        var tracked = new Tracked();
        CowList<Label> list = WithRoom(tracked, layout);
        int count = list.Count;
        Tracked.Do(() =>
        {
            CowList<Label> clone = list.Clone();
            clone.Add(tracked.New(100));
            clone.AddRange(tracked.New(101));
            Assert.True(clone.Snapshot()[^1].Value == 101);
        });
        Assert.Equal(count, list.Count);
        Tracked.Do(() => list.TrimExcess());
        tracked.AssertKeepsItsElementsOnly(list);
    }

    [Theory]
    [MemberData(nameof(AllLayouts))]
    public void A_list_that_finds_itself_alone_clears_the_room_that_others_used(ListLayout layout)
    {
        var tracked = new Tracked();
        CowList<Label> list = WithRoom(tracked, layout);
        Tracked.Do(() =>
        {
            CowList<Label> clone = list.Clone();
            clone.Add(tracked.New(100));
            Assert.True(clone.IsSharedWith(list));
            clone.Clear();
        });
        Tracked.Do(() => list.RemoveAt(list.Count - 1));
        Tracked.Do(() => list[0] = tracked.New(200));
        Tracked.Do(() => list[0] = list[1]);
        if (layout == ListLayout.Paged)
        {
            Tracked.Do(() => list.TrimExcess());
        }

        tracked.AssertKeepsItsElementsOnly(list);
    }

    [Theory]
    [MemberData(nameof(AllLayouts))]
    public void A_slice_of_a_large_list_keeps_its_pages_until_it_is_trimmed(ListLayout layout)
    {
        var tracked = new Tracked();
        CowList<Label>? slice = null;
        Tracked.Do(() => slice = tracked.NewList(layout, Count)[3..23]);
        Assert.InRange(tracked.Alive, 20, Count);
        Tracked.Do(() => slice!.TrimExcess());
        tracked.AssertKeepsItsElementsOnly(slice!);
    }

    private static CowList<Label> WithRoom(Tracked tracked, ListLayout layout)
    {
        CowList<Label> list = tracked.NewList(layout, Count);
        if (layout == ListLayout.Flat)
        {
            list.Capacity = Count + 10;
        }
        else
        {
            Tracked.Do(() => list.Add(tracked.New(50)));
        }

        return list;
    }
}
