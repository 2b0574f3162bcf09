using CowCollections.Tests.Support;

namespace CowCollections.Tests.Models;

/// <summary>
/// A page that a list owns stays its own while nobody shares it: the elements would be right if it did not, but each
/// write would copy.
/// </summary>
public class OwnPagesTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Edits_of_an_unshared_list_leave_it_all_pages_that_it_owns(int seed)
    {
        var random = new Random(seed);
        CowList<TinyInt> list = Layout<TinyInt>.All["pages of its own"](number => new TinyInt(number));
        for (int i = 0; i < 600; i++)
        {
            bool shrinks = i / 40 % 2 == 0 && list.Count > 12;
            if (shrinks)
            {
                list.RemoveAt(random.Next(list.Count));
            }
            else
            {
                list.Insert(random.Next(list.Count + 1), new TinyInt(i));
            }

            Assert.Equal(CheckEngine<TinyInt>.ArraysOf(list), CheckEngine<TinyInt>.WritableArraysOf(list));
        }

        Assert.True(CheckEngine<TinyInt>.IsPaged(list));
    }

    [Theory]
    [InlineData("pages of its own")]
    [InlineData("pages of its own, no tail")]
    [InlineData("relaxed after edits")]
    public void A_page_becomes_the_tail_for_who_removes_at_the_end_and_adds_again(string layout)
    {
        CowList<TinyInt> list = Layout<TinyInt>.All[layout](number => new TinyInt(number));
        List<TinyInt> model = [.. list];
        var random = new Random(5);
        while (list.Count > 20)
        {
            HashSet<TinyInt[]> before = CheckEngine<TinyInt>.WritableArraysOf(list);
            for (int removed = random.Next(12); removed > 0 && list.Count > 20; removed--)
            {
                list.RemoveAt(list.Count - 1);
                model.RemoveAt(model.Count - 1);
            }

            Assert.Subset(before, CheckEngine<TinyInt>.ArraysOf(list));
            for (int added = random.Next(5); added > 0; added--)
            {
                list.Add(new TinyInt(added));
                model.Add(new TinyInt(added));
            }

            Assert.Equal(model, list);
            CheckEngine<TinyInt>.Invariants(list);
        }
    }

    /// <summary>The room behind a tail that others see as well is theirs too.</summary>
    [Fact]
    public void Who_has_written_a_page_since_adds_to_a_tail_of_its_own()
    {
        CowList<TinyInt> list = Layout<TinyInt>.All["pages of its own"](number => new TinyInt(number));
        int count = list.Count;
        Assert.Equal(3, count % 4);
        CowListSnapshot<TinyInt> snapshot = list.Snapshot();
        list[0] = new TinyInt(-1);
        CowList<TinyInt> other = snapshot.ToCowList();
        other.Add(new TinyInt(-2));
        list.Add(new TinyInt(-3));
        Assert.Equal(new TinyInt(-2), other[count]);
        Assert.Equal(new TinyInt(-3), list[count]);
    }

    [Fact]
    public void Who_goes_on_adding_after_a_lease_has_the_array_back()
    {
        CowList<TinyInt> list = Layout<TinyInt>.All["large, flat"](number => new TinyInt(number));
        list.Capacity = list.Count + 40;
        list.Lease().Dispose();
        Assert.False(CheckEngine<TinyInt>.IsOpen(list));
        for (int i = 0; i < 16; i++)
        {
            list.Add(new TinyInt(i));
        }

        Assert.True(CheckEngine<TinyInt>.IsOpen(list));
    }
}
