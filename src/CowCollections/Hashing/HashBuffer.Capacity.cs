using System.Numerics;
using CowCollections.Diagnostics;
using CowCollections.Sharing;

namespace CowCollections.Hashing;

/// <content>Pages in advance, and giving them back.</content>
internal sealed partial class HashBuffer<TKey, TValue>
{
    /// <summary>How many entries pages that are made in advance get, on average: few then have more than a page has room for.</summary>
    private const int ExpectedInPage = HashPage<TKey, TValue>.Capacity * 5 / 8;

    private const int MostExpected = 1 << 20;

    /// <summary>A table that is cleared keeps pages of at most so many times the room that its entries have taken.</summary>
    private const int MostRoomKept = 4;

    /// <summary>
    /// Makes an empty table one of as many pages as <paramref name="capacity"/> entries need, if it has fewer. A table with
    /// entries grows page by page as it always does: there is no pause to be avoided.
    /// </summary>
    /// <returns>The capacity asked for, or how many entries there are if that is greater.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="capacity"/> is less than 0.</exception>
    internal int EnsureCapacity(int capacity)
    {
        Throw.IfNegative(capacity);
        if (capacity > Array.MaxLength)
        {
            Throw.TooManyElements();
        }

        if (Value.Count == 0 && capacity > 0 && !HasPagesFor(capacity))
        {
            var token = OwnerTokens.Next();
            int depth = capacity <= HashPage<TKey, TValue>.Capacity ? 0 : BitOperations.Log2((uint)((capacity - 1) / ExpectedInPage)) + 1;
            Version += EntriesMoved;
            Replace(Built(token, 0, depth), 0);
            _writable = token;
        }

        return Math.Max(capacity, Value.Count);
    }

    /// <summary>Makes room for as many entries as a collection says that it has, which may be wrong: so not for very many.</summary>
    /// <remarks>A table that starts too small grows without a pause.</remarks>
    internal void Expect(int count) => EnsureCapacity(Math.Clamp(count, 0, MostExpected));

    /// <summary>Gives pages back that were made for what was expected, if much less has come: most of it was there already.</summary>
    internal void TrimUnused(int expected)
    {
        if (Value.Count < Math.Min(expected, MostExpected) / 2)
        {
            TrimExcess();
        }
    }

    /// <summary>Puts pages together that have room in one, and entries together in their pages.</summary>
    internal void TrimExcess()
    {
        if (Value.Count == 0)
        {
            if (Value.Root != Value.Empty)
            {
                Version += EntriesMoved;
                Replace(Value.Empty, 0);
            }

            return;
        }

        if (!HasExcess())
        {
            return;
        }

        Version += EntriesMoved;
        for (ulong hash = 0; hash <= uint.MaxValue;)
        {
            HashPath<TKey, TValue> path = Merge((uint)hash, HashPage<TKey, TValue>.Capacity, 1);
            path.Page.Close(Value.KeepsHashes);
            hash = path.End;
        }
    }

    /// <summary>Whether there is a page with gaps, or with room beyond its slots, or two that were one once and have room in one.</summary>
    private bool HasExcess()
    {
        ulong hash = 0;
        HashPage<TKey, TValue>? before = null;
        var pages = new HashDifference<TKey, TValue>(Value.Root, Value.Empty);
        while (pages.TryRead(out HashPage<TKey, TValue> page))
        {
            bool isSecond = before is not null && before.Depth == page.Depth && (hash & page.Width) != 0;
            if (page.HasExcess || (isSecond && before!.Count + page.Count <= HashPage<TKey, TValue>.Capacity))
            {
                return true;
            }

            hash += page.Width;
            before = page;
        }

        return false;
    }

    /// <summary>The same, if there is room for more than <paramref name="capacity"/> entries. Only an empty table keeps room.</summary>
    internal void TrimExcess(int capacity)
    {
        if (capacity < Value.Count)
        {
            Throw.OutOfRange(nameof(capacity), capacity, $"at least the number of elements, {Value.Count}");
        }

        if (Value.Capacity > capacity)
        {
            TrimExcess();
            EnsureCapacity(capacity);
        }
    }

    /// <summary>
    /// Removes the entries from their pages, for who fills the table again. Not if a page is shared, nor if there are many: a cache does
    /// not hold them, and it would be a pause; nor many more than were needed, for who enumerates goes by each.
    /// </summary>
    /// <returns>Whether the table is empty.</returns>
    private bool TryEmptyPages()
    {
        if (Value.Count == 0 || (!_share.IsUnsharedForWriting && !_share.TryTakeBack(out _)))
        {
            return false;
        }

        OwnerToken token = Value.Root.Owner;
        if (token == OwnerToken.Nobody)
        {
            // Another thread has cleared the table meanwhile, against the rules: its root is the page of all empty tables.
            return false;
        }

        int room = 0;
        var pages = new HashDifference<TKey, TValue>(Value.Root, Value.Empty);
        while (pages.TryRead(out HashPage<TKey, TValue> page))
        {
            room += HashPage<TKey, TValue>.Capacity;
            if (page.Owner != token || page.IsCrowded || room > Math.Min(HashPage<TKey, TValue>.CachedRoom, Value.Count * MostRoomKept))
            {
                return false;
            }
        }

        pages = new HashDifference<TKey, TValue>(Value.Root, Value.Empty);
        while (pages.TryRead(out HashPage<TKey, TValue> page))
        {
            page.RemoveAll();
        }

        Value.Count = 0;
        _writable = token;
        AssertInvariants();
        return true;
    }

    /// <summary>Copies all that is not this handle's own.</summary>
    internal void Detach()
    {
        for (ulong hash = 0; hash <= uint.MaxValue;)
        {
            hash = PathTo((uint)hash).End;
        }

        ForgetPages();
    }

    /// <summary>Whether an empty table has got as many pages in advance as so many entries need.</summary>
    private bool HasPagesFor(int capacity)
    {
        if (capacity <= HashPage<TKey, TValue>.Capacity && Value.Root.Owner != OwnerToken.Nobody)
        {
            return true;
        }

        long expected = 0;
        var pages = new HashDifference<TKey, TValue>(Value.Root, Value.Empty);
        while (expected < capacity && pages.TryRead(out _))
        {
            expected += ExpectedInPage;
        }

        return expected >= capacity;
    }

    /// <summary>Empty pages of a depth, and the nodes above them from another depth on.</summary>
    private HashPart Built(OwnerToken token, int from, int depth)
    {
        if (from == depth)
        {
            return HashPage<TKey, TValue>.Create(token, depth, Value.KeepsHashes);
        }

        int bits = Math.Min(depth - from, HashNode.MostBits);
        HashNode node = HashNode.Create(token, from, bits);
        for (int index = 0; index < node.Count; index++)
        {
            node[index] = Built(token, from + bits, depth);
        }

        return node;
    }
}
