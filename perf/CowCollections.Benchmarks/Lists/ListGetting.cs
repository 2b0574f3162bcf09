using BenchmarkDotNet.Attributes;
using CowCollections.Benchmarks.Lists.Kernels;

namespace CowCollections.Benchmarks.Lists;

/// <summary>Getting elements by index, in random order.</summary>
public class ListGetting<T> : ListBenchmark<T>
{
    [Benchmark(Baseline = true, OperationsPerInvoke = Operations)]
    public long ListGet() => Reading.Get(List, NextPositions());

    [Benchmark(OperationsPerInvoke = Operations)]
    public long CowListGet() => Reading.Get(Cow, NextPositions());

    [Benchmark(OperationsPerInvoke = Operations)]
    public long CowListPagedGet() => Reading.Get(CowPaged, NextPositions());

    [Benchmark(OperationsPerInvoke = Operations)]
    public long CowListSnapshotPagedGet() => Reading.Get(CowPagedSnapshot, NextPositions());

    [Benchmark(OperationsPerInvoke = Operations)]
    public long ImmutableListGet() => Reading.Get(Immutable, NextPositions());

    [Benchmark(OperationsPerInvoke = Operations)]
    public long ImmutableArrayGet()
    {
        long sum = 0;
        foreach (int position in NextPositions())
        {
            sum += Weight.Of(Array[position]);
        }

        return sum;
    }

    [Benchmark(OperationsPerInvoke = Operations)]
    public long LstGet()
    {
        long sum = 0;
        foreach (int position in NextPositions())
        {
            sum += Weight.Of(Lst[position]);
        }

        return sum;
    }

    [Benchmark(OperationsPerInvoke = Operations)]
    public long SeqGet()
    {
        long sum = 0;
        foreach (int position in NextPositions())
        {
            sum += Weight.Of(Seq[position]);
        }

        return sum;
    }

    [Benchmark(OperationsPerInvoke = Operations)]
    public long PersistentVectorGet()
    {
        long sum = 0;
        foreach (int position in NextPositions())
        {
            sum += Weight.Of(Vector[position]);
        }

        return sum;
    }
}
