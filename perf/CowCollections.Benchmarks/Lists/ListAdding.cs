using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using CowCollections.Benchmarks.Lists.Kernels;
using FSharpx.Collections;
using LanguageExt;

namespace CowCollections.Benchmarks.Lists;

/// <summary>Building a list element by element, and taking it down from the end.</summary>
public class ListAdding<T> : ListBenchmark<T>
{
    [BenchmarkCategory("Add"), Benchmark(Baseline = true)]
    public long ListAdd() => Writing.Add(new List<T>(), Items);

    [BenchmarkCategory("Add"), Benchmark]
    public long CowListAdd() => Writing.Add(new CowList<T>(), Items);

    [BenchmarkCategory("Add"), Benchmark]
    public long CowListAddUnderSnapshots()
    {
        CowList<T> list = [];
        CowListSnapshot<T> kept = list.Snapshot();
        foreach (T item in Items)
        {
            kept = list.Snapshot();
            list.Add(item);
        }

        return kept.Count;
    }

    [BenchmarkCategory("Add"), Benchmark]
    public object ImmutableArrayBuilderAdd()
    {
        ImmutableArray<T>.Builder builder = ImmutableArray.CreateBuilder<T>();
        foreach (T item in Items)
        {
            builder.Add(item);
        }

        return builder;
    }

    [BenchmarkCategory("Add"), Benchmark]
    public object ImmutableListBuilderAdd()
    {
        ImmutableList<T>.Builder builder = ImmutableList.CreateBuilder<T>();
        foreach (T item in Items)
        {
            builder.Add(item);
        }

        return builder;
    }

    [BenchmarkCategory("Add"), Benchmark]
    public object ImmutableListAdd()
    {
        ImmutableList<T> list = [];
        foreach (T item in Items)
        {
            list = list.Add(item);
        }

        return list;
    }

    [BenchmarkCategory("Add"), Benchmark]
    public object LstAdd()
    {
        Lst<T> list = Prelude.List<T>();
        foreach (T item in Items)
        {
            list = list.Add(item);
        }

        return list;
    }

    [BenchmarkCategory("Add"), Benchmark]
    public object SeqAdd()
    {
        Seq<T> seq = Prelude.Seq<T>();
        foreach (T item in Items)
        {
            seq = seq.Add(item);
        }

        return seq;
    }

    [BenchmarkCategory("Add"), Benchmark]
    public object PersistentVectorAdd()
    {
        PersistentVector<T> vector = PersistentVector<T>.Empty();
        foreach (T item in Items)
        {
            vector = vector.Conj(item);
        }

        return vector;
    }

    [BenchmarkCategory("RemoveAt end"), Benchmark(Baseline = true)]
    public long ListRemove() => Writing.RemoveAll(new List<T>(Items));

    [BenchmarkCategory("RemoveAt end"), Benchmark]
    public long CowListRemove() => Writing.RemoveAll(new CowList<T>(Items));
}
