using System.Collections.Immutable;
using System.Text;
using TimeTravel;

namespace CowCollections.Tests.Samples;

public sealed class TypingHistoryTests
{
    private static readonly string _document = string.Concat(Enumerable.Range(0, 300).Select(i => $"line {i} has some words\n"));

    [Theory]
    [InlineData("x")]
    [InlineData("\n")]
    [InlineData("two words\n")]
    [InlineData("no line end")]
    public void A_short_document_is_typed(string document)
    {
        var text = new StringBuilder();
        foreach (TextEdit edit in TypingHistory.Of(document))
        {
            edit.ApplyTo(text);
        }

        Assert.Equal(document, text.ToString());
    }

    [Fact]
    public void A_history_ends_in_the_document_whatever_it_is_applied_to()
    {
        var cowString = new CowString();
        var builder = new StringBuilder();
        ImmutableList<char> immutable = [];
        foreach (TextEdit edit in TypingHistory.Of(_document))
        {
            edit.ApplyTo(cowString);
            edit.ApplyTo(builder);
            immutable = edit.AppliedTo(immutable);
            Assert.True(cowString.Equals(builder.ToString(), StringComparison.Ordinal));
        }

        Assert.Equal(_document, cowString.ToString());
        Assert.Equal(_document, string.Concat(immutable));
    }

    [Fact]
    public void The_same_document_has_the_same_history() => Assert.Equal(TypingHistory.Of(_document), TypingHistory.Of(_document));

    [Fact]
    public void There_are_words_corrections_and_edits_of_what_was_written_before()
    {
        IReadOnlyList<TextEdit> history = TypingHistory.Of(_document);
        Assert.Contains(history, edit => edit is { Removed: 0, Typed: "words\n" });
        Assert.Contains(history, edit => edit.Removed == 1 && edit.Typed.Length > 0);
        Assert.Contains(history, edit => edit is { Removed: > 10, Typed: "" });
        Assert.InRange(history.Count, 1_600, 2_300);
    }
}
