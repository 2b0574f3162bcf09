using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

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

    /// <summary>The next element's place in the array. 0 before the first element, -1 behind the last.</summary>
    private int _next;

    /// <summary>Where the present stretch ends in the array.</summary>
    private int _end;

    /// <summary>The index in the sequence at which the present stretch ends.</summary>
    private int _indexOfEnd;

    /// <summary>Where in the tree the present stretch is, so that the next is found without going down from the root.</summary>
    private Node<T>? _node;
    private int _slot;

    internal SequenceCursor(in Sequence<T> sequence)
    {
        _tree = sequence.Tree;
        _count = sequence.Count;
        _array = sequence.Items;
        _next = 0;
        _end = _indexOfEnd = _tree is null ? _count : 0;
    }

    /// <summary>Whether an element has been read, and not yet the end.</summary>
    internal readonly bool IsOnElement => _next > 0;

    /// <summary>Moves on by one element.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool TryRead(out T element)
    {
        T[] array = _array;
        int next = _next;
        if (next >= _end)
        {
            if (_tree is null || _indexOfEnd >= _count)
            {
                _next = _end = -1;
                element = default!;
                return false;
            }

            Run<T> run = NextRun(_tree, _node, _slot, _indexOfEnd, _count);
            _array = array = run.Array;
            _end = run.Offset + run.Length;
            _indexOfEnd += run.Length;
            _node = run.Node;
            _slot = run.Slot;
            next = run.Offset;
        }

        element = array[next];
        _next = next + 1;
        return true;
    }

    /// <summary>Moves on by one stretch.</summary>
    internal bool TryReadRun(out ReadOnlyMemory<T> run)
    {
        if (_next >= _end && _tree is not null && _indexOfEnd < _count)
        {
            Run<T> next = NextRun(_tree, _node, _slot, _indexOfEnd, _count);
            _array = next.Array;
            _next = next.Offset;
            _end = next.Offset + next.Length;
            _indexOfEnd += next.Length;
            _node = next.Node;
            _slot = next.Slot;
        }

        run = _next < _end ? new ReadOnlyMemory<T>(_array, _next, _end - _next) : default;
        _next = _end;
        return !run.IsEmpty;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Run<T> NextRun(Tree<T> tree, Node<T>? node, int slot, int index, int count)
        => tree.RunAfter(node, slot, index, count);
}
