using CowCollections.Tests.Support;

namespace CowCollections.Tests.Allocations;

/// <summary>What allocates nothing while nobody shares.</summary>
public class UnsharedTests
{
    private const int Count = 5000;

    private static readonly Dictionary<string, Action<CowList<int>>> _operations = new(StringComparer.Ordinal)
    {
        ["Get"] = list => _ = list[7] + list[^1],
        ["Set"] = list => list[7] = list[^1] = 3,
        ["Count"] = list => _ = list.Count + list.Capacity,
        ["Foreach"] = list =>
        {
            foreach (int element in list)
            {
                _ = element;
            }
        },
        ["Foreach of pages"] = list =>
        {
            foreach (ReadOnlyMemory<int> page in list.Pages)
            {
                _ = page.Length;
            }
        },
        ["Add with room"] = list => list.Add(1),
        ["AddRange of a span with room"] = list => list.AddRange(Allocated.Some),
        ["RemoveAt the end"] = list => list.RemoveAt(list.Count - 1),
        ["RemoveRange at the end"] = list => list.RemoveRange(list.Count - 5, 5),
        ["IndexOf"] = list => list.IndexOf(Count - 1),
        ["LastIndexOf"] = list => list.LastIndexOf(0),
        ["Contains"] = list => list.Contains(-1),
        ["Remove of what is absent"] = list => list.Remove(-1),
        ["BinarySearch"] = list => list.BinarySearch(77),
        ["TryGetSpan"] = list => list.TryGetSpan(out _),
        ["IsDetached"] = list => _ = list.IsDetached,
        ["GetReference"] = list => CowMarshal.GetReference(list, 5)++,
        ["EnsureCapacity"] = list => list.EnsureCapacity(10),
    };

    private static readonly Dictionary<string, Action<CowList<int>>> _flatOperations = new(StringComparer.Ordinal)
    {
        ["Insert with room"] = list => list.Insert(7, 1),
        ["InsertRange of a span with room"] = list => list.InsertRange(7, Allocated.Some),
        ["RemoveAt"] = list => list.RemoveAt(7),
        ["Remove"] = list => list.Remove(7),
        ["RemoveRange"] = list => list.RemoveRange(7, 100),
        ["Reverse"] = list => list.Reverse(),
        ["Find"] = list => list.Find(static each => each == 77),
        ["FindLastIndex"] = list => list.FindLastIndex(static each => each == 77),
        ["Exists"] = list => list.Exists(static each => each == 77),
        ["Clear"] = list => list.Clear(),
        ["Flatten"] = list => list.Flatten(),
        ["Detach"] = list => list.Detach(),
        ["AsSpan"] = list => CowMarshal.AsSpan(list).Clear(),
    };

    public static TheoryData<string> Operations => [.. _operations.Keys];

    public static TheoryData<string> FlatOperations => [.. _flatOperations.Keys];

    [Theory]
    [MemberData(nameof(Operations))]
    public void Nothing_is_allocated(string operation)
    {
        Assert.Equal(0, Allocated.By(() => MakeWithRoom(ListLayout.Flat), _operations[operation]));
        Assert.Equal(0, Allocated.By(MakeEnumerated, _operations[operation]));

        // Who is the first to enumerate makes runs of stretches: see StretchRunTests.
        static CowList<int> MakeEnumerated()
        {
            CowList<int> list = MakeWithRoom(ListLayout.Paged);
            Assert.Equal(Count, list.Count(static _ => true));
            return list;
        }
    }

    [Theory]
    [MemberData(nameof(FlatOperations))]
    public void Nothing_is_allocated_for_one_array(string operation)
        => Assert.Equal(0, Allocated.By(() => MakeWithRoom(ListLayout.Flat), _flatOperations[operation]));

    /// <summary>The delegate watches over the list, of which the condition could write what is being read.</summary>
    [Fact]
    public void A_condition_costs_no_more_than_a_delegate()
    {
        AssertDelegate(ListLayout.Flat, list => list.RemoveAll(static each => each % 3 == 0));
        AssertDelegate(ListLayout.Paged, list => list.RemoveAll(static each => each < 0));
        AssertDelegate(ListLayout.Paged, list => list.Find(static each => each == 77));
        AssertDelegate(ListLayout.Paged, list => list.FindLastIndex(static each => each == 77));
        AssertDelegate(ListLayout.Paged, list => list.Exists(static each => each == 77));

        static void AssertDelegate(ListLayout layout, Action<CowList<int>> operation)
            => Assert.InRange(Allocated.By(() => MakeWithRoom(layout), operation), 0, 128);
    }

    [Fact]
    public void A_list_that_was_shared_and_is_alone_again_allocates_nothing()
    {
        Assert.Equal(0, Allocated.By(() => MakeAloneAgain(ListLayout.Flat), list => list[5] = 1));
        Assert.Equal(0, Allocated.By(() => MakeAloneAgain(ListLayout.Flat), list => list.RemoveAt(5)));
        Assert.Equal(0, Allocated.By(() => MakeAloneAgain(ListLayout.Paged), list => list[^1] = 1));
        Assert.Equal(0, Allocated.By(() => MakeAloneAgain(ListLayout.Paged), list => list[5] = 1));
    }

    [Fact]
    public void Reading_a_snapshot_allocates_nothing()
    {
        foreach (ListLayout layout in Enum.GetValues<ListLayout>())
        {
            CowListSnapshot<int> snapshot = MakeWithRoom(layout).Snapshot();
            CowListSnapshot<int> other = MakeWithRoom(layout).Snapshot();
            Assert.Equal(0, Allocated.By(() => snapshot, each => _ = each[5] + each.Count + each.IndexOf(-1) + each.GetHashCode()));
            Assert.Equal(0, Allocated.By(() => snapshot, each => _ = each == other));
            Assert.Equal(0, Allocated.By(() => snapshot, Enumerate));
        }
    }

    private static void Enumerate(CowListSnapshot<int> snapshot)
    {
        foreach (int element in snapshot)
        {
            _ = element;
        }
    }

    private static CowList<int> MakeWithRoom(ListLayout layout)
    {
        CowList<int> list = layout.Make(Count, i => i);
        if (layout == ListLayout.Flat)
        {
            list.Capacity = Count + 10;
        }

        return list;
    }

    private static CowList<int> MakeAloneAgain(ListLayout layout)
    {
        CowList<int> list = MakeWithRoom(layout);
        list[5] = 7;
        list.Lease().Dispose();
        CowList<int> clone = list.Clone();
        clone.Clear();
        return list;
    }
}
