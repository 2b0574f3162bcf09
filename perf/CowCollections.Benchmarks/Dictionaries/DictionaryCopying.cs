using BenchmarkDotNet.Attributes;
using LanguageExt;

namespace CowCollections.Benchmarks.Dictionaries;

/// <summary>A copy, by itself and with the write that follows it.</summary>
public class DictionaryCopying<TKey> : DictionaryBenchmark<TKey>
    where TKey : notnull
{
    private int _turn;

    /// <summary>Another value each time: an immutable dictionary that is told to hold what it holds makes no new version.</summary>
    private int Value => _turn;

    /// <summary>Another key each time, without order.</summary>
    private TKey Key => Shuffled[++_turn % Count];

    [BenchmarkCategory("Copy"), Benchmark(Baseline = true)]
    public object DictionaryCopy() => new Dictionary<TKey, int>(Dictionary);

    [BenchmarkCategory("Copy"), Benchmark]
    public object CowDictionaryClone() => Cow.Clone();

    [BenchmarkCategory("Copy"), Benchmark]
    public object CowDictionarySnapshot() => Cow.Snapshot();

    [BenchmarkCategory("Copy"), Benchmark]
    public void CowDictionaryLease() => Cow.Lease().Dispose();

    [BenchmarkCategory("Copy, set"), Benchmark(Baseline = true)]
    public object DictionaryCopyAndSet() => new Dictionary<TKey, int>(Dictionary) { [Key] = Value };

    [BenchmarkCategory("Copy, set"), Benchmark]
    public object CowDictionarySnapshotAndSet()
    {
        CowDictionarySnapshot<TKey, int> snapshot = CowLived.Snapshot();
        CowLived[Key] = Value;
        return snapshot;
    }

    [BenchmarkCategory("Copy, set"), Benchmark]
    public object CowDictionaryLeaseAndSet()
    {
        CowLease<CowDictionarySnapshot<TKey, int>> lease = CowLived.Lease();
        lease.Dispose();
        CowLived[Key] = Value;
        return lease;
    }

    [BenchmarkCategory("Copy, set"), Benchmark]
    public object CowDictionarySnapshotSetItem() => CowSnapshot.SetItem(Key, Value);

    [BenchmarkCategory("Copy, set"), Benchmark]
    public object ImmutableDictionarySetItem() => Immutable.SetItem(Key, Value);

    [BenchmarkCategory("Copy, set"), Benchmark]
    public HashMap<TKey, int> HashMapSetItem() => HashMap.SetItem(Key, Value);

    [BenchmarkCategory("Copy, set"), Benchmark]
    public object FSharpMapAdd() => FSharp.Add(Key, Value);
}
