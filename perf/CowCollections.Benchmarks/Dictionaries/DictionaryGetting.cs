using BenchmarkDotNet.Attributes;
using CowCollections.Benchmarks.Dictionaries.Kernels;

namespace CowCollections.Benchmarks.Dictionaries;

/// <summary>Looking up keys that are there, and keys that are not, in random order.</summary>
public class DictionaryGetting<TKey> : DictionaryBenchmark<TKey>
    where TKey : notnull
{
    [BenchmarkCategory("Hit"), Benchmark(Baseline = true, OperationsPerInvoke = Operations)]
    public long DictionaryHit() => Reading.Get(Dictionary, NextHits());

    [BenchmarkCategory("Hit"), Benchmark(OperationsPerInvoke = Operations)]
    public long CowDictionaryHit() => Reading.Get(Cow, NextHits());

    [BenchmarkCategory("Hit"), Benchmark(OperationsPerInvoke = Operations)]
    public long CowDictionarySnapshotHit() => Reading.Get(CowSnapshot, NextHits());

    [BenchmarkCategory("Hit"), Benchmark(OperationsPerInvoke = Operations)]
    public long FrozenDictionaryHit()
    {
        long sum = 0;
        foreach (TKey key in NextHits())
        {
            sum += Frozen.TryGetValue(key, out int value) ? value : 0;
        }

        return sum;
    }

    [BenchmarkCategory("Hit"), Benchmark(OperationsPerInvoke = Operations)]
    public long ConcurrentDictionaryHit()
    {
        long sum = 0;
        foreach (TKey key in NextHits())
        {
            sum += Concurrent.TryGetValue(key, out int value) ? value : 0;
        }

        return sum;
    }

    [BenchmarkCategory("Hit"), Benchmark(OperationsPerInvoke = Operations)]
    public long ImmutableDictionaryHit() => Reading.Get(Immutable, NextHits());

    [BenchmarkCategory("Hit"), Benchmark(OperationsPerInvoke = Operations)]
    public long HashMapHit()
    {
        long sum = 0;
        foreach (TKey key in NextHits())
        {
            sum += HashMap.Find(key).IfNone(0);
        }

        return sum;
    }

    [BenchmarkCategory("Hit"), Benchmark(OperationsPerInvoke = Operations)]
    public long FSharpMapHit()
    {
        long sum = 0;
        foreach (TKey key in NextHits())
        {
            sum += FSharp.TryGetValue(key, out int value) ? value : 0;
        }

        return sum;
    }

    [BenchmarkCategory("Miss"), Benchmark(Baseline = true, OperationsPerInvoke = Operations)]
    public long DictionaryMiss() => Reading.Get(Dictionary, NextMisses());

    [BenchmarkCategory("Miss"), Benchmark(OperationsPerInvoke = Operations)]
    public long CowDictionaryMiss() => Reading.Get(Cow, NextMisses());

    [BenchmarkCategory("Miss"), Benchmark(OperationsPerInvoke = Operations)]
    public long CowDictionarySnapshotMiss() => Reading.Get(CowSnapshot, NextMisses());

    [BenchmarkCategory("Miss"), Benchmark(OperationsPerInvoke = Operations)]
    public long FrozenDictionaryMiss()
    {
        long sum = 0;
        foreach (TKey key in NextMisses())
        {
            sum += Frozen.TryGetValue(key, out int value) ? value : 0;
        }

        return sum;
    }

    [BenchmarkCategory("Miss"), Benchmark(OperationsPerInvoke = Operations)]
    public long ConcurrentDictionaryMiss()
    {
        long sum = 0;
        foreach (TKey key in NextMisses())
        {
            sum += Concurrent.TryGetValue(key, out int value) ? value : 0;
        }

        return sum;
    }

    [BenchmarkCategory("Miss"), Benchmark(OperationsPerInvoke = Operations)]
    public long ImmutableDictionaryMiss() => Reading.Get(Immutable, NextMisses());

    [BenchmarkCategory("Miss"), Benchmark(OperationsPerInvoke = Operations)]
    public long HashMapMiss()
    {
        long sum = 0;
        foreach (TKey key in NextMisses())
        {
            sum += HashMap.Find(key).IfNone(0);
        }

        return sum;
    }

    [BenchmarkCategory("Miss"), Benchmark(OperationsPerInvoke = Operations)]
    public long FSharpMapMiss()
    {
        long sum = 0;
        foreach (TKey key in NextMisses())
        {
            sum += FSharp.TryGetValue(key, out int value) ? value : 0;
        }

        return sum;
    }
}
