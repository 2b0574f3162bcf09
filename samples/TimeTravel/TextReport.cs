using CowCollections;

namespace TimeTravel;

/// <summary>What is printed of an editing session of which all versions are right.</summary>
internal static class TextReport
{
    private const int Stops = 3;

    /// <summary>So much is shown of the last line.</summary>
    private const int ShownCharacters = 30;

    internal static void Write(TextWriter output, CowStringSnapshot[] versions, int every)
    {
        output.WriteLine();
        output.WriteLine(
            $"A document of {Table.Count(versions[^1].Length)} characters, typed in {Table.Count(versions.Length)} edits, with a version kept after each.");
        output.WriteLine(
            $"{(every == 1 ? "All versions" : $"Every version in {Table.Count(every)}")} and what is typed on after an undo equal what typing it again gives.");

        output.WriteLine();
        output.WriteLine("Undoing");
        var stops = new Table();
        stops.Add("", "characters", "the last line then begins with");
        foreach (int number in StopsOf(versions.Length))
        {
            CowStringSnapshot version = versions[number];
            stops.Add(
                $"to version {Table.Count(number + 1)} of {Table.Count(versions.Length)}",
                Table.Count(version.Length),
                LastLine(version).ToString());
        }

        stops.WriteTo(output);
    }

    /// <summary>The versions to which is undone, evenly spread.</summary>
    internal static IEnumerable<int> StopsOf(int versions)
        => Enumerable.Range(1, Stops).Select(stop => (int)((long)(versions - 1) * stop / (Stops + 1))).Distinct();

    private static CowStringSnapshot LastLine(CowStringSnapshot version)
    {
        CowStringSnapshot text = version.Trim();
        CowStringSnapshot line = text[(text.LastIndexOf('\n') + 1)..];
        return line.Length <= ShownCharacters ? line : line[..ShownCharacters];
    }
}
