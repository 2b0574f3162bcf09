using CowCollections.Tests.Support;

namespace CowCollections.Tests.Contracts;

/// <summary>The operations that take spans, which reflection cannot call: beside those of List.</summary>
public class SpanCallTests
{
    public static TheoryData<ListLayout> AllLayouts => ListLayouts.All;

    [Theory]
    [MemberData(nameof(AllLayouts))]
    public void Spans_are_inserted_wherever_they_are_in_List(ListLayout layout)
    {
        Small[] added = [.. Enumerable.Range(100, 21).Select(Small.From)];
        for (int length = 0; length <= added.Length; length += 7)
        {
            for (int index = 0; index <= 24; index++)
            {
                CowList<Small> list = layout.Make(24, Small.From);
                List<Small> model = [.. list];
                list.InsertRange(index, added.AsSpan(0, length));
                model.InsertRange(index, added.AsSpan(0, length));
                list.AddRange(added.AsSpan(0, length));
                model.AddRange(added.AsSpan(0, length));
                Assert.Equal(model, list);
            }
        }
    }

    [Theory]
    [MemberData(nameof(AllLayouts))]
    public void The_span_may_be_one_of_the_list(ListLayout layout)
    {
        for (int index = 0; index <= 24; index++)
        {
            foreach (ReadOnlyMemory<Small> page in layout.Make(24, Small.From).Pages)
            {
                int position = page.Span[0].Value;
                CowList<Small> list = layout.Make(24, Small.From);
                List<Small> model = [.. list];
                ReadOnlySpan<Small> own = list.Pages.First(each => each.Span[0].Value == position).Span;
                model.InsertRange(index, own.ToArray());
                list.InsertRange(index, own);
                Assert.Equal(model, list);
            }
        }
    }

    [Theory]
    [MemberData(nameof(AllLayouts))]
    public void A_list_fills_a_span_that_is_long_enough(ListLayout layout)
    {
        CowList<Small> list = layout.Make(24, Small.From);
        var destination = new Small[26];
        list.CopyTo(destination.AsSpan(1));
        Assert.Equal([default, .. list, default], destination);
        Array.Clear(destination);
        list.Snapshot().CopyTo(destination.AsSpan(1));
        Assert.Equal([default, .. list, default], destination);
        Assert.Equal("destination", Assert.Throws<ArgumentException>(() => list.CopyTo(destination.AsSpan(3))).ParamName);
        Assert.Equal("destination", Assert.Throws<ArgumentException>(() => list.Snapshot().CopyTo(destination.AsSpan(3))).ParamName);
    }

    [Fact]
    public void Arguments_are_checked_as_by_the_extensions_of_List()
    {
        CowList<Small> none = null!;
        Assert.Equal("list", Assert.Throws<ArgumentNullException>(() => none.AddRange(default(ReadOnlySpan<Small>))).ParamName);
        Assert.Equal("list", Assert.Throws<ArgumentNullException>(() => none.InsertRange(0, default(ReadOnlySpan<Small>))).ParamName);
        Assert.Equal("list", Assert.Throws<ArgumentNullException>(() => none.CopyTo(default(Span<Small>))).ParamName);
        CowList<Small> list = [new Small(1)];
        Assert.Equal("index", Assert.Throws<ArgumentOutOfRangeException>(() => list.InsertRange(2, list.ToArray().AsSpan())).ParamName);
        Assert.Equal("index", Assert.Throws<ArgumentOutOfRangeException>(() => list.InsertRange(-1, list.ToArray().AsSpan())).ParamName);
    }

    [Fact]
    public void A_span_of_all_elements_is_there_exactly_where_they_lie_side_by_side()
    {
        CowList<Small> list = ListLayout.Paged.Make(24, Small.From);
        Assert.False(list.TryGetSpan(out _));
        Assert.False(list.Snapshot().TryGetSpan(out _));
        Assert.True(list.Flatten().TryGetSpan(out ReadOnlySpan<Small> span));
        Assert.Equal(list.ToArray(), span.ToArray());
        Assert.True(list.Snapshot().TryGetSpan(out span));
        Assert.Equal(24, span.Length);
        Assert.True(new CowList<Small>().TryGetSpan(out span));
        Assert.True(span.IsEmpty);
    }
}
