using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using CowCollections.Sharing;

namespace CowCollections.Hashing;

/// <summary>One deep check of a table: what was met so far. A broken invariant throws.</summary>
/// <param name="token">The token under which the table may be written; none if it may not.</param>
/// <param name="keepsHashes">Whether the pages keep hashes.</param>
internal sealed class HashInvariants<TKey, TValue>(OwnerToken token, bool keepsHashes)
{
    private readonly HashSet<HashPart> _parts = [];
    private readonly List<HashPage<TKey, TValue>> _pages = [];

    /// <summary>The entries of all pages that were met.</summary>
    internal int Entries { get; private set; }

    internal void Check(HashPart root)
    {
        if (root.IsNode)
        {
            CheckNode((HashNode)root, 0, 0);
            if (PageRun<TKey, TValue>.Known(root) is { } kept)
            {
                CheckRuns(kept);
            }
        }
        else
        {
            Require(((HashPage<TKey, TValue>)root).Depth == 0, "A page that is the root has a depth.");
            CheckPage((HashPage<TKey, TValue>)root, 0);
        }
    }

    internal static void Require([DoesNotReturnIf(false)] bool holds, string message)
    {
        if (!holds)
        {
            throw new InvalidOperationException(message);
        }
    }

    private void CheckNode(HashNode node, int depth, uint prefix)
    {
        Require(_parts.Add(node), "A node is in the table twice.");
        Require(node.Bits is >= 1 and <= HashNode.MostBits, "A node's number of bits is out of range.");
        Require(node.Depth == depth, "A node's depth is not that of its place.");
        bool full = false;
        for (int index = 0; index < node.Count;)
        {
            HashPart child = node[index];
            uint first = prefix | ((uint)index << (HashOf.Bits - node.Bits) >> depth);
            Require(node.Owner == token || child.Owner != token || token == OwnerToken.None, "A part that may be written is in one that may not.");
            if (child.IsNode)
            {
                Require(node.Bits == HashNode.MostBits, "A node that is not of the full size has a node below it.");
                CheckNode((HashNode)child, depth + node.Bits, first);
                full = true;
                index++;
            }
            else
            {
                var page = (HashPage<TKey, TValue>)child;
                Require(page.Depth > depth && page.Depth <= depth + node.Bits, "A page's depth is not that of a page in its node.");
                full |= page.Depth == depth + node.Bits;
                int width = 1 << (depth + node.Bits - page.Depth);
                Require(index % width == 0, "A page stands where its depth does not let it.");
                for (int end = index + width; index < end; index++)
                {
                    Require(node[index] == page, "A page does not stand in all the places of its depth.");
                }

                CheckPage(page, first);
            }
        }

        Require(full, "A node is larger than its deepest page needs.");
    }

    /// <summary>Requires that runs list the pages that were met.</summary>
    private void CheckRuns(PageRun<TKey, TValue> run)
    {
        nuint place = 0;
        foreach (HashPage<TKey, TValue> page in _pages.Append(HashTable<TKey, TValue>.NoPage))
        {
            (run, place) = place == PageRun<TKey, TValue>.Length ? (run.Next, 0) : (run, place);
            Require(run.Read(place++) == page, "Pages that are listed are not those of the table.");
        }
    }

    private void CheckPage(HashPage<TKey, TValue> page, uint first)
    {
        Require(_parts.Add(page), "A page is in the table twice.");
        _pages.Add(page);
        Require(page.FirstFree == BitOperations.TrailingZeroCount(~page.Used), "A page does not know its first free slot.");
        Require(page.IsCrowded == page is CrowdedPage<TKey, TValue>, "A page does not know whether it is crowded.");
        Require(!page.IsCrowded || (page.IsFull && page.Count > HashPage<TKey, TValue>.Capacity), "A page is crowded and has room.");
        Require(page is HashedPage<TKey, TValue> == (keepsHashes || page is CrowdedPage<TKey, TValue>), "A page keeps hashes and should not, or the reverse.");
        Entries += page.Count;
        for (int index = 0; index < HashPage<TKey, TValue>.Capacity; index++)
        {
            if ((page.Used >> index & 1) != 0)
            {
                uint hash = page.HashOfEntry(index);
                Require(page.FirstHash(hash) == first, "An entry is in a page to which its hash does not lead.");
                Require(page.TagAt(index) == HashOf.Tag(hash), "A tag is not that of the entry.");
                Require(!page.IsCrowded || hash == page.HashOfEntry(0), "A crowded page has entries of more than one hash.");
            }
            else
            {
                RequireCleared(page.KeyAt(index), page.ValueAt(index));
            }
        }

        if (page is CrowdedPage<TKey, TValue> crowd)
        {
            Require(crowd.MoreKeys.Length == crowd.MoreValues.Length, "The arrays of a crowded page differ in length.");
            Require(crowd.HasFittingRoom, "A crowded page has room for many more entries than it has.");
            for (int index = crowd.More; index < crowd.MoreKeys.Length; index++)
            {
                RequireCleared(crowd.MoreKeys[index], crowd.MoreValues[index]);
            }
        }
    }

    /// <summary>Requires that what is no entry keeps nothing alive.</summary>
    private static void RequireCleared(TKey key, TValue value)
        => Require(
            (typeof(TKey).IsValueType || key is null) && (typeof(TValue).IsValueType || value is null),
            "A slot without an entry keeps something alive.");
}
