using BenchmarkDotNet.Attributes;

namespace CowCollections.Benchmarks.Sets;

/// <summary>Asking for elements that are there, and for some that are not, in random order.</summary>
public class SetContaining<T> : SetBenchmark<T>
    where T : notnull
{
    [BenchmarkCategory("Hit"), Benchmark(Baseline = true, OperationsPerInvoke = Operations)]
    public long HashSetHit()
    {
        long found = 0;
        foreach (T item in NextHits())
        {
            found += HashSet.Contains(item) ? 1 : 0;
        }

        return found;
    }

    [BenchmarkCategory("Hit"), Benchmark(OperationsPerInvoke = Operations)]
    public long CowSetHit()
    {
        long found = 0;
        foreach (T item in NextHits())
        {
            found += Cow.Contains(item) ? 1 : 0;
        }

        return found;
    }

    [BenchmarkCategory("Hit"), Benchmark(OperationsPerInvoke = Operations)]
    public long CowSetSnapshotHit()
    {
        long found = 0;
        foreach (T item in NextHits())
        {
            found += CowSnapshot.Contains(item) ? 1 : 0;
        }

        return found;
    }

    [BenchmarkCategory("Hit"), Benchmark(OperationsPerInvoke = Operations)]
    public long FrozenSetHit()
    {
        long found = 0;
        foreach (T item in NextHits())
        {
            found += Frozen.Contains(item) ? 1 : 0;
        }

        return found;
    }

    [BenchmarkCategory("Hit"), Benchmark(OperationsPerInvoke = Operations)]
    public long ImmutableHashSetHit()
    {
        long found = 0;
        foreach (T item in NextHits())
        {
            found += Immutable.Contains(item) ? 1 : 0;
        }

        return found;
    }

    [BenchmarkCategory("Hit"), Benchmark(OperationsPerInvoke = Operations)]
    public long LanguageExtSetHit()
    {
        long found = 0;
        foreach (T item in NextHits())
        {
            found += LanguageExtSet.Contains(item) ? 1 : 0;
        }

        return found;
    }

    [BenchmarkCategory("Hit"), Benchmark(OperationsPerInvoke = Operations)]
    public long FSharpSetHit()
    {
        long found = 0;
        foreach (T item in NextHits())
        {
            found += FSharp.Contains(item) ? 1 : 0;
        }

        return found;
    }

    [BenchmarkCategory("Miss"), Benchmark(Baseline = true, OperationsPerInvoke = Operations)]
    public long HashSetMiss()
    {
        long found = 0;
        foreach (T item in NextMisses())
        {
            found += HashSet.Contains(item) ? 1 : 0;
        }

        return found;
    }

    [BenchmarkCategory("Miss"), Benchmark(OperationsPerInvoke = Operations)]
    public long CowSetMiss()
    {
        long found = 0;
        foreach (T item in NextMisses())
        {
            found += Cow.Contains(item) ? 1 : 0;
        }

        return found;
    }

    [BenchmarkCategory("Miss"), Benchmark(OperationsPerInvoke = Operations)]
    public long CowSetSnapshotMiss()
    {
        long found = 0;
        foreach (T item in NextMisses())
        {
            found += CowSnapshot.Contains(item) ? 1 : 0;
        }

        return found;
    }

    [BenchmarkCategory("Miss"), Benchmark(OperationsPerInvoke = Operations)]
    public long FrozenSetMiss()
    {
        long found = 0;
        foreach (T item in NextMisses())
        {
            found += Frozen.Contains(item) ? 1 : 0;
        }

        return found;
    }

    [BenchmarkCategory("Miss"), Benchmark(OperationsPerInvoke = Operations)]
    public long ImmutableHashSetMiss()
    {
        long found = 0;
        foreach (T item in NextMisses())
        {
            found += Immutable.Contains(item) ? 1 : 0;
        }

        return found;
    }

    [BenchmarkCategory("Miss"), Benchmark(OperationsPerInvoke = Operations)]
    public long LanguageExtSetMiss()
    {
        long found = 0;
        foreach (T item in NextMisses())
        {
            found += LanguageExtSet.Contains(item) ? 1 : 0;
        }

        return found;
    }

    [BenchmarkCategory("Miss"), Benchmark(OperationsPerInvoke = Operations)]
    public long FSharpSetMiss()
    {
        long found = 0;
        foreach (T item in NextMisses())
        {
            found += FSharp.Contains(item) ? 1 : 0;
        }

        return found;
    }
}
