using System.Runtime.InteropServices;
using CowCollections;

namespace TimeTravel;

/// <summary>Going back to versions that were kept.</summary>
internal static class Journey
{
    /// <summary>Replays the edits from the beginning, and compares every version with what there is then, line by line.</summary>
    /// <returns>The index of the first version that differs; null if all are right.</returns>
    internal static int? FirstWrongVersion(IReadOnlyList<CowListSnapshot<string>> versions, IReadOnlyList<Edit> history)
    {
        var text = new List<string>();
        for (int i = 0; i < history.Count; i++)
        {
            history[i].ApplyTo(text);
            if (!Holds(versions[i], CollectionsMarshal.AsSpan(text)))
            {
                return i;
            }
        }

        return null;
    }

    /// <summary>The index of the first line in which two versions differ; where the shorter ends if it has no such line.</summary>
    /// <remarks>Slices share their pages with the version, and equality passes over what is shared.</remarks>
    internal static int FirstDifference(CowListSnapshot<string> left, CowListSnapshot<string> right)
    {
        int same = 0;
        int end = Math.Min(left.Count, right.Count);
        while (same < end)
        {
            int next = same + ((end - same + 1) / 2);
            if (left[same..next] == right[same..next])
            {
                same = next;
            }
            else
            {
                end = next - 1;
            }
        }

        return same;
    }

    /// <summary>How many versions are what the text was two edits before: what was done was undone.</summary>
    internal static int CountUndone(IReadOnlyList<CowListSnapshot<string>> versions)
        => Enumerable.Range(2, Math.Max(0, versions.Count - 2)).Count(i => versions[i] == versions[i - 2]);

    /// <summary>Whether a version has these elements, and no others.</summary>
    internal static bool Holds<T>(CowListSnapshot<T> version, ReadOnlySpan<T> expected)
        where T : IEquatable<T>
    {
        if (version.Count != expected.Length)
        {
            return false;
        }

        foreach (ReadOnlyMemory<T> page in version.Pages)
        {
            if (!page.Span.SequenceEqual(expected[..page.Length]))
            {
                return false;
            }

            expected = expected[page.Length..];
        }

        return true;
    }
}
