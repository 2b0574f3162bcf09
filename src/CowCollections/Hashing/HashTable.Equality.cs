namespace CowCollections.Hashing;

/// <content>Equality by entries, which passes over the pages that two tables share.</content>
internal partial struct HashTable<TKey, TValue>
{
    /// <summary>Whether two tables have the same comparer or equal ones, and equal entries in whatever order.</summary>
    /// <remarks>Under comparers that are equal and not the same, keys of equal hashes only: else the hash codes of the tables would differ.</remarks>
    /// <param name="other">The other table.</param>
    /// <param name="values">Says which values are equal.</param>
    internal readonly bool Equals(in HashTable<TKey, TValue> other, IEqualityComparer<TValue> values)
    {
        bool hasSameHashes = HasComparerOf(other);
        if (Count != other.Count || (!hasSameHashes && !KeyComparer.AreEqual(Comparer, other.Comparer)))
        {
            return false;
        }

        // As many entries, and those on shared pages are the same: so it is enough that the others are all in the other.
        var difference = new HashDifference<TKey, TValue>(Root, other.Root);
        while (difference.TryRead(out HashPage<TKey, TValue> page))
        {
            for (int index = page.EntryFrom(0); index >= 0; index = page.EntryFrom(index + 1))
            {
                uint hash = page.HashOfAny(index);
                uint itsHash = hash;
                int found = hasSameHashes
                    ? other.Find(page.KeyOfAny(index), hash, out HashPage<TKey, TValue> there)
                    : other.FindItem(page.KeyOfAny(index), out itsHash, out there);
                if (found < 0 || hash != itsHash || !AreEqual(page.ValueOfAny(index), there.ValueOfAny(found), values))
                {
                    return false;
                }
            }
        }

        return true;
    }

    /// <summary>Null is equal to null only, whatever the comparer says: it is not asked for the hash code of null, for many would throw.</summary>
    private static bool AreEqual(TValue value, TValue other, IEqualityComparer<TValue> values)
        => value is null || other is null ? value is null && other is null : values.Equals(value, other);

    /// <summary>A hash code of all entries, in whatever order they were added.</summary>
    /// <param name="values">Says which values are equal.</param>
    internal readonly int HashOfEntries(IEqualityComparer<TValue> values)
    {
        uint sum = 0;
        var cursor = new HashCursor<TKey, TValue>(this);
        while (cursor.TryRead(out HashPage<TKey, TValue> page, out int index))
        {
            TValue value = page.ValueOfAny(index);
            sum += HashOf.Mixed((int)page.HashOfAny(index) ^ (value is null ? 0 : values.GetHashCode(value)));
        }

        return (int)sum;
    }
}
