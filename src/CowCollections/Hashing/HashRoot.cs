using CowCollections.Sharing;

namespace CowCollections.Hashing;

/// <summary>The root of a table of several hundred entries or more: a full node, which knows the table's pages in their order once somebody has enumerated them.</summary>
internal sealed class HashRoot(OwnerToken owner) : HashNode<HashNode.Children32>(owner, 0, HashNode.MostBits)
{
    /// <summary>
    /// Invariant: the first run of the table's pages, as they are now, or null. Who puts other pages into the table, or nodes,
    /// forgets it before; who writes within a page need not. A copy of the root is about to be written, and has none.
    /// </summary>
    /// <value>A <see cref="PageRun{TKey, TValue}"/> of the table's own types, which a node does not know.</value>
    internal object? Pages;

    /// <inheritdoc/>
    internal override HashPart CopyFor(OwnerToken owner) => new HashRoot(owner) { Children = Children };
}
