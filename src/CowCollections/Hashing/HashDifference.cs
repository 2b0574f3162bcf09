using System.Runtime.CompilerServices;

namespace CowCollections.Hashing;

/// <summary>
/// Goes through the pages of one table that another does not share, in the order of the hashes. What both share, a page or
/// a whole subtree, is passed over by one comparison of references, and not looked at; so the cost follows the difference, not the size.
/// </summary>
/// <remarks>
/// The tables must have the same comparer. Then entries with equal keys have equal hashes, and a page that is one object in
/// both stands for the same hashes in both. Nodes lie at the same depths in all tables: one has a node below it only if it
/// is of the full size.
/// </remarks>
/// <param name="mine">The root of the table whose pages are found.</param>
/// <param name="other">The root of the other table.</param>
internal struct HashDifference<TKey, TValue>(HashPart mine, HashPart other)
{
    private ulong _position;

    /// <summary>Moves on to the next page.</summary>
    /// <returns>Whether there is one.</returns>
    internal bool TryRead(out HashPage<TKey, TValue> page)
    {
        while (_position <= uint.MaxValue)
        {
            HashPart here = mine;
            HashPart there = other;
            (HashNode? above, HashNode? beside) = (null, null);
            uint hash = (uint)_position;
            while (here != there && here.IsNode && there.IsNode)
            {
                above = Unsafe.As<HashNode>(here);
                beside = Unsafe.As<HashNode>(there);
                here = above.ChildOf(hash);
                there = beside.ChildOf(hash);
            }

            if (here == there)
            {
                _position += above is not null && above.Bits == beside!.Bits ? WidthOfShared(above, beside, hash) : here.Width;
                continue;
            }

            page = Unsafe.As<HashPage<TKey, TValue>>(here.IsNode ? HashNode.LeafOf(here, hash << here.Depth) : here);
            _position += page.Width;
            return true;
        }

        page = HashTable<TKey, TValue>.NoPage;
        return false;
    }

    /// <summary>How many hashes lead to a child that two nodes share, and to those that follow it. None of them is looked at.</summary>
    /// <param name="node">A node.</param>
    /// <param name="other">One of the same size, at the same place of the other table.</param>
    /// <param name="hash">One that leads to the child.</param>
    private static ulong WidthOfShared(HashNode node, HashNode other, uint hash)
    {
        int first = node.IndexOf(hash);
        int index = first + 1;
        while (index < node.Count && node[index] == other[index])
        {
            index++;
        }

        // At least one, so that it ends if another thread tears the nodes, against the rules.
        return (ulong)(index - first) * Math.Max(1, node.Width >> node.Bits);
    }
}
