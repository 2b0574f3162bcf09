namespace CowCollections.Hashing;

/// <content>Which entries another table has, too: the base of set algebra. The tables have the same comparer.</content>
internal partial struct HashTable<TKey, TValue>
{
    /// <summary>Whether entries with equal keys have equal hashes here and in another table.</summary>
    internal readonly bool HasComparerOf(in HashTable<TKey, TValue> other) => KeyComparer.AreSame(Comparer, other.Comparer);

    /// <summary>Marks the entries that another table has not, in order. The cost follows the difference.</summary>
    internal readonly Marks Missing(in HashTable<TKey, TValue> other)
    {
        var marks = new Marks(Count);
        var difference = new HashDifference<TKey, TValue>(Root, other.Root);
        while (difference.TryRead(out HashPage<TKey, TValue> page))
        {
            for (int index = page.EntryFrom(0); index >= 0; index = page.EntryFrom(index + 1))
            {
                if (other.Find(page.KeyOfAny(index), page.HashOfAny(index), out _) < 0)
                {
                    marks.Add(page, index);
                }
            }
        }

        return marks;
    }

    /// <summary>Marks the entries that another table has, too, in order. The cost follows the size of the other.</summary>
    internal readonly Marks Common(in HashTable<TKey, TValue> other)
    {
        var marks = new Marks(Count);
        var cursor = new HashCursor<TKey, TValue>(other);
        while (cursor.TryRead(out HashPage<TKey, TValue> page, out int index))
        {
            uint hash = page.HashOfAny(index);
            int found = Find(page.KeyOfAny(index), hash, out HashPage<TKey, TValue> here);
            if (found >= 0)
            {
                marks.Add(here, found, hash);
            }
        }

        marks.Sort();
        return marks;
    }

    /// <summary>Marks all other entries.</summary>
    /// <param name="marked">In order.</param>
    internal readonly Marks AllBut(Marks marked)
    {
        var others = new Marks(Count);
        var cursor = new HashCursor<TKey, TValue>(this);
        ReadOnlySpan<ulong> rest = marked.Span;
        while (cursor.TryRead(out HashPage<TKey, TValue> page, out int index))
        {
            // The cursor comes by the marked ones in their order.
            if (!rest.IsEmpty && Marks.IndexOf(rest[0]) == index && PageOf(Marks.StartOf(rest[0])) == page)
            {
                rest = rest[1..];
            }
            else
            {
                others.Add(page, index);
            }
        }

        return others;
    }

    /// <summary>Whether more than <paramref name="most"/> entries lie in pages that another table does not share.</summary>
    internal readonly bool HasMoreOutside(in HashTable<TKey, TValue> other, int most)
    {
        int count = 0;
        var difference = new HashDifference<TKey, TValue>(Root, other.Root);
        while (count <= most && difference.TryRead(out HashPage<TKey, TValue> page))
        {
            count += page.Count;
        }

        return count > most;
    }

    /// <summary>Whether another table has all entries of this one.</summary>
    internal readonly bool IsWithin(in HashTable<TKey, TValue> other)
    {
        if (Count > other.Count)
        {
            return false;
        }

        var difference = new HashDifference<TKey, TValue>(Root, other.Root);
        while (difference.TryRead(out HashPage<TKey, TValue> page))
        {
            for (int index = page.EntryFrom(0); index >= 0; index = page.EntryFrom(index + 1))
            {
                if (other.Find(page.KeyOfAny(index), page.HashOfAny(index), out _) < 0)
                {
                    return false;
                }
            }
        }

        return true;
    }

    /// <summary>Whether another table has some entry of this one.</summary>
    internal readonly bool Meets(in HashTable<TKey, TValue> other)
    {
        if (Count > other.Count)
        {
            return other.Meets(this);
        }

        var cursor = new HashCursor<TKey, TValue>(this);
        while (cursor.TryRead(out HashPage<TKey, TValue> page, out int index))
        {
            if (other.PageOf(page.HashOfAny(index)) == page || other.Find(page.KeyOfAny(index), page.HashOfAny(index), out _) >= 0)
            {
                return true;
            }
        }

        return false;
    }
}
