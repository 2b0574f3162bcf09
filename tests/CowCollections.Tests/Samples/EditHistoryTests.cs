using System.Collections.Immutable;
using TimeTravel;

namespace CowCollections.Tests.Samples;

public sealed class EditHistoryTests
{
    private static readonly Document[] _documents =
    [
        new("short", ["one"]),
        new("middle", [.. Enumerable.Range(0, 30).Select(i => $"middle {i}")]),
        new("long", [.. Enumerable.Range(0, 300).Select(i => $"long {i}")]),
        new("last", [.. Enumerable.Range(0, 30).Select(i => $"last {i}")]),
    ];

    [Fact]
    public void A_history_ends_in_the_text_whatever_it_is_applied_to()
    {
        string[] expected = [.. _documents.SelectMany(document => document.Lines)];
        CowList<string> cowList = [];
        List<string> list = [];
        ImmutableList<string> immutable = [];
        foreach (Edit edit in EditHistory.Of(_documents))
        {
            edit.ApplyTo(cowList);
            edit.ApplyTo(list);
            immutable = edit.AppliedTo(immutable);

            Assert.Equal(list, cowList, StringComparer.Ordinal);
            Assert.Equal(list, immutable, StringComparer.Ordinal);
        }

        Assert.Equal(expected, list, StringComparer.Ordinal);
    }

    [Fact]
    public void The_same_text_has_the_same_history()
        => Assert.Equal(
            EditHistory.Of(_documents).Select(Describe), EditHistory.Of(_documents).Select(Describe), StringComparer.Ordinal);

    [Fact]
    public void There_are_edits_of_all_kinds_at_the_beginning_in_the_middle_and_at_the_end()
    {
        var kinds = new HashSet<Type>();
        var places = new HashSet<string>(StringComparer.Ordinal);
        List<string> text = [];
        foreach (Edit edit in EditHistory.Of(_documents))
        {
            int at = edit switch
            {
                Edit.Insertion insertion => insertion.At,
                Edit.Change change => change.At,
                Edit.Removal removal => removal.At,
                Edit.Move move => move.To,
                _ => -1,
            };
            places.Add(at == 0 ? "beginning" : at >= text.Count - 1 ? "end" : "middle");
            kinds.Add(edit.GetType());
            edit.ApplyTo(text);
        }

        Assert.Equal(4, kinds.Count);
        Assert.Equal(3, places.Count);
    }

    [Fact]
    public void A_longer_text_takes_no_more_edits_than_its_files_do()
    {
        var document = new Document("long", [.. Enumerable.Range(0, 100_000).Select(i => $"{i}")]);

        Assert.InRange(EditHistory.Of([document]).Count, 4_000, 5_010);
    }

    /// <summary>Records compare arrays by reference; their text is what is in them.</summary>
    private static string Describe(Edit edit)
        => edit is Edit.Insertion insertion ? $"{insertion.At}: {string.Join('\n', insertion.Lines)}" : edit.ToString();
}
