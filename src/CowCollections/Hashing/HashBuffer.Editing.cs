using System.Runtime.CompilerServices;
using CowCollections.Sharing;

namespace CowCollections.Hashing;

/// <content>Writes that copy, divide pages or put them together: off the fast path.</content>
internal sealed partial class HashBuffer<TKey, TValue>
{
    /// <summary>So many pages are looked at, at most, for two that can be put together.</summary>
    private const int MostLooks = 32;

    /// <summary>How many entries there were, at most, when a page was full; since there were less than half as many, if there were.</summary>
    private int _mostWhenFull;

    /// <summary>The hash whose page is looked at next.</summary>
    private uint _nextLook;

    /// <summary>The value of an entry, in a page that is this handle's alone.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private ref TValue Writable(uint hash, int index)
    {
        HashPage<TKey, TValue> page = PathTo(hash).Page;
        ForgetPages();
        page.ThrowIfNoEntry(index);
        return ref page.ValueOfAny(index);
    }

    /// <summary>Adds an entry to its page, which is divided if it is full.</summary>
    /// <returns>The entry's value.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private ref TValue Append(TKey key, TValue value, uint hash)
    {
        HashPath<TKey, TValue> path = PathTo(hash);
        bool keepsHashes = Value.KeepsHashes;
        Version += EntriesMoved;
        if (path.Page.IsFull)
        {
            if (path.Page.HoldsOnly(hash))
            {
                CrowdedPage<TKey, TValue> crowd = path.Crowd();
                int more = crowd.AppendMore(key, value);
                ForgetPages();
                Value.Count++;
                return ref crowd.ValueOfAny(more);
            }

            if (TryMergeElsewhere())
            {
                path = PathTo(hash);
            }

            while (path.Page.IsFull)
            {
                path.Split(keepsHashes);
            }
        }

        ForgetPages();
        int index = path.Page.Append(key, value, hash, keepsHashes);
        Value.Count++;
        return ref path.Page.ValueAt(index);
    }

    /// <summary>Removes entries of one page, and leaves the page where it is.</summary>
    /// <param name="marks">The entries, in order.</param>
    private void RemoveOfPage(ReadOnlySpan<ulong> marks)
    {
        HashPath<TKey, TValue> path = PathTo(Marks.StartOf(marks[0]));

        // From the end, so that the entry that fills a gap of a crowded page is none that is still to be removed.
        for (int at = marks.Length - 1; at >= 0; at--)
        {
            RemoveAny(ref path, Marks.IndexOf(marks[at]));
        }

        ForgetPages();
    }

    /// <summary>Removes an entry of the page to which a way leads.</summary>
    private void RemoveAny(ref HashPath<TKey, TValue> path, int index)
    {
        path.Page.ThrowIfNoEntry(index);
        Version += EntriesMoved;
        Value.Count--;
        if (path.Page is CrowdedPage<TKey, TValue> crowd)
        {
            crowd.RemoveAny(index);
            path.EndCrowd(Value.KeepsHashes);
        }
        else
        {
            path.Page.RemoveAt(index);
        }
    }

    /// <inheritdoc cref="RemoveFound"/>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void RemoveAndMerge(int index, uint hash)
    {
        HashPath<TKey, TValue> path = PathTo(hash);
        RemoveAny(ref path, index);
        ForgetPages();
        if (path.Page.CountInSlots == 0)
        {
            Merge(hash);
        }
    }

    /// <summary>Puts the page of a hash together with others, if it and the three beside it have few entries.</summary>
    /// <remarks>Half a page: so half a page must be added before it is divided again.</remarks>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Merge(uint hash) => Merge(hash, HashPage<TKey, TValue>.Capacity / 2, 2);

    /// <summary>The same after a removal of many, which may leave few in a page at once.</summary>
    private void MergeIfFew(uint hash)
    {
        if (Value.PageOf(hash).CountInSlots <= HashPage<TKey, TValue>.FewEntries)
        {
            Merge(hash);
        }
    }

    /// <summary>
    /// Puts pages together, where two have room in one, before another is divided that is full by chance: so a table whose keys come and go
    /// keeps about as many pages. All have their turn. What is shared is only looked at until two are found.
    /// </summary>
    /// <returns>Whether there were such; not asked in a table that grows.</returns>
    /// <remarks>To three quarters: so a quarter must be added before they are divided again. See docs/decisions/0024.</remarks>
    private bool TryMergeElsewhere()
    {
        const int Most = HashPage<TKey, TValue>.Capacity * 3 / 4;
        if (Value.Count > _mostWhenFull || Value.Count < _mostWhenFull / 2)
        {
            // It grows, or was much larger, and grows again.
            _mostWhenFull = Value.Count;
            return false;
        }

        for (int looks = 0; looks < MostLooks; looks++)
        {
            HashPage<TKey, TValue> page = Value.PageOf(_nextLook);
            uint first = page.FirstHash(_nextLook);
            HashPage<TKey, TValue> beside = Value.PageOf(first ^ (uint)page.Width);
            _nextLook = first + (uint)page.Width;
            if (beside != page && beside.Depth == page.Depth && page.Count + beside.Count <= Most)
            {
                Merge(first, Most, 1);
                return true;
            }
        }

        return false;
    }

    /// <summary>Puts the page of a hash together with others while it is among few, and goes on above where one page is left.</summary>
    /// <inheritdoc cref="HashPath{TKey, TValue}.IsAmongFew" path="/param"/>
    /// <returns>The way to the page in which the hash is then.</returns>
    private HashPath<TKey, TValue> Merge(uint hash, int most, int bits)
    {
        HashPath<TKey, TValue> path = PathTo(hash);
        bool goesOn = true;
        while (goesOn && path.IsAmongFew(most, bits))
        {
            goesOn = path.TryMerge(most, Value.KeepsHashes);
            path = PathTo(hash);
        }

        ForgetPages();
        return path;
    }

    private HashPath<TKey, TValue> PathTo(uint hash)
    {
        // Within the lower half: that pages have been copied very often is not that entries have moved.
        Version = (Version & -EntriesMoved) | ((Version + 1) & (EntriesMoved - 1));
        OwnerToken token = Own();
        ForgetPages();
        return new HashPath<TKey, TValue>(ref Value.Root, token, hash);
    }

    /// <summary>Has the runs of pages forgotten: the root is this handle's own, and pages are about to be put elsewhere, or all have been.</summary>
    private void ForgetPages()
    {
        if (Value.Root is HashRoot root)
        {
            root.Pages.Forget();
        }
    }

    /// <summary>Ends sharing, or goes over to a new generation of the table, in which only the root is this handle's own.</summary>
    private OwnerToken Own()
    {
        // The owner is read after the share: who finds that sharing has ended sees the root that the handle has then.
        bool isOwn = _share.IsUnsharedForWriting || _share.TryTakeBack(out _);
        OwnerToken token = Value.Root.Owner;
        if (!isOwn || token == OwnerToken.Nobody)
        {
            token = OwnerTokens.Next();
            Value.Root = Value.Root.CopyFor(token);
            _share.LeaveCaptured();
        }

        _writable = token;
        AssertInvariants();
        return token;
    }

    /// <summary>Goes over to another table, of which nobody else knows.</summary>
    private void Replace(HashPart root, int count)
    {
        ShareCount? held = _share.Held;
        Value.Root = root;
        Value.Count = count;
        _writable = OwnerToken.None;
        _share.Leave(held);
        AssertInvariants();
    }
}
