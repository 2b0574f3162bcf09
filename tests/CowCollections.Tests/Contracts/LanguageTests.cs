using System.Collections.ObjectModel;
using CowCollections.Tests.Support;

namespace CowCollections.Tests.Contracts;

/// <summary>What the C# language and LINQ make of a list by the shape of its members.</summary>
public class LanguageTests
{
    public static TheoryData<ListLayout> AllLayouts => ListLayouts.All;

    [Fact]
    public void Collection_expressions_make_lists_and_snapshots()
    {
        CowList<int> list = [1, 2, .. (int[])[3, 4], 5];
        CowListSnapshot<int> snapshot = [0, .. list];
        Assert.Equal([1, 2, 3, 4, 5], list.ToArray());
        Assert.Equal([0, 1, 2, 3, 4, 5], snapshot.ToArray());
        CowList<int> emptyList = [];
        CowListSnapshot<int> emptySnapshot = [];
        Assert.Empty(emptyList);
        Assert.Same(CowListSnapshot<int>.Empty, emptySnapshot);
    }

    [Fact]
    public void Collection_initializers_and_span_arguments_add()
    {
        var list = new CowList<int> { 1, 2, 3 };
        list.AddRange(4, 5);
        list.InsertRange(0, -1, 0);
        Assert.Equal([-1, 0, 1, 2, 3, 4, 5], list.ToArray());
    }

    [Theory]
    [MemberData(nameof(AllLayouts))]
    public void Indices_count_from_both_ends(ListLayout layout)
    {
        CowList<Small> list = layout.Make(24, Small.From);
        Assert.Equal(new Small(23), list[^1]);
        Assert.Equal(new Small(0), list.Snapshot()[^24]);
        list[^2] = new Small(-1);
        Assert.Equal(new Small(-1), list[22]);
        Assert.Throws<ArgumentOutOfRangeException>(() => list[^0]);
        Assert.Throws<ArgumentOutOfRangeException>(() => list[^25]);
    }

    [Theory]
    [MemberData(nameof(AllLayouts))]
    public void Ranges_are_lists_of_their_own(ListLayout layout)
    {
        CowList<Small> list = layout.Make(60, Small.From);
        for (int start = 0; start <= 60; start += 6)
        {
            for (int end = start; end <= 60; end += 6)
            {
                CowList<Small> range = list[start..end];
                Assert.Equal(Enumerable.Range(start, end - start).Select(Small.From), range);
                Assert.Equal(range, list.Snapshot()[start..end]);
                range.Add(new Small(-1));
                range[0] = new Small(-2);
                Assert.Equal(Enumerable.Range(0, 60).Select(Small.From), list);
            }
        }

        list[30..40].Clear();
        Assert.Equal(60, list.Count);
    }

    [Fact]
    public void List_patterns_match()
    {
        CowList<int> list = [1, 2, 3, 4];
        Assert.True(list is [1, .. { Count: 2 } middle, 4] && middle is [2, 3]);
        Assert.False(list is []);
        Assert.True(list.Snapshot() is [_, 2, .., var last] && last == 4);
    }

    [Theory]
    [MemberData(nameof(AllLayouts))]
    public void Linq_reads_lists_and_snapshots(ListLayout layout)
    {
        CowList<Small> list = layout.Make(24, Small.From);
        AssertLinq(list);
        AssertLinq(list.Snapshot());
    }

    [Fact]
    public void A_read_only_wrapper_shows_later_changes_and_cannot_be_written()
    {
        CowList<int> list = [1, 2];
        ReadOnlyCollection<int> wrapper = list.AsReadOnly();
        list.Add(3);
        Assert.Equal([1, 2, 3], wrapper);
        Assert.Throws<NotSupportedException>(() => ((IList<int>)wrapper).Add(1));
    }

    [Fact]
    public void Sequences_become_lists_and_snapshots()
    {
        Assert.Equal([0, 1, 2], Enumerable.Range(0, 3).ToCowList().ToArray());
        Assert.Equal([0, 1, 2], Enumerable.Range(0, 3).ToCowListSnapshot().ToArray());
        CowList<int> list = [1, 2, 3];
        Assert.True(list.ToCowList().IsSharedWith(list));
        Assert.True(list.ToCowListSnapshot().IsSharedWith(list));
        CowListSnapshot<int> snapshot = list.Snapshot();
        Assert.Same(snapshot, snapshot.ToCowListSnapshot());
        Assert.Equal("source", Assert.Throws<ArgumentNullException>(() => ((IEnumerable<int>)null!).ToCowList()).ParamName);
        Assert.Equal("source", Assert.Throws<ArgumentNullException>(() => ((IEnumerable<int>)null!).ToCowListSnapshot()).ParamName);
    }

    private static void AssertLinq(IReadOnlyCollection<Small> elements)
    {
        Assert.Equal(24, elements.Count(each => each.Value >= 0));
        Assert.Equal(new Small(5), elements.First(each => each.Value > 4));
        Assert.Equal(new Small(23), elements.Last(each => each.Value > 4));
        Assert.Equal(276, elements.Sum(each => each.Value));
        Assert.Equal([22, 23], elements.Skip(22).Select(each => each.Value));
        Assert.Equal(elements.ToArray(), elements.ToList());
        Assert.Equal(elements.OrderDescending(), elements.Reverse());
        Assert.True(elements.SequenceEqual(elements.ToHashSet()));
    }
}
