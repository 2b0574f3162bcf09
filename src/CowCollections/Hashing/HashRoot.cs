using CowCollections.Sharing;

namespace CowCollections.Hashing;

/// <summary>The root of a table of several hundred entries or more: a full node, which knows the table's pages in their order once somebody has enumerated a snapshot.</summary>
internal sealed class HashRoot(OwnerToken owner) : HashNode<HashNode.Children32>(owner, 0, HashNode.MostBits)
{
    /// <summary>
    /// The first run of the table's pages; null until a snapshot that is not leased was enumerated. Nobody writes the table any more, then. A handle, whose
    /// table changes, keeps its own.
    /// </summary>
    /// <value>A <see cref="PageRun{TKey, TValue}"/> of the table's own types, which a node does not know.</value>
    internal object? Pages;

    /// <inheritdoc/>
    internal override HashPart CopyFor(OwnerToken owner) => new HashRoot(owner) { Children = Children };
}
