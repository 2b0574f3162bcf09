using System.Collections.Concurrent;
using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;

namespace CowCollections.Benchmarks.Cells;

/// <summary>Reading an element of what several threads share, on one of them.</summary>
public class CellReading : CellBenchmark
{
    [Benchmark(Baseline = true)]
    public int CowCellGet() => Cell.Value[Position];

    [Benchmark]
    public object CowCellValue() => Cell.Value;

    [Benchmark]
    public long CowCellRead() => Cell.Read().Version;

    [Benchmark]
    public int ImmutableListGet() => Volatile.Read(ref Immutable)[Position];

    [Benchmark]
    public int ConcurrentDictionaryGet() => Concurrent.TryGetValue(Position, out int value) ? value : 0;

    [Benchmark]
    public int LockedListGet()
    {
        Gate.EnterReadLock();
        int value = Locked[Position];
        Gate.ExitReadLock();
        return value;
    }
}
