using CowCollections;

namespace TimeTravel;

/// <summary>What is printed of an index of which all versions are right.</summary>
internal static class IndexReport
{
    private const int AskedWords = 3;

    internal static void Write(TextWriter output, CowDictionarySnapshot<string, CowListSnapshot<Place>>[] versions)
    {
        CowDictionarySnapshot<string, CowListSnapshot<Place>> now = versions[^1];
        output.WriteLine();
        output.WriteLine(
            $"An index of {Table.Count(now.Count)} words at {Table.Count(now.Values.Sum(places => (long)places.Count))} places, "
            + "with a version kept after each file.");
        output.WriteLine($"All {Table.Count(versions.Length)} versions equal what reading the files again gives, place by place.");

        string[] words = IndexJourney.CommonWords(now, AskedWords);
        if (words.Length > 0)
        {
            output.WriteLine();
            output.WriteLine("Asking it as it was: how many lines have the word?");
            WriteAnswers(output, versions, words);
        }
    }

    private static void WriteAnswers(
        TextWriter output, CowDictionarySnapshot<string, CowListSnapshot<Place>>[] versions, string[] words)
    {
        var answers = new Table();
        answers.Add(["", .. words]);
        foreach (int number in Enumerable.Range(1, 4).Select(quarter => Math.Max(1, versions.Length * quarter / 4)).Distinct())
        {
            CowDictionarySnapshot<string, CowListSnapshot<Place>> version = versions[number - 1];
            answers.Add(
            [
                $"after {Table.Count(number)} files",
                .. words.Select(word => Table.Count(version.GetValueOrDefault(word, []).Count)),
            ]);
        }

        answers.WriteTo(output);
    }
}
