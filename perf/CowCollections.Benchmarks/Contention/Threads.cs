using CowCollections.Benchmarks.Bars.Measuring;

namespace CowCollections.Benchmarks.Contention;

/// <summary>Several threads that do one thing at once, again and again.</summary>
internal static class Threads
{
    private const int Rounds = 15;
    private const double WarmMilliseconds = 250;
    private const double RoundMilliseconds = 25;
    private const int Batch = 16;

    /// <returns>The nanoseconds that an operation takes one of the threads: the median of the rounds, collections included.</returns>
    internal static double Time(int threads, Action operation)
    {
        Round(threads, operation, WarmMilliseconds);
        var sample = new Sample();
        for (int round = 0; round < Rounds; round++)
        {
            sample.Add(Round(threads, operation, RoundMilliseconds));
        }

        return sample.Median;
    }

    private static double Round(int threads, Action operation, double milliseconds)
    {
        long operations = 0;
        long ticks = 0;
        using var start = new Barrier(threads);
        Thread[] all = [.. Enumerable.Range(0, threads).Select(_ => new Thread(Run))];
        Array.ForEach(all, static thread => thread.Start());
        Array.ForEach(all, static thread => thread.Join());
        return Clock.Nanoseconds(ticks) / operations;

        void Run()
        {
            start.SignalAndWait();
            long began = Clock.Now;
            long end = began + Clock.Ticks(milliseconds);
            long mine = 0;
            long now;
            do
            {
                for (int i = 0; i < Batch; i++)
                {
                    operation();
                }

                mine += Batch;
                now = Clock.Now;
            }
            while (now < end);
            Interlocked.Add(ref operations, mine);
            Interlocked.Add(ref ticks, now - began);
        }
    }
}
