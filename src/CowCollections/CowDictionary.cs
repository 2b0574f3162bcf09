using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using CowCollections.Diagnostics;
using CowCollections.Hashing;
using CowCollections.Views;

namespace CowCollections;

/// <summary>
/// A dictionary that is as fast as <see cref="Dictionary{TKey, TValue}"/> and costs nothing to copy: copies share their
/// entries until one of them is written, and then copy the page that is written, not the dictionary.
/// </summary>
/// <typeparam name="TKey">The type of the keys.</typeparam>
/// <typeparam name="TValue">The type of the values.</typeparam>
/// <remarks>
/// <para>
/// Use it where a dictionary is changed over time and somebody wants to see, keep or go back to what it was: a version, an
/// undo step, a consistent view for another thread, a candidate in a search. <see cref="Clone"/> gives a second dictionary,
/// <see cref="Snapshot"/> an immutable view for ever, <see cref="Lease"/> one for the length of a block. All are O(1).
/// </para>
/// <code>
/// var stock = new CowDictionary&lt;string, int&gt; { ["apples"] = 3 };
/// CowDictionary&lt;string, int&gt; copy = stock.Clone();   // shares everything
/// copy["apples"] = 2;                                // the copy goes its own way
/// // stock still has 3 apples
/// </code>
/// <para>
/// <b>How.</b> The entries lie in pages of up to thirty-two, which a small tree over the first bits of the hashes leads to. A
/// full page is divided in two, so growing never moves more than a page and never pauses. A write to a shared dictionary
/// copies one page and the way to it. Memory is given back page by page when entries are removed, also where others come in their place.
/// </para>
/// <para>
/// <b>Threads.</b> A dictionary belongs to one thread at a time, as <see cref="Dictionary{TKey, TValue}"/> does, but
/// dictionaries and snapshots that share entries do not know of each other: each may be used on its own thread without
/// locks. Any number of threads may read, <see cref="Clone"/>, <see cref="Snapshot"/> and <see cref="Lease"/> one dictionary
/// at once while none writes it.
/// </para>
/// <para>
/// <b>When to use something else.</b> A dictionary that is never copied: <see cref="Dictionary{TKey, TValue}"/>. Data that
/// never changes after it was built: a frozen dictionary. Very many dictionaries of a few entries each: a page has room
/// for thirty-two entries from the first on.
/// </para>
/// <para>
/// Entries are enumerated in the order of their hashes, which is none that means anything. Values may be overwritten during
/// an enumeration, which then shows the new ones; if an entry is added or removed, the enumerator throws. In that
/// <see cref="Dictionary{TKey, TValue}"/> is more permissive: it allows removals. Enumerate a <see cref="Snapshot"/> to
/// remove entries meanwhile.
/// </para>
/// <para>
/// Comparers that throw leave the dictionary as it was. One that adds or removes entries of the dictionary by which it is
/// called makes a write throw <see cref="InvalidOperationException"/>, and a look-up may give the value of another key; it may
/// overwrite values, and the write comes after that. Strings under the
/// default or the ordinal comparer are hashed with secrets of the process, so that nobody can prepare strings with equal
/// hashes.
/// </para>
/// </remarks>
[DebuggerDisplay("Count = {Count}")]
[DebuggerTypeProxy(typeof(DictionaryDebugView<,>))]
[CollectionBuilder(typeof(CowDictionary), nameof(CowDictionary.Create))]
public sealed partial class CowDictionary<TKey, TValue> : IDictionary<TKey, TValue>, IReadOnlyDictionary<TKey, TValue>
    where TKey : notnull
{
    private readonly HashBuffer<TKey, TValue> _buffer;

    /// <summary>Makes an empty dictionary with the default comparer.</summary>
    /// <remarks>
    /// <para>Time: O(1).</para>
    /// <para>Sharing: none.</para>
    /// </remarks>
    public CowDictionary()
        : this(comparer: null)
    {
    }

    /// <summary>Makes an empty dictionary.</summary>
    /// <param name="comparer">Says which keys are equal; null for the default comparer.</param>
    /// <remarks>
    /// <para>Time: O(1).</para>
    /// <para>Sharing: none.</para>
    /// </remarks>
    public CowDictionary(IEqualityComparer<TKey>? comparer)
        => _buffer = new HashBuffer<TKey, TValue>(KeyComparer.ForEngine(comparer));

    /// <summary>Makes an empty dictionary with room for <paramref name="capacity"/> entries.</summary>
    /// <param name="capacity">The number of entries that can be added before a page must be divided, if their hashes are spread evenly.</param>
    /// <param name="comparer">Says which keys are equal; null for the default comparer.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="capacity"/> is less than 0.</exception>
    /// <remarks>
    /// <para>Time: O(<paramref name="capacity"/>), and so is each enumeration until there are about as many entries.</para>
    /// <para>Sharing: none.</para>
    /// </remarks>
    public CowDictionary(int capacity, IEqualityComparer<TKey>? comparer = null)
        : this(comparer)
        => _buffer.EnsureCapacity(capacity);

    /// <summary>Makes a dictionary of the entries of another collection.</summary>
    /// <param name="collection">The entries.</param>
    /// <param name="comparer">Says which keys are equal; null for the default comparer.</param>
    /// <exception cref="ArgumentNullException"><paramref name="collection"/> or a key is null.</exception>
    /// <exception cref="ArgumentException">Two entries have equal keys.</exception>
    /// <remarks>
    /// <para>
    /// Time: O(n); O(1) if the collection is a <see cref="CowDictionary{TKey, TValue}"/> or a snapshot of one with the same
    /// comparer.
    /// </para>
    /// <para>Sharing: with those, everything; else none.</para>
    /// </remarks>
    public CowDictionary(IEnumerable<KeyValuePair<TKey, TValue>> collection, IEqualityComparer<TKey>? comparer = null)
    {
        Throw.IfNull(collection);
        IEqualityComparer<TKey>? engines = KeyComparer.ForEngine(comparer);
        _buffer = collection switch
        {
            CowDictionary<TKey, TValue> other when other._buffer.Value.Comparer == engines => other.Clone()._buffer,
            CowDictionarySnapshot<TKey, TValue> other when other.HasKeyComparer(comparer) => other.ToCowDictionary()._buffer,
            _ => new HashBuffer<TKey, TValue>(engines),
        };
        if (_buffer.Value.Count == 0)
        {
            AddRange(collection);
        }
    }

    /// <summary>Makes a dictionary of the entries of another.</summary>
    /// <param name="dictionary">The entries.</param>
    /// <param name="comparer">Says which keys are equal; null for the default comparer.</param>
    /// <exception cref="ArgumentNullException"><paramref name="dictionary"/> is null.</exception>
    /// <exception cref="ArgumentException">Two entries have keys that are equal under the comparer.</exception>
    /// <inheritdoc cref="CowDictionary{TKey, TValue}(IEnumerable{KeyValuePair{TKey, TValue}}, IEqualityComparer{TKey}?)" path="/remarks"/>
    public CowDictionary(IDictionary<TKey, TValue> dictionary, IEqualityComparer<TKey>? comparer = null)
        : this(NotNull(dictionary), comparer)
    {
    }

    internal CowDictionary(HashBuffer<TKey, TValue> buffer) => _buffer = buffer;

    /// <summary>The number of entries.</summary>
    /// <value>At least 0.</value>
    /// <remarks>
    /// <para>Time: O(1).</para>
    /// <para>Sharing: unchanged.</para>
    /// </remarks>
    public int Count => _buffer.Value.Count;

    /// <summary>Says which keys are equal.</summary>
    /// <value>The comparer that the dictionary was made with, or the default one.</value>
    /// <remarks>
    /// <para>Time: O(1).</para>
    /// <para>Sharing: unchanged.</para>
    /// </remarks>
    public IEqualityComparer<TKey> Comparer => KeyComparer.ForUser(_buffer.Value.Comparer);

    /// <summary>The value of a key.</summary>
    /// <param name="key">The key. Setting the value of one that is not there adds an entry.</param>
    /// <exception cref="ArgumentNullException"><paramref name="key"/> is null.</exception>
    /// <exception cref="KeyNotFoundException">The value is asked for and there is no such key.</exception>
    /// <remarks>
    /// <para>Time: O(1).</para>
    /// <para>Sharing: reading leaves it; writing copies one page of a shared dictionary and the way to it.</para>
    /// </remarks>
    public TValue this[TKey key]
    {
        get
        {
            if (key is null)
            {
                Throw.KeyIsNull();
            }

            ref TValue value = ref _buffer.Value.Find(key);
            if (Unsafe.IsNullRef(ref value))
            {
                Throw.KeyNotFound(key);
            }

            return value;
        }

        set
        {
            if (key is null)
            {
                Throw.KeyIsNull();
            }

            _buffer.Insert(key, value, overwrite: true);
        }
    }

    /// <summary>Looks a value up.</summary>
    /// <param name="key">The key.</param>
    /// <param name="value">Its value; the default one if there is no such key.</param>
    /// <returns>Whether there is such a key.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="key"/> is null.</exception>
    /// <remarks>
    /// <para>Time: O(1).</para>
    /// <para>Sharing: unchanged.</para>
    /// </remarks>
    public bool TryGetValue(TKey key, [MaybeNullWhen(false)] out TValue value)
    {
        if (key is null)
        {
            Throw.KeyIsNull();
        }

        ref TValue found = ref _buffer.Value.Find(key);
        if (Unsafe.IsNullRef(ref found))
        {
            value = default;
            return false;
        }

        value = found;
        return true;
    }

    /// <summary>Whether there is an entry with a key.</summary>
    /// <param name="key">The key.</param>
    /// <returns>Whether there is.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="key"/> is null.</exception>
    /// <inheritdoc cref="TryGetValue" path="/remarks"/>
    public bool ContainsKey(TKey key)
    {
        if (key is null)
        {
            Throw.KeyIsNull();
        }

        return !Unsafe.IsNullRef(ref _buffer.Value.Find(key));
    }

    /// <summary>Adds an entry.</summary>
    /// <param name="key">The key.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentNullException"><paramref name="key"/> is null.</exception>
    /// <exception cref="ArgumentException">There is an entry with an equal key.</exception>
    /// <remarks>
    /// <para>Time: O(1): at most a page is divided, and where keys come and go some with few entries are put together, whatever their number in all.</para>
    /// <para>Sharing: copies one page of a shared dictionary and the way to it.</para>
    /// </remarks>
    public void Add(TKey key, TValue value)
    {
        if (!TryAdd(key, value))
        {
            Throw.KeyExists(key);
        }
    }

    /// <summary>Adds an entry if there is none with an equal key.</summary>
    /// <param name="key">The key.</param>
    /// <param name="value">The value.</param>
    /// <returns>Whether the entry was added.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="key"/> is null.</exception>
    /// <remarks>
    /// <para>Time: O(1): at most a page is divided, and where keys come and go some with few entries are put together, whatever their number in all.</para>
    /// <para>Sharing: as <see cref="Add"/>; unchanged where nothing is added.</para>
    /// </remarks>
    public bool TryAdd(TKey key, TValue value)
    {
        if (key is null)
        {
            Throw.KeyIsNull();
        }

        return _buffer.Insert(key, value, overwrite: false);
    }

    /// <summary>Removes an entry.</summary>
    /// <param name="key">The key.</param>
    /// <returns>Whether there was one.</returns>
    /// <inheritdoc cref="Remove(TKey, out TValue)"/>
    public bool Remove(TKey key)
    {
        if (key is null)
        {
            Throw.KeyIsNull();
        }

        return _buffer.Remove(key);
    }

    /// <summary>Removes an entry.</summary>
    /// <param name="key">The key.</param>
    /// <param name="value">The value that was removed; the default one if there was no such key.</param>
    /// <returns>Whether there was one.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="key"/> is null.</exception>
    /// <remarks>
    /// <para>Time: O(1).</para>
    /// <para>Sharing: copies one page of a shared dictionary and the way to it; unchanged where there is no such key.</para>
    /// </remarks>
    public bool Remove(TKey key, [MaybeNullWhen(false)] out TValue value)
    {
        if (key is null)
        {
            Throw.KeyIsNull();
        }

        return _buffer.Remove(key, out value);
    }

    /// <summary>Removes all entries.</summary>
    /// <remarks>
    /// <para>Time: O(1). Of at most half a megabyte of pages, not shared, the entries are removed, and the pages are kept for those that are
    /// added next; <see cref="TrimExcess()"/> gives them back.</para>
    /// <para>Sharing: ends; nothing is copied.</para>
    /// </remarks>
    public void Clear()
    {
        if (Count > 0)
        {
            _buffer.Clear();
        }
    }

    /// <summary>Enumerates the entries.</summary>
    /// <returns>An enumerator, which throws once an entry was added or removed.</returns>
    /// <remarks>
    /// <para>Time: O(1), and O(1) an entry; O(capacity) for all where room was made for many more, until <see cref="TrimExcess()"/>.</para>
    /// <para>Sharing: unchanged.</para>
    /// </remarks>
    public CowDictionaryEnumerator<TKey, TValue> GetEnumerator() => new(new DictionarySource<TKey, TValue>(_buffer));

    private static IEnumerable<KeyValuePair<TKey, TValue>> NotNull(IDictionary<TKey, TValue> dictionary)
    {
        Throw.IfNull(dictionary);
        return dictionary;
    }
}
