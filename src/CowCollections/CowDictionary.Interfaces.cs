using System.Collections;
using CowCollections.Views;

namespace CowCollections;

/// <content>What the interfaces of .NET ask for.</content>
public sealed partial class CowDictionary<TKey, TValue>
{
    /// <summary>The keys, in the order of the entries.</summary>
    /// <value>A view of this dictionary, which shows later changes.</value>
    /// <remarks>
    /// <para>Time: O(1).</para>
    /// <para>Sharing: unchanged.</para>
    /// </remarks>
    public CowDictionaryKeys<TKey, TValue> Keys => new(new DictionarySource<TKey, TValue>(_buffer));

    /// <summary>The values, in the order of the entries.</summary>
    /// <value>A view of this dictionary, which shows later changes.</value>
    /// <inheritdoc cref="Keys" path="/remarks"/>
    public CowDictionaryValues<TKey, TValue> Values => new(new DictionarySource<TKey, TValue>(_buffer));

    bool ICollection<KeyValuePair<TKey, TValue>>.IsReadOnly => false;

    ICollection<TKey> IDictionary<TKey, TValue>.Keys => Keys;

    ICollection<TValue> IDictionary<TKey, TValue>.Values => Values;

    IEnumerable<TKey> IReadOnlyDictionary<TKey, TValue>.Keys => Keys;

    IEnumerable<TValue> IReadOnlyDictionary<TKey, TValue>.Values => Values;

    void ICollection<KeyValuePair<TKey, TValue>>.Add(KeyValuePair<TKey, TValue> item) => Add(item.Key, item.Value);

    bool ICollection<KeyValuePair<TKey, TValue>>.Contains(KeyValuePair<TKey, TValue> item) => Entries.Contains(item, null);

    bool ICollection<KeyValuePair<TKey, TValue>>.Remove(KeyValuePair<TKey, TValue> item)
        => Entries.Contains(item, null) && Remove(item.Key);

    void ICollection<KeyValuePair<TKey, TValue>>.CopyTo(KeyValuePair<TKey, TValue>[] array, int arrayIndex)
        => CopyOf.Typed(this, array, arrayIndex);

    IEnumerator<KeyValuePair<TKey, TValue>> IEnumerable<KeyValuePair<TKey, TValue>>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
