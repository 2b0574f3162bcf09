using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using CowCollections.Benchmarks.Lists.Kernels;

namespace CowCollections.Benchmarks.Lists;

/// <summary>Setting elements in random order: in place, or version after version where nothing else is to be had.</summary>
public class ListSetting<T> : ListBenchmark<T>
{
    [Benchmark(Baseline = true, OperationsPerInvoke = Operations)]
    public long ListSet() => Writing.Set(List, NextPositions(), Items[0]);

    [Benchmark(OperationsPerInvoke = Operations)]
    public long CowListSet() => Writing.Set(Cow, NextPositions(), Items[0]);

    [Benchmark(OperationsPerInvoke = Operations)]
    public long CowListPagedSet() => Writing.Set(CowPaged, NextPositions(), Items[0]);

    [Benchmark(OperationsPerInvoke = Operations)]
    public long ImmutableListBuilderSet()
    {
        ImmutableList<T>.Builder builder = Immutable.ToBuilder();
        foreach (int position in NextPositions())
        {
            builder[position] = Items[0];
        }

        return builder.Count;
    }

    [Benchmark(OperationsPerInvoke = Operations)]
    public object ImmutableListSet()
    {
        ImmutableList<T> list = Immutable;
        foreach (int position in NextPositions())
        {
            list = list.SetItem(position, Items[0]);
        }

        return list;
    }

    [Benchmark(OperationsPerInvoke = Operations)]
    public object LstSet()
    {
        LanguageExt.Lst<T> list = Lst;
        foreach (int position in NextPositions())
        {
            list = list.SetItem(position, Items[0]);
        }

        return list;
    }

    [Benchmark(OperationsPerInvoke = Operations)]
    public object PersistentVectorSet()
    {
        FSharpx.Collections.PersistentVector<T> vector = Vector;
        foreach (int position in NextPositions())
        {
            vector = vector.Update(position, Items[0]);
        }

        return vector;
    }
}
