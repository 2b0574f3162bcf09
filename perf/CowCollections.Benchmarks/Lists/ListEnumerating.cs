using BenchmarkDotNet.Attributes;
using CowCollections.Benchmarks.Lists.Kernels;

namespace CowCollections.Benchmarks.Lists;

/// <summary>Enumerating all elements.</summary>
public class ListEnumerating<T> : ListBenchmark<T>
{
    [Benchmark(Baseline = true)]
    public long ListForEach() => Reading.ForEach(List);

    [Benchmark]
    public long CowListForEach() => Reading.ForEach(Cow);

    [Benchmark]
    public long CowListPagedForEach() => Reading.ForEach(CowPaged);

    [Benchmark]
    public long CowListSnapshotPagedForEach() => Reading.ForEach(CowPagedSnapshot);

    [Benchmark]
    public long CowListPagedPages()
    {
        long sum = 0;
        foreach (ReadOnlyMemory<T> page in CowPaged.Pages)
        {
            foreach (T element in page.Span)
            {
                sum += Weight.Of(element);
            }
        }

        return sum;
    }

    [Benchmark]
    public long ImmutableArrayForEach()
    {
        long sum = 0;
        foreach (T element in Array)
        {
            sum += Weight.Of(element);
        }

        return sum;
    }

    [Benchmark]
    public long ImmutableListForEach()
    {
        long sum = 0;
        foreach (T element in Immutable)
        {
            sum += Weight.Of(element);
        }

        return sum;
    }

    [Benchmark]
    public long LstForEach()
    {
        long sum = 0;
        foreach (T element in Lst)
        {
            sum += Weight.Of(element);
        }

        return sum;
    }

    [Benchmark]
    public long SeqForEach()
    {
        long sum = 0;
        foreach (T element in Seq)
        {
            sum += Weight.Of(element);
        }

        return sum;
    }

    [Benchmark]
    public long PersistentVectorForEach()
    {
        long sum = 0;
        foreach (T element in Vector)
        {
            sum += Weight.Of(element);
        }

        return sum;
    }
}
