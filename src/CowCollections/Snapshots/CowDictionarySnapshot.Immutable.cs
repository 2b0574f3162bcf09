using System.Collections.Immutable;
using CowCollections.Diagnostics;
using CowCollections.Hashing;

namespace CowCollections;

/// <content>
/// The persistent operations. Each is the operation of a <see cref="CowDictionary{TKey, TValue}"/> that shares this
/// snapshot's entries.
/// </content>
public sealed partial class CowDictionarySnapshot<TKey, TValue> : IImmutableDictionary<TKey, TValue>
{
    /// <summary>This snapshot with an entry more.</summary>
    /// <param name="key">The key.</param>
    /// <param name="value">The value.</param>
    /// <returns>The new snapshot, or this one if the key is there with an equal value.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="key"/> is null.</exception>
    /// <exception cref="ArgumentException">There is an entry with an equal key and another value.</exception>
    /// <remarks>
    /// <para>Time: O(log n) to copy the way to one page, with a base of 32.</para>
    /// <para>Sharing: all but one page and the way to it.</para>
    /// </remarks>
    public CowDictionarySnapshot<TKey, TValue> Add(TKey key, TValue value)
    {
        CowDictionary<TKey, TValue> dictionary = ToCowDictionary();
        AddTo(dictionary, key, value);
        return Changed(dictionary);
    }

    /// <summary>This snapshot with entries more.</summary>
    /// <param name="pairs">The entries. One whose key is there with an equal value is passed over.</param>
    /// <returns>The new snapshot, or this one if nothing was added.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="pairs"/> or a key is null.</exception>
    /// <exception cref="ArgumentException">There is an entry with an equal key and another value.</exception>
    /// <remarks>
    /// <para>Time: as <see cref="Add"/> for each entry; what was copied once is written in place.</para>
    /// <para>Sharing: all but the pages with new entries.</para>
    /// </remarks>
    public CowDictionarySnapshot<TKey, TValue> AddRange(IEnumerable<KeyValuePair<TKey, TValue>> pairs)
    {
        Throw.IfNull(pairs);
        CowDictionary<TKey, TValue> dictionary = ToCowDictionary();
        foreach ((TKey key, TValue value) in pairs)
        {
            AddTo(dictionary, key, value);
        }

        return Changed(dictionary);
    }

    /// <summary>The snapshot without entries, with the same comparers.</summary>
    /// <returns>The snapshot.</returns>
    /// <remarks>
    /// <para>Time: O(1).</para>
    /// <para>Sharing: none.</para>
    /// </remarks>
    public CowDictionarySnapshot<TKey, TValue> Clear() => Count == 0 ? Kept() : OfNone(_entries.Comparer, _valueComparer);

    /// <summary>Whether a key has a value.</summary>
    /// <param name="pair">The key and the value.</param>
    /// <returns>Whether there is such an entry.</returns>
    /// <exception cref="ArgumentNullException">The key is null.</exception>
    /// <inheritdoc cref="Count" path="/remarks"/>
    public bool Contains(KeyValuePair<TKey, TValue> pair) => Entries.Contains(pair, _valueComparer);

    /// <summary>Whether some key has a value.</summary>
    /// <param name="value">The value.</param>
    /// <returns>Whether there is such an entry.</returns>
    /// <remarks>
    /// <para>Time: O(n); O(capacity) where room was made for many more.</para>
    /// <para>Sharing: unchanged.</para>
    /// </remarks>
    public bool ContainsValue(TValue value) => Entries.ContainsValue(value, _valueComparer);

    /// <summary>This snapshot without an entry.</summary>
    /// <param name="key">Its key.</param>
    /// <returns>The new snapshot, or this one if there is no such key.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="key"/> is null.</exception>
    /// <inheritdoc cref="Add" path="/remarks"/>
    public CowDictionarySnapshot<TKey, TValue> Remove(TKey key)
    {
        CowDictionary<TKey, TValue> dictionary = ToCowDictionary();
        dictionary.Remove(key);
        return Changed(dictionary);
    }

    /// <summary>This snapshot without some of the entries.</summary>
    /// <param name="keys">Their keys; those that are not there do not matter.</param>
    /// <returns>The new snapshot, or this one if there are no such keys.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="keys"/> or one of them is null.</exception>
    /// <inheritdoc cref="AddRange" path="/remarks"/>
    public CowDictionarySnapshot<TKey, TValue> RemoveRange(IEnumerable<TKey> keys)
    {
        Throw.IfNull(keys);
        CowDictionary<TKey, TValue> dictionary = ToCowDictionary();
        foreach (TKey key in keys)
        {
            dictionary.Remove(key);
        }

        return Changed(dictionary);
    }

    /// <summary>This snapshot with a value for a key, whether the key is there or not.</summary>
    /// <param name="key">The key.</param>
    /// <param name="value">The value.</param>
    /// <returns>The new snapshot, or this one if the key has an equal value.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="key"/> is null.</exception>
    /// <inheritdoc cref="Add" path="/remarks"/>
    public CowDictionarySnapshot<TKey, TValue> SetItem(TKey key, TValue value)
    {
        CowDictionary<TKey, TValue> dictionary = ToCowDictionary();
        SetIn(dictionary, key, value);
        return Changed(dictionary);
    }

    /// <summary>This snapshot with values for keys, whether the keys are there or not.</summary>
    /// <param name="items">The keys and values. Of those with equal keys the last one counts.</param>
    /// <returns>The new snapshot, or this one if all keys have equal values.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="items"/> or a key is null.</exception>
    /// <inheritdoc cref="AddRange" path="/remarks"/>
    public CowDictionarySnapshot<TKey, TValue> SetItems(IEnumerable<KeyValuePair<TKey, TValue>> items)
    {
        Throw.IfNull(items);
        CowDictionary<TKey, TValue> dictionary = ToCowDictionary();
        foreach ((TKey key, TValue value) in items)
        {
            SetIn(dictionary, key, value);
        }

        return Changed(dictionary);
    }

    /// <summary>Finds the key of the entry with a key that is equal to it.</summary>
    /// <param name="equalKey">The key sought.</param>
    /// <param name="actualKey">The key of the entry; the one sought if there is none.</param>
    /// <returns>Whether there is an entry.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="equalKey"/> is null.</exception>
    /// <inheritdoc cref="Count" path="/remarks"/>
    public bool TryGetKey(TKey equalKey, out TKey actualKey)
    {
        Throw.IfNull(equalKey);
        int index = Entries.Find(equalKey, out _, out HashPage<TKey, TValue> page);
        actualKey = index < 0 ? equalKey : page.KeyOfAny(index);
        return index >= 0;
    }

    /// <summary>These entries under another comparer of keys, and the same of values.</summary>
    /// <param name="keyComparer">Says which keys are equal; null for the default comparer.</param>
    /// <returns>The new snapshot, or this one if it has this comparer.</returns>
    /// <inheritdoc cref="WithComparers(IEqualityComparer{TKey}, IEqualityComparer{TValue})"/>
    public CowDictionarySnapshot<TKey, TValue> WithComparers(IEqualityComparer<TKey>? keyComparer) => WithComparers(keyComparer, _valueComparer);

    /// <summary>These entries under other comparers.</summary>
    /// <param name="keyComparer">Says which keys are equal; null for the default comparer.</param>
    /// <param name="valueComparer">Says which values are equal; null for the default comparer.</param>
    /// <returns>The new snapshot, or this one if it has these comparers.</returns>
    /// <exception cref="ArgumentException">Keys of entries with different values are equal under the new comparer.</exception>
    /// <remarks>
    /// <para>Time: O(n); O(1) if the comparer of the keys is the same.</para>
    /// <para>Sharing: none; everything in the second case.</para>
    /// </remarks>
    public CowDictionarySnapshot<TKey, TValue> WithComparers(
        IEqualityComparer<TKey>? keyComparer, IEqualityComparer<TValue>? valueComparer)
    {
        HashTable<TKey, TValue> entries = Entries;
        IEqualityComparer<TKey>? keys = Hashing.KeyComparer.ForEngine(keyComparer);
        IEqualityComparer<TValue>? values = ReferenceEquals(valueComparer, EqualityComparer<TValue>.Default) ? null : valueComparer;
        if (ReferenceEquals(keys, entries.Comparer))
        {
            return ReferenceEquals(values, _valueComparer) ? Kept()
                : Count == 0 ? OfNone(keys, values)
                : new CowDictionarySnapshot<TKey, TValue>(Captured(), values);
        }

        return OfNone(keys, values).AddRange(this);
    }

    IImmutableDictionary<TKey, TValue> IImmutableDictionary<TKey, TValue>.Add(TKey key, TValue value) => Add(key, value);

    IImmutableDictionary<TKey, TValue> IImmutableDictionary<TKey, TValue>.AddRange(IEnumerable<KeyValuePair<TKey, TValue>> pairs)
        => AddRange(pairs);

    IImmutableDictionary<TKey, TValue> IImmutableDictionary<TKey, TValue>.Clear() => Clear();

    IImmutableDictionary<TKey, TValue> IImmutableDictionary<TKey, TValue>.Remove(TKey key) => Remove(key);

    IImmutableDictionary<TKey, TValue> IImmutableDictionary<TKey, TValue>.RemoveRange(IEnumerable<TKey> keys) => RemoveRange(keys);

    IImmutableDictionary<TKey, TValue> IImmutableDictionary<TKey, TValue>.SetItem(TKey key, TValue value) => SetItem(key, value);

    IImmutableDictionary<TKey, TValue> IImmutableDictionary<TKey, TValue>.SetItems(IEnumerable<KeyValuePair<TKey, TValue>> items)
        => SetItems(items);

    private void AddTo(CowDictionary<TKey, TValue> dictionary, TKey key, TValue value)
    {
        if (!dictionary.TryAdd(key, value) && !ValueComparer.Equals(dictionary[key], value))
        {
            Throw.KeyExists(key);
        }
    }

    private void SetIn(CowDictionary<TKey, TValue> dictionary, TKey key, TValue value)
    {
        if (!dictionary.TryGetValue(key, out TValue? present) || !ValueComparer.Equals(present, value))
        {
            dictionary[key] = value;
        }
    }

    /// <summary>The snapshot of a changed dictionary, with this one's comparer of values; this one if nothing was changed.</summary>
    internal CowDictionarySnapshot<TKey, TValue> Changed(CowDictionary<TKey, TValue> dictionary)
        => dictionary.IsSharedWith(this) || (dictionary.Count == 0 && Count == 0) ? Kept() : dictionary.SnapshotWith(_valueComparer);
}
