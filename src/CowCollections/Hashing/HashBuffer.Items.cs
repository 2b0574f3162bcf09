using System.Runtime.CompilerServices;
using CowCollections.Sharing;

namespace CowCollections.Hashing;

/// <content>What sets ask for: keys that may be null, and writes of many entries that a comparer has chosen before.</content>
internal sealed partial class HashBuffer<TKey, TValue>
{
    /// <summary>Adds an item, which may be null, if there is no equal one.</summary>
    /// <returns>Whether it was added.</returns>
    internal bool InsertItem(TKey item)
        => item is null
            ? InsertHashed(item, HashTable<TKey, TValue>.HashOfNull)
            : Insert(item, default!, overwrite: false);

    /// <summary>Adds an item whose hash is known, if there is no equal one.</summary>
    /// <returns>Whether it was added.</returns>
    internal bool InsertHashed(TKey item, uint hash)
    {
        if (FindHashed(item, hash, out HashPage<TKey, TValue> page) >= 0)
        {
            return false;
        }

        AddNew(page, item, default!, hash);
        return true;
    }

    /// <summary>Removes an item, which may be null.</summary>
    /// <returns>Whether there was one.</returns>
    internal bool RemoveItem(TKey item)
        => item is null
            ? RemoveHashed(item, HashTable<TKey, TValue>.HashOfNull)
            : Remove(item);

    /// <summary>Removes an item whose hash is known.</summary>
    /// <returns>Whether there was one.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool RemoveHashed(TKey item, uint hash)
    {
        int index = FindHashed(item, hash, out HashPage<TKey, TValue> page);
        if (index >= 0)
        {
            RemoveFound(page, index, hash);
        }

        return index >= 0;
    }

    /// <summary>Adds the marked entries of another table, none of which is here. Runs nobody's code.</summary>
    internal void AddMarked(Marks marks, in HashTable<TKey, TValue> from)
    {
        foreach (ulong mark in marks.Span)
        {
            HashPage<TKey, TValue> page = from.PageOf(Marks.StartOf(mark));
            int index = Marks.IndexOf(mark);
            AddNew(page.KeyOfAny(index), page.ValueOfAny(index), page.HashOfAny(index));
        }
    }

    /// <summary>Adds the entries of another table, none of which is here. Runs nobody's code.</summary>
    internal void AddAll(in HashTable<TKey, TValue> from)
    {
        var cursor = new HashCursor<TKey, TValue>(from);
        while (cursor.TryRead(out HashPage<TKey, TValue> page, out int index))
        {
            AddNew(page.KeyOfAny(index), page.ValueOfAny(index), page.HashOfAny(index));
        }
    }

    /// <summary>Removes the marked entries. Runs nobody's code.</summary>
    /// <param name="marks">In order.</param>
    internal void RemoveMarked(Marks marks)
    {
        if (marks.Count == 0)
        {
            return;
        }

        if (marks.Count == Value.Count)
        {
            Clear();
            return;
        }

        // No pages are put together meanwhile: that would move entries.
        for (ReadOnlySpan<ulong> rest = marks.Span; !rest.IsEmpty;)
        {
            int count = Marks.InFirstPage(rest);
            RemoveOfPage(rest[..count]);
            rest = rest[count..];
        }

        for (ReadOnlySpan<ulong> rest = marks.Span; !rest.IsEmpty; rest = rest[Marks.InFirstPage(rest)..])
        {
            MergeIfFew(Marks.StartOf(rest[0]));
        }

        AssertInvariants();
    }

    /// <summary>Goes over to the entries of a buffer that nobody else knows and that has the same comparer.</summary>
    internal void Become(HashBuffer<TKey, TValue> fresh)
    {
        Version += EntriesMoved;
        Replace(fresh.Value.Root, fresh.Value.Count);
    }

    /// <summary>Goes over to entries whose pages are kept for ever, and that have the same comparer. Only the root is copied.</summary>
    internal void BecomeCopyOf(in HashTable<TKey, TValue> captured)
    {
        Version += EntriesMoved;
        Replace(captured.Root.CopyFor(OwnerTokens.Next()), captured.Count);
    }

    private int FindHashed(TKey item, uint hash, out HashPage<TKey, TValue> page)
    {
        long version = Version;
        int index = Value.Find(item, hash, out page);
        if (version != Version)
        {
            page = PageAfter(version, hash);
        }

        return index;
    }

    /// <summary>Adds an entry whose key is not here. Runs nobody's code.</summary>
    private void AddNew(TKey key, TValue value, uint hash) => AddNew(Value.PageOf(hash), key, value, hash);
}
