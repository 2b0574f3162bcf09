using System.Diagnostics;
using System.Runtime.CompilerServices;
using CowCollections.Diagnostics;
using CowCollections.Sharing;

namespace CowCollections.Hashing;

/// <content>Writing in place: by the owner only.</content>
internal partial class HashPage<TKey, TValue>
{
    /// <summary>Adds an entry. There must be room. <paramref name="keepsHash"/> says whether the page keeps hashes, here and elsewhere.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Append(TKey key, TValue value, uint hash, bool keepsHash)
    {
        int index = Count;
        ThrowIfOutside(index);
        TagAt(index) = HashOf.Tag(hash);
        KeyAt(index) = key;
        ValueAt(index) = value;
        if (keepsHash)
        {
            HashAt(index) = hash;
        }

        Count = index + 1;
    }

    /// <summary>Removes an entry of a page that is not crowded.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void RemoveAt(int index, bool keepsHash)
    {
        int last = Count - 1;
        Debug.Assert((uint)index <= (uint)last);
        ThrowIfOutside(last);
        TagAt(index) = TagAt(last);
        TagAt(last) = 0;
        KeyAt(index) = KeyAt(last);
        ValueAt(index) = ValueAt(last);
        if (keepsHash)
        {
            HashAt(index) = HashAt(last);
        }

        if (RuntimeHelpers.IsReferenceOrContainsReferences<TKey>())
        {
            KeyAt(last) = default!;
        }

        if (RuntimeHelpers.IsReferenceOrContainsReferences<TValue>())
        {
            ValueAt(last) = default!;
        }

        Count = last;
    }

    /// <summary>Divides the entries by their next bit between this page and a new one. Both are one bit deeper than this was.</summary>
    internal virtual (HashPage<TKey, TValue> Low, HashPage<TKey, TValue> High) Split(OwnerToken owner, bool keepsHash)
    {
        int bit = Depth++;
        HashPage<TKey, TValue> high = Create(owner, Depth, keepsHash);
        for (int index = Count - 1; index >= 0; index--)
        {
            uint hash = HashOfEntry(index);
            if (HashOf.BitAt(hash, bit))
            {
                high.Append(KeyAt(index), ValueAt(index), hash, keepsHash);
                RemoveAt(index, keepsHash);
            }
        }

        return (this, high);
    }

    /// <summary>Adds all entries of another page. There must be room.</summary>
    internal void AppendAll(HashPage<TKey, TValue> other, bool keepsHash)
    {
        int start = Count;
        int count = other.Count;
        if ((uint)start + (uint)count > Capacity)
        {
            Throw.Modified();
        }

        ((ReadOnlySpan<byte>)other._tags)[..count].CopyTo(((Span<byte>)_tags)[start..]);
        ((ReadOnlySpan<TKey>)other._keys)[..count].CopyTo(((Span<TKey>)_keys)[start..]);
        ((ReadOnlySpan<TValue>)other._values)[..count].CopyTo(((Span<TValue>)_values)[start..]);
        if (keepsHash)
        {
            Unsafe.As<HashedPage<TKey, TValue>>(this).CopyHashes(Unsafe.As<HashedPage<TKey, TValue>>(other), start, count);
        }

        Count = start + count;
    }

    /// <summary>Whether all entries have a hash. There must be an entry.</summary>
    internal bool HoldsOnly(uint hash)
    {
        int count = Math.Min(Count, Capacity);
        for (int index = 0; index < count; index++)
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
            ? new HashedPage<TKey, TValue>(this, owner) { Count = Capacity }
            : new HashPage<TKey, TValue>(this, owner) { Count = Capacity };

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

    internal static HashPage<TKey, TValue> Create(OwnerToken owner, int depth, bool keepsHash)
        => keepsHash ? new HashedPage<TKey, TValue>(owner, depth) : new HashPage<TKey, TValue>(owner, depth);
}
