using System.Collections;
using System.Collections.Immutable;
using CowCollections.Tests.Support;

namespace CowCollections.Tests.Contracts;

/// <summary>What <see cref="SnapshotCallTests"/> cannot say by comparing.</summary>
public class SnapshotTests
{
    public static TheoryData<ListLayout> AllLayouts => ListLayouts.All;

    [Theory]
    [MemberData(nameof(AllLayouts))]
    public void An_operation_that_changes_nothing_returns_the_same_snapshot(ListLayout layout)
    {
        CowListSnapshot<Small> snapshot = layout.Make(24, Small.From).Snapshot();
        Assert.Same(snapshot, snapshot.AddRange([]));
        Assert.Same(snapshot, snapshot.InsertRange(3, []));
        Assert.Same(snapshot, snapshot.Remove(new Small(-1)));
        Assert.Same(snapshot, snapshot.RemoveAll(_ => false));
        Assert.Same(snapshot, snapshot.RemoveRange(3, 0));
        Assert.Same(snapshot, snapshot.RemoveRange([new Small(-1)]));
        Assert.Same(snapshot, snapshot.GetRange(0, 24));
        Assert.Same(snapshot, snapshot[..]);
    }

    [Theory]
    [MemberData(nameof(AllLayouts))]
    public void There_is_one_empty_snapshot(ListLayout layout)
    {
        CowListSnapshot<Small> snapshot = layout.Make(24, Small.From).Snapshot();
        Assert.Same(CowListSnapshot<Small>.Empty, snapshot.Clear());
        Assert.Same(CowListSnapshot<Small>.Empty, snapshot.RemoveAll(_ => true));
        Assert.Same(CowListSnapshot<Small>.Empty, snapshot.RemoveRange(0, 24));
        Assert.Same(CowListSnapshot<Small>.Empty, snapshot.GetRange(5, 0));
        Assert.Same(CowListSnapshot<Small>.Empty, snapshot.FindAll(_ => false));
        Assert.Same(CowListSnapshot<Small>.Empty, new CowList<Small>(100).Snapshot());
        Assert.True(CowListSnapshot<Small>.Empty.IsEmpty);
        Assert.False(snapshot.IsEmpty);
    }

    [Theory]
    [MemberData(nameof(AllLayouts))]
    public void No_operation_changes_the_snapshot_that_it_is_called_on(ListLayout layout)
    {
        IImmutableList<Small> snapshot = layout.Make(24, Small.From).Snapshot();
        Small[] before = [.. snapshot];
        _ = snapshot.Add(default).Insert(0, default).SetItem(0, default).RemoveAt(3).AddRange(snapshot).InsertRange(7, snapshot)
            .Remove(new Small(2)).RemoveAll(each => each.Value % 2 == 0).RemoveRange(0, 2).Replace(new Small(3), default).Clear();
        var readable = (CowListSnapshot<Small>)snapshot;
        _ = readable.Sort(Comparer<Small>.Create((x, y) => y.CompareTo(x)));
        _ = readable.Reverse();
        Assert.Equal(before, snapshot);
    }

    [Theory]
    [MemberData(nameof(AllLayouts))]
    public void A_comparer_decides_what_is_found_removed_and_replaced(ListLayout layout)
    {
        CowListSnapshot<Small> snapshot = layout.Make(24, Small.From).Snapshot();
        IEqualityComparer<Small> modulo7 = EqualityComparer<Small>.Create((x, y) => x.Value % 7 == y.Value % 7, each => each.Value % 7);
        Assert.Equal(3, snapshot.IndexOf(new Small(10), 0, 24, modulo7));
        Assert.Equal(10, snapshot.IndexOf(new Small(3), 4, 20, modulo7));
        Assert.Equal(-1, snapshot.IndexOf(new Small(3), 4, 6, modulo7));
        Assert.Equal(17, snapshot.LastIndexOf(new Small(3), 23, 24, modulo7));
        Assert.Equal(10, snapshot.LastIndexOf(new Small(3), 16, 10, modulo7));
        Assert.Equal(-1, snapshot.LastIndexOf(new Small(3), 16, 6, modulo7));
        Assert.Equal(-1, CowListSnapshot<Small>.Empty.LastIndexOf(default, -1, 0, modulo7));
        Assert.DoesNotContain(new Small(3), snapshot.Remove(new Small(17), modulo7));
        Assert.Equal(new Small(-4), snapshot.Replace(new Small(17), new Small(-4), modulo7)[3]);
        Assert.Equal(snapshot.RemoveAt(3).RemoveAt(9), snapshot.RemoveRange([new Small(17), new Small(17)], modulo7));
    }

    [Theory]
    [MemberData(nameof(AllLayouts))]
    public void A_list_of_a_snapshot_shares_everything_and_goes_its_own_way(ListLayout layout)
    {
        CowListSnapshot<Small> snapshot = layout.Make(24, Small.From).Snapshot();
        CowList<Small> first = snapshot.ToCowList();
        CowList<Small> second = snapshot.ToCowList();
        Assert.True(snapshot.IsSharedWith(first));
        Assert.True(first.IsSharedWith(snapshot));
        Assert.True(first.IsSharedWith(second));
        first.Add(new Small(24));
        second.Add(new Small(-1));
        first[3] = default;
        Assert.Equal(Enumerable.Range(0, 24).Select(Small.From), snapshot);
        Assert.Equal(new Small(24), first[^1]);
        Assert.Equal(new Small(-1), second[^1]);
        Assert.Equal(new Small(3), second[3]);
    }

    [Theory]
    [MemberData(nameof(AllLayouts))]
    public void Nothing_is_shared_with_null_nor_where_there_are_no_elements(ListLayout layout)
    {
        CowList<Small> list = layout.Make(24, Small.From);
        CowListSnapshot<Small> snapshot = list.Snapshot();
        Assert.False(list.IsSharedWith((CowList<Small>?)null) || list.IsSharedWith((CowListSnapshot<Small>?)null));
        Assert.False(snapshot.IsSharedWith(null));
        foreach (CowList<Small> empty in (CowList<Small>[])[[], new CowList<Small>(10)])
        {
            Assert.False(empty.IsSharedWith(empty.Clone()) || empty.IsSharedWith(empty.Snapshot()) || empty.Snapshot().IsSharedWith(empty.Clone()));
        }
    }

    [Theory]
    [MemberData(nameof(AllLayouts))]
    public void Ranges_are_reversed_and_sorted_as_those_of_a_list(ListLayout layout)
    {
        CowList<Small> list = layout.Make(24, Small.From);
        CowListSnapshot<Small> snapshot = list.Snapshot();
        list.Reverse(3, 14);
        Assert.Equal(list, snapshot.Reverse(3, 14));
        CowListSnapshot<Small> reversed = list.Snapshot();
        list.Sort(5, 10, null);
        Assert.Equal(list, reversed.Sort(5, 10, null));
        Assert.Equal(snapshot.Reverse(), snapshot.Sort((x, y) => y.CompareTo(x)));
        Assert.Throws<ArgumentException>(() => snapshot.Reverse(20, 5));
        Assert.Throws<ArgumentOutOfRangeException>(() => snapshot.Sort(-1, 5, null));
    }

    [Fact]
    public void A_range_of_less_than_two_elements_is_reversed_and_sorted_already()
    {
        CowListSnapshot<int> snapshot = [3, 2, 1];
        Assert.Same(snapshot, snapshot.Reverse(1, 1));
        Assert.Same(snapshot, snapshot.Sort(1, 1, null));
        CowListSnapshot<int> one = [1];
        Assert.Same(one, one.Sort((_, _) => 0));
    }

    [Fact]
    public void A_value_that_cannot_be_replaced_is_named()
    {
        CowListSnapshot<int> snapshot = [1];
        Assert.Throws<ArgumentException>("oldValue", () => snapshot.Replace(2, 3));
    }

    [Fact]
    public void An_enumerator_has_the_default_before_and_after_the_elements()
    {
        CowListSnapshot<int> snapshot = [1];
        IEnumerator<int> enumerator = snapshot.GetEnumerator();
        Assert.True(enumerator.MoveNext());
        enumerator.Reset();
        Assert.Equal(0, enumerator.Current);
        Assert.True(enumerator.MoveNext());
        Assert.False(enumerator.MoveNext());
        Assert.Equal(0, enumerator.Current);
    }

    [Fact]
    public void A_chain_of_additions_is_a_history_of_lists()
    {
        var versions = new List<CowListSnapshot<Small>> { CowListSnapshot<Small>.Empty };
        for (int i = 0; i < 100; i++)
        {
            versions.Add(versions[^1].Add(new Small(i)));
        }

        for (int i = 0; i < versions.Count; i++)
        {
            Assert.Equal(Enumerable.Range(0, i).Select(Small.From), versions[i]);
            Assert.Equal(versions[i].Append(new Small(-1)), versions[i].Add(new Small(-1)));
        }
    }

    [Fact]
    public void The_read_only_members_say_so()
    {
        CowListSnapshot<Small> snapshot = [default];
        Assert.True(((ICollection<Small>)snapshot).IsReadOnly);
        Assert.True(((IList)snapshot).IsReadOnly);
        Assert.True(((IList)snapshot).IsFixedSize);
        Assert.True(((ICollection)snapshot).IsSynchronized);
        Assert.Throws<NotSupportedException>(() => ((IList<Small>)snapshot)[0] = default);
        Assert.Throws<NotSupportedException>(() => ((IList)snapshot)[0] = default(Small));
    }
}
