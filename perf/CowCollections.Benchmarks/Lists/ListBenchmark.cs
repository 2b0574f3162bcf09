using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using CowCollections.Benchmarks.Inputs;
using FSharpx.Collections;
using LanguageExt;

namespace CowCollections.Benchmarks.Lists;

/// <summary>The lists that are compared, of the same elements, and random positions in them.</summary>
/// <typeparam name="T">The type of the elements.</typeparam>
[GenericTypeArguments(typeof(int))]
[GenericTypeArguments(typeof(string))]
public abstract class ListBenchmark<T> : CollectionBenchmark
{
    private Positions? _positions;

    private protected T[] Items { get; private set; } = [];

    private protected List<T> List { get; private set; } = [];

    private protected ImmutableArray<T> Array { get; private set; } = [];

    private protected ImmutableList<T> Immutable { get; private set; } = [];

    private protected CowList<T> Cow { get; private set; } = [];

    /// <summary>Shared and written at random before: pages, if it is large enough.</summary>
    private protected CowList<T> CowPaged { get; private set; } = [];

    private protected CowListSnapshot<T> CowPagedSnapshot { get; private set; } = CowListSnapshot<T>.Empty;

    private protected Lst<T> Lst { get; private set; }

    private protected Seq<T> Seq { get; private set; }

    private protected PersistentVector<T> Vector { get; private set; } = PersistentVector<T>.Empty();

    [GlobalSetup]
    public void Setup()
    {
        Items = Elements.Of<T>(Count);
        List = [.. Items];
        Array = [.. Items];
        Immutable = [.. Items];
        Cow = Layouts.Flat(Items);
        CowPaged = Layouts.Dense(Items);
        CowPagedSnapshot = Layouts.Dense(Items).Snapshot();

        // By function: an empty one is what a collection expression gives.
        Lst = Prelude.toList(Items);
        Seq = Prelude.Seq(Items);
        Vector = PersistentVector.ofSeq(Items);
        _positions = new Positions(Count, Operations);
        AssertSizes(List.Count, Array.Length, Immutable.Count, Cow.Count, CowPaged.Count, Lst.Count, Seq.Count, Vector.Length);
    }

    private protected ReadOnlySpan<int> NextPositions() => _positions!.Next();
}
