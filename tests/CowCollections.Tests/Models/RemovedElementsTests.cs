using System.Globalization;
using CowCollections.Tests.Support;

namespace CowCollections.Tests.Models;

/// <summary>A list whose pages are all its own keeps no element alive that was removed from it.</summary>
public class RemovedElementsTests
{
    public static TheoryData<string, int, int> Removals { get; } = new()
    {
        { "pages of its own", 3, 2 },
        { "pages of its own", 3, 4 },
        { "pages of its own", 2, 30 },
        { "pages of its own", 13, 60 },
        { "pages of its own", 1, 94 },
        { "pages of its own", 80, 15 },
        { "pages of its own, no tail", 9, 33 },
        { "pages of its own, full tail", 5, 46 },
    };

    [Theory]
    [MemberData(nameof(Removals))]
    public void A_range_that_is_removed_from_own_pages_is_not_kept_alive(string layout, int index, int count)
    {
        CowList<TinyRef> list = Layout<TinyRef>.All[layout](Element);
        list.RemoveRange(index, count);
        KeepsOnlyItsElements(list);
    }

    [Fact]
    public void A_range_that_is_inserted_and_removed_again_is_not_kept_alive()
    {
        CowList<TinyRef> list = Layout<TinyRef>.All["pages of its own"](Element);
        list.InsertRange(30, Enumerable.Range(500, 40).Select(Element).ToArray());
        list.RemoveRange(30, 40);
        KeepsOnlyItsElements(list);
    }

    private static void KeepsOnlyItsElements(CowList<TinyRef> list)
    {
        var elements = new HashSet<TinyRef>(list) { default };
        Assert.All(CheckEngine<TinyRef>.ArraysOf(list), array => Assert.Subset(elements, array.ToHashSet()));
    }

    private static TinyRef Element(int number) => new(number.ToString(CultureInfo.InvariantCulture));
}
