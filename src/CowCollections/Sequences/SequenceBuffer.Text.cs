using CowCollections.Diagnostics;
using CowCollections.Sharing;

namespace CowCollections.Sequences;

/// <content>What text needs beside: appending runs of elements fast, and edits that remove and insert at once.</content>
internal partial struct SequenceBuffer<T>
{
    private const int FirstRoom = 32;

    /// <summary>Arrays shorter than this grow to four times their length, so that there are few of them.</summary>
    private const int FewEnough = 256;

    /// <summary>Whether elements can be written without asking.</summary>
    internal readonly bool IsOpen => _writable.Length > 0;

    /// <summary>The number of elements after an edit.</summary>
    /// <param name="count">The number before.</param>
    /// <param name="added">By how much the edit makes it more.</param>
    /// <exception cref="OutOfMemoryException">No array is that long.</exception>
    internal static int CountOf(int count, long added)
    {
        long sum = count + added;
        if (sum > Array.MaxLength)
        {
            Throw.TooManyElements();
        }

        return (int)sum;
    }

    /// <summary>The length of an array that grows from <paramref name="length"/> to have room for <paramref name="needed"/> elements.</summary>
    internal static int GrownCapacity(int length, int needed)
        => (int)Math.Max(Math.Min(length * (length < FewEnough ? 4L : 2L), Array.MaxLength), Math.Max(needed, FirstRoom));

    /// <summary>An array whose elements the caller writes before it counts them.</summary>
    internal static T[] NewUncleared(int length) => Sequence<T>.NewArray(length);

    /// <summary>Makes this the buffer of a snapshot whose lease has ended.</summary>
    internal void End()
    {
        Value.Count = -1;

        // Who has read anything that is written from here on, by this or by the text around it, finds a text that has ended,
        // once he has captured: that is a fence as well.
        Atomic.Fence();
        Value.Items = [];
        Value.Tree = null;
        _share = new Share(ShareCount.Immutable);
    }

    /// <summary>Becomes the buffer of no elements.</summary>
    /// <remarks>As a constructor would, but in place: assigning a struct to a field copies all of it, through the collector.</remarks>
    internal void Begin()
    {
        Value.Items = [];
        _writable = [];
    }

    /// <summary>Sends the next write to the slow path, which opens the buffer again. May run on several threads at once.</summary>
    internal void Close()
    {
        // Mostly it is closed already, and asking is cheaper than to store.
        if (_writable.Length > 0)
        {
            _writable = Sequence<T>.None;
        }
    }

    /// <summary>Adds elements in place, where there is room, unless the buffer is shared and another handle has claimed the room.</summary>
    internal bool TryAppendInRoom(ReadOnlySpan<T> values) => TryOwn() ? TryAppend(values) : TryAppendClaimed(values);

    /// <summary>
    /// Sees a shared array that is too long to be copied through the views of a tree, so that an edit can be noted beside it. The
    /// views are one node: nothing is made for the edit.
    /// </summary>
    internal bool TryPage()
    {
        if (!IsFlat || Value.Count <= Paging<T>.FlatLimit || TryOwn())
        {
            return false;
        }

        OwnTree();
        return true;
    }

    /// <summary>Leaves the buffer, of which pages or the array go on to be used, and never written.</summary>
    internal void LeaveCaptured() => _share.LeaveCaptured();

    /// <summary>Makes room behind the elements of an array that is this handle's alone, which is not cleared.</summary>
    internal void MakeRoom(int added)
    {
        int needed = CountWith(added);
        if (IsFlat && TryOwn(out T[] items) && needed > items.Length)
        {
            int count = Value.Count;
            T[] fresh = NewUncleared(GrownCapacity(items.Length, needed));
            new ReadOnlySpan<T>(items, 0, count).CopyTo(fresh);
            Value.Items = fresh;
            _writable = fresh;
            _countAtCopy = count;
        }
    }

    /// <summary>Puts elements in place of others; of a flat buffer that must be copied, in the same pass.</summary>
    internal void Replace(int index, int removed, ReadOnlySpan<T> values)
    {
        int count = Value.Count;
        int newCount = CountWith(values.Length - removed);
        if (removed > 0 && !values.IsEmpty && !MustPage(count - index - removed, newCount, appends: false))
        {
            values.CopyTo(Splice(index, removed, values.Length));
            AssertInvariants();
            return;
        }

        int common = Math.Min(removed, values.Length);
        if (values.Length > common)
        {
            // Before anything is overwritten: the copy of the page is long enough then, and need not be made again.
            Insert(index + common, values[common..]);
            OverwriteBefore(index, values[..common], values.Length - common);
            return;
        }

        if (removed > common)
        {
            // First, so that there need be no memory any more to overwrite.
            Own(index, common);
            Remove(index + common, removed - common);
        }

        Overwrite(index, values);
    }

    /// <summary>Overwrites elements in front of some that were inserted just now, and are removed again if there is no memory for that.</summary>
    private void OverwriteBefore(int index, ReadOnlySpan<T> values, int inserted)
    {
        try
        {
            Overwrite(index, values);
        }
        catch (OutOfMemoryException)
        {
            TakeOut(index + values.Length, inserted);
            throw;
        }
    }
}
