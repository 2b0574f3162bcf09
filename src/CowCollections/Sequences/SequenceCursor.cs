using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using CowCollections.Diagnostics;

namespace CowCollections.Sequences;

/// <summary>A position that moves forward through a sequence, stretch by stretch. All enumerators are one of these.</summary>
/// <remarks>
/// No method passes the cursor's own address to another, so that the JIT can keep it in registers during a
/// <c>foreach</c>.
/// </remarks>
[StructLayout(LayoutKind.Auto)]
internal struct SequenceCursor<T>
{
    private readonly Tree<T>? _tree;
    private readonly int _count;
    private T[] _array;

    /// <summary>
    /// The next element's place in the array. 0 before the first element, -1 behind the last. Invariant: the value of an int;
    /// it is as wide as an address because an int would have to be widened for each element.
    /// </summary>
    private nint _next;

    /// <summary>Where the present stretch ends in the array.</summary>
    private int _end;

    /// <summary>The index in the sequence at which the present leaf ends; the present stretch, if it is in none.</summary>
    private int _indexOfEnd;

    /// <summary>
    /// The node of height 1 in which the present stretch is, so that the next is found without going down from the root; null
    /// if it is in none.
    /// </summary>
    private Node<T>? _leaf;

    /// <summary>
    /// The leaf after that one; the same, if it is the last. Its first page is fetched from memory when the first of this one is read, and so on:
    /// see docs/decisions/0008. Not sought where nothing can be fetched.
    /// </summary>
    private Node<T>? _nextLeaf;

    /// <summary>Which of the leaf's children the present stretch is.</summary>
    private int _slot;

    internal SequenceCursor(in Sequence<T> sequence)
    {
        _tree = sequence.Tree;
        _count = sequence.Count;
        _array = sequence.Items;
        Reset();
    }

    /// <summary>Whether an element has been read, and not yet the end.</summary>
    internal readonly bool IsOnElement => _next > 0;

    /// <summary>Goes back before the first element.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Reset()
    {
        _next = 0;
        _end = _indexOfEnd = _tree is null ? _count : 0;
        _leaf = null;
    }

    /// <summary>Moves on by one element.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool TryRead(out T element)
    {
        if ((int)_next >= _end)
        {
            Node<T>? leaf = _leaf;
            int slot = _slot + 1;
            if (leaf is null || slot >= leaf.Count)
            {
                if (_tree is null || _indexOfEnd >= _count)
                {
                    _next = _end = -1;
                    element = default!;
                    return false;
                }

                // A leaf is entered at its first page.
                Leaves leaves = LeavesAt(_tree, _indexOfEnd);
                _leaf = leaf = leaves.Present;
                _nextLeaf = leaves.Next;
                slot = 0;
                _indexOfEnd += leaf is null ? 0 : leaf.Length;
            }

            if (leaf is not null)
            {
                _slot = slot;
                if (Prefetch.IsSupported)
                {
                    // Behind the last child there is null.
                    _nextLeaf!.FetchPage(slot);
                }

                int start = leaf.OffsetOf(slot);
                _next = start;
                _end = start + leaf.LengthOf(slot);
                _array = Unsafe.As<T[]>(leaf.Children[slot]);
            }
            else
            {
                Stretch stretch = StretchAt(_tree!, _indexOfEnd, _count);
                _array = stretch.Array;
                _end = stretch.End;
                _indexOfEnd += stretch.End - stretch.Start;
                _next = stretch.Start;
            }
        }

        // As an array checks it, but for the widening. What is checked and what is read is one value, also in a race, but none that is
        // assigned above: see docs/decisions/0008.
        T[] array = _array;
        nint next = _next;
        if ((uint)next >= (uint)array.Length)
        {
            Throw.Torn();
        }

        element = Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(array), next);
        _next = next + 1;
        return true;
    }

    /// <summary>Moves on by one stretch.</summary>
    internal bool TryReadRun(out ReadOnlyMemory<T> run)
    {
        // One element is read to get to the stretch, and then the others with it.
        if (!TryRead(out _))
        {
            run = default;
            return false;
        }

        run = new ReadOnlyMemory<T>(_array, (int)_next - 1, _end - (int)_next + 1);
        _next = _end;
        return true;
    }

    /// <summary>The leaf that begins at an element, if there is one, and the next.</summary>
    /// <exception cref="InvalidOperationException">Another thread writes the handle at the same time.</exception>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Leaves LeavesAt(Tree<T> tree, int index)
    {
        Node<T>? leaf = tree.LeafAt(index, out Node<T>? next);
        if (leaf is null)
        {
            return default;
        }

        int end = index + leaf.Length;
        if (end <= index)
        {
            Throw.Modified();
        }

        if (Prefetch.IsSupported)
        {
            next ??= tree.LeafAt(end, out _) ?? leaf;
            for (int page = leaf.Count; page < next.Count; page++)
            {
                next.FetchPage(page);
            }
        }

        return new Leaves(leaf, next);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Stretch StretchAt(Tree<T> tree, int index, int count)
    {
        Run<T> run = tree.RunAt(index, count);
        return new Stretch(run.Array, run.Offset + run.Position, run.Offset + run.Length);
    }

    /// <summary>Two leaves, returned in two registers.</summary>
    [StructLayout(LayoutKind.Auto)]
    private readonly struct Leaves(Node<T> present, Node<T>? next)
    {
        internal readonly Node<T>? Present = present;
        internal readonly Node<T>? Next = next;
    }

    /// <summary>A stretch of an array, small enough to be returned in two registers.</summary>
    [StructLayout(LayoutKind.Auto)]
    private readonly struct Stretch(T[] array, int start, int end)
    {
        internal readonly T[] Array = array;
        internal readonly int Start = start;
        internal readonly int End = end;
    }
}
