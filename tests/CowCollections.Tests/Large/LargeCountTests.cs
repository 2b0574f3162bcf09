using CowCollections.Tests.Support;

namespace CowCollections.Tests.Large;

/// <summary>Lists as long as an array can be, in little memory.</summary>
public class LargeCountTests
{
    private const int MostBytes = 256 * 1024;

    public static TheoryData<int> Counts => [1 << 30, (1 << 30) + 1, Array.MaxLength - 1, Array.MaxLength];

    [Theory]
    [MemberData(nameof(Counts))]
    public void A_repeated_element_takes_little_memory(int count)
    {
        Assert.InRange(Allocated.By(() => count, each => CowList.Repeat(7, each)), 1, MostBytes);
        Assert.InRange(Allocated.By(() => count, each => CowListSnapshot.Repeat("text", each)), 1, MostBytes);
        Assert.InRange(Allocated.By(() => count, each => CowList.Repeat(new Small(7), each)), 1, MostBytes);
    }

    [Theory]
    [MemberData(nameof(Counts))]
    public void Elements_are_read_and_written_anywhere(int count)
    {
        AssertReadAndWritten(count, i => i);
        AssertReadAndWritten(count, i => (byte)i);
        AssertReadAndWritten(count, Small.From);
        AssertReadAndWritten(count, i => $"{i}");
    }

    [Theory]
    [MemberData(nameof(Counts))]
    public void Ranges_are_removed_inserted_and_cut_out(int count)
    {
        CowList<Small> list = CowList.Repeat(new Small(0), count);
        list[count - 3] = new Small(3);
        list[5] = new Small(5);
        CowListSnapshot<Small> before = list.Snapshot();
        list.RemoveRange(10, count - 20);
        Assert.Equal(20, list.Count);
        Assert.Equal([5, 17], list.FindAll(each => each.Value != 0).Select(each => list.IndexOf(each)));
        list.InsertRange(10, before.GetRange(0, count - 20));
        Assert.Equal(count, list.Count);
        Assert.Equal([new Small(5), new Small(5), new Small(3)], [list[5], list[15], list[count - 3]]);
        Assert.Equal(new Small(3), before[10..^2][count - 13]);
        Assert.Equal(10, before.GetRange(count - 10, 10).Count);
        Assert.Equal(count - 1, before.RemoveAt(count / 2).Count);
        list.RemoveRange(0, count);
        Assert.Empty(list);
    }

    [Fact]
    public void What_is_too_long_is_not_inserted_in_part()
    {
        CowList<byte> list = CowList.Repeat((byte)0, Array.MaxLength - 600);
        CowList<byte> inserted = CowList.Repeat((byte)1, 5000);
        inserted.RemoveRange(0, 1500);
        Assert.Throws<OutOfMemoryException>(() => list.InsertRange(0, inserted));
        Assert.Equal(Array.MaxLength - 600, list.Count);
        Assert.Equal(0, list[0]);
    }

    [Theory]
    [MemberData(nameof(Counts))]
    public void Searches_begin_and_end_where_they_should(int count)
    {
        CowList<int> list = CowList.Repeat(1, count);
        list[count - 100] = 2;
        Assert.Equal(0, list.IndexOf(1));
        Assert.Equal(count - 1, list.LastIndexOf(1));
        Assert.Equal(count - 100, list.IndexOf(2, count - 500));
        Assert.Equal(-1, list.IndexOf(2, count - 500, 400));
        Assert.Equal(count - 100, list.IndexOf(2, count - 500, 401));
        Assert.Equal(count - 100, list.LastIndexOf(2));
        Assert.Equal(-1, list.LastIndexOf(2, count - 101, 1000));
        Assert.Equal(count - 100, list.FindIndex(count - 200, each => each == 2));
        Assert.Equal(count - 100, list.FindLastIndex(each => each == 2));
        Assert.InRange(list.BinarySearch(0, count - 100, 1, null), 0, count - 101);
        Assert.Equal(~(count - 100), list.BinarySearch(0, count - 100, 5, null));
        Assert.Throws<ArgumentOutOfRangeException>(() => list.IndexOf(1, 10, int.MaxValue));
        Assert.Throws<ArgumentOutOfRangeException>(() => list.IndexOf(1, int.MaxValue));
        Assert.Throws<ArgumentException>(() => list.RemoveRange(10, int.MaxValue));
        Assert.Throws<ArgumentException>(() => list.GetRange(int.MaxValue, int.MaxValue));
        int[] copy = new int[3];
        list.CopyTo(count - 101, copy, 0, 3);
        Assert.Equal([1, 2, 1], copy);
        Assert.Throws<ArgumentException>(() => list.CopyTo(copy));
    }

    [Fact]
    public void A_list_that_is_added_to_itself_until_that_is_too_much_stays_as_it_was()
    {
        CowList<Small> list = [new Small(1), new Small(2), new Small(3)];
        while (list.Count <= Array.MaxLength / 2)
        {
            list.AddRange(list);
        }

        CowListSnapshot<Small> before = list.Snapshot();
        Assert.Throws<OutOfMemoryException>(() => list.AddRange(list));
        Assert.Throws<OutOfMemoryException>(() => list.InsertRange(7, list));
        Assert.Equal(before.Count, list.Count);
        Assert.True(list.IsSharedWith(before));
        for (int i = 1; i < 1000; i++)
        {
            int index = i * (list.Count / 1000);
            Assert.Equal(new Small((index % 3) + 1), list[index]);
        }
    }

    [Fact]
    public void A_list_of_the_greatest_length_takes_no_more()
    {
        CowList<Small> list = CowList.Repeat(new Small(1), Array.MaxLength);
        CowListSnapshot<Small> snapshot = list.Snapshot();
        Assert.Throws<OutOfMemoryException>(() => list.Add(default));
        Assert.Throws<OutOfMemoryException>(() => list.Insert(0, default));
        Assert.Throws<OutOfMemoryException>(() => list.Insert(list.Count, default));
        Assert.Throws<OutOfMemoryException>(() => list.AddRange([default(Small)]));
        Assert.Throws<OutOfMemoryException>(() => list.InsertRange(5, Enumerable.Repeat(default(Small), 3)));
        Assert.Throws<OutOfMemoryException>(() => list.InsertRange(5, snapshot));
        Assert.Throws<OutOfMemoryException>(() => snapshot.Add(default));
        Assert.Throws<OutOfMemoryException>(() => snapshot.InsertRange(3, snapshot));
        list.AddRange([]);
        Assert.Equal(Array.MaxLength, list.Count);
        Assert.Equal(Array.MaxLength, list.Capacity);
        Assert.Equal(Array.MaxLength, list.EnsureCapacity(Array.MaxLength));
        Assert.True(list.IsSharedWith(snapshot));
        list.RemoveAt(list.Count - 1);
        list.Add(new Small(2));
        Assert.Equal(new Small(2), list[^1]);
    }

    [Fact]
    public void Versions_of_a_large_list_are_compared_where_they_differ()
    {
        CowListSnapshot<Small> snapshot = CowListSnapshot.Repeat(new Small(1), Array.MaxLength);
        CowListSnapshot<Small> changed = snapshot.SetItem(Array.MaxLength / 2, new Small(2));
        Assert.True(snapshot != changed);
        Assert.True(snapshot == changed.SetItem(Array.MaxLength / 2, new Small(1)));
    }

    private static void AssertReadAndWritten<T>(int count, Func<int, T> element)
    {
        CowList<T> list = CowList.Repeat(element(-1), count);
        int[] places = [0, 1, 1000, count / 3, count / 2, count - 2, count - 1];
        CowListSnapshot<T> before = list.Snapshot();
        foreach (int place in places)
        {
            Assert.Equal(element(-1), list[place]);
            list[place] = element(place);
        }

        Assert.All(places, place => Assert.Equal(element(place), list[place]));
        Assert.All(places, place => Assert.Equal(element(-1), before[place]));
        Assert.Equal(element(-1), list[2]);
        Assert.Equal(element(-1), list[count - 3]);
        Assert.Throws<ArgumentOutOfRangeException>(() => list[count]);
    }
}
