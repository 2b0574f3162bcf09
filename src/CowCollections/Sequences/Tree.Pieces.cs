using System.Runtime.CompilerServices;

namespace CowCollections.Sequences;

/// <content>Insertions of so many elements that there are several steps, and what undoes them if there is no memory for the next.</content>
internal sealed partial class Tree<T>
{
    /// <summary>Removes elements again that were appended just now, to a tail that was owned or to room that was claimed. Needs no memory.</summary>
    /// <param name="count">The number of elements before.</param>
    /// <param name="end">The number with them.</param>
    internal void CutBack(int count, int end)
    {
        if (count < _prefix)
        {
            // The pages behind stay in the root, as in that of a slice, until the next write cuts them off.
            Root = count == 0 ? null : _root;
            DropTail(count);
            _stretches.Forget();
        }
        else if (RuntimeHelpers.IsReferenceOrContainsReferences<T>())
        {
            ClearRoom(count, end);
        }
    }

    /// <summary>Removes elements again that were inserted just now: from pages that are mostly this tree's own by then, so that nothing must be made.</summary>
    /// <inheritdoc cref="Insert(int, ReadOnlySpan{T}, ref int)" path="/exception"/>
    /// <param name="index">The first of them.</param>
    /// <param name="length">How many.</param>
    /// <param name="count">The number of elements, before and then after.</param>
    internal void TakeOut(int index, int length, ref int count)
    {
        while (length > 0)
        {
            int piece = Math.Min(length, RunAt(index, count).Ahead.Length);
            Remove(index, piece, count);
            count -= piece;
            length -= piece;
        }
    }

    /// <summary>Appends more than there is room for in the tail: page by page.</summary>
    private void AppendPages(ReadOnlySpan<T> values, int count)
    {
        int end = count;
        try
        {
            while (!values.IsEmpty)
            {
                int used = end - _prefix;
                if (used == _tail.Length)
                {
                    RenewTail(used);
                    used = 0;
                }

                OwnTail(used);
                Span<T> room = _tail.AsSpan(used);
                int added = Math.Min(room.Length, values.Length);
                values[..added].CopyTo(room);
                values = values[added..];
                end += added;
            }
        }
        catch (OutOfMemoryException)
        {
            CutBack(count, end);
            throw;
        }
    }

    /// <summary>Inserts elements of which a page cannot take all.</summary>
    private void InsertPieces(int index, ReadOnlySpan<T> values, ref int count)
    {
        int inserted = 0;
        try
        {
            while (inserted < values.Length)
            {
                int length = Math.Min(values.Length - inserted, Node<T>.MaxInsertion);
                InsertPiece(index + inserted, values.Slice(inserted, length), ref count);
                inserted += length;
            }
        }
        catch (OutOfMemoryException)
        {
            TakeOut(index, inserted, ref count);
            throw;
        }
    }
}
