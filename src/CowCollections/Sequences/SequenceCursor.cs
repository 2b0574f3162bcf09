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
    /// <summary>Runs that are not known yet are made by who goes beyond so many stretches: many who enumerate end sooner.</summary>
    private const int Few = 4;

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

    /// <summary>Whether nothing follows the present stretch.</summary>
    private bool _isLast;

    /// <summary>The run in which the next stretch is; null before, and behind.</summary>
    private StretchRun<T>? _run;

    /// <summary>The next stretch's place in it. Before, how many stretches have been read.</summary>
    private nuint _place;

    /// <summary>The index of the first element behind those, in the sequence.</summary>
    private int _index;

    /// <summary>Starts before the first element.</summary>
    /// <param name="sequence">The sequence.</param>
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
        _isLast = _tree is null;
        _end = _isLast ? _count : 0;
        _hiddenEnd = -1;
        _run = null;
        _place = 0;
        _index = 0;
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
        if (_run is { } run && _place < StretchRun<T>.Length)
        {
            T[] array = run.Read(_place, out StretchRun<T>.Bounds bounds);
            if (bounds.Start < bounds.End)
            {
                _place++;
                _array = array;
                _next = bounds.Start;
                _end = bounds.End;
                return true;
            }
        }

        if (_isLast)
        {
            _next = _end = _hiddenEnd = -1;
            return false;
        }

        Following following = FollowingOf(_tree!, _count, _run, _place, _index);
        _array = following.Array;
        _next = following.Bounds.Start;
        _end = following.Bounds.End;
        _run = following.Run;
        _place = following.Place;
        _index = following.Index;
        _isLast = _place == 0;
        if (_next >= 0)
        {
            return true;
        }

        _hiddenEnd = -1;
        return false;
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

    /// <summary>The next stretch of a tree: one of the first few, the first of a run, the tail, or at the end one that begins at -1.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Following FollowingOf(Tree<T> tree, int count, StretchRun<T>? run, nuint place, int index)
    {
        int prefix = tree.Prefix;
        if (index < prefix)
        {
            if (run is null && place < Few && tree.KnownStretches is null)
            {
                Run<T> first = tree.RunAt(index, prefix);
                return new Following(first.Array, new(first.Offset, first.Offset + first.Length), null, place + 1, index + first.Length);
            }

            run ??= tree.FirstStretches();
            if (place == StretchRun<T>.Length)
            {
                run = run.Next;
                place = 0;
            }

            T[] array = run.Read(place, out StretchRun<T>.Bounds bounds);
            if (bounds.Start < bounds.End)
            {
                return new Following(array, bounds, run, place + 1, 0);
            }
        }

        int inTail = count - prefix;
        return new Following(tree.Tail, inTail > 0 ? new(0, inTail) : new(-1, -1), null, 0, 0);
    }

    /// <summary>A stretch, and where the one behind it is; in place 0, if there is none.</summary>
    [StructLayout(LayoutKind.Auto)]
    private readonly struct Following(T[] array, StretchRun<T>.Bounds bounds, StretchRun<T>? run, nuint place, int index)
    {
        internal readonly T[] Array = array;
        internal readonly StretchRun<T>.Bounds Bounds = bounds;
        internal readonly StretchRun<T>? Run = run;
        internal readonly nuint Place = place;
        internal readonly int Index = index;
    }
}
