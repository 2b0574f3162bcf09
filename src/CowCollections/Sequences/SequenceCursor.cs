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

    /// <summary>Where it ends, if it is hidden; else -1.</summary>
    private int _hiddenEnd;

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

    /// <summary>Whether the next element is in the present stretch.</summary>
    internal readonly bool IsInStretch
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => (int)_next < _end;
    }

    /// <summary>The same for a stretch that is hidden.</summary>
    internal readonly bool IsInHiddenStretch => (int)_next < _hiddenEnd;

    /// <summary>Goes back before the first element.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Reset()
    {
        _next = 0;
        _end = _indexOfEnd = _tree is null ? _count : 0;
        _hiddenEnd = -1;
        _leaf = null;
    }

    /// <summary>
    /// Makes the present stretch one in which no next element is found: so who must look at something before each element, as that of a leased
    /// snapshot must, comes off the fast path for each, and the others do not pay for it.
    /// </summary>
    internal void Hide()
    {
        if (_end > 0)
        {
            _hiddenEnd = _end;
            _end = 0;
        }
    }

    /// <summary>Reads the next element, which is in the present stretch.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal T Read()
    {
        // As an array checks it, but for the widening. What is checked and what is read is one value, also in a race, but none that is
        // assigned elsewhere: see docs/decisions/0008.
        T[] array = _array;
        nint next = _next;
        if ((uint)next >= (uint)array.Length)
        {
            Throw.Torn();
        }

        T element = Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(array), next);
        _next = next + 1;
        return element;
    }

    /// <summary>Moves on to the next stretch, the present one being over.</summary>
    /// <returns>Whether there is one.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool TryMoveOn()
    {
        Node<T>? leaf = _leaf;
        int slot = _slot + 1;
        if (leaf is null || slot >= leaf.Count)
        {
            if (_tree is null || _indexOfEnd >= _count)
            {
                _next = _end = _hiddenEnd = -1;
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

        return true;
    }

    /// <summary>Moves on by one stretch.</summary>
    internal bool TryReadRun(out ReadOnlyMemory<T> run)
    {
        if (!IsInStretch && !TryMoveOn())
        {
            run = default;
            return false;
        }

        run = new ReadOnlyMemory<T>(_array, (int)_next, _end - (int)_next);
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
