using System.Collections;
using CowCollections.Diagnostics;
using CowCollections.Hashing;
using CowCollections.Views;

namespace CowCollections;

/// <summary>Enumerates the entries of a <see cref="CowDictionary{TKey, TValue}"/> or a snapshot of one.</summary>
/// <typeparam name="TKey">The type of the keys.</typeparam>
/// <typeparam name="TValue">The type of the values.</typeparam>
public struct CowDictionaryEnumerator<TKey, TValue> : IEnumerator<KeyValuePair<TKey, TValue>>, IDictionaryEnumerator
    where TKey : notnull
{
    private readonly CowDictionarySnapshot<TKey, TValue>? _leased;
    private HashCursor<TKey, TValue> _cursor;
    private KeyValuePair<TKey, TValue> _current;

    internal CowDictionaryEnumerator(in DictionarySource<TKey, TValue> source)
    {
        _leased = source.Leased;
        _cursor = source.Cursor;
    }

    /// <summary>The entry that the enumerator is on.</summary>
    /// <value>Undefined before the first and behind the last entry.</value>
    public readonly KeyValuePair<TKey, TValue> Current => _current;

    readonly object IEnumerator.Current => Checked;

    readonly DictionaryEntry IDictionaryEnumerator.Entry => new(Checked.Key, Checked.Value);

    readonly object IDictionaryEnumerator.Key => Checked.Key;

    readonly object? IDictionaryEnumerator.Value => Checked.Value;

    /// <summary>The entry, for who is told if there is none.</summary>
    private readonly KeyValuePair<TKey, TValue> Checked
    {
        get
        {
            if (!_cursor.IsOnEntry)
            {
                Throw.NoCurrent();
            }

            return _current;
        }
    }

    /// <summary>Moves on to the next entry.</summary>
    /// <returns>Whether there is one.</returns>
    /// <exception cref="InvalidOperationException">An entry was added to the dictionary or removed from it after the enumerator was made.</exception>
    /// <exception cref="ObjectDisposedException">The snapshot was leased and the lease has ended.</exception>
    public bool MoveNext()
    {
        _leased?.CheckAlive();
        return _cursor.TryReadEntry(out _current);
    }

    /// <summary>Does nothing.</summary>
    public readonly void Dispose()
    {
    }

    void IEnumerator.Reset()
    {
        _leased?.CheckAlive();
        _cursor.Reset();
        _current = default;
    }
}
