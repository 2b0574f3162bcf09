using BenchmarkDotNet.Attributes;
using CowCollections.Benchmarks.Dictionaries.Kernels;

namespace CowCollections.Benchmarks.Dictionaries;

/// <summary>Looking keys up in random order.</summary>
public class DictionaryGetting<TKey> : DictionaryBenchmark<TKey>
    where TKey : notnull
{
    /// <summary>Whether there is what is looked for.</summary>
    [Params(true, false)]
    public bool Present { get; set; }

    [Benchmark(Baseline = true, OperationsPerInvoke = Operations)]
    public long DictionaryGet() => Reading.Get(Dictionary, NextKeys());

    [Benchmark(OperationsPerInvoke = Operations)]
    public long CowDictionaryGet() => Reading.Get(Cow, NextKeys());

    [Benchmark(OperationsPerInvoke = Operations)]
    public long CowDictionarySnapshotGet() => Reading.Get(CowSnapshot, NextKeys());

    [Benchmark(OperationsPerInvoke = Operations)]
    public long FrozenDictionaryGet()
    {
        long sum = 0;
        foreach (TKey key in NextKeys())
        {
            sum += Frozen.TryGetValue(key, out int value) ? value : 0;
        }

        return sum;
    }

    [Benchmark(OperationsPerInvoke = Operations)]
    public long ConcurrentDictionaryGet()
    {
        long sum = 0;
        foreach (TKey key in NextKeys())
        {
            sum += Concurrent.TryGetValue(key, out int value) ? value : 0;
        }

        return sum;
    }

    [Benchmark(OperationsPerInvoke = Operations)]
    public long ImmutableDictionaryGet() => Reading.Get(Immutable, NextKeys());

    [Benchmark(OperationsPerInvoke = Operations)]
    public long HashMapGet()
    {
        long sum = 0;
        foreach (TKey key in NextKeys())
        {
            sum += HashMap.Find(key).IfNone(0);
        }

        return sum;
    }

    [Benchmark(OperationsPerInvoke = Operations)]
    public long FSharpMapGet()
    {
        long sum = 0;
        foreach (TKey key in NextKeys())
        {
            sum += FSharp.TryGetValue(key, out int value) ? value : 0;
        }

        return sum;
    }

    private ReadOnlySpan<TKey> NextKeys() => Present ? NextHits() : NextMisses();
}
