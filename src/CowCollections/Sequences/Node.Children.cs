using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace CowCollections.Sequences;

/// <content>The list of children: what a node that is being written in place, or built, can have done to it.</content>
internal sealed partial class Node<T>
{
    private static uint MaskBelow(int slot) => (uint)((1UL << slot) - 1);

    private void Append(in Child<T> child) => InsertAt(Count, child);

    private void InsertAt(int slot, in Child<T> child)
    {
        Debug.Assert(Count < MaxChildren);
        Span<int> bounds = Bounds;
        Span<int> offsets = Offsets;
        Span<object> children = Children;
        int behind = Count - slot;
        if (behind > 0)
        {
            offsets.Slice(slot, behind).CopyTo(offsets[(slot + 1)..]);
            children.Slice(slot, behind).CopyTo(children[(slot + 1)..]);
        }

        for (int i = Count; i >= slot; i--)
        {
            bounds[i + 1] = bounds[i] + child.Length;
        }

        offsets[slot] = child.Offset;
        children[slot] = child.Item;
        uint below = MaskBelow(slot);
        OwnedPages = (OwnedPages & below) | ((OwnedPages & ~below) << 1) | (child.Owned ? 1u << slot : 0);
        Count++;
    }

    private void RemoveAt(int slot) => RemoveAll(slot, 1);

    /// <summary>Removes the children from <paramref name="slot"/> on, <paramref name="number"/> of them.</summary>
    private void RemoveAll(int slot, int number)
    {
        Span<int> bounds = Bounds;
        Span<int> offsets = Offsets;
        Span<object> children = Children;
        int next = slot + number;
        int removed = bounds[next] - bounds[slot];
        offsets[next..Count].CopyTo(offsets[slot..]);
        children[next..Count].CopyTo(children[slot..]);
        for (int i = next; i <= Count; i++)
        {
            bounds[i - number] = bounds[i] - removed;
        }

        int count = Count - number;
        bounds[(count + 1)..(Count + 1)].Fill(int.MaxValue);
        children[count..Count].Clear();
        offsets[count..Count].Clear();
        OwnedPages = (OwnedPages & MaskBelow(slot)) | (uint)((ulong)OwnedPages >> next << slot);
        Count = (byte)count;
    }

    /// <summary>Notes that child <paramref name="slot"/> has got longer by <paramref name="delta"/> elements, or shorter.</summary>
    private void Resize(int slot, int delta)
    {
        Span<int> bounds = Bounds;
        foreach (ref int bound in bounds[(slot + 1)..(Count + 1)])
        {
            bound += delta;
        }

        if (slot < Count - 1)
        {
            Seal();
        }
    }

    /// <summary>Finds out whether the node is dense: to be called after each change to the list of children.</summary>
    private void Seal()
    {
        int shift = ChildCapacityShift;
        int full = 0;
        while (full < Count - 1 && Bounds[full + 1] == (long)(full + 1) << shift)
        {
            full++;
        }

        IsDense = full == Count - 1;
    }

    /// <summary>Makes child <paramref name="slot"/>, at height 2 or more, a node that belongs to this node's owner.</summary>
    private Node<T> OwnChild(int slot)
    {
        object child = Children[slot];
        if (IsNode(child))
        {
            Node<T> node = Unsafe.As<Node<T>>(child);
            if (node.Owner == Owner)
            {
                return node;
            }
        }

        Node<T> owned = Expand(ChildAt(slot, Owner), Height - 1, Owner!).OwnedBy(Owner!);
        Children[slot] = owned;
        Offsets[slot] = 0;
        return owned;
    }

    /// <summary>
    /// Makes page <paramref name="slot"/>, at height 1, one that may be written in place, and in the same pass opens a gap
    /// in it in place of some elements.
    /// </summary>
    /// <param name="slot">The page.</param>
    /// <param name="index">Where in the page.</param>
    /// <param name="removed">How many elements go.</param>
    /// <param name="inserted">The length of the gap.</param>
    private T[] SplicePage(int slot, int index, int removed, int inserted)
    {
        Debug.Assert(Height == 1);
        T[] page = Unsafe.As<T[]>(Children[slot]);
        int length = LengthOf(slot);
        int behind = length - index - removed;
        if ((OwnedPages >> slot & 1) != 0)
        {
            if (removed != inserted)
            {
                Array.Copy(page, index + removed, page, index + inserted, behind);
                Clear(page, length - removed + inserted, length);
            }
        }
        else
        {
            int offset = Offsets[slot];
            var fresh = new T[Paging<T>.PageLength];
            new ReadOnlySpan<T>(page, offset, index).CopyTo(fresh);
            new ReadOnlySpan<T>(page, offset + index + removed, behind).CopyTo(fresh.AsSpan(index + inserted));
            Children[slot] = page = fresh;
            Offsets[slot] = 0;
            OwnedPages |= 1u << slot;
        }

        if (removed != inserted)
        {
            Resize(slot, inserted - removed);
        }

        return page;
    }

    /// <summary>Drops what page <paramref name="slot"/> has behind <paramref name="length"/>; a page of others just appears shorter.</summary>
    private void Truncate(int slot, int length)
    {
        int old = LengthOf(slot);
        if ((OwnedPages >> slot & 1) != 0)
        {
            Clear(Unsafe.As<T[]>(Children[slot]), length, old);
        }

        Resize(slot, length - old);
    }

    /// <summary>Clears what is no element any more, so that it is not kept alive.</summary>
    private static void Clear(T[] page, int from, int to)
    {
        if (RuntimeHelpers.IsReferenceOrContainsReferences<T>() && from < to)
        {
            Array.Clear(page, from, to - from);
        }
    }
}
