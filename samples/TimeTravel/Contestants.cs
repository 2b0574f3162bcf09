using System.Collections.Immutable;
using CowCollections;

namespace TimeTravel;

/// <summary>Three ways to keep what a text was after each edit.</summary>
internal static class Contestants
{
    /// <summary>Copies take this much memory at most: of a long text not every version is copied.</summary>
    private const long CopiedBytes = 256L << 20;

    /// <param name="history">The edits.</param>
    /// <param name="totalLength">The number of lines in all versions together.</param>
    internal static IReadOnlyList<Contestant> Of(IReadOnlyList<Edit> history, long totalLength)
    {
        int every = CopyEvery(totalLength * IntPtr.Size);
        return
        [
            Contestant.Of("CowList, snapshots", history.Count, () => KeepSnapshots(history), CountCharacters),
            Contestant.Of("ImmutableList", history.Count, () => KeepImmutableLists(history), CountCharacters),
            Contestant.Of("List, copies", history.Count / every, () => KeepCopies(history, every), CountCharacters),
        ];
    }

    /// <summary>One version in how many is copied, if copies of all would take so many bytes.</summary>
    internal static int CopyEvery(long bytes) => 1 + (int)(bytes / CopiedBytes);

    internal static CowListSnapshot<string>[] KeepSnapshots(IReadOnlyList<Edit> history)
    {
        var versions = new CowListSnapshot<string>[history.Count];
        CowList<string> text = [];
        for (int i = 0; i < versions.Length; i++)
        {
            history[i].ApplyTo(text);
            versions[i] = text.Snapshot();
        }

        return versions;
    }

    private static ImmutableList<string>[] KeepImmutableLists(IReadOnlyList<Edit> history)
    {
        var versions = new ImmutableList<string>[history.Count];
        ImmutableList<string> text = [];
        for (int i = 0; i < versions.Length; i++)
        {
            text = history[i].AppliedTo(text);
            versions[i] = text;
        }

        return versions;
    }

    private static List<string>[] KeepCopies(IReadOnlyList<Edit> history, int every)
    {
        var versions = new List<string>[history.Count / every];
        List<string> text = [];
        for (int i = 0; i < versions.Length * every; i++)
        {
            history[i].ApplyTo(text);
            if ((i + 1) % every == 0)
            {
                versions[i / every] = [.. text];
            }
        }

        return versions;
    }

    // One loop for each type, so that each is read by its own enumerator and none through an interface.
    private static long CountCharacters(CowListSnapshot<string> text)
    {
        long count = 0;
        foreach (string line in text)
        {
            count += line.Length;
        }

        return count;
    }

    private static long CountCharacters(ImmutableList<string> text)
    {
        long count = 0;
        foreach (string line in text)
        {
            count += line.Length;
        }

        return count;
    }

    private static long CountCharacters(List<string> text)
    {
        long count = 0;
        foreach (string line in text)
        {
            count += line.Length;
        }

        return count;
    }
}
