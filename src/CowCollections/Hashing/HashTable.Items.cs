using System.Runtime.CompilerServices;

namespace CowCollections.Hashing;

/// <content>Keys that may be null: the items of sets.</content>
internal partial struct HashTable<TKey, TValue>
{
    /// <summary>The hash of a null item. As in <see cref="HashSet{T}"/> no comparer is asked for it: many would throw.</summary>
    internal const uint HashOfNull = 0;

    /// <summary>How many entries the pages have room for; at most as many as an array has.</summary>
    internal readonly int Capacity
    {
        get
        {
            long capacity = 0;
            var pages = new HashDifference<TKey, TValue>(Root, Empty);
            while (pages.TryRead(out HashPage<TKey, TValue> page))
            {
                capacity += Math.Max(page.Count, HashPage<TKey, TValue>.Capacity);
            }

            return (int)Math.Min(capacity, Array.MaxLength);
        }
    }

    /// <summary>As <see cref="Find(TKey, out uint, out HashPage{TKey, TValue})"/>, for a key that may be null.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal readonly int FindItem(TKey item, out uint hash, out HashPage<TKey, TValue> page)
    {
        if (item is not null)
        {
            return Find(item, out hash, out page);
        }

        hash = HashOfNull;
        return Find(item, hash, out page);
    }

    /// <summary>Whether an item, which may be null, is there.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal readonly bool HasItem(TKey item) => item is null ? FindItem(item, out _, out _) >= 0 : !Unsafe.IsNullRef(ref Find(in item));

    /// <summary>The stored item that is equal to one, if there is one.</summary>
    internal readonly bool TryGetItem(TKey equal, out TKey stored)
    {
        int index = FindItem(equal, out _, out HashPage<TKey, TValue> page);
        stored = index < 0 ? default! : page.KeyOfAny(index);
        return index >= 0;
    }
}
