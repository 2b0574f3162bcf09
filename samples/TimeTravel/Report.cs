using CowCollections;

namespace TimeTravel;

/// <summary>What is printed of a history of which all versions are right.</summary>
internal static class Report
{
    internal static void Write(
        TextWriter output, Documents documents, IReadOnlyList<Edit> history, CowListSnapshot<string>[] versions)
    {
        output.WriteLine(
            $"{Table.Count(documents.All.Count)} files, {Table.Count(documents.LineCount)} lines, "
            + $"written in {Table.Count(history.Count)} edits, with a version kept after each.");
        WriteOmissions(output, documents);
        output.WriteLine($"All {Table.Count(versions.Length)} versions equal what a replay from scratch gives, line by line.");

        output.WriteLine();
        output.WriteLine("Travelling back");
        WriteJourney(output, versions);
    }

    private static void WriteOmissions(TextWriter output, Documents documents)
    {
        if (documents.Skipped > 0)
        {
            output.WriteLine($"Left out: {Table.Count(documents.Skipped)} files that are not text, too long, or cannot be read.");
        }

        if (documents.IsTruncated)
        {
            output.WriteLine(
                $"Left out: what is beyond {Table.Count(Documents.MaxFiles)} files or {Table.Count(Documents.MaxLines)} lines.");
        }
    }

    private static void WriteJourney(TextWriter output, CowListSnapshot<string>[] versions)
    {
        CowListSnapshot<string> now = versions[^1];
        var stops = new Table();
        stops.Add("", "lines", "differs from now in line");
        for (int quarter = 1; quarter <= 3; quarter++)
        {
            int stop = versions.Length * quarter / 4;
            CowListSnapshot<string> version = versions[stop];
            stops.Add(
                $"version {Table.Count(stop + 1)} of {Table.Count(versions.Length)}",
                Table.Count(version.Count),
                version == now ? "none" : Table.Count(1 + Journey.FirstDifference(version, now)));
        }

        stops.WriteTo(output);
        output.WriteLine($"  {Table.Count(Journey.CountUndone(versions))} versions equal the one two edits before: done and undone");
    }
}
