using System.Collections.Frozen;
using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using CowCollections.Benchmarks.Inputs;
using LanguageExt;
using Microsoft.FSharp.Collections;

namespace CowCollections.Benchmarks.Sets;

/// <summary>The sets that are compared, of the same elements, and random ones of these.</summary>
/// <typeparam name="T">The type of the elements.</typeparam>
/// <remarks>The set of LanguageExt has the name of that of .NET, which is meant everywhere here.</remarks>
[GenericTypeArguments(typeof(int))]
[GenericTypeArguments(typeof(string))]
public abstract class SetBenchmark<T> : CollectionBenchmark
    where T : notnull
{
    private Probes<T>? _hits;
    private Probes<T>? _misses;

    private protected T[] Items { get; private set; } = [];

    /// <summary>The same in another order.</summary>
    private protected T[] Shuffled { get; private set; } = [];

    private protected System.Collections.Generic.HashSet<T> HashSet { get; private set; } = [];

    private protected FrozenSet<T> Frozen { get; private set; } = FrozenSet<T>.Empty;

    private protected ImmutableHashSet<T> Immutable { get; private set; } = [];

    private protected CowSet<T> Cow { get; private set; } = [];

    private protected CowSetSnapshot<T> CowSnapshot { get; private set; } = [];

    private protected LanguageExt.HashSet<T> LanguageExtSet { get; private set; }

    private protected FSharpSet<T> FSharp { get; private set; } = new([]);

    [GlobalSetup]
    public virtual void Setup()
    {
        Items = Keys.Of<T>(Count);
        Shuffled = Keys.Shuffle(Items);
        HashSet = [.. Items];
        Frozen = Items.ToFrozenSet();
        Immutable = [.. Items];
        Cow = [.. Items];
        CowSnapshot = [.. Items];
        LanguageExtSet = Prelude.toHashSet(Items);
        FSharp = new FSharpSet<T>(Items);
        _hits = new Probes<T>(Keys.Draw(Items), Operations);
        _misses = new Probes<T>(Keys.Draw(Keys.OthersOf<T>(Count)), Operations);
        AssertSizes(HashSet.Count, Frozen.Count, Immutable.Count, Cow.Count, CowSnapshot.Count, LanguageExtSet.Count, FSharp.Count);
    }

    private protected ReadOnlySpan<T> NextHits() => _hits!.Next();

    private protected ReadOnlySpan<T> NextMisses() => _misses!.Next();
}
