using System.Runtime.InteropServices;
using CowCollections;

namespace TimeTravel;

/// <summary>Asking an index what it said at any time.</summary>
internal static class IndexJourney
{
    /// <summary>A word of fewer letters says little about a text.</summary>
    private const int LongWord = 8;

    /// <summary>
    /// Reads the documents again from the beginning, line by line, and compares every version with what was found until then,
    /// word by word and place by place.
    /// </summary>
    /// <returns>The index of the first version that differs; null if all are right.</returns>
    internal static int? FirstWrongVersion(
        IReadOnlyList<CowDictionarySnapshot<string, CowListSnapshot<Place>>> versions, IReadOnlyList<Document> documents)
    {
        var found = new SortedDictionary<string, List<Place>>(StringComparer.Ordinal);
        for (int file = 0; file < documents.Count; file++)
        {
            Read(documents[file].Lines, file, found);
            if (!IsIndexOf(versions[file], found))
            {
                return file;
            }
        }

        return null;
    }

    /// <summary>The long words that stand at most places, the commonest first.</summary>
    internal static string[] CommonWords(CowDictionarySnapshot<string, CowListSnapshot<Place>> index, int count)
        => [.. index
            .Where(entry => entry.Key.Length >= LongWord)
            .OrderByDescending(entry => entry.Value.Count)
            .ThenBy(entry => entry.Key, StringComparer.Ordinal)
            .Select(entry => entry.Key)
            .Take(count)];

    private static void Read(string[] lines, int file, SortedDictionary<string, List<Place>> found)
    {
        for (int i = 0; i < lines.Length; i++)
        {
            var place = new Place(file, i + 1);
            foreach (string word in Words.In(lines[i]))
            {
                if (!found.TryGetValue(word, out List<Place>? places))
                {
                    found.Add(word, places = []);
                }

                if (places.Count == 0 || places[^1] != place)
                {
                    places.Add(place);
                }
            }
        }
    }

    private static bool IsIndexOf(
        CowDictionarySnapshot<string, CowListSnapshot<Place>> version, SortedDictionary<string, List<Place>> found)
        => version.Count == found.Count
            && found.All(entry => version.TryGetValue(entry.Key, out CowListSnapshot<Place>? places)
                && Journey.Holds(places, CollectionsMarshal.AsSpan(entry.Value)));
}
