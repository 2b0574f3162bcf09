using System.Text;

namespace CowCollections.Benchmarks.Bars;

/// <summary>The results as a file for <c>perf/results</c>.</summary>
internal static class MarkdownReport
{
    internal static string Write(List<BarResult> results)
    {
        var text = new StringBuilder();
        Line($"# Bars");
        Line($"");
        Line($"Written by `bars`. {Machine.Description}");
        Line($"");
        Line($"Both times are medians of the rounds; the ratio is the median of the rounds' ratios. The worst line decides.");
        Line($"");
        Line($"| bar | promise | verdict | worst | at most |");
        Line($"|---|---|---|---|---|");
        foreach (BarResult result in results)
        {
            string worst = result.Worst is { } line ? $"{Figures.Value(line)} | {Figures.Limit(line)}" : " | ";
            Line($"| {result.Bar.Id} | {result.Bar.Promise} | {result.Verdict} | {worst} |");
        }

        foreach (BarResult result in results)
        {
            Line($"");
            Line($"## {result.Bar.Id}: {result.Bar.Promise}");
            Line($"");
            Line($"| operation | elements | n | peer | ours | peer's | unit | measured | at most | verdict |");
            Line($"|---|---|--:|---|--:|--:|---|--:|--:|---|");
            foreach (Line line in result.Lines)
            {
                Line($"{Row(line)}");
            }
        }

        return text.ToString();

        void Line(FormattableString line) => text.Append(FormattableString.Invariant(line)).Append('\n');
    }

    private static string Row(Line line)
    {
        (string operation, string elements, int count) = line.Subject;
        string theirs = line.Theirs is double figure ? Figures.Text(figure) : "";
        string ours = Figures.Text(line.Ours);
        return $"| {operation} | {elements} | {Figures.Count(count)} | {line.Peer} | {ours} | {theirs} "
            + $"| {line.Unit} | {Figures.Value(line)} | {Figures.Limit(line)} | {line.Verdict} |";
    }
}
