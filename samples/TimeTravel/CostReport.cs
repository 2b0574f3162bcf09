namespace TimeTravel;

/// <summary>What is printed of the time and memory that the versions of text, document and index take, each kept in several ways.</summary>
internal static class CostReport
{
    /// <summary>So many versions are read, evenly spread: an <c>ImmutableList</c> takes its time.</summary>
    private const int MaxReads = 500;

    internal static void Write(TextWriter output, params ReadOnlySpan<IReadOnlyList<Contestant>> groups)
    {
        int reads = MaxReads;
        foreach (IReadOnlyList<Contestant> contestants in groups)
        {
            reads = Math.Min(reads, contestants.Min(each => each.Versions));
        }

        var costs = new Table();
        costs.Add("", "versions", "keep them", $"read {Table.Count(reads)}", "memory", "a version");
        foreach (IReadOnlyList<Contestant> contestants in groups)
        {
            Add(costs, contestants, reads);
        }

        output.WriteLine();
        output.WriteLine("Keeping the versions");
        costs.WriteTo(output);
        output.WriteLine($"  A text or document is read from beginning to end, an index is asked for up to {IndexContestants.Questions} words.");
    }

    private static void Add(Table costs, IReadOnlyList<Contestant> contestants, int reads)
    {
        int all = contestants.Max(each => each.Versions);
        foreach (Contestant each in contestants)
        {
            Measurement cost = Measurement.Of(each, reads);
            costs.Add(
                each.Name,
                each.Versions == all ? Table.Count(all) : $"1 in {Table.Count(all / each.Versions)}: {Table.Count(each.Versions)}",
                Table.Time(cost.Keeping),
                Table.Time(cost.Reading),
                Table.Bytes(cost.Bytes),
                Table.Bytes((double)cost.Bytes / each.Versions));
        }
    }
}
