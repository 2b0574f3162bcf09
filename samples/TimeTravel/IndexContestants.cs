using System.Collections.Immutable;
using CowCollections;

namespace TimeTravel;

/// <summary>Three ways to keep what an index of words was after each file: for every word the places where it stands.</summary>
internal static class IndexContestants
{
    /// <summary>What an entry of a copied dictionary takes, about.</summary>
    private const long EntryBytes = 40;

    /// <summary>So many words, if there are, are looked up in each version that is read.</summary>
    internal const int Questions = 200;

    /// <param name="files">The words of each file.</param>
    /// <param name="totalWords">The number of words in all versions together.</param>
    internal static IReadOnlyList<Contestant> Of(Mention[][] files, long totalWords)
    {
        int every = Contestants.CopyEvery(totalWords * EntryBytes);
        string[] words = [.. files.SelectMany(mentions => mentions.Select(mention => mention.Word)).Distinct(StringComparer.Ordinal)];
        int count = Math.Min(Questions, words.Length);
        string[] asked = [.. Enumerable.Range(0, count).Select(i => words[(int)((long)i * words.Length / count)])];
        return
        [
            Contestant.Of("CowDictionary, snapshots", files.Length, () => KeepSnapshots(files), version => CountPlaces(version, asked)),
            Contestant.Of("ImmutableDictionary", files.Length, () => KeepImmutable(files), version => CountPlaces(version, asked)),
            Contestant.Of("Dictionary, copies", files.Length / every, () => KeepCopies(files, every), version => CountPlaces(version, asked)),
        ];
    }

    internal static CowDictionarySnapshot<string, CowListSnapshot<Place>>[] KeepSnapshots(Mention[][] files)
    {
        var versions = new CowDictionarySnapshot<string, CowListSnapshot<Place>>[files.Length];
        CowDictionary<string, CowListSnapshot<Place>> index = [];
        for (int i = 0; i < versions.Length; i++)
        {
            foreach ((string word, Place[] places) in files[i])
            {
                index[word] = index.GetValueOrDefault(word, []).AddRange(places);
            }

            versions[i] = index.Snapshot();
        }

        return versions;
    }

    private static ImmutableDictionary<string, ImmutableList<Place>>[] KeepImmutable(Mention[][] files)
    {
        var versions = new ImmutableDictionary<string, ImmutableList<Place>>[files.Length];
        ImmutableDictionary<string, ImmutableList<Place>>.Builder index =
            ImmutableDictionary.CreateBuilder<string, ImmutableList<Place>>(StringComparer.Ordinal);
        for (int i = 0; i < versions.Length; i++)
        {
            foreach ((string word, Place[] places) in files[i])
            {
                index[word] = index.GetValueOrDefault(word, []).AddRange(places);
            }

            versions[i] = index.ToImmutable();
        }

        return versions;
    }

    /// <summary>The lists are arrays, so that a copy of the dictionary may share those that did not change.</summary>
    private static Dictionary<string, Place[]>[] KeepCopies(Mention[][] files, int every)
    {
        var versions = new Dictionary<string, Place[]>[files.Length / every];
        var index = new Dictionary<string, Place[]>(StringComparer.Ordinal);
        for (int i = 0; i < versions.Length * every; i++)
        {
            foreach ((string word, Place[] places) in files[i])
            {
                index[word] = [.. index.GetValueOrDefault(word, []), .. places];
            }

            if ((i + 1) % every == 0)
            {
                versions[i / every] = new Dictionary<string, Place[]>(index, StringComparer.Ordinal);
            }
        }

        return versions;
    }

    // One loop for each type, as for the text.
    private static long CountPlaces(CowDictionarySnapshot<string, CowListSnapshot<Place>> index, string[] words)
    {
        long count = 0;
        foreach (string word in words)
        {
            count += index.TryGetValue(word, out CowListSnapshot<Place>? places) ? places.Count : 0;
        }

        return count;
    }

    private static long CountPlaces(ImmutableDictionary<string, ImmutableList<Place>> index, string[] words)
    {
        long count = 0;
        foreach (string word in words)
        {
            count += index.TryGetValue(word, out ImmutableList<Place>? places) ? places.Count : 0;
        }

        return count;
    }

    private static long CountPlaces(Dictionary<string, Place[]> index, string[] words)
    {
        long count = 0;
        foreach (string word in words)
        {
            count += index.TryGetValue(word, out Place[]? places) ? places.Length : 0;
        }

        return count;
    }
}
