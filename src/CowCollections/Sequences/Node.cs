using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using CowCollections.Sharing;

namespace CowCollections.Sequences;

/// <summary>
/// A node of the counted B+ tree behind a paged sequence: up to 16 children, and how many elements are in which.
/// </summary>
/// <remarks>
/// <para>A child is either a node of the height below or a <em>run</em>: a stretch of an array. At height 1 all children
/// are runs of at most a page. Higher up a run may stand for a whole subtree that nobody has written yet; that is how a
/// flat array of any size becomes a tree by making a single node (the runs are views into it), and why a write costs a
/// page and the nodes above it, not the collection.</para>
/// <code>
///   height 2   [ node | run ------------------------ | node ]
///                 |       \____ array[5000 .. 13191]     |
///   height 1   [ run run run ]                      [ run run ]
///                 |   |   |                            |   |
///               page page array[768..1023]           page page
/// </code>
/// <para>Counted B+ trees: Knuth, TAOCP 3, 6.2.3; the dense case, where a child is found by shift and mask, and the
/// relaxed one, where it is searched, follow RRB trees (Bagwell and Rompf, 2011; Stucki et al., 2015), here with exact
/// counts in relaxed nodes, which are compared eight at a time, and none in dense ones.</para>
/// <para>Ownership: a node may be written in place by the handle whose token is <see cref="Owner"/>, and a page at
/// height 1 if besides its bit is set in <see cref="OwnsPage"/>. A copy of a node owns none of its pages.</para>
/// <para>Memory safety does not rest on the counts: children are told apart by their exact type and all array accesses
/// are checked, so even a torn read of a node that is written during a data race cannot leave an array.</para>
/// </remarks>
internal sealed partial class Node<T>
{
    /// <summary>As many as two vectors of bounds.</summary>
    internal const int MaxChildren = 16;

    private const int MaxShift = 31;

    /// <summary>How many bytes a node takes: its children, and other fields before them.</summary>
    private const int Size = 48 + (MaxChildren * 8);

    /// <summary>Invariant: all children that are nodes have height <c>Height - 1</c>, at least 1; never changes.</summary>
    internal readonly byte Height;

    /// <summary>The number of elements that a child of this node can have, as a power of two; 31 stands for all that there can be.</summary>
    internal readonly byte Shift;

    /// <summary>The number of elements that this node can have, in the same way.</summary>
    private readonly byte _ownShift;

    /// <summary>Invariant: between 1 and the fan-out.</summary>
    internal byte Count;

    /// <summary>Invariant: bit i is set only if child i is an array of at most page length, at offset 0, that no other node has.</summary>
    private ushort _ownedPages;

    internal OwnerToken Owner;

    /// <summary>The number of elements.</summary>
    internal int Length;

    /// <summary>
    /// Invariant: null exactly if the node is dense: every child but the last has as many elements as a child at this height
    /// can have. Else at i is the number of elements before child i, behind the last child the length, and from there on
    /// <see cref="int.MaxValue"/>. No other node has the array. A dense node may keep bounds, which are right, after an edit for which there
    /// was no memory, until the next.
    /// </summary>
    private int[]? _bounds;

    /// <summary>
    /// Where child i starts in its array, if it is a run that does not start at 0; null if there are none. No other node has
    /// the array.
    /// </summary>
    private int[]? _offsets;

    /// <summary>Invariant: <see cref="Node{T}"/> or <c>T[]</c> before <see cref="Count"/>, null behind.</summary>
    internal Objects Children;

    private Node(int height, OwnerToken owner)
    {
        Height = (byte)height;
        Shift = (byte)CapacityShift(height - 1);
        _ownShift = (byte)CapacityShift(height);
        Owner = owner;
    }

    /// <summary>A copy that owns none of the pages. Faster than MemberwiseClone, which asks the runtime for each object.</summary>
    private Node(Node<T> other, OwnerToken owner)
    {
        Height = other.Height;
        Shift = other.Shift;
        _ownShift = other._ownShift;
        Count = other.Count;
        Length = other.Length;
        Owner = owner;
        Children = other.Children;
        if (other._bounds is { } bounds)
        {
            _bounds = bounds.AsSpan().ToArray();
        }

        if (other._offsets is { } offsets && offsets.AsSpan().ContainsAnyExcept(0))
        {
            _offsets = offsets.AsSpan().ToArray();
        }
    }

    internal bool IsDense => _bounds is null;

    /// <summary>The number of elements that a child of <paramref name="height"/> can have (0: a page), as <see cref="Shift"/>.</summary>
    private static int CapacityShift(int height) => Math.Min(Paging<T>.PageShift + (Paging<T>.FanOutShift * height), MaxShift);

    /// <summary>A tree of one run: the elements of <paramref name="array"/> from <paramref name="offset"/> on.</summary>
    internal static Node<T> OfRun(T[] array, int offset, int length)
        => Of(new Child<T>(array, offset, length, owned: false), HeightFor(length), OwnerToken.None);

    internal static Node<T> Of(in Child<T> child, int height, OwnerToken owner)
    {
        var node = new Node<T>(height, owner);
        node.Append(child);
        return node;
    }

    /// <summary>A tree of whole pages in which one page, and at each height one node, stands for all that are equal.</summary>
    internal static Node<T> Repeat(T value, int count)
    {
        var page = new T[Paging<T>.PageLength];
        page.AsSpan().Fill(value);
        var full = new List<Child<T>> { new(page, 0, page.Length, owned: false) };
        while ((long)full[^1].Length * Paging<T>.FanOut <= count)
        {
            full.Add(Repeat(full, full.Count, full[^1].Length * Paging<T>.FanOut).AsChild());
        }

        return Repeat(full, full.Count, count);
    }

    /// <summary>A node of <paramref name="height"/> for a number of equal elements.</summary>
    /// <param name="full">At each index, the full child of that height.</param>
    /// <param name="height">The height, at least 1.</param>
    /// <param name="count">The number of elements, a multiple of the page length.</param>
    private static Node<T> Repeat(List<Child<T>> full, int height, int count)
    {
        var node = new Node<T>(height, OwnerToken.None);
        Child<T> each = full[height - 1];
        for (; count >= each.Length; count -= each.Length)
        {
            node.Append(each);
        }

        if (count > 0)
        {
            node.Append(Repeat(full, height - 1, count).AsChild());
        }

        return node;
    }

    /// <summary>The least height of a node one child of which can hold <paramref name="length"/> elements.</summary>
    private static int HeightFor(int length)
    {
        int height = 1;
        while (length > 1L << CapacityShift(height - 1))
        {
            height++;
        }

        return height;
    }

    /// <summary>The child as a node of <paramref name="height"/>: a run is divided into runs for each of its children.</summary>
    internal static Node<T> Expand(in Child<T> child, int height, OwnerToken owner)
    {
        if (child.Item is Node<T> existing)
        {
            return existing;
        }

        var node = new Node<T>(height, owner);
        long capacity = 1L << CapacityShift(height - 1);
        for (long start = 0; start < child.Length; start += capacity)
        {
            int length = (int)Math.Min(capacity, child.Length - start);
            node.Append(new Child<T>(child.Item, child.Offset + (int)start, length, owned: false));
        }

        return node;
    }

    /// <summary>The child in which the element at <paramref name="index"/> is; the index becomes relative to that child.</summary>
    internal int SlotOf(ref int index)
    {
        int slot = SlotOnPath(ref index);
        index = InChild(index);
        return slot;
    }

    /// <summary>
    /// The same for a walk down a path, on which a dense node does not wait for the index to be made relative to it.
    /// </summary>
    /// <param name="index">The index in this node or in any dense one above it. A relaxed node makes it relative to the child.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal int SlotOnPath(ref int index)
    {
        int within = Within(index, _ownShift);
        if (_bounds is not { } bounds)
        {
            return within >> Shift;
        }

        int slot = Search(bounds, within);
        index = within - bounds[slot];
        return slot;
    }

    /// <summary>The index in a child of this node, from what <see cref="SlotOnPath"/> has left of it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal int InChild(int index) => Within(index, Shift);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Within(int index, int shift) => index & ((1 << shift) - 1);

    /// <summary>The child into which an element at <paramref name="index"/> is inserted: the one that ends there, if any.</summary>
    private int SlotOfPosition(ref int index)
    {
        if (index == 0)
        {
            return 0;
        }

        index--;
        int slot = SlotOf(ref index);
        index++;
        return slot;
    }

    /// <summary>The child of a relaxed node: the first that ends behind the index.</summary>
    /// <remarks>All bounds are compared, so that there is no branch to be mispredicted; out of range, and no child, if a race tore the bounds.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Search(int[] bounds, int index)
    {
        ref int ends = ref bounds[1];
        Vector256<int> sought = Vector256.Create(index);
        uint low = Vector256.GreaterThan(Vector256.LoadUnsafe(ref ends), sought).ExtractMostSignificantBits();
        uint high = Vector256.GreaterThan(Vector256.LoadUnsafe(ref ends, (nuint)Vector256<int>.Count), sought).ExtractMostSignificantBits();
        return BitOperations.TrailingZeroCount(low | (high << Vector256<int>.Count));
    }

    /// <summary>
    /// How many elements are the same in two trees, from a position in each on, because a node is the same. Equal nodes are
    /// sought down both trees at once, so the cost is that of one path however much the trees share.
    /// </summary>
    internal static int CommonLength(Node<T> left, int leftIndex, Node<T> right, int rightIndex)
    {
        while (true)
        {
            if (ReferenceEquals(left, right))
            {
                return leftIndex == rightIndex ? left.Length - leftIndex : 0;
            }

            int height = Math.Max(left.Height, right.Height);
            Node<T>? leftChild = left.Height < height ? left : left.NodeAt(ref leftIndex);
            Node<T>? rightChild = right.Height < height ? right : right.NodeAt(ref rightIndex);
            if (leftChild is null || rightChild is null)
            {
                return 0;
            }

            (left, right) = (leftChild, rightChild);
        }
    }

    /// <summary>The child at <paramref name="index"/> if it is a node; the index becomes relative to it.</summary>
    internal Node<T>? NodeAt(ref int index) => Children[SlotOf(ref index)] as Node<T>;

    internal int StartOf(int slot) => _bounds is null ? (int)((long)slot << Shift) : _bounds[slot];

    internal int LengthOf(int slot)
        => _bounds is { } bounds ? bounds[slot + 1] - bounds[slot] : DenseLengthOf(slot);

    /// <summary>The length of a child of a dense node: all that it can have, or in the last child less. Without a branch, which would be mispredicted there.</summary>
    private int DenseLengthOf(int slot)
    {
        long missing = Length - ((slot + 1L) << Shift);
        return (int)((1L << Shift) + (missing & (missing >> 63)));
    }

    internal int OffsetOf(int slot) => _offsets is null ? 0 : _offsets[slot];

    /// <summary>Whether page <paramref name="slot"/> may be written in place by who owns the node.</summary>
    internal bool OwnsPage(int slot) => (_ownedPages >> slot & 1) != 0;

    /// <summary>Child <paramref name="slot"/> by itself; owned only for the holder of <paramref name="token"/>.</summary>
    internal Child<T> ChildAt(int slot, OwnerToken token)
        => new(Children[slot], OffsetOf(slot), LengthOf(slot), Owner == token && OwnsPage(slot));

    /// <summary>
    /// Fetches from memory what will be looked at next behind a child of a node of height 2: of the third child the node, so that it has come by the
    /// time when it is the second, and tells what else there is.
    /// </summary>
    internal void FetchBehind(int slot)
    {
        if (!Prefetch.IsSupported)
        {
            return;
        }

        if (slot + 3 < Count)
        {
            Prefetch.Whole(Children[slot + 3], Size);
        }

        if (slot + 2 < Count && Children[slot + 2] is Node<T> second)
        {
            Fetch(second._bounds);
            Fetch(second._offsets);
        }

        static void Fetch(int[]? numbers)
        {
            if (numbers is not null)
            {
                Prefetch.Whole(numbers, Prefetch.ArrayHeader + ((MaxChildren + 1) * sizeof(int)));
            }
        }
    }

    /// <summary>Whether <paramref name="child"/>, from <see cref="Children"/>, is a node and no array.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool IsNode(object child) => child.GetType() == typeof(Node<T>);

    /// <summary>This node, or a copy of it that belongs to <paramref name="token"/>.</summary>
    internal Node<T> OwnedBy(OwnerToken token) => Owner == token ? this : new Node<T>(this, token);

    [InlineArray(MaxChildren)]
    internal struct Objects
    {
        private object _first;
    }
}
