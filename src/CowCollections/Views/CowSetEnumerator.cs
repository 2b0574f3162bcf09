using System.Collections;
using CowCollections.Diagnostics;
using CowCollections.Hashing;

namespace CowCollections;

/// <summary>Enumerates the items of a <see cref="CowSet{T}"/> or a snapshot of one.</summary>
/// <typeparam name="T">The type of the items.</typeparam>
public struct CowSetEnumerator<T> : IEnumerator<T>
{
    /// <summary>The snapshot if it can come to an end; else null, and there is nothing to look at.</summary>
    private readonly CowSetSnapshot<T>? _leased;
    private HashCursor<T, Nothing> _cursor;
    private T _current;

    internal CowSetEnumerator(HashBuffer<T, Nothing> live)
    {
        _cursor = new HashCursor<T, Nothing>(live);
        _current = default!;
    }

    internal CowSetEnumerator(CowSetSnapshot<T> snapshot)
    {
        _leased = snapshot.IsLeased ? snapshot : null;
        _cursor = new HashCursor<T, Nothing>(snapshot.Items, keepsRuns: true);
        _current = default!;
    }

    /// <summary>The item that the enumerator is on.</summary>
    /// <value>Undefined before the first and behind the last item.</value>
    public readonly T Current => _current;

    readonly object? IEnumerator.Current => _cursor.IsOnEntry ? _current : Throw.NoCurrent();

    /// <summary>Moves on to the next item.</summary>
    /// <returns>Whether there is one.</returns>
    /// <exception cref="InvalidOperationException">An item was added to the set or removed from it after the enumerator was made.</exception>
    /// <exception cref="ObjectDisposedException">The snapshot was leased and the lease has ended.</exception>
    public bool MoveNext()
    {
        _leased?.CheckAlive();
        return _cursor.TryReadKey(out _current);
    }

    /// <summary>Does nothing.</summary>
    public readonly void Dispose()
    {
    }

    void IEnumerator.Reset()
    {
        _leased?.CheckAlive();
        _cursor.Reset();
        _current = default!;
    }
}
