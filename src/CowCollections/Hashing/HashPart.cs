using CowCollections.Sharing;

namespace CowCollections.Hashing;

/// <summary>A node or a page of a table: what is shared, and copied before it is written.</summary>
/// <param name="owner">Whose it is.</param>
/// <param name="depth">How many bits of a hash lead to it.</param>
/// <param name="shift">32 less the number of bits that a node is indexed by; 0 for a page.</param>
internal abstract class HashPart(OwnerToken owner, int depth, int shift)
{
    /// <summary>Invariant: who owns a part owns all parts above it. So a look at a page tells whether it may be written.</summary>
    internal readonly OwnerToken Owner = owner;

    /// <summary>
    /// Invariant: 0 in a page. In a node it shifts a hash so that its first bits become the index of a child. One load
    /// tells both what a part is and where to go on, and needs no type, which shared code would have to look up.
    /// </summary>
    internal readonly byte Shift = (byte)shift;

    /// <summary>Invariant: the hashes of all entries in or below the part agree in this many first bits, those that lead to it.</summary>
    internal byte Depth = (byte)depth;

    /// <summary>How many hashes lead to the part.</summary>
    internal ulong Width => 1UL << (HashOf.Bits - Depth);

    internal bool IsNode => Shift != 0;

    /// <summary>A copy that belongs to <paramref name="owner"/>.</summary>
    internal abstract HashPart CopyFor(OwnerToken owner);
}
