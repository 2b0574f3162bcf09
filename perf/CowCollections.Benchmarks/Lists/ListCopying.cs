using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;

namespace CowCollections.Benchmarks.Lists;

/// <summary>A copy, by itself and with the write that follows it.</summary>
public class ListCopying<T> : ListBenchmark<T>
{
    private int _position;

    /// <summary>Another position each time, without order.</summary>
    private int Position => _position = (int)((_position + 7_368_787L) % Count);

    [BenchmarkCategory("Copy"), Benchmark(Baseline = true)]
    public object ListCopy() => new List<T>(List);

    [BenchmarkCategory("Copy"), Benchmark]
    public object CowListClone() => Cow.Clone();

    [BenchmarkCategory("Copy"), Benchmark]
    public object CowListSnapshot() => Cow.Snapshot();

    [BenchmarkCategory("Copy"), Benchmark]
    public void CowListLease() => Cow.Lease().Dispose();

    [BenchmarkCategory("Copy, set"), Benchmark(Baseline = true)]
    public object ListCopyAndSet() => new List<T>(List) { [Position] = Items[0] };

    [BenchmarkCategory("Copy, set"), Benchmark]
    public object ArrayCopyAndSet()
    {
        T[] copy = Items.AsSpan().ToArray();
        copy[Position] = Items[0];
        return copy;
    }

    [BenchmarkCategory("Copy, set"), Benchmark]
    public object CowListSnapshotAndSet()
    {
        CowListSnapshot<T> snapshot = CowPaged.Snapshot();
        CowPaged[Position] = Items[0];
        return snapshot;
    }

    [BenchmarkCategory("Copy, set"), Benchmark]
    public object CowListLeaseAndSet()
    {
        CowLease<CowListSnapshot<T>> lease = CowPaged.Lease();
        lease.Dispose();
        CowPaged[Position] = Items[0];
        return lease;
    }

    [BenchmarkCategory("Copy, set"), Benchmark]
    public object CowListSnapshotSetItem() => CowPagedSnapshot.SetItem(Position, Items[0]);

    [BenchmarkCategory("Copy, set"), Benchmark]
    public ImmutableArray<T> ImmutableArraySetItem() => Array.SetItem(Position, Items[0]);

    [BenchmarkCategory("Copy, set"), Benchmark]
    public object ImmutableListSetItem() => Immutable.SetItem(Position, Items[0]);

    [BenchmarkCategory("Copy, set"), Benchmark]
    public object LstSetItem() => Lst.SetItem(Position, Items[0]);

    [BenchmarkCategory("Copy, set"), Benchmark]
    public object PersistentVectorUpdate() => Vector.Update(Position, Items[0]);
}
