using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using CowCollections.Sharing;

namespace CowCollections.Sequences;

/// <content>Cutting and joining whole trees, in O(height) new nodes; the trees that go in stay as they are.</content>
internal sealed partial class Node<T>
{
    /// <summary>So many times as many elements as are seen may be kept for them.</summary>
    private const int MostAround = 4;

    /// <summary>The elements of two trees, one after the other, as one tree.</summary>
    internal static Node<T> Concat(Node<T> left, Node<T> right, OwnerToken owner)
    {
        int height = Math.Max(left.Height, right.Height);
        Pair joined = Concat(left.AsChild(), left.Height, right.AsChild(), right.Height, new Edges(left: true, right: true), owner);
        Node<T> first = Expand(joined.First, height, owner);
        return joined.Second.Length == 0 ? Collapse(first)! : Above(first, Expand(joined.Second, height, owner));
    }

    /// <summary>A root over two nodes of one height.</summary>
    internal static Node<T> Above(Node<T> left, Node<T> right)
    {
        var root = new Node<T>(left.Height + 1, left.Owner);
        root.Append(left.AsChild());
        root.Append(right.AsChild());
        return root;
    }

    /// <summary>The tree without nodes above it that have one child only; null if it is empty.</summary>
    internal static Node<T>? Collapse(Node<T> root)
    {
        while (root.Count == 1 && IsNode(root.Children[0]))
        {
            root = (Node<T>)root.Children[0];
        }

        return root.Count == 0 ? null : root;
    }

    /// <summary>
    /// The elements of this tree from <paramref name="index"/> on, <paramref name="count"/> of them, at least one. All nodes are
    /// shared but those on the two edges, from where the edges part: a node each, made in one pass.
    /// </summary>
    internal Node<T> Slice(int index, int count, OwnerToken owner)
    {
        if (count == Length)
        {
            return Collapse(this)!;
        }

        Node<T> node = Lowest(ref index, count);
        int last = index + count - 1;
        int from = node.SlotOf(ref index);
        int to = node.SlotOf(ref last);
        return IsNode(node.Children[from]) || from < to
            ? node.Between(from, index, to, last + 1, owner)
            : Of(Cut(node.ChildAt(from, owner), index, last + 1, owner), HeightFor(count), owner);
    }

    /// <summary>
    /// A node with the elements from <paramref name="index"/> on, <paramref name="count"/> of them, at least one, and with others
    /// around them, not many times as many: for who sees a part of it, and wants no more than one new node.
    /// </summary>
    internal Node<T> Around(ref int index, int count, OwnerToken owner)
    {
        Node<T> node = Lowest(ref index, count);
        if (count >= node.Length / MostAround)
        {
            return node;
        }

        int first = index;
        int last = index + count - 1;
        int from = node.SlotOf(ref first);
        int to = node.SlotOf(ref last);
        if (to - from >= 2)
        {
            // With a whole child between them, the first and the last one are not too much.
            index = first;
            return node.Between(from, 0, to, node.LengthOf(to), owner);
        }

        Node<T> slice = node.Slice(index, count, owner);
        index = 0;
        return slice;
    }

    /// <summary>The lowest node that has all of some elements; the index becomes relative to it.</summary>
    private Node<T> Lowest(ref int index, int count)
    {
        Node<T> node = this;
        while (true)
        {
            int first = index;
            int last = index + count - 1;
            int from = node.SlotOf(ref first);
            object child = node.Children[from];
            if (from != node.SlotOf(ref last) || !IsNode(child))
            {
                return node;
            }

            (node, index) = (Unsafe.As<Node<T>>(child), first);
        }
    }

    private Child<T> AsChild() => new(this, 0, Length, owned: false);

    /// <summary>Some children of this node in a node of their own, the first and the last of them cut.</summary>
    /// <param name="from">The first child.</param>
    /// <param name="start">What is left of it begins here.</param>
    /// <param name="to">The last child.</param>
    /// <param name="end">What is left of that ends here.</param>
    /// <param name="owner">Whom the node belongs to, and with it the pages that he owned in this one.</param>
    private Node<T> Between(int from, int start, int to, int end, OwnerToken owner)
    {
        int count = to - from + 1;
        int before = StartOf(from) + start;
        var part = new Node<T>(Height, owner) { Count = (byte)count, Length = StartOf(to) + end - before };
        ((ReadOnlySpan<object>)Children).Slice(from, count).CopyTo(part.Children);
        part._ownedPages = (ushort)(Owner == owner ? (_ownedPages >> from) & MaskBelow(count) : 0);
        if (_offsets is { } offsets && offsets.AsSpan(from, count).ContainsAnyExcept(0))
        {
            part._offsets = new int[MaxChildren];
            offsets.AsSpan(from, count).CopyTo(part._offsets);
        }

        if (!IsDense || (start > 0 && count > 1))
        {
            part.CopyBounds(this, from, before);
        }

        int firstEnd = count == 1 ? end : LengthOf(from);
        if (start > 0 || firstEnd < LengthOf(from))
        {
            part.PutChild(0, Cut(ChildAt(from, owner), start, firstEnd, owner));
        }

        if (count > 1 && end < LengthOf(to))
        {
            part.PutChild(count - 1, Cut(ChildAt(to, owner), 0, end, owner));
        }

        return part;
    }

    /// <summary>Takes the bounds of another node's children, less what is before the first of them.</summary>
    private void CopyBounds(Node<T> other, int from, int before)
    {
        var bounds = new int[MaxChildren + 1];
        for (int i = 1; i < Count; i++)
        {
            bounds[i] = other.StartOf(from + i) - before;
        }

        bounds[Count] = Length;
        bounds.AsSpan(Count + 1).Fill(int.MaxValue);
        _bounds = bounds;
        Settle();
    }

    /// <summary>A part of a child, of the same height.</summary>
    private static Child<T> Cut(in Child<T> child, int start, int end, OwnerToken owner)
    {
        if (child.Item is Node<T> node)
        {
            int last = end - 1;
            int from = node.SlotOf(ref start);
            int to = node.SlotOf(ref last);
            return node.Between(from, start, to, last + 1, owner).AsChild();
        }

        // Of a page of our own the part is copied, so that what is dropped of it is not kept alive. Of an array that others see,
        // too, it is a view.
        return child.Owned ? PageOf(child.Run[start..end])
            : new Child<T>(child.Item, child.Offset + start, end - start, owned: false);
    }

    /// <summary>
    /// Joins two children of possibly different heights to one or two of the greater height. The seam is joined first,
    /// from the pages up, and what comes of it is joined with what is beside it until it is half full; so no thin page or node is left within the
    /// tree, only at its edges, where the next one may be joined to it.
    /// </summary>
    /// <param name="left">The left one.</param>
    /// <param name="leftHeight">Its height; 0 for a page.</param>
    /// <param name="right">The right one.</param>
    /// <param name="rightHeight">Its height.</param>
    /// <param name="edges">At which edges of the whole tree they are.</param>
    /// <param name="owner">Whom the new nodes belong to.</param>
    private static Pair Concat(in Child<T> left, int leftHeight, in Child<T> right, int rightHeight, Edges edges, OwnerToken owner)
    {
        int height = Math.Max(leftHeight, rightHeight);
        if (height == 0)
        {
            return ConcatPages(left, right, edges);
        }

        if (leftHeight == rightHeight && edges.HasRight && right.Length <= Paging<T>.PageLength && left.Length == 1L << CapacityShift(height))
        {
            // A page behind full ones, as a tail is.
            return new Pair(left, right);
        }

        Node<T>? leftNode = leftHeight == height ? Expand(left, height, owner) : null;
        Node<T>? rightNode = rightHeight == height ? Expand(right, height, owner) : null;
        int before = leftNode is null ? 0 : leftNode.Count - 1;
        int behind = rightNode is null ? 0 : rightNode.Count - 1;
        Child<T> last = leftNode?.ChildAt(before, owner) ?? left;
        Child<T> first = rightNode?.ChildAt(0, owner) ?? right;
        int below = height - 1;
        Pair seam = Concat(
            last, leftNode is null ? leftHeight : below, first, rightNode is null ? rightHeight : below, edges.Within(before, behind), owner);
        if (leftNode?.Count + rightNode?.Count > Paging<T>.FanOut && seam.Is(last, first) && !edges.IsThinWithin(left, right, height))
        {
            return new Pair(left, right);
        }

        while (seam.IsThin(below, edges.Within(before, behind)) && before + behind > 0)
        {
            seam = before > 0
                ? Concat(leftNode!.ChildAt(--before, owner), below, seam.First, below, edges.Within(before, behind), owner)
                : Concat(seam.First, below, rightNode!.ChildAt(rightNode.Count - behind--, owner), below, edges.Within(before, behind), owner);
        }

        var nodes = new PairBuilder(before + (seam.Second.Length == 0 ? 1 : 2) + behind, height, owner);
        for (int i = 0; i < before; i++)
        {
            nodes.Add(leftNode!.ChildAt(i, owner));
        }

        nodes.Add(seam.First);
        if (seam.Second.Length > 0)
        {
            nodes.Add(seam.Second);
        }

        for (; behind > 0; behind--)
        {
            nodes.Add(rightNode!.ChildAt(rightNode.Count - behind, owner));
        }

        return nodes.ToPair();
    }

    private static Pair ConcatPages(in Child<T> left, in Child<T> right, Edges edges)
    {
        int length = left.Length + right.Length;
        if (length <= Paging<T>.PageLength)
        {
            return new Pair(PageOf(left.Run, right.Run), default);
        }

        if (!edges.IsThinWithin(left, right, height: 0))
        {
            return new Pair(left, right);
        }

        int half = length / 2;
        int moved = half - left.Length;
        return moved > 0
            ? new Pair(PageOf(left.Run, right.Run[..moved]), PageOf(right.Run[moved..]))
            : new Pair(PageOf(left.Run[..half]), PageOf(left.Run[half..], right.Run));
    }

    private static Child<T> PageOf(ReadOnlySpan<T> elements, ReadOnlySpan<T> more = default)
    {
        int length = elements.Length + more.Length;
        var page = new T[RoomFor(length, Paging<T>.PageShift)];
        elements.CopyTo(page);
        more.CopyTo(page.AsSpan(elements.Length));
        return new Child<T>(page, 0, length, owned: true);
    }

    /// <summary>Whether a child is less than half full: a page of elements, a node of children, or a run of what it will be divided into.</summary>
    private static bool IsThin(in Child<T> child, int height)
        => height == 0 ? child.Length < Paging<T>.PageLength / 2
            : (child.Item as Node<T>)?.Count < Paging<T>.FanOut / 2
            || (child.Item is T[] && (child.Length - 1) >> CapacityShift(height - 1) < (Paging<T>.FanOut / 2) - 1);

    /// <summary>Two children of one height; the second is empty if the first has all.</summary>
    [StructLayout(LayoutKind.Auto)]
    private readonly struct Pair(Child<T> first, Child<T> second)
    {
        internal readonly Child<T> First = first;
        internal readonly Child<T> Second = second;

        internal bool Is(in Child<T> first, in Child<T> second)
            => ReferenceEquals(First.Item, first.Item) && ReferenceEquals(Second.Item, second.Item)
                && First.Length == first.Length && Second.Length == second.Length;

        /// <summary>Whether it is one child, and that is thin, within the tree.</summary>
        internal bool IsThin(int height, Edges edges) => Second.Length == 0 && !edges.Has && Node<T>.IsThin(First, height);
    }

    /// <summary>Whether what is joined is at the edges of the whole tree, where a child may be thin.</summary>
    [StructLayout(LayoutKind.Auto)]
    private readonly struct Edges(bool left, bool right)
    {
        private readonly bool _left = left;

        /// <summary>Whether the right one is at the right edge.</summary>
        internal readonly bool HasRight = right;

        /// <summary>Whether what is at one of them, by itself, may be thin.</summary>
        internal bool Has => _left || HasRight;

        /// <summary>The same for the children of two nodes that are joined: others stand before and behind them.</summary>
        internal Edges Within(int before, int behind) => new(_left && before == 0, HasRight && behind == 0);

        /// <summary>Whether one of two children is thin, and not at an edge.</summary>
        internal bool IsThinWithin(in Child<T> left, in Child<T> right, int height)
            => (!_left && IsThin(left, height)) || (!HasRight && IsThin(right, height));
    }

    /// <summary>Makes one node of the children that are added, or two of about the same size if they are too many for one.</summary>
    [StructLayout(LayoutKind.Auto)]
    private readonly struct PairBuilder
    {
        private readonly Node<T> _first;
        private readonly Node<T>? _second;
        private readonly int _firstCount;

        internal PairBuilder(int count, int height, OwnerToken owner)
        {
            bool two = count > Paging<T>.FanOut;
            _firstCount = two ? (count + 1) / 2 : count;
            _first = new Node<T>(height, owner);
            _second = two ? new Node<T>(height, owner) : null;
        }

        internal void Add(in Child<T> child) => (_first.Count < _firstCount ? _first : _second!).Append(child);

        internal Pair ToPair()
        {
            return new Pair(_first.AsChild(), _second?.AsChild() ?? default);
        }
    }
}
