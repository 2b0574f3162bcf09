using CowCollections.Tests.Support;

namespace CowCollections.Tests.Faults;

/// <summary>Collections that say something else than they do, and comparers without order: no harm beyond the result.</summary>
public class LiarTests
{
    public static TheoryData<ListLayout, Sharing> States
    {
        get
        {
            var states = new TheoryData<ListLayout, Sharing>();
            foreach (ListLayout layout in Enum.GetValues<ListLayout>())
            {
                foreach (Sharing sharing in Enum.GetValues<Sharing>())
                {
                    states.Add(layout, sharing);
                }
            }

            return states;
        }
    }

    [Theory]
    [MemberData(nameof(States))]
    public void A_collection_with_more_elements_than_it_counts_changes_nothing(ListLayout layout, Sharing sharing)
    {
        var sharers = new Sharers(layout, sharing, 24);
        Assert.ThrowsAny<Exception>(() => sharers.List.AddRange(new FragileCollection(5, 4)));
        sharers.AssertUnchanged();
        sharers.AssertIndependent();
    }

    [Theory]
    [MemberData(nameof(States))]
    public void A_collection_that_counts_less_than_nothing_changes_nothing(ListLayout layout, Sharing sharing)
    {
        var sharers = new Sharers(layout, sharing, 24);
        sharers.List.AddRange(new FragileCollection(5, -1));
        sharers.List.InsertRange(3, new FragileCollection(5, -1));
        sharers.AssertUnchanged();
        sharers.AssertIndependent();
    }

    [Theory]
    [MemberData(nameof(States))]
    public void A_collection_with_fewer_elements_than_it_counts_adds_defaults(ListLayout layout, Sharing sharing)
    {
        var sharers = new Sharers(layout, sharing, 24);
        sharers.List.AddRange(new FragileCollection(4, 5));
        Assert.Equal(29, sharers.List.Count);
        Assert.Null(sharers.List[28]);
        sharers.AssertOthersUnchanged();
    }

    [Theory]
    [MemberData(nameof(States))]
    public void A_collection_that_says_it_is_empty_adds_nothing(ListLayout layout, Sharing sharing)
    {
        var sharers = new Sharers(layout, sharing, 24);
        _ = Record.Exception(() => sharers.List.AddRange(new FragileCollection(4, 0)));
        sharers.AssertUnchanged();
    }

    [Theory]
    [MemberData(nameof(States))]
    public void A_collection_that_keeps_the_array_cannot_write_the_list_later(ListLayout layout, Sharing sharing)
    {
        var keeper = new KeepingCollection();
        var sharers = new Sharers(layout, sharing, 24);
        sharers.List.AddRange(keeper);
        Fragile[] expected = sharers.List.ToArray();
        keeper.Overwrite();
        Assert.True(expected.SequenceEqual(sharers.List, ReferenceEqualityComparer.Instance));
    }

    [Fact]
    public void A_collection_that_keeps_the_array_cannot_write_a_list_that_was_empty()
    {
        AssertIndependent(collection => new CowList<Fragile>(collection));
        AssertIndependent(collection => collection.ToCowListSnapshot());
        AssertIndependent(collection => CowListSnapshot<Fragile>.Empty.AddRange(collection));
        AssertIndependent(collection =>
        {
            var list = new CowList<Fragile>();
            list.AddRange(collection);
            return list;
        });

        static void AssertIndependent(Func<IEnumerable<Fragile>, IEnumerable<Fragile>> make)
        {
            var keeper = new KeepingCollection();
            IEnumerable<Fragile> made = make(keeper);
            Fragile[] expected = [.. made];
            keeper.Overwrite();
            Assert.True(expected.SequenceEqual(made, ReferenceEqualityComparer.Instance));
        }
    }

    [Theory]
    [MemberData(nameof(States))]
    public void An_order_that_is_none_loses_no_element(ListLayout layout, Sharing sharing)
    {
        var sharers = new Sharers(layout, sharing, 24);
        var random = new Random(5);
        Exception? thrown = Record.Exception(() => sharers.List.Sort((_, _) => random.Next(-1, 2)));
        Assert.True(thrown is null or InvalidOperationException or ArgumentException, $"{thrown}");
        Assert.Equal(24, sharers.List.ToArray().Distinct().Count());
        sharers.AssertOthersUnchanged();
    }
}
