using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using Microsoft.FSharp.Collections;

namespace CowCollections.Benchmarks.Sets;

/// <summary>Building a set element by element, and taking it down in another order.</summary>
public class SetAdding<T> : SetBenchmark<T>
    where T : notnull
{
    [BenchmarkCategory("Add"), Benchmark(Baseline = true)]
    public object HashSetAdd()
    {
        HashSet<T> all = [];
        foreach (T item in Items)
        {
            all.Add(item);
        }

        return all;
    }

    [BenchmarkCategory("Add"), Benchmark]
    public object CowSetAdd()
    {
        CowSet<T> all = [];
        foreach (T item in Items)
        {
            all.Add(item);
        }

        return all;
    }

    [BenchmarkCategory("Add"), Benchmark]
    public long CowSetAddUnderSnapshots()
    {
        CowSet<T> all = [];
        CowSetSnapshot<T> kept = all.Snapshot();
        foreach (T item in Items)
        {
            kept = all.Snapshot();
            all.Add(item);
        }

        return kept.Count;
    }

    [BenchmarkCategory("Add"), Benchmark]
    public object ImmutableHashSetBuilderAdd()
    {
        ImmutableHashSet<T>.Builder all = ImmutableHashSet.CreateBuilder<T>();
        foreach (T item in Items)
        {
            all.Add(item);
        }

        return all;
    }

    [BenchmarkCategory("Add"), Benchmark]
    public object ImmutableHashSetAdd()
    {
        ImmutableHashSet<T> all = [];
        foreach (T item in Items)
        {
            all = all.Add(item);
        }

        return all;
    }

    [BenchmarkCategory("Add"), Benchmark]
    public LanguageExt.HashSet<T> LanguageExtSetAdd()
    {
        LanguageExt.HashSet<T> all = LanguageExt.Prelude.HashSet<T>();
        foreach (T item in Items)
        {
            all = all.Add(item);
        }

        return all;
    }

    [BenchmarkCategory("Add"), Benchmark]
    public object FSharpSetAdd()
    {
        FSharpSet<T> all = new FSharpSet<T>([]);
        foreach (T item in Items)
        {
            all = all.Add(item);
        }

        return all;
    }

    [BenchmarkCategory("Remove"), Benchmark(Baseline = true)]
    public object HashSetRemove()
    {
        HashSet<T> all = new HashSet<T>(HashSet);
        foreach (T item in Shuffled)
        {
            all.Remove(item);
        }

        return all;
    }

    [BenchmarkCategory("Remove"), Benchmark]
    public object CowSetRemove()
    {
        CowSet<T> all = Cow.Clone();
        foreach (T item in Shuffled)
        {
            all.Remove(item);
        }

        return all;
    }

    [BenchmarkCategory("Remove"), Benchmark]
    public object ImmutableHashSetBuilderRemove()
    {
        ImmutableHashSet<T>.Builder all = Immutable.ToBuilder();
        foreach (T item in Shuffled)
        {
            all.Remove(item);
        }

        return all;
    }

    [BenchmarkCategory("Remove"), Benchmark]
    public object ImmutableHashSetRemove()
    {
        ImmutableHashSet<T> all = Immutable;
        foreach (T item in Shuffled)
        {
            all = all.Remove(item);
        }

        return all;
    }

    [BenchmarkCategory("Remove"), Benchmark]
    public LanguageExt.HashSet<T> LanguageExtSetRemove()
    {
        LanguageExt.HashSet<T> all = LanguageExtSet;
        foreach (T item in Shuffled)
        {
            all = all.Remove(item);
        }

        return all;
    }

    [BenchmarkCategory("Remove"), Benchmark]
    public object FSharpSetRemove()
    {
        FSharpSet<T> all = FSharp;
        foreach (T item in Shuffled)
        {
            all = all.Remove(item);
        }

        return all;
    }
}
