using System.Diagnostics;
using System.Runtime.CompilerServices;
using CowCollections.Diagnostics;
using CowCollections.Sharing;

namespace CowCollections.Hashing;

/// <summary>
/// A node of a table's directory: 2, 4, … 32 children, of which the next bits of a hash choose one. It is as large as its
/// deepest page needs; a page that is less deep stands in several neighbouring places.
/// </summary>
/// <remarks>
/// <code>
///   next bits   000  001  010  011  100  101  110  111
///             +----+----+----+----+----+----+----+----+
///             | A  | A  | A  | A  | B  | B  | C  | D  |    A is one bit deep, B two, C and D three
///             +----+----+----+----+----+----+----+----+
/// </code>
/// </remarks>
internal abstract class HashNode(OwnerToken owner, int depth, int bits) : HashPart(owner, depth, HashOf.Bits - bits)
{
    /// <summary>The most bits that a node is indexed by.</summary>
    internal const int MostBits = 5;

    /// <summary>The number of bits that the node is indexed by.</summary>
    internal int Bits => HashOf.Bits - Shift;

    internal int Count => 1 << Bits;

    /// <summary>Whether there can be nodes below: a node that is smaller has only pages.</summary>
    internal bool IsFull => Bits == MostBits;

    /// <summary>Which child a hash leads to, if it leads to this node.</summary>
    internal int IndexOf(uint hash) => (int)(hash << Depth >> Shift);

    /// <summary>The child that a hash leads to, if it leads to this node.</summary>
    internal HashPart ChildOf(uint hash) => this[IndexOf(hash)];

    /// <summary>A child.</summary>
    /// <exception cref="InvalidOperationException">
    /// The node has no such child: another thread writes the handle at the same time, and has changed the depth of a page.
    /// </exception>
    internal ref HashPart this[int index]
    {
        get
        {
            if ((uint)index >= (uint)Count)
            {
                Throw.Modified();
            }

            return ref ChildAt((nuint)index);
        }
    }

    /// <summary>A child whose index is as many bits of a hash as the node tells apart, so that it need not be checked.</summary>
    /// <remarks>
    /// The children lie at the same place in nodes of all sizes: they are the first field behind those of the base class,
    /// of one kind, a struct of references. So they are read as those of the largest, and the size need not be known.
    /// </remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal ref HashPart ChildAt(nuint index)
    {
        Debug.Assert(index < (nuint)Count);
        return ref Unsafe.Add(ref Unsafe.As<Children32, HashPart>(ref Unsafe.As<HashNode<Children32>>(this).Children), index);
    }

    /// <summary>The page to which a hash leads from a root.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static HashPart LeafOf(HashPart root, uint hash)
    {
        HashPart part = root;
        for (int shift = part.Shift; shift != 0; shift = part.Shift)
        {
            // The count of a shift is taken modulo 32, so the negative one is 32 less the other.
            part = Unsafe.As<HashNode>(part).ChildAt(hash >> shift);
            hash <<= -shift;
        }

        return part;
    }

    /// <summary>A node of two children.</summary>
    internal static HashNode OfTwo(OwnerToken owner, int depth, HashPart low, HashPart high)
    {
        HashNode node = Create(owner, depth, 1);
        node[0] = low;
        node[1] = high;
        return node;
    }

    /// <summary>A node of twice the size, in which each child stands twice.</summary>
    internal HashNode Doubled(OwnerToken owner)
    {
        HashNode node = Create(owner, Depth, Bits + 1);
        for (int index = 0; index < node.Count; index++)
        {
            node[index] = this[index / 2];
        }

        return node;
    }

    /// <summary>In how many neighbouring places a child stands.</summary>
    internal int WidthOf(HashPart child) => 1 << (Depth + Bits - child.Depth);

    /// <summary>The node, or another that is as small as the deepest page allows.</summary>
    internal HashNode Shrunk(OwnerToken owner)
    {
        int deepest = Depth;
        for (nuint index = 0; index < (nuint)Count; index++)
        {
            deepest = Math.Max(deepest, ChildAt(index).Depth);
        }

        int shift = Depth + Bits - deepest;
        if (shift == 0)
        {
            return this;
        }

        HashNode node = Create(owner, Depth, deepest - Depth);
        for (int index = 0; index < node.Count; index++)
        {
            node[index] = this[index << shift];
        }

        return node;
    }

    internal void Fill(int start, int count, HashPart child)
    {
        int end = start + count;
        if (start < 0 || (uint)end > (uint)Count)
        {
            Throw.Modified();
        }

        for (int index = start; index < end; index++)
        {
            ChildAt((nuint)index) = child;
        }
    }

    /// <summary>A node without children yet.</summary>
    /// <exception cref="InvalidOperationException">
    /// There is no such node: another thread writes the handle at the same time, and has changed the depth of a page. A node
    /// of no bits would read children that it has not, because their index is not checked.
    /// </exception>
    internal static HashNode Create(OwnerToken owner, int depth, int bits)
    {
        if (bits is < 1 or > MostBits)
        {
            Throw.Modified();
        }

        return bits switch
        {
            1 => new HashNode<Children2>(owner, depth, bits),
            2 => new HashNode<Children4>(owner, depth, bits),
            3 => new HashNode<Children8>(owner, depth, bits),
            4 => new HashNode<Children16>(owner, depth, bits),
            _ when depth == 0 => new HashRoot(owner),
            _ => new HashNode<Children32>(owner, depth, bits),
        };
    }

    [InlineArray(2)]
    private protected struct Children2
    {
        private HashPart _first;
    }

    [InlineArray(4)]
    private protected struct Children4
    {
        private HashPart _first;
    }

    [InlineArray(8)]
    private protected struct Children8
    {
        private HashPart _first;
    }

    [InlineArray(16)]
    private protected struct Children16
    {
        private HashPart _first;
    }

    [InlineArray(32)]
    internal struct Children32
    {
        private HashPart _first;
    }
}

/// <summary>A node with room for its children.</summary>
/// <typeparam name="TChildren">An inline array of parts.</typeparam>
internal class HashNode<TChildren>(OwnerToken owner, int depth, int bits) : HashNode(owner, depth, bits)
    where TChildren : struct
{
    /// <summary>Invariant: the first field of any class derived from <see cref="HashNode"/>.</summary>
    internal TChildren Children;

    /// <inheritdoc/>
    internal override HashPart CopyFor(OwnerToken owner) => new HashNode<TChildren>(owner, Depth, Bits) { Children = Children };
}
