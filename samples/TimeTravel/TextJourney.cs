using System.Text;
using CowCollections;

namespace TimeTravel;

/// <summary>Undoing what was typed, to any version.</summary>
internal static class TextJourney
{
    /// <summary>So many characters are compared at most; of versions with more of them every hundredth is.</summary>
    private const long MostCompared = 1_000_000_000;

    private const int ManyVersions = 100;

    /// <summary>One version in how many is verified, if all have so many characters together.</summary>
    internal static int VerifyEvery(long totalLength) => totalLength <= MostCompared ? 1 : ManyVersions;

    /// <summary>Types the document again from the beginning, in another type of text, and compares versions with what there is then.</summary>
    /// <param name="versions">The versions.</param>
    /// <param name="history">The edits.</param>
    /// <param name="every">One version in how many is compared; the last one always is.</param>
    /// <returns>The index of the first version that differs; null if all are right.</returns>
    internal static int? FirstWrongVersion(IReadOnlyList<CowStringSnapshot> versions, IReadOnlyList<TextEdit> history, int every)
    {
        var text = new StringBuilder();
        for (int i = 0; i < history.Count; i++)
        {
            history[i].ApplyTo(text);
            if (((i + 1) % every == 0 || i == history.Count - 1) && versions[i] != text.ToString())
            {
                return i;
            }
        }

        return null;
    }

    /// <summary>Undoes everything behind a version, and does it again.</summary>
    /// <returns>Whether the text is then what it was.</returns>
    internal static bool CanRedo(IReadOnlyList<CowStringSnapshot> versions, IReadOnlyList<TextEdit> history, int version)
    {
        CowString text = versions[version].ToCowString();
        for (int i = version + 1; i < history.Count; i++)
        {
            history[i].ApplyTo(text);
        }

        return text.Snapshot() == versions[^1];
    }
}
