using System.Collections.Concurrent;
using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using CowCollections.Benchmarks.Inputs;

namespace CowCollections.Benchmarks.Cells;

/// <summary>The ways to share a list or what is like one, of the same elements, and one position after the other.</summary>
public abstract class CellBenchmark : CollectionBenchmark
{
    /// <summary>For <see cref="Locked"/>. Static, so that a benchmark need not be disposed of.</summary>
    private protected static readonly ReaderWriterLockSlim Gate = new();

    private protected ImmutableList<int> Immutable = [];
    private int[] _positions = [];
    private int _next;

    private protected CowCell<CowListSnapshot<int>> Cell { get; private set; } = new([]);

    private protected ConcurrentDictionary<int, int> Concurrent { get; private set; } = [];

    private protected List<int> Locked { get; private set; } = [];

    /// <summary>Another each time.</summary>
    private protected int Position => _positions[_next = (_next + 1) & (_positions.Length - 1)];

    [GlobalSetup]
    public void Setup()
    {
        int[] elements = Elements.Ints(Count);
        Immutable = [.. elements];
        Cell = new CowCell<CowListSnapshot<int>>([.. elements]);
        Concurrent = new ConcurrentDictionary<int, int>(elements.Select(static (value, index) => KeyValuePair.Create(index, value)));
        Locked = [.. elements];
        _positions = new Positions(Count).All.ToArray();
        AssertSizes(Immutable.Count, Cell.Value.Count, Concurrent.Count, Locked.Count);
    }
}
