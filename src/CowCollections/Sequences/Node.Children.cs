using System.Diagnostics;
using System.Runtime.CompilerServices;
using CowCollections.Diagnostics;

namespace CowCollections.Sequences;

/// <content>The list of children: what a node that is being written in place, or built, can have done to it.</content>
/// <remarks>
/// Each method makes what it needs before it stores anything, so that a node is as it was if there is no memory. None but
/// <see cref="Settle"/> drops bounds: who makes them, and then calls several, calls none that will have to make them.
/// </remarks>
internal sealed partial class Node<T>
{
    private static int MaskBelow(int slot) => (1 << slot) - 1;

    private void Append(in Child<T> child) => InsertAt(Count, child);

    private void InsertAt(int slot, in Child<T> child)
    {
        Debug.Assert(Count < MaxChildren);
        int behind = Count - slot;
        bool staysDense = behind == 0 && IsDense && Length == (long)Count << Shift;
        int[]? bounds = staysDense ? null : RelaxedBounds();
        ReserveOffset(child.Offset);
        if (bounds is not null)
        {
            for (int i = Count; i >= slot; i--)
            {
                bounds[i + 1] = bounds[i] + child.Length;
            }
        }

        if (behind > 0)
        {
            Span<object> children = Children;
            children.Slice(slot, behind).CopyTo(children[(slot + 1)..]);
            _offsets?.AsSpan(slot, behind).CopyTo(_offsets.AsSpan(slot + 1));
        }

        SetChild(slot, child.Item, child.Offset);
        int below = MaskBelow(slot);
        _ownedPages = (ushort)((_ownedPages & below) | ((_ownedPages & ~below) << 1) | (child.Owned ? 1 << slot : 0));
        Count++;
        Length += child.Length;
    }

    private void RemoveAt(int slot) => RemoveAll(slot, 1);

    /// <summary>Removes the children from <paramref name="slot"/> on, <paramref name="number"/> of them.</summary>
    private void RemoveAll(int slot, int number)
    {
        int next = slot + number;
        int count = Count - number;
        int removed = (next == Count ? Length : StartOf(next)) - StartOf(slot);
        bool staysDense = next == Count && IsDense;
        if (!staysDense)
        {
            int[] bounds = RelaxedBounds();
            for (int i = next; i <= Count; i++)
            {
                bounds[i - number] = bounds[i] - removed;
            }

            bounds.AsSpan(count + 1, number).Fill(int.MaxValue);
        }

        Span<object> children = Children;
        children[next..Count].CopyTo(children[slot..]);
        children[count..Count].Clear();
        if (_offsets is not null)
        {
            _offsets.AsSpan(next, Count - next).CopyTo(_offsets.AsSpan(slot));
            _offsets.AsSpan(count, number).Clear();
        }

        _ownedPages = (ushort)((_ownedPages & MaskBelow(slot)) | ((_ownedPages >> next) << slot));
        Count = (byte)count;
        Length -= removed;
    }

    /// <summary>Notes that child <paramref name="slot"/> has got longer by <paramref name="delta"/> elements, or shorter.</summary>
    private void Resize(int slot, int delta)
    {
        ReserveBounds(slot);
        if (_bounds is { } bounds)
        {
            foreach (ref int bound in bounds.AsSpan(slot + 1, Count - slot))
            {
                bound += delta;
            }
        }

        Length += delta;
    }

    /// <summary>Makes the bounds, if they will be needed when child <paramref name="slot"/> gets longer or shorter.</summary>
    private void ReserveBounds(int slot)
    {
        if (IsDense && slot < Count - 1)
        {
            RelaxedBounds();
        }
    }

    /// <summary>Makes what the children of another node will need if they are appended.</summary>
    private void ReserveFor(Node<T> other)
    {
        if (!IsDense || !other.IsDense || Length != (long)Count << Shift)
        {
            RelaxedBounds();
        }

        if (other._offsets is not null)
        {
            _offsets ??= new int[MaxChildren];
        }
    }

    private void ReserveOffset(int offset)
    {
        if (offset != 0)
        {
            _offsets ??= new int[MaxChildren];
        }
    }

    /// <summary>Puts a child in place of another. What there is of bounds is that of the new one already.</summary>
    private void PutChild(int slot, in Child<T> child)
    {
        SetChild(slot, child.Item, child.Offset);
        int bit = 1 << slot;
        _ownedPages = (ushort)((_ownedPages & ~bit) | (child.Owned ? bit : 0));
    }

    private void SetChild(int slot, object item, int offset)
    {
        ReserveOffset(offset);
        Children[slot] = item;
        if (_offsets is not null)
        {
            _offsets[slot] = offset;
        }
    }

    /// <summary>The bounds, to be changed, if need be for a node that was dense.</summary>
    private int[] RelaxedBounds()
    {
        if (_bounds is null)
        {
            var bounds = new int[MaxChildren + 1];
            bounds.AsSpan(Count + 1).Fill(int.MaxValue);
            for (int i = 1; i < Count; i++)
            {
                bounds[i] = StartOf(i);
            }

            bounds[Count] = Length;
            _bounds = bounds;
        }

        return _bounds;
    }

    /// <summary>Does without bounds if the node is dense.</summary>
    private void Settle()
    {
        if (_bounds is null)
        {
            return;
        }

        for (int i = 1; i < Count; i++)
        {
            if (_bounds[i] != (long)i << Shift)
            {
                return;
            }
        }

        _bounds = null;
    }

    /// <summary>Makes child <paramref name="slot"/>, at height 2 or more, a node that belongs to this node's owner.</summary>
    private Node<T> OwnChild(int slot)
    {
        object child = Children[slot];
        if (!IsNode(child))
        {
            return DivideChild(slot);
        }

        Node<T> node = Unsafe.As<Node<T>>(child);
        if (node.Owner != Owner)
        {
            node = new Node<T>(node, Owner);
            Children[slot] = node;
        }

        return node;
    }

    /// <summary>Puts a node in place of child <paramref name="slot"/>, at height 2 or more, which is a run.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private Node<T> DivideChild(int slot)
    {
        Node<T> node = Expand(ChildAt(slot, Owner), Height - 1, Owner);
        SetChild(slot, node, offset: 0);
        return node;
    }

    /// <summary>
    /// Makes page <paramref name="slot"/>, at height 1, one that may be written in place, and in the same pass opens a gap
    /// in it in place of some elements.
    /// </summary>
    /// <param name="slot">The page.</param>
    /// <param name="index">Where in the page.</param>
    /// <param name="removed">How many elements go.</param>
    /// <param name="inserted">The length of the gap.</param>
    /// <param name="room">For how many elements more a copy shall have room.</param>
    private T[] SplicePage(int slot, int index, int removed, int inserted, int room = 0)
    {
        Debug.Assert(Height == 1);
        if (removed != inserted)
        {
            ReserveBounds(slot);
        }

        T[] page = Unsafe.As<T[]>(Children[slot]);
        int length = LengthOf(slot);
        int newLength = length - removed + inserted;
        int behind = length - index - removed;
        bool owned = OwnsPage(slot);
        if (owned && newLength <= page.Length)
        {
            if (removed != inserted)
            {
                Array.Copy(page, index + removed, page, index + inserted, behind);
                Clear(page, newLength, length);
            }
        }
        else
        {
            int offset = OffsetOf(slot);
            T[] fresh = NewPage(newLength + room, owned);
            if (removed == inserted)
            {
                new ReadOnlySpan<T>(page, offset, length).CopyTo(fresh);
            }
            else
            {
                new ReadOnlySpan<T>(page, offset, index).CopyTo(fresh);
                new ReadOnlySpan<T>(page, offset + index + removed, behind).CopyTo(fresh.AsSpan(index + inserted));
            }

            page = fresh;
            SetChild(slot, page, offset: 0);
            _ownedPages |= (ushort)(1 << slot);
        }

        if (removed != inserted)
        {
            Resize(slot, inserted - removed);
        }

        return page;
    }

    /// <summary>A page in place of another: for one that is owned as long as a page can be, for a copy with room for a few elements more.</summary>
    /// <remarks>A copy that comes to be too short is made again as long as a page can be; so it is copied twice after a share, not oftener.</remarks>
    private T[] NewPage(int length, bool owned)
    {
        if (length < 0)
        {
            // Of counts that two writers have torn. An array would throw what callers take for too many elements.
            Throw.Modified();
        }

        return new T[owned ? 1 << Shift : RoomFor(length, Shift)];
    }

    /// <summary>The length of an array for a page of some elements and a few more, at most that of a full page.</summary>
    /// <param name="length">The number of elements.</param>
    /// <param name="pageShift">How many a full page has, as a power of two.</param>
    private static int RoomFor(int length, int pageShift)
    {
        int step = Math.Max(pageShift - 4, 0);
        int longest = 1 << pageShift;
        return length >= longest ? longest : ((length >> step) + 1) << step;
    }

    /// <summary>Drops what page <paramref name="slot"/> has behind <paramref name="length"/>; a page of others just appears shorter.</summary>
    private void Truncate(int slot, int length)
    {
        int old = LengthOf(slot);
        ReserveBounds(slot);
        if (OwnsPage(slot))
        {
            Clear(Unsafe.As<T[]>(Children[slot]), length, old);
        }

        Resize(slot, length - old);
    }

    /// <summary>Drops the first elements of page <paramref name="slot"/>; a page of others just appears to begin later.</summary>
    private void DropFirst(int slot, int number)
    {
        if (OwnsPage(slot))
        {
            SplicePage(slot, 0, number, 0);
        }
        else
        {
            ReserveBounds(slot);
            SetChild(slot, Children[slot], OffsetOf(slot) + number);
            Resize(slot, -number);
        }
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
