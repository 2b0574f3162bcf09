namespace CowCollections.Benchmarks.Bars;

/// <summary>Prints lines as they are measured, and at the end a line for each bar.</summary>
internal static class ConsoleReport
{
    internal static void Begin(Bar bar) => Console.WriteLine($"\n{bar.Id}  {bar.Promise}");

    internal static void Show(Line line)
    {
        (string operation, string elements, int count) = line.Subject;
        string theirs = line.Theirs is double figure ? Figures.Text(figure) : "";
        Console.WriteLine(
            $"  {operation,-44} {elements,-6} {Figures.Count(count),9}  {line.Peer,-22} "
            + $"{Figures.Text(line.Ours),8} {theirs,8} {line.Unit,-6} {Figures.Value(line),12}  ≤ {Figures.Limit(line),-12} {line.Verdict}");
    }

    internal static void Summarize(List<BarResult> results)
    {
        Console.WriteLine();
        foreach (BarResult result in results)
        {
            if (result.Worst is not { } worst)
            {
                Console.WriteLine($"{result.Bar.Id,-4} {result.Verdict}");
                continue;
            }

            Console.WriteLine(
                $"{result.Bar.Id,-4} {(result.IsMissed ? $"MISSED by {result.Missed} of {result.Lines.Count}" : "met"),-20} "
                + $"worst: {Figures.Value(worst)} of {Figures.Limit(worst)}, "
                + $"{worst.Subject.Operation}, {worst.Subject.Elements}, {Figures.Count(worst.Subject.Count)}, {worst.Peer}");
        }
    }
}
