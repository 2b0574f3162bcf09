using CowCollections.Sequences;
using CowCollections.Tests.Support;

namespace CowCollections.Tests.Models;

/// <summary>Trees that are cut and joined again and again stay as low, and their pages as full, as those of new ones nearly.</summary>
public class TreeShapeTests
{
    private const int PageLength = 128;

    /// <summary>A stretch is copied to a place near it: all seams are in the same few nodes, which must not come to be thin ones.</summary>
    [Fact]
    public void A_list_into_which_stretches_of_it_are_copied_stays_low()
    {
        CowList<int> list = Paged(100_000);
        List<int> model = [.. list];
        var random = new Random(7);
        for (int i = 0; i < 4000; i++)
        {
            int middle = list.Count / 2;
            list.InsertRange(middle + 37, list.GetRange(middle - 550, 1100));
            model.InsertRange(middle + 37, model.GetRange(middle - 550, 1100));
            int removed = random.Next(list.Count - 1100);
            list.RemoveRange(removed, 1100);
            model.RemoveRange(removed, 1100);
        }

        Assert.Equal(model, list);
        CheckEngine<int>.Invariants(list);
        Assert.InRange(CheckEngine<int>.HeightOf(list), 1, 5);
        Assert.InRange(AverageLength(list), PageLength / 2, PageLength);
    }

    [Theory]
    [InlineData(0, 300)]
    [InlineData(1, 300)]
    [InlineData(40, 1500)]
    public void A_list_that_stretches_are_moved_in_stays_low_and_full(int least, int most)
    {
        CowList<int> list = Paged(50_000);
        List<int> model = [.. list];
        var random = new Random(7);
        for (int i = 0; i < 3000; i++)
        {
            int length = random.Next(least, most);
            int from = random.Next(list.Count - length);
            CowList<int> moved = list.GetRange(from, length);
            List<int> movedModel = model.GetRange(from, length);
            list.RemoveRange(from, length);
            model.RemoveRange(from, length);
            int to = random.Next(list.Count + 1);
            list.InsertRange(to, moved);
            model.InsertRange(to, movedModel);
        }

        Assert.Equal(model, list);
        CheckEngine<int>.Invariants(list);
        Assert.InRange(CheckEngine<int>.HeightOf(list), 1, 5);
        Assert.InRange(AverageLength(list), PageLength / 2, PageLength);
        Assert.InRange(CheckEngine<int>.ArraysOf(list).Sum(static array => (long)array.Length), list.Count, list.Count * 2);
    }

    /// <summary>Of each record of a page's length few elements are kept: what is left of its pages is put together.</summary>
    [Theory]
    [InlineData(2, 0)]
    [InlineData(16, 0)]
    [InlineData(16, 1)]
    [InlineData(60, 77)]
    public void A_list_of_which_most_is_removed_in_ranges_has_full_pages(int kept, int first)
    {
        CowList<int> list = Paged(1000 * PageLength);
        list.RemoveRange(0, first);
        List<int> model = [.. list];
        for (int place = kept; place + PageLength < list.Count; place += kept)
        {
            list.RemoveRange(place, PageLength - kept);
            model.RemoveRange(place, PageLength - kept);
        }

        Assert.Equal(model, list);
        CheckEngine<int>.Invariants(list);
        Assert.InRange(AverageLength(list), PageLength * 3 / 8, PageLength);
        Assert.InRange(CheckEngine<int>.HeightOf(list), 1, 4);
    }

    /// <summary>Each place divides nodes at its own end; those between the two must not come to have a child or two.</summary>
    [Theory]
    [InlineData(688, 40)]
    [InlineData(1054, 1)]
    [InlineData(1500, 64)]
    public void A_list_that_is_inserted_in_at_two_places_in_turn_has_full_nodes(int apart, int length)
    {
        CowList<int> list = Paged(100_000);
        List<int> model = [.. list];
        for (int i = 0; i < 6000; i++)
        {
            int[] inserted = [.. Enumerable.Range(i, length)];
            int place = 50_000 + (i % 2 * apart);
            list.InsertRange(place, inserted);
            model.InsertRange(place, inserted);
        }

        Assert.Equal(model, list);
        CheckEngine<int>.Invariants(list);
        Assert.InRange(CheckEngine<int>.HeightOf(list), 1, 4);
        var leaves = new HashSet<Node<int>>();
        for (int i = 0; i < list.Count - PageLength; i += 16)
        {
            leaves.Add(CheckEngine<int>.LeafOf(list, i));
        }

        Assert.InRange(leaves.Average(static leaf => leaf.Count), Paging<int>.FanOut / 2, Paging<int>.FanOut);
    }

    [Fact]
    public void A_text_that_pieces_are_moved_in_stays_low_and_full()
    {
        string start = string.Concat(Enumerable.Range(0, 60_000).Select(static i => $"{i:x4} "));
        var text = new CowString(start);
        text.Snapshot();
        text.Insert(5, "b").Insert(50_000, "c");
        var random = new Random(7);
        for (int i = 0; i < 4000; i++)
        {
            int from = random.Next(text.Length - 3000);
            CowStringSnapshot piece = text.Substring(from, 3000);
            text.Remove(from, 3000).Insert(random.Next(text.Length + 1), piece);
        }

        int chunks = 0;
        foreach (ReadOnlyMemory<char> chunk in text.GetChunks())
        {
            chunks += chunk.IsEmpty ? 0 : 1;
        }

        Assert.InRange(text.Length / chunks, 128, 256);
        Assert.Equal((start + "bc").Order(), text.ToString().Order());
    }

    /// <summary>Trees of two children a node and more, cut at all places and joined with others of all heights: whoever is joined, none is thin within.</summary>
    [Fact]
    public void Small_trees_that_are_cut_and_joined_at_random_stay_low_and_full()
    {
        var random = new Random(7);
        var lists = new List<(CowList<TinyInt> List, List<TinyInt> Model)>();
        for (int i = 0; i < 8; i++)
        {
            List<TinyInt> model = [.. Enumerable.Range(0, 600).Select(static number => new TinyInt(number))];
            lists.Add((Written(model), model));
        }

        for (int i = 0; i < 20_000; i++)
        {
            (CowList<TinyInt> list, List<TinyInt> model) = lists[random.Next(lists.Count)];
            (CowList<TinyInt> other, List<TinyInt> otherModel) = lists[random.Next(lists.Count)];
            int length = random.Next(random.Next(2) == 0 ? 12 : 300);
            int from = random.Next(other.Count - length);
            int to = random.Next(list.Count + 1);
            list.InsertRange(to, other.GetRange(from, length));
            model.InsertRange(to, otherModel.GetRange(from, length));
            if (list.Count > 600)
            {
                int removed = random.Next(601);
                list.RemoveRange(removed, list.Count - 600);
                model.RemoveRange(removed, model.Count - 600);
            }

            Assert.InRange(CheckEngine<TinyInt>.HeightOf(list), 1, 9);
            if (i % 100 == 0)
            {
                Assert.Equal(model, list);
                CheckEngine<TinyInt>.Invariants(list);
            }
        }

        Assert.All(lists, static each => Assert.InRange(AverageLength(each.List), 2.5, 4));
    }

    private static CowList<TinyInt> Written(List<TinyInt> model)
    {
        CowList<TinyInt> list = [.. model];
        list.Snapshot();
        list[0] = model[0];
        return list;
    }

    private static CowList<int> Paged(int count)
    {
        CowList<int> list = [.. Enumerable.Range(0, count)];
        list.Snapshot();
        for (int i = 0; i < list.Count; i += PageLength)
        {
            list[i] = i;
        }

        return list;
    }

    private static double AverageLength<T>(CowList<T> list)
        => (double)list.Count / list.Pages.Count();
}
