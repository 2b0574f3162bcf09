using System.Text;
using CowCollections.Tests.Support;

namespace CowCollections.Tests.Texts;

/// <summary>What is rarely done with a text, and what has no counterpart in a builder.</summary>
public class TextDetailTests
{
    private const string Long = "some words that are as long as they need be to fill what they are put into";

    public static TheoryData<TextLayout> Layouts => TextLayouts.All;

    [Theory]
    [MemberData(nameof(Layouts))]
    public void TrimExcess_gives_back_what_the_text_does_not_need(TextLayout layout)
    {
        CowString text = layout.Make(Long);
        CowStringSnapshot before = text.Snapshot();
        text.Append('x', 10_000).Remove(Long.Length);
        text.TrimExcess();
        Assert.Equal(Long.Length, text.Capacity);
        Assert.True(text.TryGetSpan(out _));
        Assert.Equal(Long, text.ToString());
        Assert.Equal(Long, before.ToString());
    }

    /// <summary>A tenth of an array of one's own is no excess; of a shared one there is none to be given back but by a copy.</summary>
    [Fact]
    public void TrimExcess_leaves_a_text_that_has_none()
    {
        CowString text = new(Long, 100);
        foreach ((int length, int expected) in (ReadOnlySpan<(int, int)>)[(95, 100), (90, 100), (89, 89)])
        {
            text.Append('x', length - text.Length < 0 ? 0 : length - text.Length).Remove(length);
            text.TrimExcess();
            Assert.Equal(expected, text.Capacity);
        }

        CowString wrapped = new(Long);
        CowString clone = wrapped.Clone();
        wrapped.TrimExcess();
        Assert.True(wrapped.IsSharedWith(clone));
        Assert.Same(wrapped.ToString(), clone.ToString());

        CowString full = new(new string('x', 100).AsSpan());
        clone = full.Clone();
        full.TrimExcess();
        Assert.True(full.IsSharedWith(clone));
        CowString roomy = new("x", 100);
        clone = roomy.Clone();
        roomy.TrimExcess();
        Assert.False(roomy.IsSharedWith(clone));
        Assert.Equal(1, roomy.Capacity);
    }

    [Theory]
    [MemberData(nameof(Layouts))]
    public void Null_comes_first_and_equals_no_text(TextLayout layout)
    {
        CowString text = layout.Make(Long);
        foreach (CowText each in (CowText[])[text, text.Snapshot(), layout.Make("")])
        {
            Assert.Equal(1, Math.Sign(CowText.CompareOrdinal(each, null)));
            Assert.Equal(-1, Math.Sign(CowText.CompareOrdinal(null, each)));
            Assert.False(each.Equals((CowText?)null) || each.Equals((string?)null) || each.Equals((object?)null));
            Assert.False(each.Equals((string?)null, StringComparison.Ordinal) || each.Equals((CowText?)null, StringComparison.Ordinal));
            Assert.False(text.IsSharedWith(null));
        }

        Assert.Equal(0, CowText.CompareOrdinal(null, null));
    }

    [Fact]
    public void Texts_without_characters_share_nothing()
    {
        CowString empty = new();
        Assert.False(empty.IsSharedWith(empty.Clone()) || empty.IsSharedWith(empty.Snapshot()));
    }

    /// <summary>Each time as much as was asked for, and always the same while that is enough.</summary>
    [Fact]
    public void The_memory_that_is_handed_out_is_as_long_as_asked_for()
    {
        CowString text = new("<");
        foreach (int hint in (ReadOnlySpan<int>)[0, 1, 10, 1000, 20, 5000, 0])
        {
            Assert.True(text.GetMemory(hint).Length >= Math.Max(hint, 1));
            Assert.True(text.GetSpan(hint).Length >= Math.Max(hint, 1));
        }

        text.GetSpan(6000).Fill('x');
        text.Advance(6000);
        Assert.Equal("<" + new string('x', 6000), text.ToString());
        Assert.Throws<ArgumentOutOfRangeException>("sizeHint", () => text.GetMemory(-1));
        Assert.Throws<ArgumentOutOfRangeException>("count", () => text.Advance(-1));
    }

    [Theory]
    [MemberData(nameof(Layouts))]
    public void What_is_overwritten_must_be_there(TextLayout layout)
    {
        foreach ((int start, int length, string name) in
            (ReadOnlySpan<(int, int, string)>)[(-1, 0, "startIndex"), (6, 0, "startIndex"), (0, -1, "length"), (0, 6, "length"), (5, 1, "length"), (2, int.MaxValue, "length")])
        {
            CowString text = layout.Make("hello");
            Assert.Throws<ArgumentOutOfRangeException>(name, () => text.Overwrite(start, length, "xy"));
            Assert.Equal("hello", text.ToString());
        }
    }

    /// <summary>Longer than any room that there was for it.</summary>
    [Theory]
    [InlineData("D200")]
    [InlineData("D700")]
    [InlineData("D5000")]
    public void A_value_with_a_long_form_is_formatted_in_full(string format)
    {
        CowString text = new();
        StringBuilder builder = new();
        text.Append($"[{7.ToString(format)}|{7}]");
        builder.Append($"[{7.ToString(format)}|{7}]");
        CompositeFormat composite = CompositeFormat.Parse($"<{{0:{format}}}{{1}}>");
        text.AppendFormat(null, composite, 7, 8).Insert(1, text.ToString()).AppendFormat(null, $"{{0,6000:{format}}}", 9);
        builder.AppendFormat(null, composite, 7, 8).Insert(1, builder.ToString()).AppendFormat(null, $"{{0,6000:{format}}}", 9);
        Assert.Equal(builder.ToString(), text.ToString());
    }

    /// <summary>What begins as the text sought does, and is longer than what is looked for at once, is found wherever it goes on.</summary>
    [Theory]
    [MemberData(nameof(Layouts))]
    public void A_long_text_is_found_among_beginnings_of_it(TextLayout layout)
    {
        string sought = new string('a', 150) + 'b';
        foreach (int behind in (ReadOnlySpan<int>)[0, 1, 149, 150, 151, 290, 431])
        {
            string all = new string('a', 200) + 'b' + new string('a', 170) + 'b' + new string('a', behind);
            CowString text = layout.Make(all);
            Assert.Equal(50, text.IndexOf(sought, StringComparison.Ordinal));
            Assert.Equal(221, text.IndexOf(sought, 51, StringComparison.Ordinal));
            Assert.Equal(221, text.LastIndexOf(sought, StringComparison.Ordinal));
            Assert.Equal(50, text.LastIndexOf(sought, 370, StringComparison.Ordinal));
            Assert.Equal(-1, text.LastIndexOf(sought, 199, StringComparison.Ordinal));
            Assert.Equal(-1, text.IndexOf(sought + 'c', StringComparison.Ordinal));
        }
    }

    [Theory]
    [MemberData(nameof(Layouts))]
    public void A_range_must_be_within_the_text(TextLayout layout)
    {
        CowString text = layout.Make("hello");
        Assert.Throws<ArgumentOutOfRangeException>("start", () => text.Slice(6, 0));
        Assert.Throws<ArgumentOutOfRangeException>("start", () => text.Slice(-1, 2));
        Assert.Throws<ArgumentOutOfRangeException>("length", () => text.Slice(2, 4));
        Assert.Throws<ArgumentOutOfRangeException>("length", () => text.Slice(2, -1));
        Assert.Throws<ArgumentOutOfRangeException>("length", () => text[3..2]);
        Assert.Equal("ell", text[1..^1].ToString());
    }

    [Fact]
    public void Null_is_empty_and_white_space()
        => Assert.True(CowText.IsNullOrEmpty(null) && CowText.IsNullOrWhiteSpace(null));

    [Fact]
    public async Task What_is_written_to_a_stream_has_gone_to_where_the_stream_leads()
    {
        using var behind = new MemoryStream();
        await using var stream = new BufferedStream(behind, 1000);
        await new CowString(Long).WriteToAsync(stream);
        Assert.Equal(Long, Encoding.UTF8.GetString(behind.ToArray()));
    }

    [Theory]
    [MemberData(nameof(Layouts))]
    public void An_enumerator_that_came_to_the_end_is_on_nothing(TextLayout layout)
    {
        CowString text = layout.Make("hello");
        CowText.Enumerator characters = text.GetEnumerator();
        CowText.ChunkEnumerator chunks = text.GetChunks();
        CowText.RuneEnumerator runes = text.EnumerateRunes();
        CowText.PieceEnumerator pieces = text.Split('l');
        while (characters.MoveNext() | chunks.MoveNext() | runes.MoveNext() | pieces.MoveNext())
        {
            Assert.True(text.Length == 5);
        }

        Assert.True(chunks.Current.IsEmpty && pieces.Current.IsEmpty && runes.Current == default);
    }

    [Fact]
    public void A_handler_asks_for_a_text()
        => Assert.Throws<ArgumentNullException>("text", () => new CowString.AppendInterpolatedStringHandler(0, 0, null!));

    [Theory]
    [InlineData(0, 3)]
    [InlineData(3, 0)]
    [InlineData(2, 2)]
    [InlineData(-1, 1)]
    [InlineData(1, -1)]
    [InlineData(4, 0)]
    public void A_writer_and_a_reader_refuse_a_part_of_an_array_as_those_of_a_string_do(int index, int count)
    {
        char[] buffer = ['a', 'b', 'c'];
        using var known = new StringWriter();
        CowString text = new();
        Assert.Equal(Answer.ExceptionOf(() => known.Write(buffer, index, count)), Answer.ExceptionOf(() => text.CreateWriter().Write(buffer, index, count)));
        Assert.Equal(known.ToString(), text.ToString());
        Assert.Equal(
            Answer.ExceptionOf(() => _ = new StringReader("xyz").Read(buffer, index, count)),
            Answer.ExceptionOf(() => _ = new CowString("xyz").CreateReader().Read(buffer, index, count)));
    }

    [Fact]
    public void A_writer_and_a_reader_ask_for_an_array()
    {
        Assert.Throws<ArgumentNullException>("buffer", () => new CowString().CreateWriter().Write(null!, 0, 0));
        Assert.Throws<ArgumentNullException>("buffer", () => _ = new CowString().CreateReader().Read(null!, 0, 0));
    }
}
