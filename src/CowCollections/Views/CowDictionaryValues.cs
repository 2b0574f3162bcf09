using System.Collections;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using CowCollections.Diagnostics;
using CowCollections.Hashing;
using CowCollections.Views;

namespace CowCollections;

/// <summary>The values of a <see cref="CowDictionary{TKey, TValue}"/>, as they are at each moment, or of a snapshot.</summary>
/// <typeparam name="TKey">The type of the keys.</typeparam>
/// <typeparam name="TValue">The type of the values.</typeparam>
/// <remarks>It shows changes of the dictionary and cannot be written itself.</remarks>
[DebuggerDisplay("Count = {Count}")]
[DebuggerTypeProxy(typeof(DictionaryValueDebugView<,>))]
public sealed class CowDictionaryValues<TKey, TValue> : ICollection<TValue>, IReadOnlyCollection<TValue>, ICollection
    where TKey : notnull
{
    private readonly DictionarySource<TKey, TValue> _source;
    private readonly ICollection _owner;

    /// <summary>The values that are in a place.</summary>
    /// <param name="source">Where the entries are.</param>
    /// <param name="owner">The dictionary or snapshot whose values these are.</param>
    internal CowDictionaryValues(in DictionarySource<TKey, TValue> source, ICollection owner)
    {
        _source = source;
        _owner = owner;
    }

    /// <summary>The number of values.</summary>
    /// <value>At least 0.</value>
    /// <remarks>
    /// <para>Time: O(1).</para>
    /// <para>Sharing: unchanged.</para>
    /// </remarks>
    public int Count => _source.Entries.Count;

    bool ICollection<TValue>.Contains(TValue item) => _source.ContainsValue(item);

    bool ICollection<TValue>.IsReadOnly => true;

    bool ICollection.IsSynchronized => _owner.IsSynchronized;

    object ICollection.SyncRoot => _owner.SyncRoot;

    /// <summary>Copies the values to an array.</summary>
    /// <param name="array">The array.</param>
    /// <param name="index">Where in the array to begin.</param>
    /// <exception cref="ArgumentNullException"><paramref name="array"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="index"/> is not in the array.</exception>
    /// <exception cref="ArgumentException">There is not enough room.</exception>
    /// <remarks>
    /// <para>Time: O(n).</para>
    /// <para>Sharing: unchanged.</para>
    /// </remarks>
    public void CopyTo(TValue[] array, int index)
    {
        HashTable<TKey, TValue> entries = _source.Entries;
        CopyOf.IfNoRoom(array, index, entries.Count);
        entries.CopyValuesTo(array, index);
    }

    void ICollection.CopyTo(Array array, int index) => CopyOf.Any(this, array, index);

    /// <summary>Enumerates the values.</summary>
    /// <returns>An enumerator, which throws once an entry was added to the dictionary or removed from it.</returns>
    /// <remarks>
    /// <para>Time: O(1), and O(1) a value; O(capacity) for all where room was made for many more.</para>
    /// <para>Sharing: unchanged.</para>
    /// </remarks>
    public Enumerator GetEnumerator() => new(_source);

    IEnumerator<TValue> IEnumerable<TValue>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    [DoesNotReturn]
    void ICollection<TValue>.Add(TValue item) => Throw.ReadOnlyView();

    [DoesNotReturn]
    void ICollection<TValue>.Clear() => Throw.ReadOnlyView();

    [DoesNotReturn]
    bool ICollection<TValue>.Remove(TValue item)
    {
        Throw.ReadOnlyView();
        return false;
    }

    /// <summary>Enumerates values.</summary>
    public struct Enumerator : IEnumerator<TValue>
    {
        private readonly CowDictionarySnapshot<TKey, TValue>? _leased;
        private HashCursor<TKey, TValue> _cursor;
        private TValue _current;

        internal Enumerator(in DictionarySource<TKey, TValue> source)
        {
            _leased = source.Leased;
            _cursor = source.Cursor;
            _current = default!;
        }

        /// <summary>The value that the enumerator is on.</summary>
        /// <value>Undefined before the first and behind the last value.</value>
        public readonly TValue Current => _current;

        readonly object? IEnumerator.Current => _cursor.IsOnEntry ? _current : Throw.NoCurrent();

        /// <summary>Moves on to the next value.</summary>
        /// <returns>Whether there is one.</returns>
        /// <exception cref="InvalidOperationException">An entry was added to the dictionary or removed from it after the enumerator was made.</exception>
        /// <exception cref="ObjectDisposedException">The snapshot was leased and the lease has ended.</exception>
        public bool MoveNext()
        {
            _leased?.CheckAlive();
            return _cursor.TryReadValue(out _current);
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
}
