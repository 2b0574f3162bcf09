using System.Runtime.CompilerServices;
using CowCollections.Sharing;

namespace CowCollections.Sequences;

/// <content>Edits of single elements and short runs, in place in a node that the caller owns.</content>
/// <remarks>
/// If there is no memory, all elements are as they were: on the way down nodes are copied, divided and given the bounds that they will need,
/// which changes no element, and once a page has been written nothing is made any more but what can be done without. At worst a dense node
/// keeps bounds until the next edit.
/// </remarks>
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

        return node.OwnPage(slot).AsSpan(index, node.LengthOf(slot) - index);
    }

    /// <summary>Page <paramref name="slot"/>, to be written in place: a copy, unless it is this node's already.</summary>
    private T[] OwnPage(int slot)
    {
        if (OwnsPage(slot))
        {
            return Unsafe.As<T[]>(Children[slot]);
        }

        T[] page = SplicePage(slot, 0, 0, 0);
        if (_offsets is not null && !_offsets.AsSpan().ContainsAnyExcept(0))
        {
            // This was the last child that starts behind 0: who enumerates need not look that up any more.
            _offsets = null;
        }

        return page;
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

    /// <summary>This root, or one above the halves of it, if it would be too full with an insertion.</summary>
    /// <param name="index">Where.</param>
    /// <param name="added">The number of elements to be inserted.</param>
    internal Node<T> WithRoomFor(int index, int added)
    {
        if (!IsFull || !IsDividedBy(index, added))
        {
            return this;
        }

        Node<T> root = Of(AsChild(), Height + 1, Owner);
        root.DivideNode(0, this, index);
        return root;
    }

    /// <summary>Inserts up to <see cref="MaxInsertion"/> elements in a node that has room for them.</summary>
    /// <param name="index">Where.</param>
    /// <param name="values">The elements.</param>
    internal void Insert(int index, ReadOnlySpan<T> values)
    {
        int slot = SlotOfPosition(ref index);
        if (Height > 1)
        {
            InsertInChild(slot, index, values);
        }
        else if (LengthOf(slot) + values.Length <= Paging<T>.PageLength || TryMakeRoom(ref slot, ref index, values.Length))
        {
            values.CopyTo(SplicePage(slot, index, 0, values.Length).AsSpan(index));
        }
        else
        {
            SplitPage(slot, index, values);
        }

        Settle();
    }

    private void InsertInChild(int slot, int index, ReadOnlySpan<T> values)
    {
        Node<T> child = OwnChild(slot);
        if (child.IsFull && child.IsDividedBy(index, values.Length))
        {
            Node<T> behind = DivideNode(slot, child, index);
            if (index > child.Length)
            {
                index -= child.Length;
                slot++;
                child = behind;
            }
        }

        ReserveBounds(slot);
        child.Insert(index, values);
        Resize(slot, values.Length);
    }

    private bool IsFull => Count == Paging<T>.FanOut;

    /// <summary>Whether an insertion must divide this node, which is full: because it divides a page, and all nodes on the way there are full.</summary>
    private bool IsDividedBy(int index, int added)
    {
        int slot = SlotOfPosition(ref index);
        if (Height == 1)
        {
            return LengthOf(slot) + added > Paging<T>.PageLength && RoomBeside(slot, added) == 0;
        }

        Node<T> child = OwnChild(slot);
        return child.IsFull && child.IsDividedBy(index, added);
    }

    /// <summary>Makes two of a full node of this node's owner, or gives its last child to the one behind it; this one is not full.</summary>
    /// <param name="slot">Which of the children it is.</param>
    /// <param name="child">That child. It is not looked up here: another thread may put something else there meanwhile, against the rules.</param>
    /// <param name="index">
    /// Where in it something will be inserted: if that is in its last child, as by who inserts at ever higher places, it stays nearly full.
    /// </param>
    /// <returns>The node behind it.</returns>
    private Node<T> DivideNode(int slot, Node<T> child, int index)
    {
        int last = child.Count - 1;
        bool isAtLast = child.SlotOfPosition(ref index) == last;
        if (isAtLast && slot + 1 < Count && Children[slot + 1] is Node<T> next && next.Count <= Paging<T>.FanOut / 2)
        {
            return GiveLast(slot, child);
        }

        int kept = isAtLast ? last : child.Count / 2;
        Node<T> half = child.Between(kept, 0, last, child.LengthOf(last), Owner);
        RelaxedBounds();
        child.RemoveAll(kept, half.Count);
        child.Settle();
        Resize(slot, -half.Length);
        InsertAt(slot + 1, half.AsChild());
        return half;
    }

    /// <summary>Moves the last child of a node to the one behind: else who inserts at two places in turn would leave nodes of two children between them.</summary>
    private Node<T> GiveLast(int slot, Node<T> child)
    {
        Node<T> next = OwnChild(slot + 1);
        Child<T> given = child.ChildAt(child.Count - 1, Owner);
        RelaxedBounds();
        next.RelaxedBounds();
        next.ReserveOffset(given.Offset);
        child.RemoveAt(child.Count - 1);
        child.Settle();
        next.InsertAt(0, given);
        next.Settle();
        Resize(slot, -given.Length);
        Resize(slot + 1, given.Length);
        return next;
    }

    /// <summary>Appends a run of at most a page.</summary>
    /// <returns>A node behind this one if this one was full; else null.</returns>
    internal Node<T>? AppendPage(in Child<T> page)
    {
        Child<T> last = page;
        if (Height > 1)
        {
            int slot = Count - 1;
            Node<T> child = OwnChild(slot);
            Node<T>? behind = child.AppendPage(page);
            if (behind is null)
            {
                Resize(slot, page.Length);
                return null;
            }

            last = behind.AsChild();
        }

        if (IsFull)
        {
            return Of(last, Height, Owner);
        }

        InsertAt(Count, last);
        return null;
    }

    /// <summary>Whether some elements are all in one page.</summary>
    internal bool IsInOnePage(int index, int count)
    {
        Node<T> node = this;
        while (true)
        {
            int slot = node.SlotOf(ref index);
            if (index + count > node.LengthOf(slot))
            {
                return false;
            }

            object child = node.Children[slot];
            if (!IsNode(child))
            {
                // A run higher up is divided into whole pages before it is written.
                return (index & (Paging<T>.PageLength - 1)) + count <= Paging<T>.PageLength;
            }

            node = Unsafe.As<Node<T>>(child);
        }
    }

    /// <summary>Removes elements that are all in one page. The node may be left without children.</summary>
    internal void Remove(int index, int count)
    {
        int slot = SlotOf(ref index);
        if (Height > 1)
        {
            Node<T> child = OwnChild(slot);
            ReserveBounds(slot);
            child.Remove(index, count);
            Resize(slot, -count);
        }
        else if (count == LengthOf(slot))
        {
            Resize(slot, -count);
        }
        else
        {
            SplicePage(slot, index, count, 0);
        }

        MergeAround(slot);
        Settle();
    }

    /// <summary>Makes room for an insertion in a full page, if a page beside it has some: half of that takes elements of the full one.</summary>
    /// <param name="slot">The full page; then the page to insert in.</param>
    /// <param name="index">Where in it.</param>
    /// <param name="added">The number of elements to be inserted.</param>
    /// <returns>False, and nothing is changed, if neither has enough.</returns>
    /// <remarks>As B* trees do (Knuth, TAOCP 3, 6.2.4): else pages that are edited at random come to be little more than half full.</remarks>
    private bool TryMakeRoom(ref int slot, ref int index, int added)
    {
        int beside = RoomBeside(slot, added);
        int moved = Math.Abs(beside);
        if (moved == 0)
        {
            return false;
        }

        ReadOnlySpan<T> page = ChildAt(slot, Owner).Run;
        if (beside > 0)
        {
            int left = page.Length - moved;
            ReserveBounds(slot);
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
            ReserveOffset(OwnsPage(slot) ? 0 : moved);
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

    /// <summary>How many elements of a full page can go to one beside it: to the one behind, or less than 0, to the one before; 0 for none.</summary>
    private int RoomBeside(int slot, int added)
    {
        int roomBefore = slot > 0 ? Paging<T>.PageLength - LengthOf(slot - 1) : 0;
        int roomBehind = slot + 1 < Count ? Paging<T>.PageLength - LengthOf(slot + 1) : 0;
        int moved = Math.Max(roomBefore, roomBehind) / 2;
        return moved < added || moved < Paging<T>.PageLength / 16 ? 0
            : roomBehind >= roomBefore ? moved
            : -moved;
    }

    /// <summary>
    /// Splits page <paramref name="slot"/>, which is too full for <paramref name="values"/>, and inserts them. A run that
    /// is appended goes to a page of its own, so that pages that grow at the end stay full; else the halves are as even as
    /// they can be without dividing the run. The node is not full.
    /// </summary>
    private void SplitPage(int slot, int index, ReadOnlySpan<T> values)
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
            DividePage(slot, cut, child);
        }
        else
        {
            // [0, index), the values and [index, cut) stay; [cut, end) goes to the new page.
            int cut = Math.Max(index, (total / 2) - values.Length);
            page = NewPage(old.Length - cut, owned);
            old[cut..].CopyTo(page);
            child = new Child<T>(page, 0, old.Length - cut, owned: true);
            DividePage(slot, cut, child);
            values.CopyTo(SplicePage(slot, index, 0, values.Length).AsSpan(index));
        }
    }

    /// <summary>Cuts page <paramref name="slot"/> off and puts another one behind it.</summary>
    private void DividePage(int slot, int length, in Child<T> behind)
    {
        if (length < Paging<T>.PageLength)
        {
            RelaxedBounds();
            Truncate(slot, length);
        }

        InsertAt(slot + 1, behind);
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
                TryMergeWithNext(slot - 1);
            }
            else if (slot + 1 < Count && weight + WeightOf(slot + 1) <= room * 3 / 4)
            {
                TryMergeWithNext(slot);
            }
        }
    }

    /// <summary>How full child <paramref name="slot"/> is, in elements or children. A run that stands for a subtree counts as full.</summary>
    private int WeightOf(int slot)
        => Height == 1 ? LengthOf(slot)
            : Children[slot] is Node<T> child ? child.Count
            : Paging<T>.FanOut;

    private void TryMergeWithNext(int slot)
    {
        try
        {
            MergeWithNext(slot);
        }
        catch (OutOfMemoryException)
        {
            // It is for later edits only, and the removal that it comes after must be noted in the nodes above.
        }
    }

    private void MergeWithNext(int slot)
    {
        Child<T> next = ChildAt(slot + 1, Owner);
        if (Height == 1)
        {
            int length = LengthOf(slot);
            next.Run.CopyTo(SplicePage(slot, length, 0, next.Length).AsSpan(length));
            RemoveAt(slot + 1);
            return;
        }

        Node<T> left = OwnChild(slot);
        var right = (Node<T>)next.Item;
        int seam = left.Count;
        RelaxedBounds();
        left.ReserveFor(right);
        for (int i = 0; i < right.Count; i++)
        {
            left.Append(right.ChildAt(i, Owner));
        }

        left.Settle();
        Resize(slot, next.Length);
        RemoveAt(slot + 1);

        // They may be thin because they had no neighbours.
        left.MergeAround(seam);
        left.MergeAround(seam - 1);
        left.Settle();
    }
}
