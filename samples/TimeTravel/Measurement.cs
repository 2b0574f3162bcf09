using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace TimeTravel;

/// <summary>What it takes a contestant to make its versions, to read some of them, and to hold them all.</summary>
internal sealed record Measurement(TimeSpan Keeping, TimeSpan Reading, long Bytes)
{
    private const int Rounds = 3;

    /// <summary>The best times of some rounds, of which the first ones also warm up, and the memory in the last.</summary>
    internal static Measurement Of(Contestant contestant, int reads)
    {
        Measurement[] rounds = [.. Enumerable.Range(0, Rounds).Select(_ => Measure(contestant, reads))];
        return new Measurement(rounds.Min(each => each.Keeping), rounds.Min(each => each.Reading), rounds[^1].Bytes);
    }

    /// <summary>A method of its own, so that no local keeps the versions of one round alive in the next.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Measurement Measure(Contestant contestant, int reads)
    {
        long before = GC.GetTotalMemory(forceFullCollection: true);
        long start = Stopwatch.GetTimestamp();
        Func<int, long> read = contestant.Keep();
        TimeSpan keeping = Stopwatch.GetElapsedTime(start);
        long bytes = Math.Max(0, GC.GetTotalMemory(forceFullCollection: true) - before);

        start = Stopwatch.GetTimestamp();
        _ = read(reads);
        return new Measurement(keeping, Stopwatch.GetElapsedTime(start), bytes);
    }
}
