using CowCollections.Diagnostics;

namespace CowCollections;

/// <content>Operations on many entries, or on one in more than one way.</content>
public sealed partial class CowDictionary<TKey, TValue>
{
    /// <summary>Adds entries.</summary>
    /// <param name="collection">The entries; may be this dictionary.</param>
    /// <exception cref="ArgumentNullException"><paramref name="collection"/> or a key is null.</exception>
    /// <exception cref="ArgumentException">There is an entry with an equal key, or two are to be added. The dictionary is as it was.</exception>
    /// <remarks>
    /// <para>Time: O(number of entries).</para>
    /// <para>Sharing: as <see cref="Add"/>.</para>
    /// </remarks>
    public void AddRange(IEnumerable<KeyValuePair<TKey, TValue>> collection)
    {
        Throw.IfNull(collection);
        if (Count == 0 && collection.TryGetNonEnumeratedCount(out int count))
        {
            _buffer.EnsureCapacity(count);
        }

        foreach ((TKey key, TValue value) in collection)
        {
            Add(key, value);
        }
    }

    /// <summary>Writes the values of keys, whether the keys are there or not.</summary>
    /// <param name="items">The keys and values. Of those with equal keys the last one counts.</param>
    /// <exception cref="ArgumentNullException"><paramref name="items"/> or a key is null. The dictionary is as it was.</exception>
    /// <remarks>
    /// <para>Time: O(number of entries).</para>
    /// <para>Sharing: as <see cref="Add"/>.</para>
    /// </remarks>
    public void SetItems(IEnumerable<KeyValuePair<TKey, TValue>> items)
    {
        Throw.IfNull(items);
        foreach ((TKey key, TValue value) in items)
        {
            this[key] = value;
        }
    }

    /// <summary>Removes entries.</summary>
    /// <param name="keys">Their keys; those that are not there do not matter.</param>
    /// <returns>The number of entries removed.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="keys"/> or one of them is null. The dictionary is as it was.</exception>
    /// <remarks>
    /// <para>Time: O(number of keys).</para>
    /// <para>Sharing: as <see cref="Remove(TKey)"/>.</para>
    /// </remarks>
    public int RemoveRange(IEnumerable<TKey> keys)
    {
        Throw.IfNull(keys);
        int before = Count;
        foreach (TKey key in keys)
        {
            Remove(key);
        }

        return before - Count;
    }
}
