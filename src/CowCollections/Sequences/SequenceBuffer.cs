using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using CowCollections.Diagnostics;
using CowCollections.Sharing;

namespace CowCollections.Sequences;

/// <summary>
/// A handle's sequence: the elements, the share, and everything that writes. Each method is called with checked arguments,
/// makes the buffer writable in the same pass as it writes, and counts the elements.
/// </summary>
/// <remarks>
/// What a write does, by the state that it finds:
/// <code>
///                      unshared, or sole again      shared
///   flat, small        in place                     one new array, without what is dropped
///   flat, large        in place; paged once edits   paged: the old array seen through views
///                      in the middle have moved a
///                      few times its size
///   paged              in place, but for pages      a new generation of the tree: no page is owned,
///                      that others see              each is copied when it is first written
///   append, with room  in place                     in place, if the room can be claimed
/// </code>
/// </remarks>
[StructLayout(LayoutKind.Auto)]
internal partial struct SequenceBuffer<T>
{
    /// <summary>How often edits in the middle of a large flat buffer may move as many elements as it has before it becomes paged.</summary>
    private const float MovesBeforePaging = 4;

    private const int DefaultCapacity = 4;

    /// <summary>The elements. Only this type writes it, but for what its readers make of the elements.</summary>
    internal Sequence<T> Value;

    /// <summary>
    /// Invariant: <c>Value.Items</c> while the buffer is flat and unshared, else without elements. So one comparison, that with
    /// the length of this array, tells whether an element may be written in place.
    /// </summary>
    private T[] _writable;

    private Share _share;

    /// <summary>How many elements edits in the middle have moved since the buffer was made flat, as multiples of its size.</summary>
    private float _moved;

    /// <summary>The number of elements when the flat buffer was last copied whole: what was appended since pays for the next time.</summary>
    private int _countAtCopy;

    internal SequenceBuffer(in Sequence<T> value, Share share)
    {
        Value = value;
        _share = share;
        _writable = share.IsUnshared ? value.Items : Sequence<T>.None;
        _countAtCopy = value.Count;
    }

    internal readonly bool IsFlat => Value.Tree is null;

    /// <summary>
    /// The array in which an element may be written in place, and added or removed at the end; one without elements where none may.
    /// </summary>
    /// <remarks>
    /// Handles add and remove with it and <c>Value.Count</c> by themselves. A method here would be inlined as well, but with the
    /// address of this struct in a register, and it is not to be computed for each element: see docs/decisions/0012.
    /// </remarks>
    internal readonly T[] WritableItems => _writable;

    internal readonly int Capacity => Math.Max(Value.Items.Length, Value.Count);

    /// <summary>How many elements this handle has appended to its array since that was last copied whole; less than 0 if more went than came.</summary>
    internal readonly int Appended => Value.Count - _countAtCopy;

    /// <inheritdoc cref="Share.IsSole"/>
    internal readonly bool IsSole => _share.IsSole;

    /// <inheritdoc cref="Share.IsLeftToOthers"/>
    internal readonly bool IsLeftToOthers => _share.IsLeftToOthers;

    /// <summary>Shares the buffer with a new handle or lease. As <see cref="Capture"/>, may run on several threads at once.</summary>
    /// <inheritdoc cref="Share.Join"/>
    /// <param name="value">The elements that go to who joins.</param>
    /// <exception cref="InvalidOperationException">The handle was written by another thread meanwhile.</exception>
    internal ShareCount Join(in Sequence<T> value)
    {
        ShareCount count = _share.Join(value.Root, value.Count);
        Close();
        if (!IsStill(value, count))
        {
            count.Release();
            Throw.Modified();
        }

        return count;
    }

    /// <summary>Shares the buffer with a snapshot.</summary>
    /// <inheritdoc cref="Share.Capture"/>
    /// <param name="value">The elements that the snapshot will show.</param>
    /// <exception cref="InvalidOperationException">The handle was written by another thread meanwhile.</exception>
    internal ShareCount Capture(in Sequence<T> value)
    {
        if (!TryCapture(value, out ShareCount count))
        {
            Throw.Modified();
        }

        return count;
    }

    /// <summary>As <see cref="Capture"/>, for who knows another reason why the elements may be others by now.</summary>
    /// <returns>Whether they are the same.</returns>
    internal bool TryCapture(in Sequence<T> value, out ShareCount count)
    {
        // Without room behind the elements there is nothing to claim, and one count serves all who are captured so.
        bool hasRoom = value.Tree is null ? value.Count < value.Items.Length : value.Tree.HasRoom(value.Count, 1);
        count = _share.Capture(hasRoom ? value.Root : null, value.Count);
        Close();
        return IsStill(value, count);
    }

    /// <summary>
    /// Whether elements that were read before the count was found or made are those that it counts. They are not if another
    /// thread wrote the handle meanwhile, against the rules: writing, it goes over to the new buffer first and forgets the
    /// count of the old one then, so who finds no count there, and makes one, sees the new buffer.
    /// </summary>
    private readonly bool IsStill(in Sequence<T> value, ShareCount count)
        => ReferenceEquals(value.Root, Value.Root) && count.Counts(value.Root);

    /// <summary>
    /// The elements from <paramref name="index"/> on, at least one, to be written: in the flat buffer or a page that is
    /// this handle's alone.
    /// </summary>
    internal Span<T> Writable(int index)
        => IsFlat && TryOwn(out T[] items) ? items.AsSpan(index, Value.Count - index) : Copied(index);

    /// <summary>The same, where the flat buffer is not this handle's alone, or where there are pages.</summary>
    private Span<T> Copied(int index)
    {
        if (!IsFlat || Value.Count > Paging<T>.FlatLimit)
        {
            return OwnTree().Writable(index, Value.Count);
        }

        CopyFlat(Value.Count);
        return Value.Items.AsSpan(index, Value.Count - index);
    }

    /// <summary>Writes an element in place, if the buffer is flat and unshared.</summary>
    /// <remarks>
    /// This and the next call nothing, so that they are inlined even where code is shared by all reference types: there
    /// a call to a method of this generic struct begins with looking up its type.
    /// </remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal readonly bool TrySet(int index, T value)
    {
        T[] items = _writable;
        if ((uint)index >= (uint)items.Length)
        {
            return false;
        }

        items[index] = value;
        return true;
    }

    /// <summary>Writes an element, which <see cref="TrySet"/> did not.</summary>
    internal void Set(int index, T value)
    {
        if (IsFlat)
        {
            // On its way while the atomic operations are executed that end sharing: see docs/decisions/0008.
            Prefetch.Element(Value.Items, index);
        }

        // Mostly all is this handle's own already, or again after a lease: then there is nothing to be copied.
        if (!TryOwn() || !(IsFlat ? TrySet(index, value) : Value.Tree!.TrySet(index, value)))
        {
            Copied(index)[0] = value;
        }
    }

    /// <summary>Adds an element in place, if the buffer is flat and unshared and has room.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool TryAdd(T value)
    {
        T[] items = _writable;
        int count = Value.Count;
        if ((uint)count >= (uint)items.Length)
        {
            return false;
        }

        Value.Count = count + 1;
        items[count] = value;
        return true;
    }

    /// <summary>Removes an element; the handle does so itself where it is the last one, and in <see cref="WritableItems"/>.</summary>
    internal void RemoveAt(int index)
    {
        int newCount = Value.Count - 1;
        if (index == newCount && OwnedTree is { } owned && owned.TryRemoveLast(newCount))
        {
            Value.Count = newCount;
            return;
        }

        Remove(index, 1);
    }

    /// <summary>Removes all elements. Of a buffer that is shared nothing is copied; another keeps its capacity.</summary>
    internal void Clear()
    {
        if (IsFlat && TryOwn(out T[] items))
        {
            ClearBehind(items, 0, Value.Count);
            Value.Count = 0;
        }
        else
        {
            Replace([], 0);
        }

        _moved = 0;
        _countAtCopy = 0;
        AssertInvariants();
    }

    /// <summary>Makes the buffer one array of <paramref name="capacity"/> of its own.</summary>
    internal void CopyFlat(int capacity)
    {
        int count = Value.Count;
        T[] items = capacity == 0 ? [] : NewArray(capacity, count);
        if (IsFlat)
        {
            new ReadOnlySpan<T>(Value.Items, 0, count).CopyTo(items);
        }
        else
        {
            Value.CopyTo(0, items.AsSpan(0, count));
        }

        Replace(items, count);
    }

    /// <summary>Goes over to another array, of which nobody else knows.</summary>
    internal void Replace(T[] items, int count)
    {
        ShareCount? held = _share.Held;
        Value = new Sequence<T>(items, count);
        _writable = items;
        _share.Leave(held);
        _moved = 0;
        _countAtCopy = count;
        AssertInvariants();
    }

    internal bool TryOwn() => TryOwn(out _);

    /// <summary>Ends sharing if nobody else is left. True if this handle may write, if the pages are its own.</summary>
    /// <param name="items">The array to write, if the buffer is flat and this handle may.</param>
    internal bool TryOwn(out T[] items)
    {
        if (_share.IsUnsharedForWriting)
        {
            items = Value.Items;
            if (!ReferenceEquals(_writable, items))
            {
                // A copy that was taken during a write, against the rules, has emptied it late.
                _writable = items;
            }

            return true;
        }

        items = [];

        if (!_share.TryTakeBack(out int used))
        {
            return false;
        }

        if (RuntimeHelpers.IsReferenceOrContainsReferences<T>() && used > Value.Count)
        {
            // Others appended behind our end, and went: do not keep alive what they left.
            if (IsFlat)
            {
                Array.Clear(Value.Items, Value.Count, used - Value.Count);
            }
            else
            {
                Value.Tree!.ClearRoom(Value.Count, used);
            }
        }

        _writable = items = Value.Items;
        return true;
    }

    /// <summary>Whether the next edit is one of a paged buffer: because it is, or because it is better to be from now on.</summary>
    /// <param name="moved">How many elements the edit moves.</param>
    /// <param name="newCount">The number of elements after it.</param>
    /// <param name="appends">Whether the edit appends.</param>
    private bool MustPage(int moved, int newCount, bool appends)
    {
        if (!IsFlat)
        {
            return true;
        }

        if (TryOwn())
        {
            if (newCount >= Paging<T>.LargeCount)
            {
                _moved += (float)moved / newCount;
            }

            return _moved > MovesBeforePaging;
        }

        // A handle that itself appended half of a full array has paid for a larger one, as in any growing array.
        int count = Value.Count;
        bool grows = appends && newCount > Value.Items.Length && Appended >= count / 2;
        return newCount > Paging<T>.FlatLimit && !grows;
    }

    /// <summary>The tree, if it is unshared; null if it is not, or the buffer is flat.</summary>
    private readonly Tree<T>? OwnedTree => _share.IsUnsharedForWriting ? Value.Tree : null;

    /// <summary>The tree, to be written: a new generation of it if it is shared.</summary>
    private Tree<T> OwnTree()
    {
        bool owned = TryOwn();
        Tree<T>? tree = Value.Tree;
        if (!owned || tree is null)
        {
            if (tree is null)
            {
                tree = Tree<T>.OfFlat(Value.Items, Value.Count);
                Value = new Sequence<T>(tree, Value.Count);
                Close();
            }
            else
            {
                tree = tree.NextGeneration();
                Value.Tree = tree;
            }

            _share.LeaveCaptured();
            _moved = 0;
        }

        return tree;
    }

    private static void ClearBehind(T[] items, int newCount, int count)
    {
        if (RuntimeHelpers.IsReferenceOrContainsReferences<T>() && newCount < count)
        {
            Array.Clear(items, newCount, count - newCount);
        }
    }

    /// <summary>The number of elements with <paramref name="added"/> more.</summary>
    internal readonly int CountWith(int added)
    {
        long count = (long)Value.Count + added;
        if (count > Array.MaxLength)
        {
            Throw.TooManyElements();
        }

        return (int)count;
    }

    internal readonly int GrownCapacity(int needed)
    {
        int length = Value.Items.Length;
        long doubled = length == 0 ? DefaultCapacity : 2L * length;
        return (int)Math.Max(Math.Min(doubled, Array.MaxLength), needed);
    }

    /// <summary>A new array of which the caller will write the first <paramref name="count"/> elements at once.</summary>
    private static T[] NewArray(int capacity, int count)
        => capacity == count ? Sequence<T>.NewArray(count) : new T[capacity];
}
