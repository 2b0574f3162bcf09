using CowCollections.Hashing;
using CowCollections.Tests.Support;

namespace CowCollections.Tests.Allocations.Sets;

/// <summary>What copies and writes of sets allocate.</summary>
public class SetAllocationTests
{
    private const int MostBytes = 128;

    private static readonly Dictionary<string, Action<CowSet<int>>> _copies = new(StringComparer.Ordinal)
    {
        ["Clone"] = set => set.Clone(),
        ["Snapshot"] = set => set.Snapshot(),
        ["Lease"] = set => set.Lease(),
        ["Lease to its end"] = set => set.Lease().Dispose(),
        ["New set of a set"] = set => GC.KeepAlive(new CowSet<int>(set)),
    };

    private static readonly string[] _operations =
    [
        "Contains", "TryGetValue", "Add of what is there", "Remove and Add", "Remove of what is not there", "Foreach",
        "Count and Capacity", "IsDetached", "SetEquals itself", "Overlaps itself", "IsSubsetOf itself",
    ];

    public static TheoryData<string> Copies => [.. _copies.Keys];

    public static TheoryData<string> Free => [.. _operations];

    [Theory]
    [MemberData(nameof(Copies))]
    public void A_copy_costs_the_same_whatever_the_number_of_items(string copy)
    {
        long few = Allocated.By(() => New(10), _copies[copy]);
        CowSet<int> million = New(1_000_000);
        long many = Allocated.By(() => Fresh(million), _copies[copy]);
        Assert.Equal(few, many);
        Assert.InRange(few, 1, MostBytes);
    }

    [Theory]
    [MemberData(nameof(Free))]
    public void Nothing_is_allocated(string operation)
    {
        Nothing(operation, number => $"{number}");
#if !DEBUG
        // Code that is not optimised boxes a value type to compare it with null.
        Nothing(operation, number => number);
#endif
    }

    [Fact]
    public void Reading_a_snapshot_allocates_nothing()
    {
        CowSetSnapshot<string> snapshot = Enumerable.Range(0, 5000).Select(number => $"{number}").ToCowSetSnapshot();
        CowSetSnapshot<string> other = Enumerable.Range(0, 5000).Reverse().Select(number => $"{number}").ToCowSetSnapshot();
        Assert.Equal(0, Allocated.By(() => snapshot, each => GC.KeepAlive(each.Contains("5") && each.GetHashCode() == each.Count ? each : null)));
        Assert.Equal(0, Allocated.By(() => snapshot, each => GC.KeepAlive(each == other ? each : null)));
    }

    [Fact]
    public void A_write_to_a_shared_set_copies_one_page()
    {
        CowSet<int> set = New(20_000);
        CowSetSnapshot<int> before = set.Snapshot();
        set.Remove(77);
        Assert.Equal(1, CheckSet<int>.CopiedPages(before, set));
        set.Add(77);
        Assert.Equal(1, CheckSet<int>.CopiedPages(before, set));
    }

    [Fact]
    public void An_operation_that_changes_nothing_copies_nothing()
    {
        CowSet<int> set = New(2000);
        CowSetSnapshot<int> before = set.Snapshot();
        set.Add(7);
        set.Remove(-1);
        set.UnionWith(Enumerable.Range(5, 100));
        set.UnionWith(New(1000));
        set.IntersectWith(New(3000));
        set.IntersectWith(Enumerable.Range(-5, 3000));
        set.ExceptWith([-1, -2]);
        set.ExceptWith(new CowSet<int>([-1, -2]));
        set.ExceptWith(Enumerable.Range(5000, 3000).ToCowSet());
        set.SymmetricExceptWith([]);
        set.SymmetricExceptWith(new CowSet<int>());
        set.RemoveWhere(_ => false);
        Assert.True(set.IsSharedWith(before));
    }

    [Fact]
    public void Set_algebra_copies_the_pages_that_change()
    {
        CowSet<int> set = New(20_000);
        CowSetSnapshot<int> before = set.Snapshot();
        CowSet<int> relative = set.Clone();
        relative.ExceptWith([1, 2, 3]);
        relative.UnionWith([-1, -2]);
        Assert.InRange(CheckSet<int>.CopiedPages(before, relative), 1, 7);
        set.UnionWith(relative);
        Assert.InRange(CheckSet<int>.CopiedPages(before, set), 1, 4);
        set.IntersectWith(relative);
        Assert.InRange(CheckSet<int>.CopiedPages(before, set), 1, 10);
        Assert.True(set.SetEquals(relative));
    }

    private static void Nothing<T>(string operation, Func<int, T> item)
    {
        T there = item(7);
        T absent = item(-1);
        Action<CowSet<T>> run = operation switch
        {
            "Contains" => set => _ = set.Contains(there) || set.Contains(absent),
            "TryGetValue" => set => _ = set.TryGetValue(there, out _),
            "Add of what is there" => set => set.Add(there),
            "Remove and Add" => set => _ = set.Remove(there) && set.Add(there),
            "Remove of what is not there" => set => set.Remove(absent),
            "Foreach" => set =>
            {
                foreach (T each in set)
                {
                    _ = each;
                }
            }
            ,
            "Count and Capacity" => set => _ = set.Count + set.Capacity,
            "IsDetached" => set => _ = set.IsDetached,
            "SetEquals itself" => set => set.SetEquals(set),
            "Overlaps itself" => set => set.Overlaps(set),
            _ => set => set.IsSubsetOf(set),
        };

        // Who enumerates more makes runs of pages: see PageRunTests.
        int count = string.Equals(operation, "Foreach", StringComparison.Ordinal) ? HashCursor<int, int>.Many : 5000;
        CowSet<T> Make() => Enumerable.Range(0, count).Select(item).ToCowSet();
        Assert.Equal(0, Allocated.By(Make, run));
        Assert.Equal(0, Allocated.By(() => AloneAgain(Make(), there), run));
    }

    private static CowSet<T> AloneAgain<T>(CowSet<T> set, T item)
    {
        set.Lease().Dispose();
        Assert.True(set.Remove(item) && set.Add(item));
        return set;
    }

    private static CowSet<int> New(int count) => new(Enumerable.Range(0, count));

    /// <summary>The set as if it had never been shared, without making a million items each time.</summary>
    private static CowSet<int> Fresh(CowSet<int> set)
    {
        set.Lease().Dispose();
        Assert.True(set.Remove(7) && set.Add(7));
        Assert.True(set.IsDetached);
        return set;
    }
}
