using BenchmarkDotNet.Attributes;

namespace CowCollections.Benchmarks.Sets;

/// <summary>A copy, by itself and with the write that follows it.</summary>
public class SetCopying<T> : SetBenchmark<T>
    where T : notnull
{
    private T[] _others = [];
    private int _turn;

    public override void Setup()
    {
        base.Setup();
        _others = Inputs.Keys.OthersOf<T>(Count);
    }

    /// <summary>Another each time, and none that is in the sets.</summary>
    private T Other => _others[++_turn % Count];

    [BenchmarkCategory("Copy"), Benchmark(Baseline = true)]
    public object HashSetCopy() => new HashSet<T>(HashSet);

    [BenchmarkCategory("Copy"), Benchmark]
    public object CowSetClone() => Cow.Clone();

    [BenchmarkCategory("Copy"), Benchmark]
    public object CowSetSnapshot() => Cow.Snapshot();

    [BenchmarkCategory("Copy"), Benchmark]
    public void CowSetLease() => Cow.Lease().Dispose();

    [BenchmarkCategory("Copy, add"), Benchmark(Baseline = true)]
    public object HashSetCopyAndAdd() => new HashSet<T>(HashSet) { Other };

    [BenchmarkCategory("Copy, add"), Benchmark]
    public object CowSetCloneAndAdd()
    {
        CowSet<T> copy = Cow.Clone();
        copy.Add(Other);
        return copy;
    }

    [BenchmarkCategory("Copy, add"), Benchmark]
    public object CowSetSnapshotAdd() => CowSnapshot.Add(Other);

    [BenchmarkCategory("Copy, add"), Benchmark]
    public object ImmutableHashSetAdd() => Immutable.Add(Other);

    [BenchmarkCategory("Copy, add"), Benchmark]
    public LanguageExt.HashSet<T> LanguageExtSetAdd() => LanguageExtSet.Add(Other);

    [BenchmarkCategory("Copy, add"), Benchmark]
    public object FSharpSetAdd() => FSharp.Add(Other);
}
