using System.Runtime;

namespace CowCollections.Benchmarks.Bars.Measuring;

/// <summary>Runs contenders until the JIT has compiled all that they use at its highest tier.</summary>
/// <remarks>
/// A method gets there after 30 calls, twice, and some time in the background; the project switches off that the runtime
/// first waits for 100 ms in which nothing new is compiled. So: a number of calls, and then as long until the JIT has been
/// quiet for some time; and if it compiled something during the measurement after all, once more.
/// </remarks>
internal static class Warmup
{
    private const int LeastCalls = 70;
    private const double QuietMilliseconds = 50;
    private const double LongestMilliseconds = 700;

    /// <summary>A measurement is not repeated any more after that: what is compiled so late was not called often.</summary>
    private const double LongestInAllMilliseconds = 1500;

    /// <summary>Warms up and measures.</summary>
    internal static T Until<T>(Func<T> measure, params ReadOnlySpan<Contender> contenders)
    {
        long start = Clock.Now;
        while (true)
        {
            Run(contenders);
            long compiled = JitInfo.GetCompiledMethodCount();
            T result = measure();
            if (JitInfo.GetCompiledMethodCount() == compiled || Clock.Now - start > Clock.Ticks(LongestInAllMilliseconds))
            {
                return result;
            }
        }
    }

    private static void Run(ReadOnlySpan<Contender> contenders)
    {
        long start = Clock.Now;
        long quietSince = start;
        long compiled = JitInfo.GetCompiledMethodCount();
        for (int calls = 0; !IsDone(calls, Clock.Now - start, Clock.Now - quietSince); calls++)
        {
            foreach (Contender contender in contenders)
            {
                for (int copy = 0; copy < contender.Copies; copy++)
                {
                    contender.Time(copy, 1);
                }
            }

            long now = JitInfo.GetCompiledMethodCount();
            if (now != compiled)
            {
                compiled = now;
                quietSince = Clock.Now;
            }
        }
    }

    private static bool IsDone(int calls, long elapsed, long quiet)
        => (calls >= LeastCalls && quiet >= Clock.Ticks(QuietMilliseconds)) || elapsed >= Clock.Ticks(LongestMilliseconds);
}
