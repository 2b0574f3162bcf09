namespace CowCollections.Tests.Contracts.Sets;

/// <summary>Two versions of a large set are compared and combined without a look at what they share: counted, not timed.</summary>
public class SharedPagesTests
{
    private const int Count = 1_000_000;

    /// <summary>Ten items differ, in ten pages of each; a page has room for some dozens, and each side may be looked through once or twice.</summary>
    private const int MostCalls = 2_000;

    private static readonly Counting _comparer = new();
    private static readonly CowSet<int> _set = new(Enumerable.Range(0, Count), _comparer);
    private static readonly CowSet<int> _relative = Relative();

    private static readonly Dictionary<string, Action<CowSet<int>, CowSet<int>>> _operations = new(StringComparer.Ordinal)
    {
        ["UnionWith"] = (set, other) => set.UnionWith(other),
        ["UnionWith into an empty set"] = (set, _) => new CowSet<int>(_comparer).UnionWith(set),
        ["IntersectWith"] = (set, other) => set.IntersectWith(other),
        ["ExceptWith"] = (set, other) => set.ExceptWith(other),
        ["SymmetricExceptWith"] = (set, other) => set.SymmetricExceptWith(other),
        ["IsSubsetOf"] = (set, other) => set.IsSubsetOf(other),
        ["IsProperSubsetOf"] = (set, other) => set.IsProperSubsetOf(other),
        ["IsSupersetOf"] = (set, other) => set.IsSupersetOf(other),
        ["IsProperSupersetOf"] = (set, other) => set.IsProperSupersetOf(other),
        ["SetEquals"] = (set, other) => set.SetEquals(other),
        ["Overlaps"] = (set, other) => set.Overlaps(other),
        ["Equality of snapshots"] = (set, other) => _ = set.Snapshot() == other.Snapshot(),
        ["Union of snapshots"] = (set, other) => _ = set.Snapshot().Union(other.Snapshot()),
        ["Except of snapshots"] = (set, other) => _ = set.Snapshot().Except(other.Snapshot()),
    };

    public static TheoryData<string> Operations => [.. _operations.Keys];

    [Theory]
    [MemberData(nameof(Operations))]
    public void Shared_pages_are_passed_over(string operation)
    {
        Assert.InRange(CallsOf(_operations[operation], _relative), 0, MostCalls);
        Assert.InRange(CallsOf(_operations[operation], _set), 0, 0);
    }

    [Fact]
    public void A_set_that_shares_nothing_is_looked_through()
    {
        var stranger = new CowSet<int>(Enumerable.Range(0, Count), _comparer);
        Assert.True(CallsOf(_operations["UnionWith"], stranger) >= Count);
        Assert.True(CallsOf(_operations["SetEquals"], stranger) >= Count);
    }

    [Fact]
    public void The_results_are_right()
    {
        CowSet<int> union = _set.Clone();
        union.UnionWith(_relative);
        CowSet<int> common = _set.Clone();
        common.IntersectWith(_relative);
        CowSet<int> left = _set.Clone();
        left.ExceptWith(_relative);
        CowSet<int> either = _set.Clone();
        either.SymmetricExceptWith(_relative);
        Assert.Equal((Count + 5, Count - 5), (union.Count, common.Count));
        Assert.True(left.SetEquals([0, 100_000, 200_000, 300_000, 400_000]));
        Assert.True(either.SetEquals([0, 100_000, 200_000, 300_000, 400_000, -1, -2, -3, -4, -5]));
        Assert.True(union.IsProperSupersetOf(_relative) && common.IsProperSubsetOf(_relative));
    }

    private static int CallsOf(Action<CowSet<int>, CowSet<int>> operation, CowSet<int> other)
    {
        CowSet<int> set = _set.Clone();
        int before = _comparer.Calls;
        operation(set, other);
        return _comparer.Calls - before;
    }

    private static CowSet<int> Relative()
    {
        CowSet<int> relative = _set.Clone();
        for (int i = 0; i < 5; i++)
        {
            Assert.True(relative.Remove(i * 100_000));
            Assert.True(relative.Add(-1 - i));
        }

        return relative;
    }

    private sealed class Counting : IEqualityComparer<int>
    {
        internal int Calls { get; private set; }

        public bool Equals(int x, int y)
        {
            Calls++;
            return x == y;
        }

        public int GetHashCode(int obj)
        {
            Calls++;
            return obj;
        }
    }
}
