using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using FSharpx.Collections;
using LanguageExt;

namespace CowCollections.Benchmarks.Lists;

/// <summary>Joining a list to itself, and cutting out its middle half.</summary>
public class ListJoining<T> : ListBenchmark<T>
{
    [BenchmarkCategory("Concat"), Benchmark(Baseline = true)]
    public object ListConcat()
    {
        var joined = new List<T>(Count * 2);
        joined.AddRange(List);
        joined.AddRange(List);
        return joined;
    }

    [BenchmarkCategory("Concat"), Benchmark]
    public object CowListConcat()
    {
        CowList<T> joined = Cow.Clone();
        joined.AddRange(Cow);
        return joined;
    }

    [BenchmarkCategory("Concat"), Benchmark]
    public object CowListSnapshotConcat() => CowPagedSnapshot.AddRange(CowPagedSnapshot);

    [BenchmarkCategory("Concat"), Benchmark]
    public ImmutableArray<T> ImmutableArrayConcat() => Array.AddRange(Array);

    [BenchmarkCategory("Concat"), Benchmark]
    public object ImmutableListConcat() => Immutable.AddRange(Immutable);

    [BenchmarkCategory("Concat"), Benchmark]
    public Lst<T> LstConcat() => Lst + Lst;

    [BenchmarkCategory("Concat"), Benchmark]
    public object PersistentVectorConcat() => PersistentVector.append(Vector, Vector);

    [BenchmarkCategory("Slice"), Benchmark(Baseline = true)]
    public object ListSlice() => List.GetRange(Count / 4, Count / 2);

    [BenchmarkCategory("Slice"), Benchmark]
    public object CowListSlice() => Cow.GetRange(Count / 4, Count / 2);

    [BenchmarkCategory("Slice"), Benchmark]
    public object CowListSnapshotSlice() => CowPagedSnapshot.GetRange(Count / 4, Count / 2);

    [BenchmarkCategory("Slice"), Benchmark]
    public ImmutableArray<T> ImmutableArraySlice() => Array.Slice(Count / 4, Count / 2);

    [BenchmarkCategory("Slice"), Benchmark]
    public object ImmutableListSlice() => Immutable.GetRange(Count / 4, Count / 2);

    [BenchmarkCategory("Slice"), Benchmark]
    public object SeqSlice() => Seq.Skip(Count / 4).Take(Count / 2);
}
