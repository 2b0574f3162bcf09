using CowCollections.Tests.Support;

namespace CowCollections.Tests.Allocations;

/// <summary>What copies cost: little, and the same for ten elements and for a million.</summary>
public class SharingTests
{
    private const int MostBytes = 128;

    private static readonly Dictionary<string, Action<CowList<int>>> _copies = new(StringComparer.Ordinal)
    {
        ["Clone"] = list => list.Clone(),
        ["Snapshot"] = list => list.Snapshot(),
        ["Lease"] = list => list.Lease(),
        ["Lease to its end"] = list => list.Lease().Dispose(),
        ["New list of a list"] = list => GC.KeepAlive(new CowList<int>(list)),
    };

    public static TheoryData<string> Copies => [.. _copies.Keys];

    [Theory]
    [MemberData(nameof(Copies))]
    public void A_copy_costs_the_same_whatever_the_length(string copy)
    {
        foreach (ListLayout layout in (ListLayout[])[ListLayout.Flat, ListLayout.Paged])
        {
            long few = Allocated.By(() => layout.Make(10, i => i), _copies[copy]);
            CowList<int> million = layout.Make(1_000_000, i => i);
            long many = Allocated.By(() => Fresh(million), _copies[copy]);
            Assert.Equal(few, many);
            Assert.InRange(few, 1, MostBytes);
        }
    }

    [Fact]
    public void A_list_of_a_snapshot_costs_as_little()
    {
        CowListSnapshot<int> few = CowListSnapshot.Repeat(1, 10);
        CowListSnapshot<int> many = CowListSnapshot.Repeat(1, 1_000_000);
        long bytes = Allocated.By(() => few, each => each.ToCowList());
        Assert.Equal(bytes, Allocated.By(() => many, each => each.ToCowList()));
        Assert.InRange(bytes, 1, MostBytes);
    }

    [Fact]
    public void A_lease_a_write_and_again_copies_no_element()
    {
        foreach (ListLayout layout in Enum.GetValues<ListLayout>())
        {
            CowList<int> list = layout.Make(100_000, i => i);
            list[50_000] = 0;
            int[][] before = Arrays(list);
            Assert.InRange(Allocated.By(() => list, LeaseAndWrite), 1, MostBytes);
            Assert.Equal(before, Arrays(list));
        }
    }

    /// <summary>The list as if it had never been shared, without making a million elements each time.</summary>
    private static CowList<int> Fresh(CowList<int> list)
    {
        list.Lease().Dispose();
        list[7] = 7;
        Assert.True(list.IsDetached);
        return list;
    }

    private static void LeaseAndWrite(CowList<int> list)
    {
        using (list.Lease())
        {
            _ = list[50_000];
        }

        list[50_000]++;
    }

    private static int[][] Arrays(CowList<int> list) => [.. Stretches.Of(list.Pages).Select(each => each.Array!)];
}
