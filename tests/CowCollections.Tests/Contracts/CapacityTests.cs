using CowCollections.Tests.Support;

namespace CowCollections.Tests.Contracts;

public class CapacityTests
{
    [Fact]
    public void A_flat_list_grows_as_List_does()
    {
        var list = new CowList<Small>();
        var model = new List<Small>();
        for (int i = 0; i < 1000; i++)
        {
            list.Add(new Small(i));
            model.Add(new Small(i));
            Assert.Equal(model.Capacity, list.Capacity);
        }
    }

    [Fact]
    public void Capacity_can_be_asked_for_set_and_ensured_as_on_List()
    {
        Assert.Equal(new List<Small>(7).Capacity, new CowList<Small>(7).Capacity);
        CowList<Small> list = ListLayout.Flat.Make(10, Small.From);
        List<Small> model = [.. list];
        foreach (int capacity in (int[])[10, 11, 12, 40, 41, 400])
        {
            list.Capacity = model.Capacity = 10 + (capacity % 7);
            Assert.Equal(model.EnsureCapacity(capacity), list.EnsureCapacity(capacity));
            Assert.Equal(model.Capacity, list.Capacity);
        }

        list.TrimExcess();
        Assert.Equal(10, list.Capacity);
        Assert.Equal(model, list);
    }

    [Fact]
    public void A_list_that_is_nearly_full_is_not_trimmed()
    {
        CowList<Small> list = ListLayout.Flat.Make(95, Small.From);
        list.Capacity = 100;
        list.TrimExcess();
        Assert.Equal(100, list.Capacity);
    }

    [Theory]
    [InlineData(ListLayout.Paged)]
    [InlineData(ListLayout.Grown)]
    public void Flatten_TrimExcess_Detach_and_setting_the_capacity_make_a_paged_list_one_array(ListLayout layout)
    {
        AssertFlat(layout, list => list.Flatten(), 24);
        AssertFlat(layout, list => list.TrimExcess(), 24);
        AssertFlat(layout, list => list.Detach(), 24);
        AssertFlat(layout, list => list.Capacity = 30, 30);
        AssertFlat(layout, list => list.EnsureCapacity(50), 50);
    }

    [Fact]
    public void A_capacity_less_than_the_count_is_refused()
    {
        CowList<Small> list = ListLayout.Paged.Make(24, Small.From);
        Assert.Equal("value", Assert.Throws<ArgumentOutOfRangeException>(() => list.Capacity = 23).ParamName);
        Assert.Equal("capacity", Assert.Throws<ArgumentOutOfRangeException>(() => new CowList<Small>(-1)).ParamName);
        Assert.Equal("collection", Assert.Throws<ArgumentNullException>(() => new CowList<Small>((IEnumerable<Small>)null!)).ParamName);
        Assert.Equal("count", Assert.Throws<ArgumentOutOfRangeException>(() => CowList.Repeat(1, -1)).ParamName);
        Assert.Equal("count", Assert.Throws<ArgumentOutOfRangeException>(() => CowListSnapshot.Repeat(1, int.MaxValue)).ParamName);
    }

    [Theory]
    [InlineData(ListLayout.Flat)]
    [InlineData(ListLayout.Paged)]
    public void A_capacity_that_cannot_be_had_changes_nothing(ListLayout layout)
    {
        CowList<Small> list = layout.Make(24, Small.From);
        int capacity = list.Capacity;
        CowList<Small>.Enumerator enumerator = list.GetEnumerator();
        Assert.Equal("capacity", Assert.Throws<ArgumentOutOfRangeException>(() => list.EnsureCapacity(-1)).ParamName);
        Assert.Throws<OutOfMemoryException>(() => list.EnsureCapacity(int.MaxValue));
        Assert.Throws<OutOfMemoryException>(() => list.Capacity = int.MaxValue);
        Assert.Equal(capacity, list.Capacity);
        Assert.Equal(Enumerable.Range(0, 24).Select(Small.From), list);
        Assert.True(enumerator.MoveNext());
    }

    [Fact]
    public void Room_is_made_without_ending_an_enumeration_as_on_List()
    {
        CowList<Small> list = ListLayout.Flat.Make(24, Small.From);
        CowList<Small>.Enumerator enumerator = list.GetEnumerator();
        list.EnsureCapacity(100);
        list.Capacity = 50;
        list.TrimExcess();
        Assert.True(enumerator.MoveNext());
    }

    private static void AssertFlat(ListLayout layout, Action<CowList<Small>> flatten, int capacity)
    {
        CowList<Small> list = layout.Make(24, Small.From);
        CowListSnapshot<Small> before = list.Snapshot();
        flatten(list);
        Assert.True(list.TryGetSpan(out _));
        Assert.True(list.Capacity >= capacity);
        Assert.Equal(before, list.Snapshot());
    }
}
