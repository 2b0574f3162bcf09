using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using CowCollections.Benchmarks.Inputs;
using LanguageExt;
using Microsoft.FSharp.Collections;

namespace CowCollections.Benchmarks.Dictionaries;

/// <summary>The dictionaries that are compared, of the same entries, and random keys of them.</summary>
/// <typeparam name="TKey">The type of the keys.</typeparam>
[GenericTypeArguments(typeof(int))]
[GenericTypeArguments(typeof(string))]
public abstract class DictionaryBenchmark<TKey> : CollectionBenchmark
    where TKey : notnull
{
    private Probes<TKey>? _hits;
    private Probes<TKey>? _misses;

    private protected TKey[] Items { get; private set; } = [];

    /// <summary>The same in another order.</summary>
    private protected TKey[] Shuffled { get; private set; } = [];

    private protected KeyValuePair<TKey, int>[] Entries { get; private set; } = [];

    private protected Dictionary<TKey, int> Dictionary { get; private set; } = [];

    private protected FrozenDictionary<TKey, int> Frozen { get; private set; } = FrozenDictionary<TKey, int>.Empty;

    private protected ConcurrentDictionary<TKey, int> Concurrent { get; private set; } = [];

    private protected ImmutableDictionary<TKey, int> Immutable { get; private set; } = ImmutableDictionary<TKey, int>.Empty;

    private protected CowDictionary<TKey, int> Cow { get; private set; } = [];

    /// <summary>Shared, and written at random since.</summary>
    private protected CowDictionary<TKey, int> CowLived { get; private set; } = [];

    private protected CowDictionarySnapshot<TKey, int> CowSnapshot { get; private set; } = CowDictionarySnapshot<TKey, int>.Empty;

    private protected HashMap<TKey, int> HashMap { get; private set; }

    private protected FSharpMap<TKey, int> FSharp { get; private set; } = new([]);

    [GlobalSetup]
    public void Setup()
    {
        Items = Keys.Of<TKey>(Count);
        Shuffled = Keys.Shuffle(Items);
        Entries = Array.ConvertAll(Items, static key => KeyValuePair.Create(key, 1));
        Dictionary = new Dictionary<TKey, int>(Entries);
        Frozen = Entries.ToFrozenDictionary();
        Concurrent = new ConcurrentDictionary<TKey, int>(Entries);
        Immutable = Entries.ToImmutableDictionary();
        Cow = new CowDictionary<TKey, int>(Entries);
        CowLived = Live(new CowDictionary<TKey, int>(Entries));
        CowSnapshot = Live(new CowDictionary<TKey, int>(Entries)).Snapshot();
        HashMap = Prelude.toHashMap(Items.Select(static key => (key, 1)));
        FSharp = new FSharpMap<TKey, int>(Items.Select(static key => Tuple.Create(key, 1)));
        _hits = new Probes<TKey>(Keys.Draw(Items), Operations);
        _misses = new Probes<TKey>(Keys.Draw(Keys.OthersOf<TKey>(Count)), Operations);
        AssertSizes(
            Dictionary.Count, Frozen.Count, Concurrent.Count, Immutable.Count, Cow.Count, CowLived.Count, CowSnapshot.Count,
            HashMap.Count, FSharp.Count);
    }

    private protected ReadOnlySpan<TKey> NextHits() => _hits!.Next();

    private protected ReadOnlySpan<TKey> NextMisses() => _misses!.Next();

    private CowDictionary<TKey, int> Live(CowDictionary<TKey, int> dictionary)
    {
        CowDictionarySnapshot<TKey, int> before = dictionary.Snapshot();
        foreach (TKey key in Shuffled.AsSpan(0, Math.Min(Count, Sizes.Medium)))
        {
            dictionary[key] = before[key] + 1;
        }

        return dictionary;
    }
}
