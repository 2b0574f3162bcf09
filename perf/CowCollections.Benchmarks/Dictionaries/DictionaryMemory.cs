using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using LanguageExt;
using Microsoft.FSharp.Collections;

namespace CowCollections.Benchmarks.Dictionaries;

/// <summary>
/// What it takes to hold so many entries: the allocated bytes of a dictionary that is made at once. What one keeps alive that
/// grew, or was edited, is bar D7.
/// </summary>
public class DictionaryMemory<TKey> : DictionaryBenchmark<TKey>
    where TKey : notnull
{
    [Benchmark(Baseline = true)]
    public object DictionaryCreate() => new Dictionary<TKey, int>(Entries);

    [Benchmark]
    public object CowDictionaryCreate() => new CowDictionary<TKey, int>(Entries);

    [Benchmark]
    public object FrozenDictionaryCreate() => Entries.ToFrozenDictionary();

    [Benchmark]
    public object ConcurrentDictionaryCreate() => new ConcurrentDictionary<TKey, int>(Entries);

    [Benchmark]
    public object ImmutableDictionaryCreate() => Entries.ToImmutableDictionary();

    [Benchmark]
    public HashMap<TKey, int> HashMapCreate() => Prelude.toHashMap(Entries.Select(static entry => (entry.Key, entry.Value)));

    [Benchmark]
    public object FSharpMapCreate() => new FSharpMap<TKey, int>(Entries.Select(static entry => Tuple.Create(entry.Key, entry.Value)));
}
