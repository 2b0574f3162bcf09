namespace CowCollections.Benchmarks.Bars.Measuring;

/// <summary>Something to be timed.</summary>
/// <param name="operations">How many operations one run does.</param>
/// <param name="run">Does them, and returns something that depends on all of them, so that none is optimised away.</param>
/// <param name="prepare">Is called before each run, and not timed.</param>
internal sealed class Contender(int operations, Func<long> run, Action? prepare = null)
{
    /// <summary>What is computed ends here, where the JIT cannot know that nobody reads it.</summary>
    private static long _sink;

    /// <summary>How many operations one run does.</summary>
    internal int Operations => operations;

    /// <summary>Whether runs are timed one by one, because of what is to be done between them.</summary>
    internal bool IsPrepared => prepare is not null;

    /// <summary>Does some runs.</summary>
    /// <returns>The ticks of <see cref="Clock"/> that they took.</returns>
    internal long Time(int runs)
    {
        if (prepare is null)
        {
            long start = Clock.Now;
            for (int i = 0; i < runs; i++)
            {
                _sink += run();
            }

            return Clock.Now - start;
        }

        long ticks = 0;
        for (int i = 0; i < runs; i++)
        {
            prepare();
            long start = Clock.Now;
            _sink += run();
            ticks += Clock.Now - start;
        }

        return ticks;
    }

    /// <summary>The bytes that some runs allocate on this thread, without their preparation.</summary>
    internal long Allocate(int runs)
    {
        long bytes = 0;
        for (int i = 0; i < runs; i++)
        {
            prepare?.Invoke();
            long before = GC.GetAllocatedBytesForCurrentThread();
            _sink += run();
            bytes += GC.GetAllocatedBytesForCurrentThread() - before;
        }

        return bytes;
    }
}
