using System.Numerics;

namespace CowCollections.Hashing;

/// <content>Copying to arrays, page by page.</content>
/// <remarks>Not to spans: there is none over an array of a derived type, into which the items may yet fit.</remarks>
internal partial struct HashTable<TKey, TValue>
{
    /// <summary>Copies keys, up to a number of them.</summary>
    internal readonly void CopyKeysTo(TKey[] array, int start, int count)
    {
        int end = start + count;
        var cursor = new HashCursor<TKey, TValue>(this);
        while (start < end && cursor.TryReadPage(out HashPage<TKey, TValue> page))
        {
            for (uint used = page.Used; used != 0 && start < end; used &= used - 1)
            {
                array[start++] = page.KeyAt(BitOperations.TrailingZeroCount(used));
            }

            for (int index = HashPage<TKey, TValue>.Capacity; page.IsCrowded && index < page.Count && start < end; index++)
            {
                array[start++] = page.KeyOfAny(index);
            }
        }
    }

    internal readonly void CopyValuesTo(TValue[] array, int start)
    {
        var cursor = new HashCursor<TKey, TValue>(this);
        while (cursor.TryReadPage(out HashPage<TKey, TValue> page))
        {
            for (uint used = page.Used; used != 0; used &= used - 1)
            {
                array[start++] = page.ValueAt(BitOperations.TrailingZeroCount(used));
            }

            for (int index = HashPage<TKey, TValue>.Capacity; page.IsCrowded && index < page.Count; index++)
            {
                array[start++] = page.ValueOfAny(index);
            }
        }
    }

    internal readonly void CopyEntriesTo(KeyValuePair<TKey, TValue>[] array, int start)
    {
        var cursor = new HashCursor<TKey, TValue>(this);
        while (cursor.TryReadPage(out HashPage<TKey, TValue> page))
        {
            for (uint used = page.Used; used != 0; used &= used - 1)
            {
                int index = BitOperations.TrailingZeroCount(used);
                array[start++] = new KeyValuePair<TKey, TValue>(page.KeyAt(index), page.ValueAt(index));
            }

            for (int index = HashPage<TKey, TValue>.Capacity; page.IsCrowded && index < page.Count; index++)
            {
                array[start++] = new KeyValuePair<TKey, TValue>(page.KeyOfAny(index), page.ValueOfAny(index));
            }
        }
    }
}
