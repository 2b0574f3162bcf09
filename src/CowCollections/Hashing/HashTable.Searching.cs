using System.Runtime.CompilerServices;
using CowCollections.Diagnostics;

namespace CowCollections.Hashing;

/// <content>Searching by value.</content>
internal partial struct HashTable<TKey, TValue>
{
    /// <summary>Whether a key has a value.</summary>
    /// <param name="entry">The key, which is checked not to be null, and the value.</param>
    /// <param name="comparer">Says which values are equal; null for the default comparer.</param>
    internal readonly bool Contains(KeyValuePair<TKey, TValue> entry, IEqualityComparer<TValue>? comparer)
    {
        if (entry.Key is null)
        {
            Throw.KeyIsNull();
        }

        ref TValue value = ref Find(entry.Key);
        return !Unsafe.IsNullRef(ref value) && (comparer ?? EqualityComparer<TValue>.Default).Equals(value, entry.Value);
    }

    /// <summary>Whether an entry has a value, by a comparer or the default one.</summary>
    internal readonly bool ContainsValue(TValue value, IEqualityComparer<TValue>? comparer)
    {
        comparer ??= EqualityComparer<TValue>.Default;
        var cursor = new HashCursor<TKey, TValue>(this);
        while (cursor.TryReadValue(out TValue each))
        {
            if (comparer.Equals(each, value))
            {
                return true;
            }
        }

        return false;
    }
}
