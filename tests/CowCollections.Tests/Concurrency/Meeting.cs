namespace CowCollections.Tests.Concurrency;

/// <summary>Two threads that wait for each other, again and again, and go on within some nanoseconds of each other.</summary>
internal sealed class Meeting
{
    private const int LooksBeforeYield = 2_000;

    private int _arrived;

    /// <summary>Waits for the other.</summary>
    /// <param name="times">How often this thread has met the other before; raised.</param>
    internal void Meet(ref int times)
    {
        Interlocked.Increment(ref _arrived);
        times++;
        for (int look = 0; Volatile.Read(ref _arrived) < 2 * times; look++)
        {
            if (look > LooksBeforeYield)
            {
                Thread.Yield();
            }
        }
    }
}
