using System.Collections.Frozen;
using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using LanguageExt;
using Microsoft.FSharp.Collections;

namespace CowCollections.Benchmarks.Sets;

/// <summary>What it takes to hold so many elements: the allocated bytes of a set that is made at once.</summary>
public class SetMemory<T> : SetBenchmark<T>
    where T : notnull
{
    [Benchmark(Baseline = true)]
    public object HashSetCreate() => new System.Collections.Generic.HashSet<T>(Items);

    [Benchmark]
    public object CowSetCreate() => new CowSet<T>(Items);

    [Benchmark]
    public object FrozenSetCreate() => Items.ToFrozenSet();

    [Benchmark]
    public object ImmutableHashSetCreate() => Items.ToImmutableHashSet();

    [Benchmark]
    public LanguageExt.HashSet<T> LanguageExtSetCreate() => Prelude.toHashSet(Items);

    [Benchmark]
    public object FSharpSetCreate() => new FSharpSet<T>(Items);
}
