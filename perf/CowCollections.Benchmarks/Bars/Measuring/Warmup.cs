using System.Runtime;

namespace CowCollections.Benchmarks.Bars.Measuring;

/// <summary>Runs contenders until the JIT has compiled all that they use at its highest tier.</summary>
/// <remarks>
/// A method gets there after 30 calls that follow 100 ms in which nothing new was compiled, and some time in the
/// background. So: a number of calls, a length of time, and then as long until the JIT has been quiet for that long; and
/// if it compiled something during the measurement after all, once more.
/// </remarks>
internal static class Warmup
{
    private const int LeastCalls = 40;
    private const double QuietMilliseconds = 200;
    private const double LongestMilliseconds = 1500;

    private const int MostAttempts = 6;

    /// <summary>Warms up and measures.</summary>
    internal static T Until<T>(Func<T> measure, params ReadOnlySpan<Contender> contenders)
    {
        for (int attempt = 1; ; attempt++)
        {
            Run(contenders);
            long compiled = JitInfo.GetCompiledMethodCount();
            T result = measure();
            if (attempt == MostAttempts || JitInfo.GetCompiledMethodCount() == compiled)
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
