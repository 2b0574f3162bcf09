namespace CowCollections.Tests.Support;

/// <summary>Measures what is allocated on this thread.</summary>
internal static class Allocated
{
    private const int Runs = 20;

    private static readonly int[] _some = [1, 2, 3];

    /// <summary>
    /// Elements to be added as a span. Not written as <c>list.AddRange(1, 2, 3)</c>: in a debug build the runtime makes an
    /// object to find constants that are passed so.
    /// </summary>
    internal static ReadOnlySpan<int> Some => _some;

    /// <summary>
    /// The bytes that a body allocates: the least of several runs, each after a fresh setup, so that neither the JIT nor the
    /// first use of anything counts.
    /// </summary>
    internal static long By<TState>(Func<TState> setUp, Action<TState> body)
    {
        long least = long.MaxValue;
        for (int run = 0; run < Runs; run++)
        {
            TState state = setUp();
            long before = GC.GetAllocatedBytesForCurrentThread();
            body(state);
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        return least;
    }

    /// <summary>The bytes of one array.</summary>
    internal static long ByArray<T>(int length) => By(() => length, static length => GC.KeepAlive(new T[length]));
}
