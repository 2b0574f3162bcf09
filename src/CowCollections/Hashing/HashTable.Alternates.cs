#if NET9_0_OR_GREATER
using System.Numerics;

namespace CowCollections.Hashing;

/// <content>Looking up what is named by something else: a string by a span.</content>
internal partial struct HashTable<TKey, TValue>
{
    /// <summary>The comparer as one of alternates, too; null if it is none.</summary>
    internal readonly IAlternateEqualityComparer<TAlternate, TKey>? AlternateComparer<TAlternate>()
        where TAlternate : allows ref struct
        => Comparer as IAlternateEqualityComparer<TAlternate, TKey>;

    /// <summary>As <see cref="Find(TKey, out uint, out HashPage{TKey, TValue})"/>, for what stands for a key.</summary>
    internal readonly int FindAlternate<TAlternate>(
        TAlternate alternate, IAlternateEqualityComparer<TAlternate, TKey> comparer, out uint hash, out HashPage<TKey, TValue> page)
        where TAlternate : allows ref struct
    {
        hash = HashOf.Mixed(comparer.GetHashCode(alternate));
        page = PageOf(hash);
        for (uint matches = page.Matches(hash); matches != 0; matches &= matches - 1)
        {
            int index = BitOperations.TrailingZeroCount(matches);
            if (page.HashOfAny(index) == hash && comparer.Equals(alternate, page.KeyAt(index)))
            {
                return index;
            }
        }

        for (int index = HashPage<TKey, TValue>.Capacity; index < page.Count; index++)
        {
            if (page.HashOfAny(index) == hash && comparer.Equals(alternate, page.KeyOfAny(index)))
            {
                return index;
            }
        }

        return -1;
    }
}
#endif
