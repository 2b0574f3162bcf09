using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using LanguageExt;

namespace CowCollections.Benchmarks.Lists;

/// <summary>Editing in the middle: an element taken out at one random position and put in at another.</summary>
public class ListEditing<T> : ListBenchmark<T>
{
    private int _turn;

    /// <summary>Another position each time, without order; the last is left free, for while an element is out.</summary>
    private int Position => _turn = (int)((_turn + 7_368_787L) % (Count - 1));

    [Benchmark(Baseline = true)]
    public void ListMove() => Move(List);

    [Benchmark]
    public void CowListMove() => Move(CowPaged);

    [Benchmark]
    public object CowListMoveUnderSnapshots()
    {
        CowListSnapshot<T> before = CowPaged.Snapshot();
        CowPaged.RemoveAt(Position);
        CowListSnapshot<T> between = CowPaged.Snapshot();
        CowPaged.Insert(Position, Items[0]);
        return (before, between);
    }

    [Benchmark]
    public object CowListSnapshotMove() => CowPagedSnapshot.RemoveAt(Position).Insert(Position, Items[0]);

    [Benchmark]
    public ImmutableArray<T> ImmutableArrayMove() => Array.RemoveAt(Position).Insert(Position, Items[0]);

    [Benchmark]
    public object ImmutableListMove() => Immutable.RemoveAt(Position).Insert(Position, Items[0]);

    [Benchmark]
    public Lst<T> LstMove() => Lst.RemoveAt(Position).Insert(Position, Items[0]);

    private void Move(IList<T> list)
    {
        list.RemoveAt(Position);
        list.Insert(Position, Items[0]);
    }
}
