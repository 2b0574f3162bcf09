using System.Collections.Immutable;
using CowCollections.Tests.Support;

namespace CowCollections.Tests.Contracts.Sets;

/// <summary>Snapshots: equality, comparers, sharing.</summary>
public class SetSnapshotTests
{
    [Fact]
    public void Collection_expressions_make_sets_and_snapshots()
    {
        CowSet<int> set = [1, 2, .. (int[])[2, 3], 1];
        CowSetSnapshot<int> snapshot = [0, .. set];
        CowSetSnapshot<int> empty = [];
        Assert.True(set.SetEquals([1, 2, 3]) && snapshot.SetEquals([0, 1, 2, 3]));
        Assert.Same(CowSetSnapshot<int>.Empty, empty);
        Assert.Same(empty, set.Snapshot().Clear());
    }

    [Fact]
    public void Snapshots_of_equal_items_are_equal_whatever_their_history()
    {
        foreach (IEqualityComparer<int>? comparer in (IEqualityComparer<int>?[])[null, new HookedComparer(() => { })])
        {
            CowSetSnapshot<int> up = Enumerable.Range(0, 300).ToCowSetSnapshot(comparer);
            CowSet<int> down = Enumerable.Range(-50, 600).Reverse().ToCowSet(comparer);
            Assert.NotEqual<object>(up, down.Snapshot());
            down.RemoveWhere(item => item is < 0 or >= 300);
            CowSetSnapshot<int> same = down.Snapshot();
            Assert.True(up == same && same.Equals(up) && up.Equals((object)same) && !(up != same));
            Assert.Equal(up.GetHashCode(), same.GetHashCode());
            CowSetSnapshot<int> other = same.Remove(7).Add(1000);
            Assert.False(up == other || up == null);
            Assert.NotEqual(up.GetHashCode(), other.GetHashCode());
            Assert.False(up == other);
        }

        Assert.True((CowSetSnapshot<int>?)null == null);
        Assert.False(Enumerable.Range(0, 3).ToCowSetSnapshot() == Enumerable.Range(0, 3).ToCowSetSnapshot(new HookedComparer(() => { })));
    }

    [Fact]
    public void Sets_are_compared_by_their_comparer()
    {
        IEqualityComparer<CowSet<int>> comparer = CowSet<int>.CreateSetComparer();
        CowSet<int> set = [1, 2];
        Assert.True(comparer.Equals(set, [2, 1]) && comparer.Equals(null, null) && comparer.Equals(set, set));
        Assert.False(comparer.Equals(set, [1]) || comparer.Equals(set, null) || comparer.Equals(null, set));
        Assert.Equal(comparer.GetHashCode(set), comparer.GetHashCode([2, 1]));
        Assert.False(comparer.Equals(set, new CowSet<int>([1, 2], new HookedComparer(() => { }))));
    }

    [Fact]
    public void The_comparer_is_the_one_that_was_given()
    {
        Assert.Same(EqualityComparer<int>.Default, new CowSet<int>().Comparer);
        Assert.Same(EqualityComparer<Label>.Default, new CowSet<Label>().Comparer);
        Assert.Same(StringComparer.Ordinal, new CowSet<string>(StringComparer.Ordinal).Snapshot().Comparer);
        CowSetSnapshot<string> words = new CowSet<string>(["a", "A", "b"]).Snapshot();
        CowSetSnapshot<string> ignoring = words.WithComparer(StringComparer.OrdinalIgnoreCase);
        Assert.Equal((3, 2), (words.Count, ignoring.Count));
        Assert.Same(words, words.WithComparer(null));
        Assert.Same(ignoring, ignoring.WithComparer(StringComparer.OrdinalIgnoreCase));
        Assert.Same(StringComparer.OrdinalIgnoreCase, ignoring.Clear().Comparer);
        Assert.Same(StringComparer.OrdinalIgnoreCase, ignoring.Add("c").ToCowSet().Clone().Comparer);
    }

    [Fact]
    public void What_changes_nothing_returns_the_same_snapshot()
    {
        CowSetSnapshot<int> snapshot = [.. Enumerable.Range(0, 100)];
        Assert.Same(snapshot, snapshot.Add(7));
        Assert.Same(snapshot, snapshot.Remove(1000));
        Assert.Same(snapshot, snapshot.Union([1, 2]));
        Assert.Same(snapshot, snapshot.Union(snapshot));
        Assert.Same(snapshot, snapshot.Intersect(snapshot));
        Assert.Same(snapshot, snapshot.Except([1000]));
        Assert.Same(snapshot, snapshot.SymmetricExcept([]));
        Assert.Same(snapshot, snapshot.ToCowSetSnapshot());
        Assert.Same(CowSetSnapshot<int>.Empty, CowSetSnapshot<int>.Empty.Except(snapshot));
    }

    [Fact]
    public void An_empty_snapshot_with_a_comparer_stays_the_same()
    {
        CowSetSnapshot<string> empty = new CowSet<string>(StringComparer.OrdinalIgnoreCase).Snapshot();
        Assert.Same(empty, empty.Remove("a"));
        Assert.Same(empty, empty.Clear());
    }

    [Fact]
    public void The_interface_gives_the_same_operations()
    {
        IImmutableSet<int> set = new CowSet<int>([1, 2, 3]).Snapshot();
        Assert.True(set.Add(4).SetEquals([1, 2, 3, 4]));
        Assert.True(set.Remove(1).SetEquals([2, 3]));
        Assert.True(set.Union([4]).SetEquals([1, 2, 3, 4]));
        Assert.True(set.Except([1]).SetEquals([2, 3]));
        Assert.True(set.Intersect([1]).SetEquals([1]));
        Assert.True(set.SymmetricExcept([1, 4]).SetEquals([2, 3, 4]));
        Assert.Empty(set.Clear());
        Assert.Equal(3, set.Count);
    }

    [Fact]
    public void Copies_share_until_they_are_written()
    {
        CowSet<int> set = [.. Enumerable.Range(0, 100)];
        Assert.True(set.IsDetached);
        CowSet<int> clone = set.Clone();
        CowSetSnapshot<int> snapshot = set.Snapshot();
        Assert.True(set.IsSharedWith(clone) && set.IsSharedWith(snapshot) && snapshot.IsSharedWith(clone) && !set.IsDetached);
        Assert.True(set.ToCowSet().IsSharedWith(set) && snapshot.ToCowSet().IsSharedWith(set) && set.ToCowSetSnapshot().IsSharedWith(set));
        clone.Add(1000);
        Assert.False(set.IsSharedWith(clone) || set.IsSharedWith((CowSet<int>?)null) || set.IsSharedWith((CowSetSnapshot<int>?)null));
        set.Detach();
        Assert.True(set.IsDetached && !set.IsSharedWith(snapshot) && snapshot.SetEquals(set));
        Assert.False(snapshot.IsSharedWith(set) || snapshot.IsSharedWith(null));
        Assert.DoesNotContain(CheckSet<int>.Walk(set).Parts, CheckSet<int>.Walk(snapshot).Parts.Contains);
    }

    [Fact]
    public void A_union_into_an_empty_set_shares_what_it_gets()
    {
        CowSet<int> set = [.. Enumerable.Range(0, 1000)];
        CowSetSnapshot<int> before = set.Snapshot();
        CowSet<int> union = [];
        union.UnionWith(set);
        Assert.Equal(0, CheckSet<int>.CopiedPages(before, union));
        set.Remove(7);
        union.Remove(8);
        Assert.True(union.Contains(7) && set.Contains(8) && before.Contains(7) && before.Contains(8));
    }

    [Fact]
    public void A_lease_that_has_ended_has_copied_nothing()
    {
        CowSet<int> set = [.. Enumerable.Range(0, 1000)];
        CowLease<CowSetSnapshot<int>> lease = set.Lease();
        CowSetSnapshot<int> derived = lease.Snapshot.Add(-1);
        Assert.False(set.IsDetached);
        lease.Dispose();
        Assert.False(set.IsDetached);
        set.Add(-2);
        Assert.Equal((1001, 1001), (set.Count, derived.Count));
        set.Lease().Dispose();
        Assert.True(set.IsDetached);
    }
}
