using CowCollections.Sequences;
using CowCollections.Tests.Support;

namespace CowCollections.Tests.Allocations;

/// <summary>Which pages a write copies while a snapshot is alive, seen by the identity of their arrays.</summary>
public class CopiedPagesTests
{
    private const int Count = 100_003;

    /// <summary>More than the bytes of three nodes, a tail, a tree and a token.</summary>
    private const long MostBytesOfPath = 4 * 1024;

    private static readonly int _page = Paging<int>.PageLength;

    private static readonly int _inTail = Count % Paging<int>.PageLength;

    [Fact]
    public void The_first_write_to_an_array_copies_one_page_and_the_tail()
    {
        CowList<int> list = ListLayout.Flat.Make(Count, i => i);
        CowListSnapshot<int> snapshot = list.Snapshot();
        list[50_000] = -1;
        Assert.Equal([_page, _inTail], Copied(snapshot, list));
        list[50_001] = -1;
        list[Count - 1] = -1;
        Assert.Equal([_page, _inTail], Copied(snapshot, list));
    }

    [Fact]
    public void A_write_to_a_paged_list_copies_one_page()
    {
        (CowList<int> list, CowListSnapshot<int> snapshot) = Shared();
        list[50_000] = -1;
        Assert.Equal([_page], Copied(snapshot, list));
        list[Count - 1] = -1;
        Assert.Equal([_page, _inTail], Copied(snapshot, list));
    }

    [Fact]
    public void Writes_to_several_pages_copy_each_once()
    {
        (CowList<int> list, CowListSnapshot<int> snapshot) = Shared();
        for (int round = 0; round < 3; round++)
        {
            for (int page = 0; page < 20; page++)
            {
                list[page * 17 * _page] = -1;
            }
        }

        Assert.Equal(Enumerable.Repeat(_page, 20), Copied(snapshot, list));
    }

    [Fact]
    public void Each_snapshot_costs_the_next_write_one_page()
    {
        (CowList<int> list, CowListSnapshot<int> snapshot) = Shared();
        for (int i = 0; i < 5; i++)
        {
            list[50_000] = i;
            Assert.Single(Copied(snapshot, list));
            snapshot = list.Snapshot();
        }

        list[50_000] = -1;
        Assert.Single(Copied(snapshot, list));
    }

    [Fact]
    public void Insert_and_RemoveAt_copy_one_page_or_split_it_in_two()
    {
        (CowList<int> list, CowListSnapshot<int> snapshot) = Shared();
        list.RemoveAt(50_000);
        Assert.Equal([_page - 1], Copied(snapshot, list));
        (list, snapshot) = Shared();
        list.Insert(50_000, -1);
        Assert.InRange(Copied(snapshot, list).Length, 1, 2);
        Assert.InRange(Copied(snapshot, list).Sum(), 1, _page + 1);
    }

    [Fact]
    public void RemoveRange_copies_at_most_what_is_left_of_its_first_and_last_page()
    {
        foreach (int length in (int[])[2, _page / 2, _page, 10 * _page, 50_000])
        {
            (CowList<int> list, CowListSnapshot<int> snapshot) = Shared();
            list.RemoveRange(30_000, length);
            Assert.InRange(Copied(snapshot, list).Length, 0, 2);
            Assert.Equal(Count - length, list.Count);
        }
    }

    [Fact]
    public void What_is_cut_off_or_cleared_is_not_copied()
    {
        (CowList<int> list, CowListSnapshot<int> snapshot) = Shared();
        list.RemoveRange(50_000, Count - 50_000);
        Assert.InRange(Copied(snapshot, list).Length, 0, 1);
        (list, snapshot) = Shared();
        list.RemoveRange(0, 50_000);
        Assert.InRange(Copied(snapshot, list).Length, 0, 1);
        Assert.Equal(0, Allocated.By(() => Shared().List, each => each.Clear()));
        Assert.Equal(Count, snapshot.Count);
    }

    [Fact]
    public void Slices_and_joins_of_large_lists_copy_no_page_but_those_at_the_cuts()
    {
        (CowList<int> list, CowListSnapshot<int> snapshot) = Shared();
        Assert.InRange(Copied(snapshot, list[10_000..90_000]).Length, 0, 1);
        CowList<int> joined = list.Clone();
        joined.AddRange(snapshot);
        Assert.InRange(Copied(snapshot, joined).Length, 0, 2);
        joined.InsertRange(33_333, list);
        Assert.InRange(Copied(snapshot, joined).Length, 0, 6);
        list.AddRange(list);
        Assert.InRange(Copied(snapshot, list).Length, 0, 2);
    }

    [Fact]
    public void A_write_costs_a_page_and_the_nodes_above_it_however_long_the_list()
    {
        foreach (int count in (int[])[10_000, 100_000, 1_000_000])
        {
            CowList<int> list = ListLayout.Paged.Make(count, i => i);
            long bytes = Allocated.By(() => (List: list, list.Snapshot()), static state => state.List[5000] = 1);
            Assert.InRange(bytes, sizeof(int) * _page, (sizeof(int) * _page) + MostBytesOfPath);
        }
    }

    private static (CowList<int> List, CowListSnapshot<int> Snapshot) Shared()
    {
        CowList<int> list = ListLayout.Paged.Make(Count, i => i);
        return (list, list.Snapshot());
    }

    private static int[] Copied(CowListSnapshot<int> snapshot, CowList<int> list) => Stretches.Copied(snapshot.Pages, list.Pages);
}
