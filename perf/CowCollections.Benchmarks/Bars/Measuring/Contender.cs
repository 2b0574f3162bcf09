namespace CowCollections.Benchmarks.Bars.Measuring;

/// <summary>Something to be timed.</summary>
internal sealed class Contender
{
    /// <summary>What is computed ends here, where the JIT cannot know that nobody reads it.</summary>
    private static long _sink;

    private readonly Func<long>[] _runs;
    private readonly Action? _prepare;

    /// <param name="operations">How many operations one run does.</param>
    /// <param name="run">Does them, and returns something that depends on them, so that none is optimised away.</param>
    /// <param name="prepare">Is called before each run, and not timed.</param>
    internal Contender(int operations, Func<long> run, Action? prepare = null)
        : this(operations, [run], prepare)
    {
    }

    private Contender(int operations, Func<long>[] runs, Action? prepare)
    {
        Operations = operations;
        _runs = runs;
        _prepare = prepare;
    }

    /// <summary>How many operations one run does.</summary>
    internal int Operations { get; }

    /// <summary>How many copies of the code there are.</summary>
    internal int Copies => _runs.Length;

    /// <summary>A contender of which there are several copies in machine code: see <see cref="Place"/>.</summary>
    internal static Contender OfCopies<TKernels>(int operations, TKernels[] copies, Func<TKernels, long> run, Action? prepare = null)
        => new(operations, Array.ConvertAll<TKernels, Func<long>>(copies, copy => () => run(copy)), prepare);

    /// <summary>Does some runs.</summary>
    /// <returns>The ticks of <see cref="Clock"/> that they took.</returns>
    internal long Time(int copy, int runs)
    {
        Func<long> run = _runs[copy];
        if (_prepare is null)
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
            _prepare();
            long start = Clock.Now;
            _sink += run();
            ticks += Clock.Now - start;
        }

        return ticks;
    }

    /// <summary>The bytes that a run allocates on this thread, without its preparation.</summary>
    internal long Allocate()
    {
        _prepare?.Invoke();
        long before = GC.GetAllocatedBytesForCurrentThread();
        _sink += _runs[0]();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
