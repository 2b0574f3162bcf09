using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using FSharpx.Collections;
using LanguageExt;

namespace CowCollections.Benchmarks.Lists;

/// <summary>
/// What it takes to hold so many elements: the allocated bytes of a list that is made at once and to size. What a paged list
/// keeps alive after edits is bar L10.
/// </summary>
public class ListMemory<T> : ListBenchmark<T>
{
    [Benchmark(Baseline = true)]
    public object ListCreate() => new List<T>(Items);

    [Benchmark]
    public object CowListCreate() => new CowList<T>(Items);

    [Benchmark]
    public object CowListRepeat() => CowList.Repeat(Items[0], Count);

    [Benchmark]
    public ImmutableArray<T> ImmutableArrayCreate() => ImmutableArray.Create(Items);

    [Benchmark]
    public object ImmutableListCreate() => ImmutableList.Create(Items);

    [Benchmark]
    public Lst<T> LstCreate() => Prelude.toList(Items);

    [Benchmark]
    public object PersistentVectorCreate() => PersistentVector.ofSeq(Items);
}
