using System.Runtime.CompilerServices;

namespace CowCollections.Hashing;

/// <summary>
/// Goes through the pages of one table that another does not share, in the order of the hashes. What both share, a page or
/// a whole subtree, is passed over by one comparison; so the cost follows the difference, not the size.
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
            uint hash = (uint)_position;
            while (here != there && here.IsNode && there.IsNode)
            {
                here = Unsafe.As<HashNode>(here).ChildOf(hash);
                there = Unsafe.As<HashNode>(there).ChildOf(hash);
            }

            if (here == there && here.IsNode)
            {
                _position += here.Width;
                continue;
            }

            page = Unsafe.As<HashPage<TKey, TValue>>(here.IsNode ? HashNode.LeafOf(here, hash << here.Depth) : here);
            _position += page.Width;
            if (here != there)
            {
                return true;
            }
        }

        page = HashTable<TKey, TValue>.NoPage;
        return false;
    }
}
