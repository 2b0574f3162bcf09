using CowCollections.Sharing;

namespace CowCollections.Hashing;

/// <summary>The root of a table of several hundred entries or more: a full node, which knows the table's pages in their order once somebody has enumerated them.</summary>
internal sealed class HashRoot(OwnerToken owner) : HashNode<HashNode.Children32>(owner, 0, HashNode.MostBits)
{
    /// <summary>The first run of the table's pages, as they are now: a <see cref="PageRun{TKey, TValue}"/> of the table's own types, which a node does not know.</summary>
    internal Kept<object> Pages;

    /// <inheritdoc/>
    internal override HashPart CopyFor(OwnerToken owner) => new HashRoot(owner) { Children = Children };
}
