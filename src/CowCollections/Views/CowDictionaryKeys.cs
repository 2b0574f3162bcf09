using System.Collections;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using CowCollections.Diagnostics;
using CowCollections.Hashing;
using CowCollections.Views;

namespace CowCollections;

/// <summary>The keys of a <see cref="CowDictionary{TKey, TValue}"/>, as they are at each moment, or of a snapshot.</summary>
/// <typeparam name="TKey">The type of the keys.</typeparam>
/// <typeparam name="TValue">The type of the values.</typeparam>
/// <remarks>It shows changes of the dictionary and cannot be written itself.</remarks>
[DebuggerDisplay("Count = {Count}")]
[DebuggerTypeProxy(typeof(DictionaryKeyDebugView<,>))]
public sealed class CowDictionaryKeys<TKey, TValue> : ICollection<TKey>, IReadOnlyCollection<TKey>, ICollection
    where TKey : notnull
{
    private readonly DictionarySource<TKey, TValue> _source;
    private readonly ICollection _owner;

    /// <summary>The keys that are in a place.</summary>
    /// <param name="source">Where the entries are.</param>
    /// <param name="owner">The dictionary or snapshot whose keys these are.</param>
    internal CowDictionaryKeys(in DictionarySource<TKey, TValue> source, ICollection owner)
    {
        _source = source;
        _owner = owner;
    }

    /// <summary>The number of keys.</summary>
    /// <value>At least 0.</value>
    /// <remarks>
    /// <para>Time: O(1).</para>
    /// <para>Sharing: unchanged.</para>
    /// </remarks>
    public int Count => _source.Entries.Count;

    bool ICollection<TKey>.IsReadOnly => true;

    bool ICollection.IsSynchronized => _owner.IsSynchronized;

    object ICollection.SyncRoot => _owner.SyncRoot;

    /// <summary>Whether there is an entry with a key.</summary>
    /// <param name="item">The key.</param>
    /// <returns>Whether there is.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="item"/> is null.</exception>
    /// <remarks>
    /// <para>Time: O(1).</para>
    /// <para>Sharing: unchanged.</para>
    /// </remarks>
    public bool Contains(TKey item)
    {
        if (item is null)
        {
            Throw.KeyIsNull();
        }

        return !Unsafe.IsNullRef(ref _source.Entries.Find(item));
    }

    /// <summary>Copies the keys to an array.</summary>
    /// <param name="array">The array.</param>
    /// <param name="index">Where in the array to begin.</param>
    /// <exception cref="ArgumentNullException"><paramref name="array"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="index"/> is not in the array.</exception>
    /// <exception cref="ArgumentException">There is not enough room.</exception>
    /// <remarks>
    /// <para>Time: O(n).</para>
    /// <para>Sharing: unchanged.</para>
    /// </remarks>
    public void CopyTo(TKey[] array, int index)
    {
        HashTable<TKey, TValue> entries = _source.Entries;
        CopyOf.IfNoRoom(array, index, entries.Count);
        entries.CopyKeysTo(array, index, entries.Count);
    }

    void ICollection.CopyTo(Array array, int index) => CopyOf.Any(this, array, index);

    /// <summary>Enumerates the keys.</summary>
    /// <returns>An enumerator, which throws once an entry was added to the dictionary or removed from it.</returns>
    /// <remarks>
    /// <para>Time: O(1), and O(1) a key; O(capacity) for all where room was made for many more.</para>
    /// <para>Sharing: unchanged.</para>
    /// </remarks>
    public Enumerator GetEnumerator() => new(_source);

    IEnumerator<TKey> IEnumerable<TKey>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    [DoesNotReturn]
    void ICollection<TKey>.Add(TKey item) => Throw.ReadOnlyView();

    [DoesNotReturn]
    void ICollection<TKey>.Clear() => Throw.ReadOnlyView();

    [DoesNotReturn]
    bool ICollection<TKey>.Remove(TKey item)
    {
        Throw.ReadOnlyView();
        return false;
    }

    /// <summary>Enumerates keys.</summary>
    public struct Enumerator : IEnumerator<TKey>
    {
        private readonly CowDictionarySnapshot<TKey, TValue>? _leased;
        private HashCursor<TKey, TValue> _cursor;
        private TKey _current;

        internal Enumerator(in DictionarySource<TKey, TValue> source)
        {
            _leased = source.Leased;
            _cursor = source.Cursor;
            _current = default!;
        }

        /// <summary>The key that the enumerator is on.</summary>
        /// <value>Undefined before the first and behind the last key.</value>
        public readonly TKey Current => _current;

        readonly object? IEnumerator.Current => _cursor.IsOnEntry ? _current : Throw.NoCurrent();

        /// <summary>Moves on to the next key.</summary>
        /// <returns>Whether there is one.</returns>
        /// <exception cref="InvalidOperationException">An entry was added to the dictionary or removed from it after the enumerator was made.</exception>
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
}
