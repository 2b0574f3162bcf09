using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using CowCollections.Diagnostics;
using CowCollections.Hashing;
using CowCollections.Serialization;
using CowCollections.Views;

namespace CowCollections;

/// <content>What the interfaces of .NET ask for.</content>
public sealed partial class CowDictionarySnapshot<TKey, TValue> : IDictionary<TKey, TValue>, IDictionary
{
    /// <summary>The keys, in the order of the entries.</summary>
    /// <value>A view of this snapshot.</value>
    /// <remarks>
    /// <para>Time: O(1).</para>
    /// <para>Sharing: unchanged.</para>
    /// </remarks>
    public CowDictionaryKeys<TKey, TValue> Keys => new(new DictionarySource<TKey, TValue>(this), this);

    /// <summary>The values, in the order of the entries.</summary>
    /// <value>A view of this snapshot.</value>
    /// <inheritdoc cref="Keys" path="/remarks"/>
    public CowDictionaryValues<TKey, TValue> Values => new(new DictionarySource<TKey, TValue>(this), this);

    bool ICollection<KeyValuePair<TKey, TValue>>.IsReadOnly => true;

    bool IDictionary.IsReadOnly => true;

    bool IDictionary.IsFixedSize => true;

    bool ICollection.IsSynchronized => true;

    object ICollection.SyncRoot => this;

    ICollection<TKey> IDictionary<TKey, TValue>.Keys => Keys;

    ICollection<TValue> IDictionary<TKey, TValue>.Values => Values;

    ICollection IDictionary.Keys => Keys;

    ICollection IDictionary.Values => Values;

    TValue IDictionary<TKey, TValue>.this[TKey key]
    {
        get => this[key];
        set => Throw.ReadOnly();
    }

    object? IDictionary.this[object key]
    {
        get
        {
            CheckAlive();
            return Boxed.TryKey(key, out TKey? typed) && TryGetValue(typed, out TValue? value) ? value : null;
        }

        set => Throw.ReadOnly();
    }

    IEnumerable<TKey> IReadOnlyDictionary<TKey, TValue>.Keys => Keys;

    IEnumerable<TValue> IReadOnlyDictionary<TKey, TValue>.Values => Values;

    void ICollection<KeyValuePair<TKey, TValue>>.CopyTo(KeyValuePair<TKey, TValue>[] array, int arrayIndex)
    {
        HashTable<TKey, TValue> entries = Entries;
        CopyOf.IfNoRoom(array, arrayIndex, entries.Count);
        entries.CopyEntriesTo(array, arrayIndex);
    }

    void ICollection.CopyTo(Array array, int index) => CopyOf.Entries(this, array, index);

    bool IDictionary.Contains(object key)
    {
        CheckAlive();
        return Boxed.TryKey(key, out TKey? typed) && ContainsKey(typed);
    }

    IDictionaryEnumerator IDictionary.GetEnumerator() => new DictionaryEntryEnumerator<TKey, TValue>(GetEnumerator());

    [DoesNotReturn]
    void IDictionary<TKey, TValue>.Add(TKey key, TValue value) => Throw.ReadOnly();

    [DoesNotReturn]
    bool IDictionary<TKey, TValue>.Remove(TKey key)
    {
        Throw.ReadOnly();
        return false;
    }

    [DoesNotReturn]
    void ICollection<KeyValuePair<TKey, TValue>>.Add(KeyValuePair<TKey, TValue> item) => Throw.ReadOnly();

    [DoesNotReturn]
    void ICollection<KeyValuePair<TKey, TValue>>.Clear() => Throw.ReadOnly();

    [DoesNotReturn]
    bool ICollection<KeyValuePair<TKey, TValue>>.Remove(KeyValuePair<TKey, TValue> item)
    {
        Throw.ReadOnly();
        return false;
    }

    [DoesNotReturn]
    void IDictionary.Add(object key, object? value) => Throw.ReadOnly();

    [DoesNotReturn]
    void IDictionary.Clear() => Throw.ReadOnly();

    [DoesNotReturn]
    void IDictionary.Remove(object key) => Throw.ReadOnly();

    IEnumerator<KeyValuePair<TKey, TValue>> IEnumerable<KeyValuePair<TKey, TValue>>.GetEnumerator() => GetEnumerator();

    JsonConverter IHasJsonConverter.CreateJsonConverter()
        => new SnapshotJsonConverter<CowDictionarySnapshot<TKey, TValue>, CowDictionary<TKey, TValue>>(static handle => handle.Snapshot(), static snapshot => snapshot.ToCowDictionary());

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
