using System.Diagnostics;

namespace CowCollections.Benchmarks.Bars.Measuring;

/// <summary>The time, in ticks of the stopwatch.</summary>
internal static class Clock
{
    internal static long Now => Stopwatch.GetTimestamp();

    internal static long Ticks(double milliseconds) => (long)(milliseconds * Stopwatch.Frequency / 1e3);

    internal static double Nanoseconds(double ticks) => ticks * 1e9 / Stopwatch.Frequency;
}
