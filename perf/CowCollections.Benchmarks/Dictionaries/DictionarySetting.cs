using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using CowCollections.Benchmarks.Dictionaries.Kernels;
using LanguageExt;
using Microsoft.FSharp.Collections;

namespace CowCollections.Benchmarks.Dictionaries;

/// <summary>
/// Setting the values of keys that are there, in random order: in place, or version after version where nothing else is to be
/// had.
/// </summary>
public class DictionarySetting<TKey> : DictionaryBenchmark<TKey>
    where TKey : notnull
{
    private int _value;

    /// <summary>Another each time: an immutable dictionary that is told to hold what it holds makes no new version.</summary>
    private int NextValue => ++_value;

    [Benchmark(Baseline = true, OperationsPerInvoke = Operations)]
    public long DictionarySet() => Writing.Set(Dictionary, NextHits(), NextValue);

    [Benchmark(OperationsPerInvoke = Operations)]
    public long CowDictionarySet() => Writing.Set(Cow, NextHits(), NextValue);

    [Benchmark(OperationsPerInvoke = Operations)]
    public object CowDictionarySetUnderSnapshots() => Writing.KeepAndSet(CowLived, NextHits(), NextValue);

    [Benchmark(OperationsPerInvoke = Operations)]
    public long ConcurrentDictionarySet()
    {
        int value = NextValue;
        foreach (TKey key in NextHits())
        {
            Concurrent[key] = value;
        }

        return value;
    }

    [Benchmark(OperationsPerInvoke = Operations)]
    public object ImmutableDictionaryBuilderSet()
    {
        int value = NextValue;
        ImmutableDictionary<TKey, int>.Builder builder = Immutable.ToBuilder();
        foreach (TKey key in NextHits())
        {
            builder[key] = value;
        }

        return builder;
    }

    [Benchmark(OperationsPerInvoke = Operations)]
    public object ImmutableDictionarySet() => Writing.KeepAndSet(Immutable, NextHits(), NextValue);

    [Benchmark(OperationsPerInvoke = Operations)]
    public HashMap<TKey, int> HashMapSet() => Writing.KeepAndSet(HashMap, NextHits(), NextValue);

    [Benchmark(OperationsPerInvoke = Operations)]
    public object FSharpMapSet()
    {
        int value = NextValue;
        FSharpMap<TKey, int> map = FSharp;
        foreach (TKey key in NextHits())
        {
            map = map.Add(key, value);
        }

        return map;
    }
}
