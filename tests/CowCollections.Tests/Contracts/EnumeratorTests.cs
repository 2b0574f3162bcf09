using System.Collections;
using CowCollections.Sequences;
using CowCollections.Tests.Support;

namespace CowCollections.Tests.Contracts;

/// <summary>That every mutator ends an enumeration as it does on List is in <see cref="ListCallTests"/>.</summary>
public class EnumeratorTests
{
    private const int Count = 24;

    public static TheoryData<ListLayout> AllLayouts => ListLayouts.All;

    [Theory]
    [MemberData(nameof(AllLayouts))]
    public void Enumeration_goes_on_while_copies_are_made_and_written(ListLayout layout)
    {
        CowList<Small> list = layout.Make(Count, Small.From);
        var seen = new List<Small>();
        foreach (Small element in list)
        {
            seen.Add(element);
            using CowLease<CowListSnapshot<Small>> lease = list.Lease();
            CowList<Small> clone = list.Clone();
            clone.Insert(3, new Small(-1));
            clone.AddRange(list.Snapshot());
            _ = list.IndexOf(element) + list.BinarySearch(element);
        }

        Assert.Equal(Enumerable.Range(0, Count).Select(Small.From), seen);
    }

    [Theory]
    [MemberData(nameof(AllLayouts))]
    public void Writing_through_a_reference_or_an_interface_ends_an_enumeration(ListLayout layout)
    {
        AssertEnds(layout, list => CowMarshal.GetReference(list, 1) = default);
        AssertEnds(layout, list => ((IList)list)[1] = new Small(3));
        AssertEnds(layout, list => list.AddRange([new Small(1)]));
        AssertEnds(layout, list => list.InsertRange(1, [new Small(1)]));
        for (int count = 1; count <= Count; count++)
        {
            AssertEnds(layout, list => list.InsertRange(1, ListLayout.Grown.Make(count, Small.From)));
            CowList<Small> rest = ListLayout.Paged.Make(Count, Small.From);
            rest.RemoveRange(count, Count - count);
            AssertEnds(layout, list => list.InsertRange(1, rest));
        }
    }

    [Theory]
    [MemberData(nameof(AllLayouts))]
    public void An_enumerator_can_be_reset_until_the_list_is_written(ListLayout layout)
    {
        CowList<Small> list = layout.Make(Count, Small.From);
        IEnumerator<Small> enumerator = list.GetEnumerator();
        while (enumerator.MoveNext())
        {
        }

        enumerator.Reset();
        Assert.True(enumerator.MoveNext());
        Assert.Equal(new Small(0), enumerator.Current);
        list.Add(default);
        Assert.Throws<InvalidOperationException>(enumerator.Reset);
        Assert.Throws<InvalidOperationException>(() => enumerator.MoveNext());
    }

    [Theory]
    [MemberData(nameof(AllLayouts))]
    public void An_enumerator_of_a_snapshot_can_be_reset_at_any_element(ListLayout layout)
    {
        CowListSnapshot<Small> snapshot = layout.Make(Count, Small.From).Snapshot();
        for (int read = 0; read <= Count + 1; read++)
        {
            IEnumerator<Small> enumerator = snapshot.GetEnumerator();
            for (int i = 0; i < read; i++)
            {
                Assert.Equal(i < Count, enumerator.MoveNext());
            }

            enumerator.Reset();
            Assert.Throws<InvalidOperationException>(() => ((IEnumerator)enumerator).Current);
            foreach (Small element in snapshot)
            {
                Assert.True(enumerator.MoveNext());
                Assert.Equal(element, enumerator.Current);
            }

            Assert.False(enumerator.MoveNext());
        }
    }

    [Theory]
    [MemberData(nameof(AllLayouts))]
    public void Current_throws_before_the_first_and_behind_the_last_element_as_an_object_only(ListLayout layout)
    {
        AssertCurrent<IEnumerable<Small>>(layout.Make(Count, Small.From));
        AssertCurrent<IEnumerable<Small>>(layout.Make(Count, Small.From).Snapshot());
        AssertCurrent<IEnumerable<Small>>(layout.Make(0, Small.From));
    }

    [Theory]
    [MemberData(nameof(AllLayouts))]
    public void An_enumerator_that_came_to_the_end_stays_there(ListLayout layout)
    {
        CowList<Small>.Enumerator enumerator = layout.Make(Count, Small.From).GetEnumerator();
        while (enumerator.MoveNext())
        {
        }

        Assert.False(enumerator.MoveNext());
        Assert.Equal(default, enumerator.Current);
    }

    [Theory]
    [MemberData(nameof(AllLayouts))]
    public void A_copied_enumerator_goes_its_own_way(ListLayout layout)
    {
        CowList<Small>.Enumerator first = layout.Make(Count, Small.From).GetEnumerator();
        first.MoveNext();
        CowList<Small>.Enumerator second = first;
        while (second.MoveNext())
        {
        }

        Assert.True(first.MoveNext());
        Assert.Equal(new Small(1), first.Current);
    }

    [Theory]
    [MemberData(nameof(AllLayouts))]
    public void Pages_are_all_elements_in_order_and_never_empty(ListLayout layout)
    {
        for (int count = 0; count < 40; count++)
        {
            CowList<Small> list = layout.Make(count, Small.From);
            Assert.DoesNotContain(list.Pages, page => page.IsEmpty);
            Assert.Equal(list, list.Pages.SelectMany(page => page.ToArray()));
            Assert.Equal(list, list.Snapshot().Pages.SelectMany(page => page.ToArray()));
        }
    }

    [Theory]
    [MemberData(nameof(AllLayouts))]
    public void A_write_ends_an_enumeration_of_pages_and_the_next_one_sees_it(ListLayout layout)
    {
        CowList<Small> list = layout.Make(Count, Small.From);
        CowPages<Small> pages = list.Pages;
        using IEnumerator<ReadOnlyMemory<Small>> enumerator = ((IEnumerable<ReadOnlyMemory<Small>>)pages).GetEnumerator();
        Assert.True(enumerator.MoveNext());
        list.Snapshot();
        list[0] = new Small(-1);
        Assert.Throws<InvalidOperationException>(() => enumerator.MoveNext());
        Assert.Throws<InvalidOperationException>(enumerator.Reset);
        Assert.Equal(list, pages.SelectMany(page => page.ToArray()));
        Assert.Empty(default(CowPages<Small>));
    }

    [Fact]
    public void An_enumerator_of_pages_can_be_reset()
    {
        IEnumerator<ReadOnlyMemory<Small>> pages = ListLayout.Paged.Make(Count, Small.From).Pages.GetEnumerator();
        Assert.True(pages.MoveNext());
        ReadOnlyMemory<Small> first = pages.Current;
        Assert.True(pages.MoveNext());
        pages.Reset();
        Assert.True(pages.MoveNext());
        Assert.Equal(first, pages.Current);
        Assert.Equal(first, ((IEnumerator)pages).Current);
    }

    [Theory]
    [MemberData(nameof(AllLayouts))]
    public void Pages_as_objects_are_none_before_the_first_and_behind_the_last(ListLayout layout)
    {
        IEnumerator pages = layout.Make(Count, Small.From).Pages.GetEnumerator();
        Assert.Throws<InvalidOperationException>(() => pages.Current);
        while (pages.MoveNext())
        {
            Assert.False(Assert.IsType<ReadOnlyMemory<Small>>(pages.Current).IsEmpty);
        }

        Assert.Throws<InvalidOperationException>(() => pages.Current);
    }

    [Fact]
    public void An_enumeration_ends_also_where_a_race_has_torn_the_length_of_a_leaf()
    {
        var list = CowList.Repeat(7, 10_000);
        CheckEngine<int>.LeafOf(list, 0).Length = 0;
        Assert.Throws<InvalidOperationException>(() => list.Pages.Take(list.Count).Count());
    }

    /// <summary>What lies behind an array is not read, whatever the leaf says of its length.</summary>
    [Fact]
    public void An_enumeration_ends_also_where_a_race_has_put_a_shorter_page()
    {
        var list = CowList.Repeat(7, 10_000);
        Node<int> leaf = CheckEngine<int>.LeafOf(list, 0);
        leaf.Children[1] = new int[1];
        Assert.Throws<InvalidOperationException>(() => list.Count(each => each != 7));
        Assert.Throws<InvalidOperationException>(() => list.Snapshot().Count(each => each != 7));
    }

    private static void AssertEnds(ListLayout layout, Action<CowList<Small>> write)
    {
        CowList<Small> list = layout.Make(Count, Small.From);
        CowList<Small>.Enumerator enumerator = list.GetEnumerator();
        write(list);
        Assert.Throws<InvalidOperationException>(() => enumerator.MoveNext());
    }

    private static void AssertCurrent<TSequence>(TSequence sequence)
        where TSequence : IEnumerable<Small>
    {
        IEnumerator<Small> enumerator = sequence.GetEnumerator();
        Assert.Equal(default, enumerator.Current);
        Assert.Throws<InvalidOperationException>(() => ((IEnumerator)enumerator).Current);
        int index = 0;
        while (enumerator.MoveNext())
        {
            Assert.Equal(enumerator.Current, ((IEnumerator)enumerator).Current);
            Assert.Equal(new Small(index++), enumerator.Current);
        }

        Assert.Throws<InvalidOperationException>(() => ((IEnumerator)enumerator).Current);
    }
}
