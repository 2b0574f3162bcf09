namespace CowCollections.Benchmarks.Bars;

/// <summary>The verb <c>bars</c>: measures the bars of the design brief, all or some, and says which are met.</summary>
internal static class BarsCommand
{
    private const string Usage = "bars [--out file.md] [L1 L5 …]";

    /// <returns>The exit code: 0 if all bars are met, 1 if one is missed, 2 if the arguments make no sense.</returns>
    internal static int Run(string[] args)
    {
        string? file = null;
        var ids = new List<string>();
        for (int i = 0; i < args.Length; i++)
        {
            if (args[i] is not "--out")
            {
                ids.Add(args[i]);
            }
            else if (++i < args.Length)
            {
                file = args[i];
            }
            else
            {
                return Refuse("--out needs a file.");
            }
        }

        string? unknown = ids.Find(static id => !Catalogue.All.Any(bar => bar.IsNamed(id)));
        return unknown is null ? Measure(ids, file) : Refuse($"There is no bar {unknown}.");
    }

    private static int Measure(List<string> ids, string? file)
    {
        var results = new List<BarResult>();
        foreach (Bar bar in Catalogue.All.Where(bar => ids.Count == 0 || ids.Exists(bar.IsNamed)))
        {
            ConsoleReport.Begin(bar);
            var lines = new List<Line>();
            foreach (Line line in bar.Measure())
            {
                ConsoleReport.Show(line);
                lines.Add(line);
            }

            results.Add(new BarResult(bar, lines));
        }

        ConsoleReport.Summarize(results);
        if (file is not null)
        {
            File.WriteAllText(file, MarkdownReport.Write(results));
        }

        return results.Exists(static result => result.IsMissed) ? 1 : 0;
    }

    private static int Refuse(string reason)
    {
        Console.Error.WriteLine($"{reason} Usage: {Usage}; bars: {string.Join(' ', Catalogue.All.Select(static bar => bar.Id))}");
        return 2;
    }
}
