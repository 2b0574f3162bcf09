using System.Runtime.InteropServices;
using CowCollections.Sequences;
using CowCollections.Tests.Support;

namespace CowCollections.Tests.Models;

/// <summary>How full pages stay that are edited in the middle: a full page gives to the one beside it before it is split.</summary>
public class PageFillTests
{
    private const int PageLength = 128;
    private const int Pages = 40;

    /// <summary>More than the bytes of two nodes with bounds and a tree, less than those and a page.</summary>
    private const int MostBytesOfPath = 950;

    [Theory]
    [InlineData(0, 2)]
    [InlineData(1, 0)]
    public void A_full_page_gives_elements_to_the_one_beside_it(int halved, int full)
    {
        CowList<int> list = FullPages();
        list.Insert((halved * PageLength) + 1, -1);
        int[] before = LengthsOf(list);
        Assert.Equal([PageLength / 2, (PageLength / 2) + 1], before[halved..(halved + 2)].Order());

        int place = before.Take(full).Sum() + 2;
        list.Insert(place, -2);
        int[] after = LengthsOf(list);
        Assert.Equal(before.Length, after.Length);
        Assert.Equal(before.Sum() + 1, after.Sum());
        Assert.Equal(-2, list[place]);
        Assert.Equal(2, before.Zip(after).Count(pair => pair.First != pair.Second));
    }

    [Fact]
    public void An_insertion_throws_what_a_race_throws_where_one_has_torn_the_counts()
    {
        CowList<int> list = FullPages();
        CowListSnapshot<int> before = list.Snapshot();
        int inLast = (15 * PageLength) + 5;
        CheckEngine<int>.LeafOf(list, inLast).Length = 0;
        Assert.Throws<InvalidOperationException>(() => list.Insert(inLast, -1));
        GC.KeepAlive(before);
    }

    [Fact]
    public void What_the_pages_of_a_snapshot_give_stays_in_the_snapshot()
    {
        CowList<int> list = FullPages();
        List<int> model = [.. list];
        for (int i = 0; i < 500; i++)
        {
            CowListSnapshot<int> snapshot = list.Snapshot();
            int[] expected = [.. model];
            int place = i * 37 % list.Count;
            list.Insert(place, -i);
            model.Insert(place, -i);
            Assert.Equal(expected, snapshot);
            Assert.Equal(model, list);
        }

        CheckEngine<int>.Invariants(list);
    }

    [Fact]
    public void Pages_that_are_edited_at_random_stay_two_thirds_full()
    {
        CowList<int> list = FullPages();
        var random = new Random(7);
        for (int i = 0; i < 10_000; i++)
        {
            list.RemoveAt(random.Next(list.Count));
            list.Insert(random.Next(list.Count), i);
        }

        CheckEngine<int>.Invariants(list);
        Assert.InRange(LengthsOf(list).Average(), PageLength * 2 / 3, PageLength);
    }

    /// <summary>A page that is less than half full is put together with the one before it or behind it, where that has room for both.</summary>
    [Theory]
    [InlineData(4, 5)]
    [InlineData(5, 4)]
    public void A_page_that_few_elements_are_left_of_goes_to_the_one_beside_it(int first, int second)
    {
        CowList<int> list = FullPages();
        List<int> model = [.. list];
        Shrink(first, 30);
        Assert.Equal(Pages, LengthsOf(list).Length);
        Shrink(second, PageLength / 2);
        Assert.Equal(Pages, LengthsOf(list).Length);
        Shrink(second, (PageLength / 2) - 1);
        Assert.Equal(Pages - 1, LengthsOf(list).Length);
        Assert.Equal(30 + (PageLength / 2) - 1, LengthsOf(list)[4]);
        Assert.Equal(model, list);
        CheckEngine<int>.Invariants(list);

        void Shrink(int page, int length)
        {
            int[] lengths = LengthsOf(list);
            int start = lengths.Take(page).Sum();
            for (int i = lengths[page]; i > length; i--)
            {
                list.RemoveAt(start + (i / 3));
                model.RemoveAt(start + (i / 3));
            }
        }
    }

    /// <summary>Two neighbours are more than three quarters of one, pages in a node and nodes in one above.</summary>
    [Fact]
    public void Pages_and_nodes_that_lose_elements_at_random_become_fewer()
    {
        CowList<int> list = [.. Enumerable.Range(0, 400 * PageLength)];
        list.Snapshot();
        list[0] = 0;
        var random = new Random(7);
        while (list.Count > 15 * PageLength)
        {
            list.RemoveAt(random.Next(list.Count));
        }

        CheckEngine<int>.Invariants(list);
        Assert.InRange(LengthsOf(list).Average(), PageLength * 3 / 8, PageLength);
        HashSet<Node<int>> leaves = [.. Enumerable.Range(0, list.Count - PageLength).Select(i => CheckEngine<int>.LeafOf(list, i))];
        Assert.InRange(leaves.Average(static leaf => leaf.Count), Paging<int>.FanOut * 3 / 8, Paging<int>.FanOut);
    }

    [Fact]
    public void Pages_that_are_filled_one_element_after_the_other_are_full()
    {
        CowList<int> list = FullPages();
        int start = (5 * PageLength) + (PageLength / 2);
        for (int i = 0; i < 20 * PageLength; i++)
        {
            list.Insert(start + i, -i);
        }

        Assert.InRange(LengthsOf(list).Average(), PageLength * 0.95, PageLength);
    }

    [Fact]
    public void Pages_that_were_copied_after_a_snapshot_have_little_room()
    {
        CowList<int> list = FullPages();
        var random = new Random(7);
        for (int i = 0; i < 5000; i++)
        {
            list.Snapshot();
            list.RemoveAt(random.Next(list.Count));
            list.Snapshot();
            list.Insert(random.Next(list.Count), i);
        }

        CheckEngine<int>.Invariants(list);
        Assert.InRange(LengthsOf(list).Average(), PageLength / 2, PageLength * 5 / 6);
        Assert.InRange(ArraysOf(list).Sum(static array => array.Length), list.Count, list.Count * 1.1);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_page_that_was_copied_and_grows_is_made_anew_once(bool halved)
    {
        CowList<int> list = FullPages();
        if (halved)
        {
            list.RemoveRange(0, PageLength / 2);
        }

        list.Snapshot();
        var arrays = new HashSet<int[]>(ArraysOf(list));
        int before = arrays.Count;
        for (int i = 0; i < PageLength / 2; i++)
        {
            list.Insert(1, -i);
            arrays.UnionWith(ArraysOf(list));
        }

        CheckEngine<int>.Invariants(list);

        // A full page is split into two, and each of them grows.
        Assert.InRange(arrays.Count - before, 2, halved ? 2 : 4);
    }

    [Theory]
    [InlineData(10, PageLength - 1)]
    [InlineData(12, 1)]
    public void A_page_that_takes_elements_and_then_a_run_is_copied_once(int emptied, int beforeEnd)
    {
        CowList<int> list = FullPages();
        list.RemoveRange(emptied * PageLength, 100);
        list.Snapshot();
        var arrays = new HashSet<int[]>(ArraysOf(list));
        int place = LengthsOf(list).Take(12).Sum() - beforeEnd;
        long before = GC.GetAllocatedBytesForCurrentThread();
        list.InsertRange(place, new int[40]);
        long bytes = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.Equal(PageLength - 100 + 50 + 40, LengthsOf(list)[emptied]);
        int[][] copied = [.. ArraysOf(list).Where(array => !arrays.Contains(array))];
        Assert.InRange(bytes, 0, copied.Sum(static array => array.Length * sizeof(int)) + (40 * sizeof(int)) + MostBytesOfPath);
    }

    [Fact]
    public void A_page_of_text_of_which_a_part_is_replaced_by_more_is_copied_once()
    {
        var text = new CowString(new string('a', 20_000));
        text.Snapshot();
        for (int i = 0; i < text.Length; i += 256)
        {
            text[i] = 'b';
        }

        text.Remove(5000, 100).Insert(19_000, "q");
        long bytes = 0;
        for (int round = 0; round < 2; round++)
        {
            text.Snapshot();
            long before = GC.GetAllocatedBytesForCurrentThread();
            text.Overwrite(5000 - (round * 1000), 5, new string('c', 30));

            // Elsewhere, so the edit before is carried out.
            text.Insert(19_000, "d");
            bytes = GC.GetAllocatedBytesForCurrentThread() - before;
        }

        Assert.InRange(bytes, 1500, 2300);
    }

    /// <summary>A paged list, not shared, of full pages.</summary>
    private static CowList<int> FullPages()
    {
        CowList<int> list = [.. Enumerable.Range(0, Pages * PageLength)];
        list.Snapshot();
        for (int i = 0; i < list.Count; i += PageLength)
        {
            list[i] = i;
        }

        Assert.All(LengthsOf(list), static length => Assert.Equal(PageLength, length));
        return list;
    }

    private static int[] LengthsOf(CowList<int> list) => [.. list.Pages.Select(static page => page.Length)];

    private static int[][] ArraysOf(CowList<int> list)
        => [.. list.Pages.Select(static page => MemoryMarshal.TryGetArray(page, out ArraySegment<int> segment) ? segment.Array! : [])];
}
