using System.Globalization;
using System.Text;
using CowCollections.Benchmarks.Bars;

namespace CowCollections.Benchmarks.Contention;

/// <summary>The figures as a table, and where sharing begins to pay.</summary>
internal static class ContentionReport
{
    internal static string Write(List<Series> all)
    {
        var text = new StringBuilder();
        Line("# Contention");
        Line("");
        Line($"Written by `contention`. {Machine.Description}");
        Line("");
        Line("Nanoseconds that an operation takes each thread, garbage collections included, by the number of ints in the one list that all use.");
        Line("");
        Line($"| operation | {string.Join(" | ", all[0].Points.Select(static point => Figures.Count(point.Count)))} |");
        Line($"|---|{string.Concat(all[0].Points.Select(static _ => "--:|"))}");
        foreach (Series series in all)
        {
            Line($"| {series.Name} | {string.Join(" | ", series.Points.Select(static point => Figures.Text(point.Nanoseconds)))} |");
        }

        Line("");
        Line("A deep copy costs more from so many elements on:");
        Line("");
        foreach (int threads in all.Select(static series => series.Threads).Distinct())
        {
            Series[] same = [.. all.Where(series => series.Threads == threads)];
            foreach (Series series in same[..^1])
            {
                Line($"- {series.Name}: {same[^1].Exceeds(series)?.ToString("#,0", CultureInfo.InvariantCulture) ?? "none"}");
            }
        }

        return text.ToString();

        void Line(string line) => text.Append(line).Append('\n');
    }
}
