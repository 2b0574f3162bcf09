using BenchmarkDotNet.Attributes;

namespace CowCollections.Benchmarks.Sets;

/// <summary>Asking for elements in random order.</summary>
public class SetContaining<T> : SetBenchmark<T>
    where T : notnull
{
    /// <summary>Whether there is what is looked for.</summary>
    [Params(true, false)]
    public bool Present { get; set; }

    [Benchmark(Baseline = true, OperationsPerInvoke = Operations)]
    public long HashSetContains()
    {
        long found = 0;
        foreach (T item in NextKeys())
        {
            found += HashSet.Contains(item) ? 1 : 0;
        }

        return found;
    }

    [Benchmark(OperationsPerInvoke = Operations)]
    public long CowSetContains()
    {
        long found = 0;
        foreach (T item in NextKeys())
        {
            found += Cow.Contains(item) ? 1 : 0;
        }

        return found;
    }

    [Benchmark(OperationsPerInvoke = Operations)]
    public long CowSetSnapshotContains()
    {
        long found = 0;
        foreach (T item in NextKeys())
        {
            found += CowSnapshot.Contains(item) ? 1 : 0;
        }

        return found;
    }

    [Benchmark(OperationsPerInvoke = Operations)]
    public long FrozenSetContains()
    {
        long found = 0;
        foreach (T item in NextKeys())
        {
            found += Frozen.Contains(item) ? 1 : 0;
        }

        return found;
    }

    [Benchmark(OperationsPerInvoke = Operations)]
    public long ImmutableHashSetContains()
    {
        long found = 0;
        foreach (T item in NextKeys())
        {
            found += Immutable.Contains(item) ? 1 : 0;
        }

        return found;
    }

    [Benchmark(OperationsPerInvoke = Operations)]
    public long LanguageExtSetContains()
    {
        long found = 0;
        foreach (T item in NextKeys())
        {
            found += LanguageExtSet.Contains(item) ? 1 : 0;
        }

        return found;
    }

    [Benchmark(OperationsPerInvoke = Operations)]
    public long FSharpSetContains()
    {
        long found = 0;
        foreach (T item in NextKeys())
        {
            found += FSharp.Contains(item) ? 1 : 0;
        }

        return found;
    }

    private ReadOnlySpan<T> NextKeys() => Present ? NextHits() : NextMisses();
}
