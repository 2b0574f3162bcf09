using System.Runtime.InteropServices;
using CowCollections.Sharing;

namespace CowCollections.Sequences;

/// <content>Cutting and joining whole trees, in O(height) new nodes; the trees that go in stay as they are.</content>
internal sealed partial class Node<T>
{
    /// <summary>The elements of two trees, one after the other, as one tree.</summary>
    internal static Node<T> Concat(Node<T> left, Node<T> right, OwnerToken owner)
    {
        int height = Math.Max(left.Height, right.Height);
        Pair joined = Concat(left.AsChild(), left.Height, right.AsChild(), right.Height, owner);
        Node<T> first = Expand(joined.First, height, owner);
        return joined.Second.Length == 0 ? first : Above(first, Expand(joined.Second, height, owner));
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

    /// <summary>The elements of this tree from <paramref name="index"/> on, <paramref name="count"/> of them, at least one.</summary>
    internal Node<T> Slice(int index, int count, OwnerToken owner)
    {
        Child<T> child = AsChild();
        if (index + count < child.Length)
        {
            child = Split(child, index + count, owner).First;
        }

        if (index > 0)
        {
            child = Split(child, index, owner).Second;
        }

        return Collapse((Node<T>)child.Item)!;
    }

    private Child<T> AsChild() => new(this, 0, Length, owned: false);

    /// <summary>Cuts a child before <paramref name="index"/>, which is neither 0 nor its end, into two of the same height.</summary>
    private static Pair Split(in Child<T> child, int index, OwnerToken owner)
    {
        if (child.Item is not Node<T> node)
        {
            if (child.Owned)
            {
                // A page of our own is divided into two, so that what is dropped of it is not kept alive by the rest.
                return new Pair(PageOf(child.Run[..index]), PageOf(child.Run[index..]));
            }

            // Two runs of one array, which others see too.
            return new Pair(
                new Child<T>(child.Item, child.Offset, index, owned: false),
                new Child<T>(child.Item, child.Offset + index, child.Length - index, owned: false));
        }

        var left = new Node<T>(node.Height, owner);
        var right = new Node<T>(node.Height, owner);
        int slot = node.SlotOf(ref index);
        for (int i = 0; i < node.Count; i++)
        {
            Child<T> each = node.ChildAt(i, owner);
            if (i == slot && index > 0)
            {
                Pair halves = Split(each, index, owner);
                left.Append(halves.First);
                right.Append(halves.Second);
            }
            else
            {
                (i < slot ? left : right).Append(each);
            }
        }

        return new Pair(left.AsChild(), right.AsChild());
    }

    /// <summary>
    /// Joins two children of possibly different heights to one or two of the greater height. The seam is joined first,
    /// from the pages up, so that no small page or node is left at it.
    /// </summary>
    private static Pair Concat(in Child<T> left, int leftHeight, in Child<T> right, int rightHeight, OwnerToken owner)
    {
        int height = Math.Max(leftHeight, rightHeight);
        if (height == 0)
        {
            return ConcatPages(left, right);
        }

        Node<T>? leftNode = leftHeight == height ? Expand(left, height, owner) : null;
        Node<T>? rightNode = rightHeight == height ? Expand(right, height, owner) : null;
        Pair seam = Concat(
            leftNode?.ChildAt(leftNode.Count - 1, owner) ?? left,
            leftNode is null ? leftHeight : height - 1,
            rightNode?.ChildAt(0, owner) ?? right,
            rightNode is null ? rightHeight : height - 1,
            owner);

        int before = leftNode is null ? 0 : leftNode.Count - 1;
        int behind = rightNode is null ? 0 : rightNode.Count - 1;
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

        for (int i = 1; i <= behind; i++)
        {
            nodes.Add(rightNode!.ChildAt(i, owner));
        }

        return nodes.ToPair();
    }

    private static Pair ConcatPages(in Child<T> left, in Child<T> right)
    {
        int length = left.Length + right.Length;
        if (length > Paging<T>.PageLength)
        {
            return new Pair(left, right);
        }

        var page = new T[Paging<T>.PageLength];
        left.Run.CopyTo(page);
        right.Run.CopyTo(page.AsSpan(left.Length));
        return new Pair(new Child<T>(page, 0, length, owned: true), default);
    }

    private static Child<T> PageOf(ReadOnlySpan<T> elements)
    {
        var page = new T[Paging<T>.PageLength];
        elements.CopyTo(page);
        return new Child<T>(page, 0, elements.Length, owned: true);
    }

    /// <summary>Two children of one height; the second is empty if the first has all.</summary>
    [StructLayout(LayoutKind.Auto)]
    private readonly struct Pair(Child<T> first, Child<T> second)
    {
        internal readonly Child<T> First = first;
        internal readonly Child<T> Second = second;
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
