#if NET9_0_OR_GREATER
using CowCollections.Diagnostics;

namespace CowCollections.Hashing;

/// <content>Items that are named by something else: a string by a span.</content>
internal sealed partial class HashBuffer<TKey, TValue>
{
    /// <summary>Adds the item that an alternate stands for, if there is no equal one.</summary>
    /// <returns>Whether it was added.</returns>
    internal bool InsertAlternate<TAlternate>(TAlternate alternate, IAlternateEqualityComparer<TAlternate, TKey> comparer)
        where TAlternate : allows ref struct
    {
        long version = Version;
        if (Value.FindAlternate(alternate, comparer, out uint hash, out _) >= 0)
        {
            return false;
        }

        TKey item = comparer.Create(alternate);
        if (version != Version)
        {
            Throw.Modified();
        }

        AddNew(item, default!, hash);
        return true;
    }

    /// <summary>Removes the item that an alternate stands for.</summary>
    /// <returns>Whether there was one.</returns>
    internal bool RemoveAlternate<TAlternate>(TAlternate alternate, IAlternateEqualityComparer<TAlternate, TKey> comparer)
        where TAlternate : allows ref struct
    {
        long version = Version;
        int index = Value.FindAlternate(alternate, comparer, out uint hash, out HashPage<TKey, TValue> page);
        if (version != Version)
        {
            Throw.Modified();
        }

        if (index >= 0)
        {
            RemoveFound(page, index, hash);
        }

        return index >= 0;
    }
}
#endif
