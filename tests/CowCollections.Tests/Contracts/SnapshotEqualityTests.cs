using CowCollections.Sequences;
using CowCollections.Tests.Support;

namespace CowCollections.Tests.Contracts;

public class SnapshotEqualityTests
{
    [Fact]
    public void Snapshots_of_equal_elements_are_equal_whatever_their_layout()
    {
        foreach (int count in (int[])[0, 1, 2, 9, 24, 100])
        {
            CowListSnapshot<Small>[] equal = [.. Enum.GetValues<ListLayout>().Select(layout => layout.Make(count, Small.From).Snapshot())];
            Assert.All(equal, left => Assert.All(equal, right => AssertEqual(left, right)));
        }
    }

    [Fact]
    public void A_difference_in_any_element_or_in_length_makes_them_unequal()
    {
        foreach (ListLayout layout in Enum.GetValues<ListLayout>())
        {
            CowListSnapshot<Small> snapshot = layout.Make(40, Small.From).Snapshot();
            for (int i = 0; i < 40; i++)
            {
                AssertUnequal(snapshot, snapshot.SetItem(i, new Small(-1)));
                AssertUnequal(snapshot.SetItem(i, new Small(-1)), snapshot.SetItem(i, new Small(-2)));
            }

            AssertUnequal(snapshot, snapshot.Add(new Small(40)));
            AssertUnequal(snapshot, snapshot.RemoveAt(39));
            AssertUnequal(snapshot, snapshot.Reverse());
        }
    }

    [Fact]
    public void Versions_that_share_pages_are_equal_after_a_change_and_its_reversal()
    {
        CowListSnapshot<Small> snapshot = ListLayout.Grown.Make(100, Small.From).Snapshot();
        AssertEqual(snapshot, snapshot.SetItem(50, default).SetItem(50, new Small(50)));
        AssertEqual(snapshot, snapshot.Insert(13, default).RemoveAt(13));
        AssertEqual(snapshot, snapshot.GetRange(0, 37).AddRange(snapshot.GetRange(37, 63)));
        AssertEqual(snapshot, snapshot.Reverse().Reverse());
    }

    /// <summary>Ranges of characters are views of the whole, so the pages that they share begin somewhere within.</summary>
    [Fact]
    public void Ranges_of_versions_are_equal_where_nothing_was_changed()
    {
        CowListSnapshot<char> snapshot = CowList.Repeat('x', 40_000).Snapshot().AddRange(CowList.Repeat('y', 40_000).Snapshot());
        CowListSnapshot<char> changed = snapshot.SetItem(5, 'z').SetItem(70_000, 'z');
        foreach (int start in (int[])[0, 6, 1_000, 33_000])
        {
            AssertEqual(snapshot.GetRange(start + 6, 30_000), changed.GetRange(start + 6, 30_000));
            AssertUnequal(snapshot.GetRange(start + 1, 40_001), snapshot.GetRange(start, 40_001));
            AssertUnequal(snapshot.GetRange(start, 40_001), changed.GetRange(start, 40_001).SetItem(start, 'w'));
        }

        AssertUnequal(snapshot.GetRange(35_000, 40_000), changed.GetRange(35_000, 40_000));
    }

    [Fact]
    public void Equality_calls_no_comparer_for_pages_that_are_shared()
    {
        CowListSnapshot<Fragile> snapshot = ListLayout.Grown.Make(400, Fragile.From).Snapshot();
        CowListSnapshot<Fragile> changed = snapshot.SetItem(200, Fragile.From(0)).SetItem(200, Fragile.From(200));
        using var calls = Fault.None();
        Assert.Equal(snapshot, changed);
        Assert.InRange(calls.Count, 1, 40);
    }

    [Fact]
    public void A_record_with_a_snapshot_has_value_equality()
    {
        var left = new Version(1, [1, 2, 3]);
        var right = new Version(1, ((CowList<int>)[1, 2, 3]).Snapshot());
        Assert.Equal(left, right);
        Assert.Equal(left.GetHashCode(), right.GetHashCode());
        Assert.NotEqual(left, left with { Lines = left.Lines.Add(4) });
        Assert.Contains(right, (HashSet<Version>)[left]);
    }

    [Fact]
    public void Null_is_equal_to_null_only()
    {
        CowListSnapshot<int> snapshot = [];
        CowListSnapshot<int>? none = new List<CowListSnapshot<int>>().Find(_ => true);
        Assert.False(snapshot == none);
        Assert.False(none == snapshot);
        Assert.True(none == null);
        Assert.False(snapshot.Equals(none));
        Assert.False(snapshot.Equals((object)"text"));
        Assert.True(snapshot != none);
    }

    [Fact]
    public void A_hash_code_is_computed_once()
    {
        CowListSnapshot<Fragile> snapshot = ListLayout.Paged.Make(24, Fragile.From).Snapshot();
        using var calls = Fault.None();
        int hash = snapshot.GetHashCode();
        Assert.Equal(24, calls.Count);
        Assert.Equal(hash, snapshot.GetHashCode());
        Assert.Equal(24, calls.Count);
    }

    [Fact]
    public void Elements_that_are_null_take_part()
    {
        CowListSnapshot<string?> left = ["a", null];
        CowListSnapshot<string?> right = ["a", null];
        Assert.Equal(left, right);
        Assert.Equal(left.GetHashCode(), right.GetHashCode());
        Assert.NotEqual(left, right.SetItem(0, null));
        Assert.Equal(1, left.IndexOf(null));
    }

    private static void AssertEqual<T>(CowListSnapshot<T> left, CowListSnapshot<T> right)
    {
        Assert.True(left.Equals(right));
        Assert.True(left.Equals((object)right));
        Assert.True(left == right);
        Assert.False(left != right);
        Assert.Equal(left.GetHashCode(), right.GetHashCode());
        Assert.True(left.Equals(right));
    }

    private static void AssertUnequal<T>(CowListSnapshot<T> left, CowListSnapshot<T> right)
    {
        Assert.False(left.Equals(right));
        Assert.False(left == right);
        Assert.True(left != right);
    }

    private sealed record Version(int Number, CowListSnapshot<int> Lines);

    [Fact]
    public void Subtrees_that_two_versions_share_are_passed_over_whole()
    {
        CowList<TinyInt> list = [.. Enumerable.Range(0, 4096).Select(i => new TinyInt(i))];
        _ = list.Snapshot();
        for (int i = 0; i < list.Count; i++)
        {
            // Else all is one run of the old array, and passed over as such.
            list[i] = new TinyInt(-i);
        }

        CowListSnapshot<TinyInt> before = list.Snapshot();
        list[4000] = new TinyInt(1);
        CowListSnapshot<TinyInt> after = list.Snapshot();
        Assert.InRange(before.Elements.Tree!.CommonLength(after.Elements.Tree!, 0), 16 * Paging<TinyInt>.PageLength, 4000);
        Assert.NotEqual(before, after);
    }
}
