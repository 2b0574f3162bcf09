namespace CowCollections.Benchmarks.Inputs;

/// <summary>Hands out keys some at a time, round and round. Two of the same keys hand out the same: ours and the peer's.</summary>
/// <param name="keys">What is handed out: a power of two of them.</param>
/// <param name="length">How many <see cref="Next"/> hands out: a power of two.</param>
internal sealed class Probes<TKey>(TKey[] keys, int length = 1024)
{
    private int _next;

    internal int Length => length;

    /// <summary>The next few; after the last come the first again.</summary>
    internal ReadOnlySpan<TKey> Next()
    {
        ReadOnlySpan<TKey> next = keys.AsSpan(_next, length);
        _next = (_next + length) & (keys.Length - 1);
        return next;
    }
}
