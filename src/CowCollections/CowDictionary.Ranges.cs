using CowCollections.Diagnostics;

namespace CowCollections;

/// <content>Operations on many entries.</content>
public sealed partial class CowDictionary<TKey, TValue>
{
    /// <summary>Adds entries.</summary>
    /// <param name="collection">The entries, which are read to the end before the dictionary changes; may be this dictionary.</param>
    /// <exception cref="ArgumentNullException"><paramref name="collection"/> or a key is null.</exception>
    /// <exception cref="ArgumentException">There is an entry with an equal key, or two are to be added. The dictionary is as it was.</exception>
    /// <exception cref="InvalidOperationException">The comparer added or removed entries of the dictionary.</exception>
    /// <remarks>
    /// <para>Time: O(number of entries).</para>
    /// <para>Sharing: as <see cref="Add"/>.</para>
    /// </remarks>
    public void AddRange(IEnumerable<KeyValuePair<TKey, TValue>> collection)
    {
        Throw.IfNull(collection);
        _buffer.AddRange(collection);
    }

    /// <summary>Writes the values of keys, whether the keys are there or not.</summary>
    /// <param name="items">The keys and values, which are read to the end before the dictionary changes. Of those with equal keys the last one counts.</param>
    /// <exception cref="ArgumentNullException"><paramref name="items"/> or a key is null. The dictionary is as it was.</exception>
    /// <exception cref="InvalidOperationException">The comparer added or removed entries of the dictionary.</exception>
    /// <remarks>
    /// <para>Time: O(number of entries).</para>
    /// <para>Sharing: as <see cref="Add"/>.</para>
    /// </remarks>
    public void SetItems(IEnumerable<KeyValuePair<TKey, TValue>> items)
    {
        Throw.IfNull(items);
        _buffer.SetItems(items);
    }

    /// <summary>Removes entries.</summary>
    /// <param name="keys">Their keys, which are read to the end before the dictionary changes; those that are not there do not matter.</param>
    /// <returns>The number of entries removed.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="keys"/> or one of them is null. The dictionary is as it was.</exception>
    /// <exception cref="InvalidOperationException">The comparer or <paramref name="keys"/> added or removed entries of the dictionary.</exception>
    /// <remarks>
    /// <para>Time: O(m log m) for m keys that are there, and O(1) for each that is not.</para>
    /// <para>Sharing: as <see cref="Remove(TKey)"/>.</para>
    /// </remarks>
    public int RemoveRange(IEnumerable<TKey> keys)
    {
        Throw.IfNull(keys);
        int before = Count;
        _buffer.RemoveRange(keys);
        return before - Count;
    }
}
