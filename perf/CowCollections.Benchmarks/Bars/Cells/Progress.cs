using CowCollections.Benchmarks.Bars.Measuring;
using CowCollections.Benchmarks.Inputs;

namespace CowCollections.Benchmarks.Bars.Cells;

/// <summary>C2: eight writers that do nothing but commit, all at one cell: how often each comes to its turn, and how long one waits.</summary>
internal static class Progress
{
    private const int Writers = 8;
    private const double Milliseconds = 2000;

    /// <summary>An update that takes some thousand times as long as those beside it.</summary>
    private const double SlowMilliseconds = 2;

    /// <summary>Of the commits: the most of one writer to the least of one.</summary>
    private const double MostUneven = 3;

    /// <summary>A slow edit may wait for some time slices of each of the others, and for nothing else.</summary>
    private const double LongestMilliseconds = 500;

    private const int Count = Sizes.Medium;

    internal static IEnumerable<Line> Measure()
    {
        var cell = new CowCell<CowListSnapshot<int>>([.. Elements.Ints(Count)]);
        foreach (Line line in Measure("edit", Enumerable.Repeat(() => Edit(cell), Writers)))
        {
            yield return line;
        }

        Turns[] turns = Run(Enumerable.Repeat(() => Edit(cell), Writers - 1).Prepend(() => EditSlowly(cell)));
        yield return Line.Absolute(new Subject($"slow edit of {SlowMilliseconds} ms, the longest", "int", Count), turns[0].Longest, "ms", LongestMilliseconds);
        yield return Line.Absolute(new Subject("slow edits a second", "int", Count), turns[0].PerSecond, "commits/s", null);
        yield return Line.Absolute(new Subject("fast edits beside it a second", "int", Count), turns.Skip(1).Sum(each => each.PerSecond), "commits/s", null);
    }

    private static IEnumerable<Line> Measure(string operation, IEnumerable<Action> writers)
    {
        Turns[] turns = Run(writers);
        yield return Line.OfRatio(
            new Subject($"{operation}, commits of the first of {Writers}", "int", Count),
            "of the last",
            turns.Max(each => each.PerSecond),
            turns.Min(each => each.PerSecond),
            "commits/s",
            MostUneven);
        yield return Line.Absolute(new Subject($"{operation}, the longest of {Writers} writers", "int", Count), turns.Max(each => each.Longest), "ms", null);
    }

    private static void Edit(CowCell<CowListSnapshot<int>> cell) => cell.Edit(static list => list[Count / 2]++);

    private static void EditSlowly(CowCell<CowListSnapshot<int>> cell) => cell.Edit(static list =>
    {
        for (long start = Clock.Now; Clock.Now - start < Clock.Ticks(SlowMilliseconds);)
        {
            list[0]++;
        }
    });

    private static Turns[] Run(IEnumerable<Action> writers)
    {
        Turns[] turns = [.. writers.Select(write => new Turns(write))];
        Thread[] threads = Array.ConvertAll(turns, each => new Thread(() => each.Take(Clock.Ticks(Milliseconds))));
        Array.ForEach(threads, thread => thread.Start());
        Array.ForEach(threads, thread => thread.Join());
        return turns;
    }

    /// <summary>What one writer got to do.</summary>
    private sealed class Turns(Action write)
    {
        private long _count;
        private long _longest;
        private long _ticks;

        internal double PerSecond => _count / Clock.Nanoseconds(_ticks) * 1e9;

        /// <summary>The longest time that one call took, in milliseconds.</summary>
        internal double Longest => Clock.Nanoseconds(_longest) / 1e6;

        internal void Take(long ticks)
        {
            long start = Clock.Now;
            for (long last = start; _ticks < ticks; _count++)
            {
                write();
                long now = Clock.Now;
                _longest = Math.Max(_longest, now - last);
                _ticks = now - start;
                last = now;
            }
        }
    }
}
