using BenchmarkDotNet.Attributes;
using CowCollections.Benchmarks.Lists.Kernels;

namespace CowCollections.Benchmarks.Sets;

/// <summary>Enumerating all elements.</summary>
public class SetEnumerating<T> : SetBenchmark<T>
    where T : notnull
{
    [Benchmark(Baseline = true)]
    public long HashSetForEach()
    {
        long sum = 0;
        foreach (T item in HashSet)
        {
            sum += Weight.Of(item);
        }

        return sum;
    }

    [Benchmark]
    public long CowSetForEach()
    {
        long sum = 0;
        foreach (T item in Cow)
        {
            sum += Weight.Of(item);
        }

        return sum;
    }

    [Benchmark]
    public long CowSetSnapshotForEach()
    {
        long sum = 0;
        foreach (T item in CowSnapshot)
        {
            sum += Weight.Of(item);
        }

        return sum;
    }

    [Benchmark]
    public long FrozenSetForEach()
    {
        long sum = 0;
        foreach (T item in Frozen)
        {
            sum += Weight.Of(item);
        }

        return sum;
    }

    [Benchmark]
    public long ImmutableHashSetForEach()
    {
        long sum = 0;
        foreach (T item in Immutable)
        {
            sum += Weight.Of(item);
        }

        return sum;
    }

    [Benchmark]
    public long LanguageExtSetForEach()
    {
        long sum = 0;
        foreach (T item in LanguageExtSet)
        {
            sum += Weight.Of(item);
        }

        return sum;
    }

    [Benchmark]
    public long FSharpSetForEach()
    {
        long sum = 0;
        foreach (T item in FSharp)
        {
            sum += Weight.Of(item);
        }

        return sum;
    }
}
