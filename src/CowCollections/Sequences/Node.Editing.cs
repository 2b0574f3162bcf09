using System.Runtime.CompilerServices;
using CowCollections.Sharing;

namespace CowCollections.Sequences;

/// <content>Edits of single elements and short runs, in place in a node that the caller owns.</content>
internal sealed partial class Node<T>
{
    /// <summary>The longest run that <see cref="Insert"/> takes: with it, a page splits into two at most.</summary>
    internal static int MaxInsertion => Paging<T>.PageLength / 2;

    /// <summary>
    /// The elements from <paramref name="index"/> to the end of its page, to be written. The path to them belongs to this
    /// node's owner then.
    /// </summary>
    internal Span<T> Writable(int index)
    {
        Node<T> node = this;
        int slot = node.SlotOf(ref index);
        while (node.Height > 1)
        {
            node = node.OwnChild(slot);
            slot = node.SlotOf(ref index);
        }

        T[] page = node.OwnsPage(slot)
            ? Unsafe.As<T[]>(node.Children[slot])
            : node.SplicePage(slot, 0, 0, 0);
        return page.AsSpan(index, node.LengthOf(slot) - index);
    }

    /// <summary>The page of an element, if it and all nodes on the way there may be written by who has a token; else null.</summary>
    /// <param name="token">The token.</param>
    /// <param name="index">The index of the element; becomes the one in the page.</param>
    internal T[]? OwnedPage(OwnerToken token, ref int index)
    {
        Node<T> node = this;
        while (node.Owner == token)
        {
            int slot = node.SlotOnPath(ref index);
            object child = node.Children[slot];
            if (child.GetType() == node.GetType())
            {
                node = Unsafe.As<Node<T>>(child);
                continue;
            }

            // Higher up no page is owned.
            index = node.InChild(index);
            return node.OwnsPage(slot) ? Unsafe.As<T[]>(child) : null;
        }

        return null;
    }

    /// <summary>Inserts up to <see cref="MaxInsertion"/> elements.</summary>
    /// <returns>A node for the right half if this one was full; else null.</returns>
    internal Node<T>? Insert(int index, ReadOnlySpan<T> values)
    {
        int slot = SlotOfPosition(ref index);
        if (Height == 1)
        {
            if (LengthOf(slot) + values.Length > Paging<T>.PageLength && !TryMakeRoom(ref slot, ref index, values.Length))
            {
                return SplitPage(slot, index, values);
            }

            values.CopyTo(SplicePage(slot, index, 0, values.Length).AsSpan(index));
            return null;
        }

        Node<T> child = OwnChild(slot);
        Node<T>? sibling = child.Insert(index, values);
        Resize(slot, child.Length - LengthOf(slot));
        return sibling is null ? null : InsertChild(slot + 1, new Child<T>(sibling, 0, sibling.Length, owned: false));
    }

    /// <summary>Appends a run of at most a page.</summary>
    /// <inheritdoc cref="Insert"/>
    internal Node<T>? AppendPage(in Child<T> page)
    {
        if (Height == 1)
        {
            return InsertChild(Count, page);
        }

        int slot = Count - 1;
        Node<T> child = OwnChild(slot);
        Node<T>? sibling = child.AppendPage(page);
        Resize(slot, child.Length - LengthOf(slot));
        return sibling is null ? null : InsertChild(Count, new Child<T>(sibling, 0, sibling.Length, owned: false));
    }

    /// <summary>Removes elements that are all in one page. The node may be left without children.</summary>
    /// <returns>False, and no element is touched, if they are not in one page.</returns>
    internal bool TryRemove(int index, int count)
    {
        int slot = SlotOf(ref index);
        int length = LengthOf(slot);
        if (index + count > length)
        {
            return false;
        }

        if (Height > 1)
        {
            if (!OwnChild(slot).TryRemove(index, count))
            {
                return false;
            }

            Resize(slot, -count);
        }
        else if (count == length)
        {
            Resize(slot, -count);
        }
        else
        {
            SplicePage(slot, index, count, 0);
        }

        MergeAround(slot);
        return true;
    }

    /// <summary>Makes room for an insertion in a full page, if a page beside it has some: half of that takes elements of the full one.</summary>
    /// <param name="slot">The full page; then the page to insert in.</param>
    /// <param name="index">Where in it.</param>
    /// <param name="added">The number of elements to be inserted.</param>
    /// <returns>False, and nothing is changed, if neither has enough.</returns>
    /// <remarks>As B* trees do (Knuth, TAOCP 3, 6.2.4): else pages that are edited at random come to be little more than half full.</remarks>
    private bool TryMakeRoom(ref int slot, ref int index, int added)
    {
        int length = LengthOf(slot);
        int roomBefore = slot > 0 ? Paging<T>.PageLength - LengthOf(slot - 1) : 0;
        int roomBehind = slot + 1 < Count ? Paging<T>.PageLength - LengthOf(slot + 1) : 0;
        int moved = Math.Max(roomBefore, roomBehind) / 2;
        if (moved < added || moved < Paging<T>.PageLength / 16)
        {
            return false;
        }

        ReadOnlySpan<T> page = ChildAt(slot, Owner).Run;
        if (roomBehind >= roomBefore)
        {
            int left = length - moved;
            page[left..].CopyTo(SplicePage(slot + 1, 0, 0, moved, index > left ? added : 0));
            Truncate(slot, left);
            if (index > left)
            {
                slot++;
                index -= left;
            }
        }
        else
        {
            int end = LengthOf(slot - 1);
            page[..moved].CopyTo(SplicePage(slot - 1, end, 0, moved, index <= moved ? added : 0).AsSpan(end));
            DropFirst(slot, moved);
            if (index <= moved)
            {
                slot--;
                index += end;
            }
            else
            {
                index -= moved;
            }
        }

        return true;
    }

    /// <summary>
    /// Splits page <paramref name="slot"/>, which is too full for <paramref name="values"/>, and inserts them. A run that
    /// is appended goes to a page of its own, so that pages that grow at the end stay full; else the halves are as even as
    /// they can be without dividing the run.
    /// </summary>
    private Node<T>? SplitPage(int slot, int index, ReadOnlySpan<T> values)
    {
        ReadOnlySpan<T> old = ChildAt(slot, Owner).Run;
        int total = old.Length + values.Length;
        bool right = index >= total / 2 || index + values.Length > Paging<T>.PageLength;
        bool owned = OwnsPage(slot);
        T[] page;
        Child<T> child;
        if (right)
        {
            // [0, cut) stays; [cut, index), the values and [index, end) go to the new page.
            int cut = index == old.Length ? index : Math.Min(index, total / 2);
            page = NewPage(total - cut, owned);
            old[cut..index].CopyTo(page);
            values.CopyTo(page.AsSpan(index - cut));
            old[index..].CopyTo(page.AsSpan(index - cut + values.Length));
            child = new Child<T>(page, 0, total - cut, owned: true);
            Truncate(slot, cut);
        }
        else
        {
            // [0, index), the values and [index, cut) stay; [cut, end) goes to the new page.
            int cut = Math.Max(index, (total / 2) - values.Length);
            page = NewPage(old.Length - cut, owned);
            old[cut..].CopyTo(page);
            child = new Child<T>(page, 0, old.Length - cut, owned: true);
            Truncate(slot, cut);
            values.CopyTo(SplicePage(slot, index, 0, values.Length).AsSpan(index));
        }

        return InsertChild(slot + 1, child);
    }

    /// <summary>Inserts a child, splitting this node if it is full: where children are appended it stays full.</summary>
    /// <inheritdoc cref="Insert"/>
    private Node<T>? InsertChild(int slot, in Child<T> child)
    {
        Node<T>? sibling = null;
        if (Count < Paging<T>.FanOut)
        {
            InsertAt(slot, child);
        }
        else
        {
            int kept = slot == Count ? Count : Count / 2;
            sibling = new Node<T>(Height, Owner);
            for (int i = kept; i < Count; i++)
            {
                sibling.Append(ChildAt(i, Owner));
            }

            if (kept < Count)
            {
                RemoveAll(kept, Count - kept);
            }

            if (slot < kept || (slot == kept && sibling.Count > 0))
            {
                InsertAt(slot, child);
            }
            else
            {
                sibling.InsertAt(slot - kept, child);
            }
        }

        return sibling;
    }

    /// <summary>Drops child <paramref name="slot"/> if it is empty; merges it with a neighbour if it is less than half full and both fit into three quarters.</summary>
    private void MergeAround(int slot)
    {
        int room = Height == 1 ? Paging<T>.PageLength : Paging<T>.FanOut;
        int weight = WeightOf(slot);
        if (weight == 0)
        {
            RemoveAt(slot);
        }
        else if (weight < room / 2)
        {
            if (slot > 0 && WeightOf(slot - 1) + weight <= room * 3 / 4)
            {
                MergeWithNext(slot - 1);
            }
            else if (slot + 1 < Count && weight + WeightOf(slot + 1) <= room * 3 / 4)
            {
                MergeWithNext(slot);
            }
        }
    }

    /// <summary>How full child <paramref name="slot"/> is, in elements or children. A run that stands for a subtree counts as full.</summary>
    private int WeightOf(int slot)
        => Height == 1 ? LengthOf(slot)
            : Children[slot] is Node<T> child ? child.Count
            : Paging<T>.FanOut;

    private void MergeWithNext(int slot)
    {
        Child<T> next = ChildAt(slot + 1, Owner);
        if (Height == 1)
        {
            int length = LengthOf(slot);
            next.Run.CopyTo(SplicePage(slot, length, 0, next.Length).AsSpan(length));
        }
        else
        {
            Node<T> left = OwnChild(slot);
            var right = (Node<T>)next.Item;
            for (int i = 0; i < right.Count; i++)
            {
                left.Append(right.ChildAt(i, Owner));
            }

            Resize(slot, next.Length);
        }

        RemoveAt(slot + 1);
    }
}
