using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using CowCollections.Diagnostics;

namespace CowCollections.Sequences;

/// <summary>
/// A sequence as its readers see it: flat in one array, or paged in a tree. Handles and snapshots both hold one, and all
/// reading is written here, once.
/// </summary>
[StructLayout(LayoutKind.Auto)]
internal partial struct Sequence<T>
{
    /// <summary>Invariant: the array if the sequence is flat, at least <see cref="Count"/> long; empty if it is paged.</summary>
    internal T[] Items;

    /// <summary>Invariant: null exactly if the sequence is flat.</summary>
    internal Tree<T>? Tree;

    /// <summary>The number of elements; -1 in a snapshot whose lease has ended.</summary>
    internal int Count;

    internal Sequence(T[] items, int count)
    {
        Items = items;
        Tree = null;
        Count = count;
    }

    internal Sequence(Tree<T> tree, int count)
    {
        Items = [];
        Tree = tree;
        Count = count;
    }

    /// <summary>Stands where there is no array any more. Nothing but its length may be looked at: it is one of bytes in truth.</summary>
    /// <remarks>The runtime keeps such a one outside of the collected heap, so that storing it does not go through the write barrier, as an empty array of references would.</remarks>
    internal static T[] None => Unsafe.As<T[]>(Array.Empty<byte>());

    /// <summary>The array or the tree: what is shared, and counted, as one.</summary>
    internal readonly object Root
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => (object?)Tree ?? Items;
    }

    /// <summary>The element at <paramref name="index"/>, which the caller has checked.</summary>
    internal readonly T this[int index]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get
        {
            T[] items = Items;
            return (uint)index < (uint)items.Length ? items[index] : Tree!.Get(index);
        }
    }

    /// <summary>The stretch around <paramref name="index"/>, which must be an element.</summary>
    internal readonly Run<T> RunAt(int index)
    {
        Debug.Assert((uint)index < (uint)Count);
        return Tree is null ? new Run<T>(Items, 0, Count, index) : Tree.RunAt(index, Count);
    }

    /// <summary>The elements from <paramref name="index"/> on that lie side by side, but not more than <paramref name="limit"/>.</summary>
    internal readonly ReadOnlySpan<T> SpanAt(int index, int limit)
    {
        ReadOnlySpan<T> ahead = RunAt(index).Ahead;
        if (ahead.IsEmpty)
        {
            // As in TextContent.SpanAt: a race, in which one would go on for ever.
            Throw.Modified();
        }

        return ahead.Length > limit ? ahead[..limit] : ahead;
    }

    /// <summary>All elements as one span, if they lie side by side.</summary>
    internal readonly bool TryGetSpan(out ReadOnlySpan<T> span)
    {
        span = Count == 0 ? default : RunAt(0).Ahead;
        return span.Length == Count;
    }

    internal readonly void CopyTo(Span<T> destination)
    {
        if (destination.Length < Count)
        {
            Throw.TooShort(nameof(destination), Count, destination.Length);
        }

        CopyTo(0, destination[..Count]);
    }

    internal readonly void CopyTo(int index, Span<T> destination)
    {
        while (!destination.IsEmpty)
        {
            ReadOnlySpan<T> run = SpanAt(index, destination.Length);
            run.CopyTo(destination);
            destination = destination[run.Length..];
            index += run.Length;
        }
    }

    /// <summary>Copies to an array, which may be one of a derived element type.</summary>
    internal readonly void CopyTo(int index, Array array, int arrayIndex, int count)
    {
        Throw.IfNull(array);
        Throw.IfNotRange(index, count, Count);
        Throw.IfNoRoom(array, arrayIndex, nameof(arrayIndex), count);
        while (count > 0)
        {
            Run<T> run = RunAt(index);
            int length = Math.Min(run.Length - run.Position, count);
            Array.Copy(run.Array, run.Offset + run.Position, array, arrayIndex, length);
            index += length;
            arrayIndex += length;
            count -= length;
        }
    }

    /// <summary>Copies to an array of whatever type, as <see cref="System.Collections.ICollection.CopyTo"/> asks for.</summary>
    internal readonly void CopyToAny(Array array, int index)
    {
        Throw.IfNull(array);
        if (array.Rank != 1)
        {
            throw new ArgumentException("The array must have one dimension.", nameof(array));
        }

        Throw.IfNoRoom(array, index, nameof(index), Count);
        try
        {
            // For the check of the type, also where there is nothing to copy.
            Array.Copy(Items, 0, array, index, 0);
            CopyTo(0, array, index, Count);
        }
        catch (ArrayTypeMismatchException e)
        {
            throw new ArgumentException($"The elements do not fit into an array of type {array.GetType()}.", nameof(array), e);
        }
    }

    internal readonly T[] ToArray(int index, int count)
    {
        if (count == 0)
        {
            return [];
        }

        T[] array = NewArray(count);
        CopyTo(index, array);
        return array;
    }

    /// <summary>
    /// Some of the elements by themselves: copied if they are few, else sharing the pages, in which case this sequence's
    /// buffer must be captured.
    /// </summary>
    internal readonly Sequence<T> Slice(int index, int count)
        => SliceIsCopy(count) ? new Sequence<T>(ToArray(index, count), count)
            : new Sequence<T>(Tree?.Slice(index, count) ?? Tree<T>.OfRun(Items, index, count), count);

    /// <summary>
    /// Whether a slice of <paramref name="count"/> elements is copied rather than shared. Of a flat buffer more are,
    /// because a flat buffer whose pages are shared becomes paged when it is written, and is slower to read then.
    /// </summary>
    internal readonly bool SliceIsCopy(int count)
        => count <= (Tree is null ? Paging<T>.LargeCount : Paging<T>.FlatLimit);

    /// <summary>An array whose elements will all be written by the caller.</summary>
    /// <remarks>
    /// A short array comes out of memory that is cleared already, faster than the runtime's call for uncleared memory is.
    /// </remarks>
    internal static T[] NewArray(int length)
    {
        if (length < 0)
        {
            // Of counts that two writers have torn. An array would throw what callers take for an overflow of their own numbers.
            Throw.Modified();
        }

        return RuntimeHelpers.IsReferenceOrContainsReferences<T>() || length <= Paging<T>.FlatLimit
            ? new T[length]
            : GC.AllocateUninitializedArray<T>(length);
    }
}
