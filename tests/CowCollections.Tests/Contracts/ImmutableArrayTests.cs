using System.Collections.Immutable;
using System.Runtime.InteropServices;
using CowCollections.Tests.Support;

namespace CowCollections.Tests.Contracts;

public class ImmutableArrayTests
{
    [Fact]
    public void An_immutable_array_is_adopted_and_never_written()
    {
        ImmutableArray<int> array = [1, 2, 3];
        CowListSnapshot<int> snapshot = array;
        Assert.Same(ImmutableCollectionsMarshal.AsArray(array), ArrayOf(snapshot));
        CowList<int> list = snapshot.ToCowList();
        list[0] = 5;
        list.Add(4);
        list.RemoveAt(1);
        Assert.Equal([1, 2, 3], array.AsEnumerable());
        Assert.Equal([5, 3, 4], list);
        Assert.Same(ImmutableCollectionsMarshal.AsArray(array), ArrayOf(((IEnumerable<int>)array).ToCowListSnapshot()));
    }

    [Fact]
    public void A_default_or_empty_array_is_the_empty_snapshot()
    {
        CowListSnapshot<int> none = default(ImmutableArray<int>);
        CowListSnapshot<int> empty = ImmutableArray<int>.Empty;
        Assert.Same(CowListSnapshot<int>.Empty, none);
        Assert.Same(CowListSnapshot<int>.Empty, empty);
        Assert.Empty((ImmutableArray<int>)empty);
    }

    [Fact]
    public void A_snapshot_that_is_one_full_array_becomes_an_immutable_array_without_a_copy()
    {
        CowList<int> list = [1, 2, 3];
        list.Capacity = 3;
        CowListSnapshot<int> snapshot = list.Snapshot();
        var array = snapshot.ToImmutableArray();
        Assert.Same(ArrayOf(snapshot), ImmutableCollectionsMarshal.AsArray(array));
        list[0] = 5;
        list.Add(4);
        Assert.Equal([1, 2, 3], array.AsEnumerable());
        Assert.Equal(array.AsEnumerable(), (ImmutableArray<int>)snapshot);
    }

    [Fact]
    public void Other_snapshots_are_copied_to_an_immutable_array()
    {
        CowList<Small> list = [new Small(0)];
        list.Capacity = 4;
        Assert.Single(list.Snapshot().ToImmutableArray());
        foreach (ListLayout layout in Enum.GetValues<ListLayout>())
        {
            CowListSnapshot<Small> snapshot = layout.Make(24, Small.From).Snapshot();
            Assert.Equal(snapshot, snapshot.ToImmutableArray());
        }
    }

    [Fact]
    public void What_a_leased_snapshot_gave_away_stays()
    {
        CowList<int> list = [1, 2, 3];
        ImmutableArray<int> array;
        using (CowLease<CowListSnapshot<int>> lease = list.Lease())
        {
            array = lease.Snapshot.ToImmutableArray();
        }

        list[0] = 5;
        Assert.Equal([1, 2, 3], array.AsEnumerable());
    }

    [Fact]
    public void An_array_of_a_derived_type_can_be_read_and_changed()
    {
        ImmutableArray<string> strings = ["a", "b", "c", "d"];
        CowListSnapshot<object> snapshot = ImmutableArray<object>.CastUp(strings);
        Assert.Equal(["a", "b", "c", "d"], snapshot);
        Assert.Equal(2, snapshot.IndexOf("c"));
        Assert.Equal(1, snapshot.SetItem(0, 1)[0]);
        Assert.Equal(5, snapshot.Add(2).Count);
        Assert.Equal(5, snapshot.Insert(1, 2).Count);
        Assert.Equal(["b", "c", "d"], snapshot.RemoveAt(0));
        Assert.Equal(["d", "c", "b", "a"], snapshot.Reverse());
        Assert.Equal(["a", "b", "c", "d"], snapshot.ToArray());
        Assert.Equal(["b", "c"], snapshot[1..3]);
        snapshot.CopyTo(new object[4]);
        snapshot.CopyTo(new string[4]);
        snapshot.CopyTo(new object[4].AsSpan());
        Assert.True(snapshot.TryGetSpan(out _));
        Assert.Single(snapshot.Pages);
    }

    [Fact]
    public void A_large_array_of_a_derived_type_can_be_paged()
    {
        string[] strings = [.. Enumerable.Range(0, 20_000).Select(i => $"{i}")];
        CowListSnapshot<object> snapshot = ImmutableArray<object>.CastUp(ImmutableCollectionsMarshal.AsImmutableArray(strings));
        CowList<object> list = snapshot.ToCowList();
        for (int i = 0; i < list.Count; i += 501)
        {
            list[i] = i;
            list.Insert(i, i);
        }

        list.AddRange(list[100..^100]);
        list.RemoveRange(5, 10_000);
        Assert.Equal(strings, snapshot);
    }

    [Fact]
    public void A_null_snapshot_cannot_be_converted()
        => Assert.Equal("snapshot", Assert.Throws<ArgumentNullException>(() => (ImmutableArray<int>)(CowListSnapshot<int>)null!).ParamName);

    private static int[] ArrayOf(CowListSnapshot<int> snapshot)
    {
        Assert.True(MemoryMarshal.TryGetArray(snapshot.Pages.Single(), out ArraySegment<int> segment));
        return segment.Array!;
    }
}
