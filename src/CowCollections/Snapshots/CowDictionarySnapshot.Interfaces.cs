using System.Collections;
using CowCollections.Views;

namespace CowCollections;

/// <content>What the interfaces of .NET ask for.</content>
public sealed partial class CowDictionarySnapshot<TKey, TValue>
{
    /// <summary>The keys, in the order of the entries.</summary>
    /// <value>A view of this snapshot.</value>
    /// <remarks>
    /// <para>Time: O(1).</para>
    /// <para>Sharing: unchanged.</para>
    /// </remarks>
    public CowDictionaryKeys<TKey, TValue> Keys => new(new DictionarySource<TKey, TValue>(this));

    /// <summary>The values, in the order of the entries.</summary>
    /// <value>A view of this snapshot.</value>
    /// <inheritdoc cref="Keys" path="/remarks"/>
    public CowDictionaryValues<TKey, TValue> Values => new(new DictionarySource<TKey, TValue>(this));

    IEnumerable<TKey> IReadOnlyDictionary<TKey, TValue>.Keys => Keys;

    IEnumerable<TValue> IReadOnlyDictionary<TKey, TValue>.Values => Values;

    IEnumerator<KeyValuePair<TKey, TValue>> IEnumerable<KeyValuePair<TKey, TValue>>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
