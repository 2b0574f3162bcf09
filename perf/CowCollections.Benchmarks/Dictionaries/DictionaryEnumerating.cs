using BenchmarkDotNet.Attributes;
using CowCollections.Benchmarks.Dictionaries.Kernels;
using CowCollections.Benchmarks.Lists.Kernels;
using Reading = CowCollections.Benchmarks.Dictionaries.Kernels.Reading;

namespace CowCollections.Benchmarks.Dictionaries;

/// <summary>Enumerating all entries.</summary>
public class DictionaryEnumerating<TKey> : DictionaryBenchmark<TKey>
    where TKey : notnull
{
    [Benchmark(Baseline = true)]
    public long DictionaryForEach() => Reading.ForEach(Dictionary);

    [Benchmark]
    public long CowDictionaryForEach() => Reading.ForEach(Cow);

    [Benchmark]
    public long CowDictionarySnapshotForEach()
    {
        long sum = 0;
        foreach (KeyValuePair<TKey, int> entry in CowSnapshot)
        {
            sum += Weight.Of(entry.Key) + entry.Value;
        }

        return sum;
    }

    [Benchmark]
    public long FrozenDictionaryForEach()
    {
        long sum = 0;
        foreach (KeyValuePair<TKey, int> entry in Frozen)
        {
            sum += Weight.Of(entry.Key) + entry.Value;
        }

        return sum;
    }

    [Benchmark]
    public long ConcurrentDictionaryForEach()
    {
        long sum = 0;
        foreach (KeyValuePair<TKey, int> entry in Concurrent)
        {
            sum += Weight.Of(entry.Key) + entry.Value;
        }

        return sum;
    }

    [Benchmark]
    public long ImmutableDictionaryForEach()
    {
        long sum = 0;
        foreach (KeyValuePair<TKey, int> entry in Immutable)
        {
            sum += Weight.Of(entry.Key) + entry.Value;
        }

        return sum;
    }

    [Benchmark]
    public long HashMapForEach()
    {
        long sum = 0;
        foreach ((TKey key, int value) in HashMap)
        {
            sum += Weight.Of(key) + value;
        }

        return sum;
    }

    [Benchmark]
    public long FSharpMapForEach()
    {
        long sum = 0;
        foreach (KeyValuePair<TKey, int> entry in FSharp)
        {
            sum += Weight.Of(entry.Key) + entry.Value;
        }

        return sum;
    }
}
