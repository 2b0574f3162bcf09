using System.Diagnostics;
using System.Numerics;
using System.Runtime.CompilerServices;
using CowCollections.Diagnostics;
using CowCollections.Sharing;

namespace CowCollections.Hashing;

/// <content>Writing in place: by the owner only.</content>
internal partial class HashPage<TKey, TValue>
{
    /// <summary>Adds an entry. There must be room. <paramref name="keepsHash"/> says whether the page keeps hashes, here and elsewhere.</summary>
    /// <returns>Which entry it is.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal int Append(TKey key, TValue value, uint hash, bool keepsHash)
    {
        int index = FirstFree;
        ThrowIfOutside(index);
        TagAt(index) = HashOf.Tag(hash);
        KeyAt(index) = key;
        ValueAt(index) = value;
        if (keepsHash)
        {
            HashAt(index) = hash;
        }

        Used |= 1u << index;
        return index;
    }

    /// <summary>
    /// Checks that an entry which was found is there still, when the way to the page has been gone again. It always is, but
    /// when two threads write one handle: the page found here may be another, and have room for fewer entries.
    /// </summary>
    internal void ThrowIfNoEntry(int index)
    {
        if (EntryFrom(index) != index)
        {
            Throw.Modified();
        }
    }

    /// <summary>Removes an entry of a page that is not crowded, in which it was found. No other moves.</summary>
    /// <returns>The slots that are used then.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal uint RemoveAt(int index)
    {
        Debug.Assert(!IsCrowded && (uint)index < Capacity);
        uint used = Used & ~(1u << index);
        Used = used;
        Clear(index);
        return used;
    }

    /// <summary>Removes all entries of a page that is not crowded.</summary>
    internal void RemoveAll()
    {
        Used = 0;
        if (RuntimeHelpers.IsReferenceOrContainsReferences<TKey>())
        {
            _keys = default;
        }

        if (RuntimeHelpers.IsReferenceOrContainsReferences<TValue>())
        {
            _values = default;
        }
    }

    /// <summary>Divides the entries of a full page by their next bit between it and a new one. Both are one bit deeper than it was.</summary>
    internal virtual (HashPage<TKey, TValue> Low, HashPage<TKey, TValue> High) Split(OwnerToken owner, bool keepsHash)
    {
        // The new page first: if there is no memory for it, this one is as it was.
        HashPage<TKey, TValue> other = Create(owner, Depth + 1, keepsHash);
        uint high = SlotsWith(Depth++, keepsHash);
        other.AppendAll(this, high, keepsHash);
        Keep(~high, keepsHash);
        return (this, other);
    }

    /// <summary>Adds all entries of another page. There must be room.</summary>
    internal void AppendAll(HashPage<TKey, TValue> other, bool keepsHash) => AppendAll(other, other.Used, keepsHash);

    private void AppendAll(HashPage<TKey, TValue> other, uint slots, bool keepsHash)
    {
        uint free = ~Used;
        if (BitOperations.PopCount(slots) > BitOperations.PopCount(free))
        {
            Throw.Modified();
        }

        for (; slots != 0; slots &= slots - 1)
        {
            CopyEntry(other, BitOperations.TrailingZeroCount(slots), BitOperations.TrailingZeroCount(free), keepsHash);
            free &= free - 1;
        }

        Used = ~free;
    }

    /// <summary>Moves the entries to the first slots, and gives back what room the page has beyond its slots and does not need.</summary>
    internal virtual void Close(bool keepsHash) => Keep(Used, keepsHash);

    /// <summary>Whether all entries have a hash. The page must be full.</summary>
    internal bool HoldsOnly(uint hash)
    {
        for (int index = 0; index < Capacity; index++)
        {
            if (HashOfEntry(index) != hash)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The first entries of a crowded page as an ordinary one, for when no more are left.</summary>
    internal HashPage<TKey, TValue> Uncrowded(OwnerToken owner, bool keepsHash)
        => keepsHash
            ? new HashedPage<TKey, TValue>(this, owner)
            : new HashPage<TKey, TValue>(this, owner);

    /// <summary>
    /// Checks that a slot is in the page. It always is, but when two threads write one handle: then one of them throws, and
    /// no memory outside the page is written.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void ThrowIfOutside(int index)
    {
        if ((uint)index >= Capacity)
        {
            Throw.Modified();
        }
    }

    /// <summary>The entries whose hashes have a bit, a bit each. The page must be full.</summary>
    private uint SlotsWith(int bit, bool keepsHash)
    {
        uint slots = 0;
        for (int index = 0; index < Capacity; index++)
        {
            uint hash = keepsHash ? HashAt(index) : HashOf<TKey>.Of(KeyAt(index));
            slots |= (hash << bit >> (HashOf.Bits - 1)) << index;
        }

        return slots;
    }

    /// <summary>Removes all entries but some, which go to the first slots.</summary>
    private void Keep(uint slots, bool keepsHash)
    {
        uint first = (uint)((1UL << BitOperations.PopCount(slots)) - 1);
        uint gaps = first & ~slots;
        for (uint last = slots & ~first; last != 0; last &= last - 1)
        {
            CopyEntry(this, BitOperations.TrailingZeroCount(last), BitOperations.TrailingZeroCount(gaps), keepsHash);
            gaps &= gaps - 1;
        }

        Used = first;
        for (int index = FirstFree; index < Capacity; index++)
        {
            Clear(index);
        }
    }

    /// <summary>Copies an entry to a slot, of which the bit is left to the caller.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void CopyEntry(HashPage<TKey, TValue> other, int from, int to, bool keepsHash)
    {
        TagAt(to) = other.TagAt(from);
        KeyAt(to) = other.KeyAt(from);
        ValueAt(to) = other.ValueAt(from);
        if (keepsHash)
        {
            HashAt(to) = other.HashAt(from);
        }
    }

    /// <summary>Makes a slot keep nothing alive.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Clear(int index)
    {
        if (RuntimeHelpers.IsReferenceOrContainsReferences<TKey>())
        {
            KeyAt(index) = default!;
        }

        if (RuntimeHelpers.IsReferenceOrContainsReferences<TValue>())
        {
            ValueAt(index) = default!;
        }
    }

    internal static HashPage<TKey, TValue> Create(OwnerToken owner, int depth, bool keepsHash)
        => keepsHash ? new HashedPage<TKey, TValue>(owner, depth) : new HashPage<TKey, TValue>(owner, depth);
}
