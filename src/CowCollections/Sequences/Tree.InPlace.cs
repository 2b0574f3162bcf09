namespace CowCollections.Sequences;

/// <content>Writes of one element where nothing must be copied or made: what a handle mostly does that has its pages to itself.</content>
internal sealed partial class Tree<T>
{
    /// <summary>Writes an element, if its page and all nodes above are this tree's own.</summary>
    /// <param name="index">The index of the element.</param>
    /// <param name="value">What it becomes.</param>
    internal bool TrySet(int index, T value)
    {
        int inTail = index - _prefix;
        if (inTail >= 0)
        {
            if (_tailOwned)
            {
                _tail[inTail] = value;
            }

            return _tailOwned;
        }

        // A view whose elements begin somewhere in the root owns no page.
        if (_root!.OwnedPage(_token, ref index) is not { } page)
        {
            return false;
        }

        page[index] = value;
        return true;
    }

    /// <summary>Adds an element, if the tail is this tree's own and has room.</summary>
    /// <param name="value">The element.</param>
    /// <param name="count">The number of elements before.</param>
    internal bool TryAdd(T value, int count)
    {
        T[] tail = _tail;
        int used = count - _prefix;
        if (!_tailOwned || (uint)used >= (uint)tail.Length)
        {
            return false;
        }

        tail[used] = value;
        return true;
    }

    /// <summary>Removes the last element, if the tail is this tree's own and has others besides.</summary>
    /// <param name="newCount">The number of elements without it.</param>
    internal bool TryRemoveLast(int newCount)
    {
        T[] tail = _tail;
        int last = newCount - _prefix;
        if (!_tailOwned || last <= 0 || (uint)last >= (uint)tail.Length)
        {
            return false;
        }

        tail[last] = default!;
        return true;
    }
}
