namespace CowCollections.Benchmarks.Inputs;

/// <summary>
/// Random positions in a collection of a given size, prepared so that drawing them is not measured. Two of the same size
/// hand out the same positions: ours and the peer's.
/// </summary>
/// <remarks>
/// There are several times as many as the collection has cache lines (up to those of a million elements), so that a big
/// collection is not read from the few lines that the last pass left in the cache. And so many of a small one that a
/// processor does not learn their order: the branches of 8,192 look-ups in a row are foreseen, when they come again, by
/// some (a Zen 5).
/// </remarks>
internal sealed class Positions
{
    private const int Seed = 20_260_102;
    private const int Least = 1 << 16;
    private const int Most = 1 << 18;

    private static readonly Dictionary<int, int[]> _drawn = [];

    private readonly int[] _positions;
    private readonly int _length;
    private int _next;

    /// <param name="count">Positions are at least 0 and less than this.</param>
    /// <param name="length">How many <see cref="Next"/> hands out: a power of two.</param>
    internal Positions(int count, int length = 1024)
    {
        if (!_drawn.TryGetValue(count, out int[]? positions))
        {
            positions = Draw(count);
            _drawn.Add(count, positions);
        }

        _positions = positions;
        _length = length;
    }

    internal int Length => _length;

    /// <summary>All that there are before they come again: a power of two.</summary>
    internal ReadOnlyMemory<int> All => _positions;

    /// <summary>The next few; after the last come the first again.</summary>
    internal ReadOnlySpan<int> Next()
    {
        ReadOnlySpan<int> next = _positions.AsSpan(_next, _length);
        _next = (_next + _length) & (_positions.Length - 1);
        return next;
    }

    private static int[] Draw(int count)
    {
        var random = new Random(Seed);
        var positions = new int[count <= Least ? Least : Most];
        for (int i = 0; i < positions.Length; i++)
        {
            positions[i] = random.Next(count);
        }

        return positions;
    }
}
