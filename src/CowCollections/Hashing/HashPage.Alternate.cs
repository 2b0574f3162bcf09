#if NET9_0_OR_GREATER
using System.Numerics;

namespace CowCollections.Hashing;

/// <content>Searching by what is not a key itself.</content>
internal partial class HashPage<TKey, TValue>
{
    /// <summary>The entry with a key, or -1.</summary>
    internal int IndexOf<TAlternate>(TAlternate key, uint hash, IAlternateEqualityComparer<TAlternate, TKey> comparer)
        where TAlternate : notnull, allows ref struct
    {
        for (uint matches = Matches(hash); matches != 0; matches &= matches - 1)
        {
            int index = BitOperations.TrailingZeroCount(matches);
            if (HashAt(index) == hash && comparer.Equals(key, KeyAt(index)))
            {
                return index;
            }
        }

        if (this is CrowdedPage<TKey, TValue> crowd && HashAt(0) == hash)
        {
            for (int index = Capacity; index < crowd.Count; index++)
            {
                if (comparer.Equals(key, crowd.KeyOfAny(index)))
                {
                    return index;
                }
            }
        }

        return -1;
    }
}
#endif
