using CowCollections.Hashing;

namespace CowCollections.Tests.Support;

/// <summary>The nodes and pages of a table. Takes them to be as they should; the engine's own check is for whether they are.</summary>
internal sealed class TableWalk<TKey, TValue>
{
    private readonly HashSet<HashPart> _parts = [];
    private readonly List<HashPage<TKey, TValue>> _pages = [];

    internal TableWalk(in HashTable<TKey, TValue> table) => Visit(table.Root, 0);

    internal IReadOnlySet<HashPart> Parts => _parts;

    internal IReadOnlyList<HashPage<TKey, TValue>> Pages => _pages;

    /// <summary>The number of nodes on the longest way to a page.</summary>
    internal int Height { get; private set; }

    private void Visit(HashPart part, int height)
    {
        if (!_parts.Add(part))
        {
            return;
        }

        if (part is HashNode node)
        {
            for (int index = 0; index < node.Count; index++)
            {
                Visit(node[index], height + 1);
            }
        }
        else
        {
            _pages.Add((HashPage<TKey, TValue>)part);
            Height = Math.Max(Height, height);
        }
    }
}
