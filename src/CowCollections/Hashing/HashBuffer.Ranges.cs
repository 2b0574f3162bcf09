using CowCollections.Diagnostics;

namespace CowCollections.Hashing;

/// <content>
/// Writing many entries: all or none. What runs somebody's code, the sequence and the comparer, is done first; then nothing
/// is left that could throw.
/// </content>
internal sealed partial class HashBuffer<TKey, TValue>
{
    /// <summary>Adds entries of new keys.</summary>
    /// <exception cref="ArgumentException">A key is there already, or twice in <paramref name="items"/>.</exception>
    internal void AddRange(IEnumerable<KeyValuePair<TKey, TValue>> items)
    {
        Unwritten<TKey, TValue> watch = new(this);
        HashBuffer<TKey, TValue> added = Collected(items, overwrite: false);
        HashCursor<TKey, TValue> cursor = new(added);
        while (Value.Count > 0 && cursor.TryRead(out HashPage<TKey, TValue> page, out int index))
        {
            if (Value.Find(page.KeyOfAny(index), page.HashOfAny(index), out _) >= 0)
            {
                Throw.KeyExists(page.KeyOfAny(index));
            }
        }

        watch.Check();
        AppendAll(added, []);
    }

    /// <summary>Adds entries, or writes their values where the keys are there.</summary>
    internal void SetItems(IEnumerable<KeyValuePair<TKey, TValue>> items)
    {
        Unwritten<TKey, TValue> watch = new(this);
        HashBuffer<TKey, TValue> changed = Collected(items, overwrite: true);
        int[] places = Value.Count == 0 ? [] : new int[changed.Value.Count];
        HashCursor<TKey, TValue> cursor = new(changed);
        for (int at = 0; at < places.Length && cursor.TryRead(out HashPage<TKey, TValue> page, out int index); at++)
        {
            places[at] = Value.Find(page.KeyOfAny(index), page.HashOfAny(index), out _);
        }

        watch.Check();

        // Values first: they leave all entries where they are.
        cursor = new(changed);
        for (int at = 0; at < places.Length && cursor.TryRead(out HashPage<TKey, TValue> page, out int index); at++)
        {
            if (places[at] >= 0)
            {
                uint hash = page.HashOfAny(index);
                Writable(Value.PageOf(hash), places[at], hash) = page.ValueOfAny(index);
            }
        }

        AppendAll(changed, places);
    }

    /// <summary>Removes the entries with keys.</summary>
    internal void RemoveRange(IEnumerable<TKey> keys)
    {
        Unwritten<TKey, TValue> watch = new(this);
        using var found = new Marks(Value.Count);
        foreach (TKey key in keys)
        {
            if (key is null)
            {
                Throw.KeyIsNull();
            }

            int index = Value.Find(key, out uint hash, out HashPage<TKey, TValue> page);
            if (index >= 0)
            {
                found.Add(page, index, hash);
            }
        }

        found.Sort();
        watch.Check();
        RemoveMarked(found);
    }

    /// <summary>Entries in a buffer of their own.</summary>
    private HashBuffer<TKey, TValue> Collected(IEnumerable<KeyValuePair<TKey, TValue>> items, bool overwrite)
    {
        var collected = new HashBuffer<TKey, TValue>(Value.Comparer);
        if (items.TryGetNonEnumeratedCount(out int count))
        {
            collected.Expect(count);
        }

        foreach ((TKey key, TValue value) in items)
        {
            if (key is null)
            {
                Throw.KeyIsNull();
            }

            if (!collected.Insert(key, value, overwrite) && !overwrite)
            {
                Throw.KeyExists(key);
            }
        }

        collected.TrimUnused(count);
        return collected;
    }

    /// <summary>Adds the entries of another buffer that have no place, all if there are no places. An empty buffer takes the pages over.</summary>
    private void AppendAll(HashBuffer<TKey, TValue> other, int[] places)
    {
        if (Value.Count == 0 && other.Value.Count > 0)
        {
            Version += EntriesMoved;
            Replace(other.Value.Root, other.Value.Count);
            _writable = other._writable;
            return;
        }

        HashCursor<TKey, TValue> cursor = new(other);
        for (int at = 0; cursor.TryRead(out HashPage<TKey, TValue> page, out int index); at++)
        {
            if (at >= places.Length || places[at] < 0)
            {
                AddNew(page.KeyOfAny(index), page.ValueOfAny(index), page.HashOfAny(index));
            }
        }
    }
}
