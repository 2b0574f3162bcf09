using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;

namespace CowCollections.Benchmarks.Cells;

/// <summary>Writing an element of what several threads share, on one of them.</summary>
public class CellWriting : CellBenchmark
{
    private readonly CowListSnapshot<int>[] _values = [[1], [2]];
    private readonly CowCell<CowListSnapshot<int>> _small = new([]);
    private int _turn;

    [Benchmark(Baseline = true)]
    public object CowCellEdit() => Cell.Edit(static (list, position) => list[position]++, Position).After;

    [Benchmark]
    public object CowCellExchange() => _small.Exchange(_values[++_turn & 1]);

    [Benchmark]
    public object CowCellUpdate() => _small.Update(static (_, value) => value, _values[++_turn & 1]).After;

    [Benchmark]
    public bool ImmutableListUpdate() => ImmutableInterlocked.Update(
        ref Immutable, static (list, position) => list.SetItem(position, list[position] + 1), Position);

    [Benchmark]
    public int ConcurrentDictionaryUpdate() => Concurrent.AddOrUpdate(Position, 0, static (_, value) => value + 1);

    [Benchmark]
    public void LockedListSet()
    {
        Gate.EnterWriteLock();
        Locked[Position]++;
        Gate.ExitWriteLock();
    }
}
