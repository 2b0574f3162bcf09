using System.Collections;
using CowCollections.Diagnostics;
using CowCollections.Hashing;
using CowCollections.Views;

namespace CowCollections;

/// <content>What the interfaces of .NET ask for.</content>
public sealed partial class CowDictionary<TKey, TValue> : IDictionary
{
    /// <summary>The keys, in the order of the entries.</summary>
    /// <value>A view of this dictionary, which shows later changes.</value>
    /// <remarks>
    /// <para>Time: O(1).</para>
    /// <para>Sharing: unchanged.</para>
    /// </remarks>
    public CowDictionaryKeys<TKey, TValue> Keys => new(new DictionarySource<TKey, TValue>(_buffer), this);

    /// <summary>The values, in the order of the entries.</summary>
    /// <value>A view of this dictionary, which shows later changes.</value>
    /// <inheritdoc cref="Keys" path="/remarks"/>
    public CowDictionaryValues<TKey, TValue> Values => new(new DictionarySource<TKey, TValue>(_buffer), this);

    bool ICollection<KeyValuePair<TKey, TValue>>.IsReadOnly => false;

    bool IDictionary.IsReadOnly => false;

    bool IDictionary.IsFixedSize => false;

    bool ICollection.IsSynchronized => false;

    object ICollection.SyncRoot => this;

    ICollection IDictionary.Keys => Keys;

    ICollection IDictionary.Values => Values;

    ICollection<TKey> IDictionary<TKey, TValue>.Keys => Keys;

    ICollection<TValue> IDictionary<TKey, TValue>.Values => Values;

    IEnumerable<TKey> IReadOnlyDictionary<TKey, TValue>.Keys => Keys;

    IEnumerable<TValue> IReadOnlyDictionary<TKey, TValue>.Values => Values;

    object? IDictionary.this[object key]
    {
        get => Boxed.TryKey(key, out TKey? typed) && TryGetValue(typed, out TValue? value) ? value : null;
        set
        {
            (TKey typed, TValue written) = Boxed.Entry<TKey, TValue>(key, value);
            this[typed] = written;
        }
    }

    void ICollection<KeyValuePair<TKey, TValue>>.Add(KeyValuePair<TKey, TValue> item) => Add(item.Key, item.Value);

    bool ICollection<KeyValuePair<TKey, TValue>>.Contains(KeyValuePair<TKey, TValue> item) => Entries.Contains(item, null);

    bool ICollection<KeyValuePair<TKey, TValue>>.Remove(KeyValuePair<TKey, TValue> item)
    {
        Unwritten<TKey, TValue> watch = new(_buffer);
        bool isThere = Entries.Contains(item, null);
        watch.Check();
        return isThere && Remove(item.Key);
    }

    void ICollection<KeyValuePair<TKey, TValue>>.CopyTo(KeyValuePair<TKey, TValue>[] array, int arrayIndex)
    {
        HashTable<TKey, TValue> entries = Entries;

        // By the name that it has in Dictionary.
        CopyOf.IfNoRoom(array, arrayIndex, entries.Count, "index");
        entries.CopyEntriesTo(array, arrayIndex);
    }

    void ICollection.CopyTo(Array array, int index) => CopyOf.Entries(this, array, index);

    void IDictionary.Add(object key, object? value)
    {
        (TKey typed, TValue added) = Boxed.Entry<TKey, TValue>(key, value);
        Add(typed, added);
    }

    bool IDictionary.Contains(object key) => Boxed.TryKey(key, out TKey? typed) && ContainsKey(typed);

    void IDictionary.Remove(object key)
    {
        if (Boxed.TryKey(key, out TKey? typed))
        {
            Remove(typed);
        }
    }

    IDictionaryEnumerator IDictionary.GetEnumerator() => new DictionaryEntryEnumerator<TKey, TValue>(GetEnumerator());

    IEnumerator<KeyValuePair<TKey, TValue>> IEnumerable<KeyValuePair<TKey, TValue>>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
