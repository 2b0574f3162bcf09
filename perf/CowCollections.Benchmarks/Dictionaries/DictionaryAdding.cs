using System.Collections.Concurrent;
using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using CowCollections.Benchmarks.Dictionaries.Kernels;
using LanguageExt;
using Microsoft.FSharp.Collections;

namespace CowCollections.Benchmarks.Dictionaries;

/// <summary>Building a dictionary entry by entry, and taking it down in another order.</summary>
public class DictionaryAdding<TKey> : DictionaryBenchmark<TKey>
    where TKey : notnull
{
    [BenchmarkCategory("Add"), Benchmark(Baseline = true)]
    public long DictionaryAdd() => Writing.Add(new Dictionary<TKey, int>(), Items);

    [BenchmarkCategory("Add"), Benchmark]
    public long CowDictionaryAdd() => Writing.Add(new CowDictionary<TKey, int>(), Items);

    [BenchmarkCategory("Add"), Benchmark]
    public long CowDictionaryAddUnderSnapshots()
    {
        CowDictionary<TKey, int> dictionary = [];
        CowDictionarySnapshot<TKey, int> kept = dictionary.Snapshot();
        foreach (TKey key in Items)
        {
            kept = dictionary.Snapshot();
            dictionary.Add(key, 1);
        }

        return kept.Count;
    }

    [BenchmarkCategory("Add"), Benchmark]
    public object ConcurrentDictionaryAdd()
    {
        ConcurrentDictionary<TKey, int> dictionary = [];
        foreach (TKey key in Items)
        {
            dictionary.TryAdd(key, 1);
        }

        return dictionary;
    }

    [BenchmarkCategory("Add"), Benchmark]
    public object ImmutableDictionaryBuilderAdd()
    {
        ImmutableDictionary<TKey, int>.Builder builder = ImmutableDictionary.CreateBuilder<TKey, int>();
        foreach (TKey key in Items)
        {
            builder.Add(key, 1);
        }

        return builder;
    }

    [BenchmarkCategory("Add"), Benchmark]
    public object ImmutableDictionaryAdd()
    {
        ImmutableDictionary<TKey, int> all = ImmutableDictionary<TKey, int>.Empty;
        foreach (TKey key in Items)
        {
            all = all.Add(key, 1);
        }

        return all;
    }

    [BenchmarkCategory("Add"), Benchmark]
    public HashMap<TKey, int> HashMapAdd()
    {
        HashMap<TKey, int> all = Prelude.HashMap<TKey, int>();
        foreach (TKey key in Items)
        {
            all = all.Add(key, 1);
        }

        return all;
    }

    [BenchmarkCategory("Add"), Benchmark]
    public object FSharpMapAdd()
    {
        FSharpMap<TKey, int> all = new FSharpMap<TKey, int>([]);
        foreach (TKey key in Items)
        {
            all = all.Add(key, 1);
        }

        return all;
    }

    [BenchmarkCategory("Remove"), Benchmark(Baseline = true)]
    public long DictionaryRemove() => Writing.Remove(new Dictionary<TKey, int>(Dictionary), Shuffled);

    [BenchmarkCategory("Remove"), Benchmark]
    public long CowDictionaryRemove() => Writing.Remove(Cow.Clone(), Shuffled);

    [BenchmarkCategory("Remove"), Benchmark]
    public object ImmutableDictionaryBuilderRemove()
    {
        ImmutableDictionary<TKey, int>.Builder builder = Immutable.ToBuilder();
        foreach (TKey key in Shuffled)
        {
            builder.Remove(key);
        }

        return builder;
    }

    [BenchmarkCategory("Remove"), Benchmark]
    public object ImmutableDictionaryRemove()
    {
        ImmutableDictionary<TKey, int> all = Immutable;
        foreach (TKey key in Shuffled)
        {
            all = all.Remove(key);
        }

        return all;
    }

    [BenchmarkCategory("Remove"), Benchmark]
    public HashMap<TKey, int> HashMapRemove()
    {
        HashMap<TKey, int> all = HashMap;
        foreach (TKey key in Shuffled)
        {
            all = all.Remove(key);
        }

        return all;
    }

    [BenchmarkCategory("Remove"), Benchmark]
    public object FSharpMapRemove()
    {
        FSharpMap<TKey, int> all = FSharp;
        foreach (TKey key in Shuffled)
        {
            all = all.Remove(key);
        }

        return all;
    }
}
