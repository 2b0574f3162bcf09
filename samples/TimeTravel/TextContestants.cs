using System.Collections.Immutable;
using System.Text;
using CowCollections;

namespace TimeTravel;

/// <summary>Three ways to keep what a document was after each edit, for undo.</summary>
internal static class TextContestants
{
    /// <param name="history">The edits.</param>
    /// <param name="totalLength">The number of characters in all versions together.</param>
    internal static IReadOnlyList<Contestant> Of(IReadOnlyList<TextEdit> history, long totalLength)
    {
        int every = Contestants.CopyEvery(totalLength * sizeof(char));
        return
        [
            Contestant.Of("CowString, snapshots", history.Count, () => KeepSnapshots(history), CountLines),
            Contestant.Of("ImmutableList of char", history.Count, () => KeepImmutableLists(history), CountLines),
            Contestant.Of("StringBuilder, strings", history.Count / every, () => KeepStrings(history, every), CountLines),
        ];
    }

    internal static CowStringSnapshot[] KeepSnapshots(IReadOnlyList<TextEdit> history)
    {
        var versions = new CowStringSnapshot[history.Count];
        var text = new CowString();
        for (int i = 0; i < versions.Length; i++)
        {
            history[i].ApplyTo(text);
            versions[i] = text.Snapshot();
        }

        return versions;
    }

    private static ImmutableList<char>[] KeepImmutableLists(IReadOnlyList<TextEdit> history)
    {
        var versions = new ImmutableList<char>[history.Count];
        ImmutableList<char> text = [];
        for (int i = 0; i < versions.Length; i++)
        {
            text = history[i].AppliedTo(text);
            versions[i] = text;
        }

        return versions;
    }

    private static string[] KeepStrings(IReadOnlyList<TextEdit> history, int every)
    {
        var versions = new string[history.Count / every];
        var text = new StringBuilder();
        for (int i = 0; i < versions.Length * every; i++)
        {
            history[i].ApplyTo(text);
            if ((i + 1) % every == 0)
            {
                versions[i / every] = text.ToString();
            }
        }

        return versions;
    }

    // One loop for each type, as for the lines.
    private static long CountLines(CowStringSnapshot text)
    {
        long count = 0;
        foreach (ReadOnlyMemory<char> page in text.GetChunks())
        {
            count += page.Span.Count('\n');
        }

        return count;
    }

    private static long CountLines(ImmutableList<char> text)
    {
        long count = 0;
        foreach (char character in text)
        {
            count += character == '\n' ? 1 : 0;
        }

        return count;
    }

    private static long CountLines(string text) => text.AsSpan().Count('\n');
}
