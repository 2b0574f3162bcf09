using System.Runtime.CompilerServices;
using CowCollections.Diagnostics;
using CowCollections.Sharing;

namespace CowCollections.Hashing;

/// <summary>The way from a table's root to the page of a hash, all of it the writer's own, with the last node at hand.</summary>
internal ref struct HashPath<TKey, TValue>
{
    private readonly OwnerToken _token;
    private readonly uint _hash;

    /// <summary>Where the node is: the root, or the place in the node above. If there is no node, where the page is.</summary>
    private ref HashPart _place;

    /// <summary>The node that the page is in; null if the page is the root.</summary>
    private HashNode? _node;

    /// <summary>Goes to the page, copying what is not the token's.</summary>
    internal HashPath(ref HashPart root, OwnerToken token, uint hash)
    {
        _token = token;
        _hash = hash;
        _place = ref root;
        ref HashPart place = ref root;

        // Each place is read once: what is looked at is then what is written, whatever another thread puts there meanwhile.
        HashPart part = place;
        while (part.IsNode)
        {
            if (part.Owner != token)
            {
                part = part.CopyFor(token);
                place = part;
            }

            _place = ref place;
            _node = Unsafe.As<HashNode>(part);
            place = ref _node[Index];
            part = place;
        }

        Page = Unsafe.As<HashPage<TKey, TValue>>(part);
        if (part.Owner != token)
        {
            Put(Unsafe.As<HashPage<TKey, TValue>>(part.CopyFor(token)));
        }
    }

    /// <summary>The page's place in the node; the first of them, or another.</summary>
    private readonly int Index => _node!.IndexOf(_hash);

    /// <summary>The page. It is the token's.</summary>
    internal HashPage<TKey, TValue> Page { get; private set; }

    /// <summary>The first hash behind those of the page.</summary>
    internal readonly ulong End => Page.FirstHash(_hash) + Page.Width;

    /// <summary>Puts another page in the place of the present one.</summary>
    internal void Put(HashPage<TKey, TValue> page)
    {
        Page = page;
        if (_node is null)
        {
            _place = page;
            return;
        }

        int width = _node.WidthOf(page);
        _node.Fill(Index & -width, width, page);
    }

    /// <summary>Makes the page one with room for more entries of the hash that all of its entries have.</summary>
    internal CrowdedPage<TKey, TValue> Crowd()
    {
        if (Page is not CrowdedPage<TKey, TValue> crowd)
        {
            crowd = new CrowdedPage<TKey, TValue>(Page, _token, _hash);
            Put(crowd);
        }

        return crowd;
    }

    /// <summary>Makes a crowded page that has room for all its entries an ordinary one.</summary>
    internal void EndCrowd(bool keepsHashes)
    {
        if (Page.Count == HashPage<TKey, TValue>.Capacity)
        {
            Put(Page.Uncrowded(_token, keepsHashes));
        }
    }

    /// <summary>Divides the page in two, and goes on to the one of the hash.</summary>
    internal void Split(bool keepsHashes)
    {
        if (Page.Depth >= HashOf.Bits)
        {
            // All bits of the hashes are used up, yet they differ: another thread writes the handle at the same time.
            Throw.Modified();
        }

        MakeRoom();
        (HashPage<TKey, TValue> low, HashPage<TKey, TValue> high) = Page.Split(_token, keepsHashes);
        int width = _node!.WidthOf(low);
        int start = Index & -(2 * width);
        _node.Fill(start, width, low);
        _node.Fill(start + width, width, high);
        Page = HashOf.BitAt(_hash, low.Depth - 1) ? high : low;
    }

    /// <summary>Whether the page and those beside it have few entries.</summary>
    /// <param name="most">How many they may have together.</param>
    /// <param name="bits">Which are beside it: those of hashes that are the same but for so many of the last bits that lead to the page.</param>
    internal readonly bool IsAmongFew(int most, int bits)
    {
        if (_node is null)
        {
            return false;
        }

        int count = Math.Min(_node.Count, _node.WidthOf(Page) << bits);
        return EntriesIn(_node, Index & -count, count) <= most;
    }

    /// <summary>
    /// Puts pages of the node together that have few entries, and makes the node as small as it can be. The page must be among
    /// few. Then the path must not be used any more.
    /// </summary>
    /// <param name="most">How many entries two pages may have together.</param>
    /// <param name="keepsHashes">Whether the pages keep hashes.</param>
    /// <returns>Whether one page is left, which has taken the node's place.</returns>
    internal readonly bool TryMerge(int most, bool keepsHashes)
    {
        HashPage<TKey, TValue>? page = Merged(_node!, 0, _node!.Count, most, keepsHashes);
        _place = page as HashPart ?? _node.Shrunk(_token);
        return page is not null;
    }

    /// <summary>Puts the pages together that stand in some places of a node, as many as one page could stand in.</summary>
    /// <returns>The page that is left; null if there are more, or nodes.</returns>
    private readonly HashPage<TKey, TValue>? Merged(HashNode node, int start, int count, int most, bool keepsHashes)
    {
        // A page is one also where a race has torn its depth: it must not be taken for a node.
        HashPart first = node[start];
        if (!first.IsNode && (count == 1 || node.WidthOf(first) >= count))
        {
            return Unsafe.As<HashPage<TKey, TValue>>(first);
        }

        if (count == 1)
        {
            // The node below becomes one page, or stays as it is: so it need not be the token's.
            var below = Unsafe.As<HashNode>(first);
            HashPage<TKey, TValue>? page = EntriesIn(node, start, 1) <= most ? Merged(below, 0, below.Count, most, keepsHashes) : null;
            if (page is not null)
            {
                node[start] = page;
            }

            return page;
        }

        int half = count / 2;
        HashPage<TKey, TValue>? low = Merged(node, start, half, most, keepsHashes);
        HashPage<TKey, TValue>? high = Merged(node, start + half, half, most, keepsHashes);
        if (low is null || high is null || low.Count + high.Count > most)
        {
            return null;
        }

        if (low.Owner != _token)
        {
            low = Unsafe.As<HashPage<TKey, TValue>>(low.CopyFor(_token));
        }

        low.AppendAll(high, keepsHashes);
        low.Depth--;
        if (node.Owner == _token)
        {
            // At once, so that the node is in order whatever happens to the pages that follow.
            node.Fill(start, count, low);
        }

        return low;
    }

    /// <summary>The number of entries below some places of a node; more than any if there are nodes that can have nodes below.</summary>
    private static long EntriesIn(HashNode node, int start, int count)
    {
        long entries = 0;
        for (int index = start; index < start + count;)
        {
            HashPart child = node[index];
            entries += !child.IsNode ? Unsafe.As<HashPage<TKey, TValue>>(child).Count
                : Unsafe.As<HashNode>(child) is { IsFull: false } below ? EntriesIn(below, 0, below.Count)
                : int.MaxValue;
            index += node.WidthOf(child);
        }

        return entries;
    }

    /// <summary>Makes sure that the node tells one bit more than leads to the page.</summary>
    private void MakeRoom()
    {
        if (_node is null)
        {
            _node = HashNode.OfTwo(_token, 0, Page, Page);
            _place = _node;
        }
        else if (Page.Depth == _node.Depth + _node.Bits)
        {
            if (_node.Bits < HashNode.MostBits)
            {
                _node = _node.Doubled(_token);
                _place = _node;
            }
            else
            {
                // As deep as its place, also where another thread, against the rules, has made the page deeper meanwhile.
                _place = ref _node[Index];
                _node = HashNode.OfTwo(_token, _node.Depth + _node.Bits, Page, Page);
                _place = _node;
            }
        }

        if (Page.Depth >= _node.Depth + _node.Bits)
        {
            // Another thread has made the page deeper meanwhile, against the rules. If that went on, who goes from page to page would
            // take steps that are ever smaller.
            Throw.Modified();
        }
    }
}
