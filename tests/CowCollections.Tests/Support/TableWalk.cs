using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using CowCollections.Hashing;
using CowCollections.Sharing;

namespace CowCollections.Tests.Support;

/// <summary>Goes through all parts of a table, and throws where one is not as it should be.</summary>
/// <remarks>Looks at the table only, not at who shares it. To look at each entry, too, takes most of the time.</remarks>
internal sealed class TableWalk<TKey, TValue>
{
    private readonly HashTable<TKey, TValue> _table;
    private readonly HashSet<HashPart> _met = [];
    private readonly List<HashNode> _nodes = [];
    private readonly List<HashPage<TKey, TValue>> _pages = [];
    private readonly OwnerToken _rootOwner;
    private readonly bool _looksAtEntries;

    internal TableWalk(HashTable<TKey, TValue> table, bool looksAtEntries)
    {
        _table = table;
        _looksAtEntries = looksAtEntries;
        _rootOwner = table.Root.Owner;
        Visit(table.Root, 0, 0, 0);
        Require(_pages.Sum(page => page.Count) == table.Count, "The count is not that of the entries.");
        Require(_rootOwner != HashPart.Nobody || table.Count == 0, "A table with entries is nobody's.");
    }

    internal IReadOnlyList<HashNode> Nodes => _nodes;

    internal IReadOnlyList<HashPage<TKey, TValue>> Pages => _pages;

    internal IReadOnlySet<HashPart> Parts => _met;

    /// <summary>The number of nodes on the longest way to a page.</summary>
    internal int Height { get; private set; }

    internal static void Require([DoesNotReturnIf(false)] bool holds, string message)
    {
        if (!holds)
        {
            throw new InvalidOperationException(message);
        }
    }

    /// <param name="part">A part.</param>
    /// <param name="depth">How many bits lead to it.</param>
    /// <param name="bits">These bits, the first ones of a hash.</param>
    /// <param name="height">How many nodes are above it.</param>
    private void Visit(HashPart part, int depth, uint bits, int height)
    {
        if (part.IsNode)
        {
            VisitNode((HashNode)part, depth, bits, height + 1);
        }
        else
        {
            Require(height > 0 || ((HashPage<TKey, TValue>)part).Depth == 0, "A page without nodes above it is deep.");
            VisitPage((HashPage<TKey, TValue>)part, bits);
            Height = Math.Max(Height, height);
        }
    }

    private void VisitNode(HashNode node, int depth, uint bits, int height)
    {
        Require(_met.Add(node), "A node is in the table twice.");
        _nodes.Add(node);
        Require(node.Bits is >= 1 and <= HashNode.MostBits, "A node has no such size.");
        int end = depth + node.Bits;
        bool isNeeded = false;
        for (int index = 0; index < node.Count;)
        {
            HashPart child = node[index];
            Require(child.Owner != _rootOwner || node.Owner == _rootOwner, "A part is owned, and the node above it is not.");
            Require(child.Owner != HashPart.Nobody, "A part that is nobody's is not the root.");
            int width = 1;
            if (child is HashPage<TKey, TValue> page)
            {
                Require(page.Depth > depth && page.Depth <= end, "A page is too deep for its node, or not deep enough.");
                width = 1 << (end - page.Depth);
                isNeeded |= width == 1;
            }
            else
            {
                Require(node.Bits == HashNode.MostBits, "A node that is not of the full size has a node below it.");
                isNeeded = true;
            }

            Require(index % width == 0, "A page does not begin where its depth says.");
            for (int place = index; place < index + width; place++)
            {
                Require(node[place] == child, "A page is not in all places where its depth says.");
            }

            Visit(child, end, bits | ((uint)index << (HashOf.Bits - end)), height);
            index += width;
        }

        Require(isNeeded, "A node is larger than its children need.");
    }

    private void VisitPage(HashPage<TKey, TValue> page, uint bits)
    {
        Require(_met.Add(page), "A page is in the table twice.");
        _pages.Add(page);
        Require(page.Count >= 0, "A page has less than no entries.");
        Require(page is CrowdedPage<TKey, TValue> == page.Count > HashPage<TKey, TValue>.Capacity, "A page is crowded, or should be.");
        Require(page is HashedPage<TKey, TValue> || (!_table.KeepsHashes && page.Count <= HashPage<TKey, TValue>.Capacity), "A page keeps no hashes, and should.");
        if (_looksAtEntries)
        {
            CheckEntries(page, bits);
        }
    }

    private void CheckEntries(HashPage<TKey, TValue> page, uint bits)
    {
        for (int index = 0; index < page.Count; index++)
        {
            CheckEntry(page, index, bits);
        }

        for (int index = page.Count; index < HashPage<TKey, TValue>.Capacity; index++)
        {
            Require(page.TagAt(index) == 0, "A slot without entry has a tag.");
            RequireCleared(page.KeyAt(index), "A key is kept where no entry is.");
            RequireCleared(page.ValueAt(index), "A value is kept where no entry is.");
        }

        if (page is CrowdedPage<TKey, TValue> crowd)
        {
            CheckCrowd(crowd);
        }
    }

    private void CheckEntry(HashPage<TKey, TValue> page, int index, uint bits)
    {
        TKey key = page.KeyOfAny(index);
        uint hash = page.HashOfAny(index);
        Require(hash == _table.HashOfKey(key), "A kept hash is not that of the key.");
        Require(page.Depth == 0 || (hash ^ bits) >> (HashOf.Bits - page.Depth) == 0, "An entry is in a page to which its hash does not lead.");
        Require(index >= HashPage<TKey, TValue>.Capacity || page.TagAt(index) == HashOf.Tag(hash), "A tag is not that of the hash.");
        int found = _table.Find(key, out uint sought, out HashPage<TKey, TValue> where);
        Require(sought == hash && where == page && found == index, "A key is not found where it is, or is there twice.");
    }

    private static void CheckCrowd(CrowdedPage<TKey, TValue> crowd)
    {
        int more = crowd.Count - HashPage<TKey, TValue>.Capacity;
        Require(more <= crowd.MoreKeys.Length && crowd.MoreKeys.Length == crowd.MoreValues.Length, "A crowd has no room for its entries.");
        Require(crowd.HoldsOnly(crowd.HashOfAny(0)), "A crowd has several hashes.");
        foreach (TKey key in crowd.MoreKeys.AsSpan(more))
        {
            RequireCleared(key, "A key is kept behind a crowd.");
        }

        foreach (TValue value in crowd.MoreValues.AsSpan(more))
        {
            RequireCleared(value, "A value is kept behind a crowd.");
        }
    }

    private static void RequireCleared<T>(T slot, string message)
        => Require(!RuntimeHelpers.IsReferenceOrContainsReferences<T>() || EqualityComparer<T>.Default.Equals(slot, default), message);
}
