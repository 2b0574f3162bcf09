using System.Diagnostics;
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

        int width = WidthOf(page);
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
        int width = WidthOf(low);
        int start = Index & -(2 * width);
        _node!.Fill(start, width, low);
        _node.Fill(start + width, width, high);
        Page = HashOf.BitAt(_hash, low.Depth - 1) ? high : low;
    }

    /// <summary>
    /// Puts the page and its neighbour together, if they have few entries, and makes the node smaller if it can be. Then the
    /// path must not be used any more.
    /// </summary>
    /// <param name="most">How many entries both may have together.</param>
    /// <param name="keepsHashes">Whether the pages keep hashes.</param>
    internal readonly bool TryMerge(int most, bool keepsHashes)
    {
        if (_node is null)
        {
            return false;
        }

        HashPage<TKey, TValue> page = Page;
        int width = WidthOf(page);
        int start = Index & -width;
        HashPart neighbour = _node[start ^ width];
        if (neighbour.IsNode || neighbour.Depth != page.Depth)
        {
            return false;
        }

        HashPage<TKey, TValue> other = Unsafe.As<HashPage<TKey, TValue>>(neighbour);
        if (page.Count + other.Count > most)
        {
            return false;
        }

        if (page.CountInSlots < other.CountInSlots && other.Owner == _token)
        {
            (page, other) = (other, page);
        }

        page.AppendAll(other, keepsHashes);
        page.Depth--;
        if (page.Depth == _node.Depth)
        {
            _place = page;
            return true;
        }

        _node.Fill(start & ~width, 2 * width, page);
        if (width == 1 && _node.Halved(_token) is { } half)
        {
            _place = half;
        }

        return true;
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
                _place = ref _node[Index];
                _node = HashNode.OfTwo(_token, Page.Depth, Page, Page);
                _place = _node;
            }
        }

        Debug.Assert(Page.Depth < _node.Depth + _node.Bits);
    }

    /// <summary>In how many neighbouring places of the node a page stands.</summary>
    private readonly int WidthOf(HashPage<TKey, TValue> page) => 1 << (_node!.Depth + _node.Bits - page.Depth);
}
