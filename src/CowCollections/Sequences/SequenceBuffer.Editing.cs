using System.Diagnostics;
using System.Runtime.CompilerServices;
using CowCollections.Diagnostics;

namespace CowCollections.Sequences;

/// <content>Edits of ranges, each fused with the copying that it makes necessary.</content>
internal partial struct SequenceBuffer<T>
{
    /// <summary>If one of so many elements is removed, or fewer, the others are copied run by run.</summary>
    private const int FewOfMany = 16;

    internal void Overwrite(int index, ReadOnlySpan<T> values)
    {
        for (bool mayFail = true; !values.IsEmpty; mayFail = false)
        {
            Span<T> run = WritableRun(index);
            int length = Math.Min(run.Length, values.Length);
            if (mayFail)
            {
                Own(index + length, values.Length - length);
            }

            values[..length].CopyTo(run);
            values = values[length..];
            index += length;
        }
    }

    /// <summary>Makes the pages of some elements this handle's own: if there is no memory for one, none has been written.</summary>
    private void Own(int index, int length)
    {
        for (int end = index + length; index < end;)
        {
            index += WritableRun(index).Length;
        }
    }

    /// <summary>At least one element that can be written: without one, who goes on behind it would stay there for ever.</summary>
    /// <exception cref="InvalidOperationException">There is none, because another thread writes the handle at the same time.</exception>
    private Span<T> WritableRun(int index)
    {
        Span<T> run = Writable(index);
        if (run.IsEmpty)
        {
            Throw.Modified();
        }

        return run;
    }

    /// <summary>Whether an insertion in front of other elements may move <paramref name="values"/> before they are read: where they lie in this buffer.</summary>
    /// <remarks>In pages it may be any page around the place, so nothing but the length is asked: more than two pages of them are copied first anyway.</remarks>
    internal readonly bool MayMove(ReadOnlySpan<T> values)
        => IsFlat ? values.Overlaps(Value.Items) : values.Length <= Tree<T>.MostInPlace;

    internal void Insert(int index, ReadOnlySpan<T> values)
    {
        if (index == Value.Count && TryAppend(values))
        {
            return;
        }

        int newCount = CountWith(values.Length);
        if (values.IsEmpty || (index == Value.Count && (TryAppendInTail(values) || TryAppendClaimed(values))))
        {
            return;
        }

        if (MustPage(Value.Count - index, newCount, index == Value.Count))
        {
            OwnTree().Insert(index, values, ref Value.Count);
        }
        else
        {
            values.CopyTo(Splice(index, 0, values.Length));
        }

        AssertInvariants();
    }

    /// <summary>Inserts the elements of another sequence, copying them.</summary>
    /// <param name="index">Where.</param>
    /// <param name="values">A sequence that is not this one.</param>
    internal void Insert(int index, in Sequence<T> values)
    {
        // Of all of them, so that what is too long is not inserted in part.
        int newCount = CountWith(values.Count);
        if (IsFlat && values.Count > 0 && !MustPage(Value.Count - index, newCount, index == Value.Count))
        {
            values.CopyTo(0, Splice(index, 0, values.Count));
            return;
        }

        int from = 0;
        try
        {
            while (from < values.Count)
            {
                ReadOnlySpan<T> run = values.SpanAt(from, values.Count);
                Insert(index + from, run);
                from += run.Length;
            }
        }
        catch (OutOfMemoryException)
        {
            TakeOut(index, from);
            throw;
        }
    }

    /// <summary>Removes elements again that were inserted just now.</summary>
    /// <exception cref="OutOfMemoryException">There is no memory to copy the pages in which they are. Some may be left.</exception>
    private void TakeOut(int index, int length)
    {
        int count = Value.Count;
        if (length == 0)
        {
            return;
        }

        if (index + length < count)
        {
            if (IsFlat)
            {
                Splice(index, length, 0);
            }
            else
            {
                OwnTree().TakeOut(index, length, ref Value.Count);
            }

            return;
        }

        if (IsFlat)
        {
            ClearBehind(Value.Items, index, count);
        }
        else
        {
            Value.Tree!.CutBack(index, count);
        }

        Value.Count = index;
    }

    /// <summary>Whether <paramref name="values"/> is worth sharing rather than copying when it is inserted.</summary>
    internal readonly bool InsertionShares(in Sequence<T> values)
        => values.Count > (IsFlat && values.Tree is null ? Paging<T>.LargeCount : Paging<T>.FlatLimit);

    /// <summary>Inserts the elements of another sequence, or of this one, sharing the pages.</summary>
    /// <param name="index">Where.</param>
    /// <param name="values">A sequence whose buffer is captured.</param>
    internal void InsertShared(int index, in Sequence<T> values)
    {
        int newCount = CountWith(values.Count);
        Tree<T> other = values.Tree ?? Tree<T>.OfRun(values.Items, 0, values.Count);
        int count = Value.Count;
        if (count == 0)
        {
            Replace([], 0);
            Value = new Sequence<T>(other.NextGeneration(), newCount);
            return;
        }

        OwnTree().Insert(index, other, values.Count, count);
        Value.Count = newCount;
        AssertInvariants();
    }

    internal void Remove(int index, int removed)
    {
        if (removed == 0)
        {
            return;
        }

        int count = Value.Count;
        int newCount = count - removed;
        if (newCount == 0)
        {
            Clear();
        }
        else if (index == newCount && !RuntimeHelpers.IsReferenceOrContainsReferences<T>() && IsFlat)
        {
            // Nothing to clear: who shares the array goes on to see what is behind this handle's end.
            Value.Count = newCount;
        }
        else if (MustPage(newCount - index, newCount, appends: false))
        {
            if (newCount <= Paging<T>.FlatLimit / 2)
            {
                T[] kept = Sequence<T>.NewArray(newCount);
                Value.CopyTo(0, kept.AsSpan(0, index));
                Value.CopyTo(index + removed, kept.AsSpan(index));
                Replace(kept, newCount);
                return;
            }

            OwnTree().Remove(index, removed, count);
            Value.Count = newCount;
        }
        else
        {
            Splice(index, removed, 0);
        }

        AssertInvariants();
    }

    /// <summary>
    /// Removes the elements that are marked. Where pages are worth keeping they are kept; else who shares the buffer
    /// keeps it, and what remains is copied, once.
    /// </summary>
    internal void RemoveMarked(ReadOnlySpan<bool> marks, int removed)
    {
        int count = Value.Count;
        int newCount = count - removed;
        if (newCount > 0 && !IsFlat && removed <= count >> Paging<T>.PageShift)
        {
            // If there is no memory for one of the runs, those behind it have gone: to keep them would cost copies of pages that are this
            // handle's own.
            for (int end = count, start; end > 0; end = start)
            {
                start = end - 1;
                bool marked = marks[start];
                while (start > 0 && marks[start - 1] == marked)
                {
                    start--;
                }

                if (marked)
                {
                    Remove(start, end - start);
                }
            }

            return;
        }

        bool inPlace = TryOwn(out T[] items) && IsFlat;
        T[] kept = inPlace ? items : Sequence<T>.NewArray(newCount);
        if (removed <= count / FewOfMany)
        {
            CopyRuns(marks[..count], kept);
        }
        else
        {
            CopyUnmarked(marks, kept);
        }

        if (inPlace)
        {
            Value.Count = newCount;
            ClearBehind(kept, newCount, count);
        }
        else
        {
            Replace(kept, newCount);
        }

        AssertInvariants();
    }

    /// <summary>Copies the elements that are not marked, run by run.</summary>
    private readonly void CopyRuns(ReadOnlySpan<bool> marks, T[] kept)
    {
        int to = 0;
        for (int from = 0; from < marks.Length;)
        {
            int marked = marks[from..].IndexOf(true);
            int length = marked < 0 ? marks.Length - from : marked;
            Value.CopyTo(from, kept.AsSpan(to, length));
            to += length;
            from += length;
            int unmarked = marks[from..].IndexOf(false);
            from = unmarked < 0 ? marks.Length : from + unmarked;
        }
    }

    /// <summary>The same, one by one.</summary>
    private readonly void CopyUnmarked(ReadOnlySpan<bool> marks, T[] kept)
    {
        int to = 0;
        for (int from = 0; from < Value.Count;)
        {
            ReadOnlySpan<T> run = Value.SpanAt(from, Value.Count);
            for (int i = 0; i < run.Length; i++)
            {
                if (!marks[from + i])
                {
                    kept[to++] = run[i];
                }
            }

            from += run.Length;
        }
    }

    /// <summary>
    /// Opens a gap in the flat buffer in place of some elements. In place where that is allowed and there is room; else
    /// in the one pass that copies the rest to a new array.
    /// </summary>
    /// <param name="index">Where.</param>
    /// <param name="removed">How many elements go.</param>
    /// <param name="inserted">The length of the gap.</param>
    /// <returns>The gap, for the caller to fill at once.</returns>
    private Span<T> Splice(int index, int removed, int inserted)
    {
        Debug.Assert(IsFlat);
        int count = Value.Count;
        int newCount = count - removed + inserted;
        int behind = count - index - removed;
        if (TryOwn(out T[] items) && newCount <= items.Length)
        {
            Array.Copy(items, index + removed, items, index + inserted, behind);
            Value.Count = newCount;
            ClearBehind(items, newCount, count);
        }
        else
        {
            items = Value.Items;
            T[] fresh = NewArray(newCount > items.Length ? GrownCapacity(newCount) : newCount, newCount);
            new ReadOnlySpan<T>(items, 0, index).CopyTo(fresh);
            new ReadOnlySpan<T>(items, index + removed, behind).CopyTo(fresh.AsSpan(index + inserted));
            float moved = _moved;
            Replace(fresh, newCount);
            (_moved, _countAtCopy) = (moved, index + behind);
            items = fresh;
        }

        return items.AsSpan(index, inserted);
    }
}
