using CowCollections.Diagnostics;

namespace CowCollections.Hashing;

/// <summary>Sees whether a comparer, an enumerator or a condition writes the table by which it is called.</summary>
/// <param name="buffer">The table; null for one that is never written.</param>
internal readonly struct Unwritten<TKey, TValue>(HashBuffer<TKey, TValue>? buffer)
{
    private readonly HashBuffer<TKey, TValue>? _buffer = buffer;
    private readonly long _version = buffer?.Version ?? 0;

    /// <summary>Throws if entries came, went or moved since this was made.</summary>
    internal void Check()
    {
        if (_buffer is not null && !_buffer.HasSameEntries(_version))
        {
            Throw.Modified();
        }
    }
}
