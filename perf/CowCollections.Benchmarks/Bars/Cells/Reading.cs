using CowCollections.Benchmarks.Bars.Measuring;
using CowCollections.Benchmarks.Inputs;

namespace CowCollections.Benchmarks.Bars.Cells;

/// <summary>C1: reading the value of a cell, alone and while another thread commits.</summary>
/// <remarks>
/// Each commit takes the cell's cache line away from the reader, which fetches it once: no cell can be read without that. So
/// the reader of a cell that is written at full speed, by a thread that does nothing else, is there for information. Where
/// there are more threads than the machine has cores, so is the reader.
/// </remarks>
internal static class Reading
{
    private const double MostNanoseconds = 2;

    /// <summary>What "no slower" may differ by on a machine that is never quite still.</summary>
    private const double Noise = 1.1;

    /// <summary>Between the commits of a writer that has something else to do: 10,000 a second.</summary>
    private const double PauseMilliseconds = 0.1;

    private const int Reads = 1 << 16;
    private const int Count = Sizes.Medium;

    internal static IEnumerable<Line> Measure()
    {
        var cell = new CowCell<CowListSnapshot<int>>([.. Elements.Ints(Count)]);
        Action hot = () => Commit(cell);
        Action calm = () =>
        {
            Commit(cell);
            for (long start = Clock.Now; Clock.Now - start < Clock.Ticks(PauseMilliseconds);)
            {
                Thread.SpinWait(1);
            }
        };
        using var worker = new Worker();
        yield return Alone("Value", MostNanoseconds);
        foreach ((string commits, Action commit, double? limit) in new (string, Action, double?)[] { ("10,000 commits a second", calm, Noise), ("commits without a pause", hot, null) })
        {
            Duel.Result result = Duel.Run(Reader(() => worker.Do(commit)), Reader(() => worker.Do(Worker.Rest)), limit);
            yield return Line.Absolute(Of($"Value, {commits}"), result.Ours, "ns/op", MostNanoseconds);
            yield return Line.OfRatio(Of($"Value, {commits}"), "Value, no commits", result, limit);
        }

        worker.Do(() => Read(cell));
        yield return Alone("Value, 2 readers", MostNanoseconds);
        using var third = new Worker();
        third.Do(calm);
        yield return Alone("Value, 2 readers, 10,000 commits a second", null);

        Line Alone(string operation, double? limit) => Line.Absolute(Of(operation), Duel.Alone(Reader(null), limit), "ns/op", limit);

        Contender Reader(Action? prepare) => new(Reads, () => Read(cell), prepare);
    }

    /// <summary>One element is written: a page is copied.</summary>
    private static void Commit(CowCell<CowListSnapshot<int>> cell) => cell.Edit(static list => list[Count / 2]++);

    private static long Read(CowCell<CowListSnapshot<int>> cell)
    {
        long read = 0;
        for (int i = 0; i < Reads; i++)
        {
            read += cell.Value is null ? 0 : 1;
        }

        return read;
    }

    private static Subject Of(string operation) => new(operation, "int", Count);
}
