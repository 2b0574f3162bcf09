using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using CowCollections.Diagnostics;

namespace CowCollections.Sequences;

/// <summary>A run of the stretches of a tree in their order, each a page or another piece of an array, and the run behind it: a list of all, which grows as it is read.</summary>
/// <remarks>
/// <code>
///   runs    [ a b c … x | y z … ] --> [ y z … | … ] --> none yet
///             ^     ^        the first stretches of the next run, if they are known: what is fetched is not asked whether it is here
///             |     fetched while a is read
///             read
/// </code>
/// To go on to the next stretch in the tree takes a look at a leaf and at what it says of its children, and from one leaf to the next a way
/// down from the root; in a run it is the next element. And stretches are known long before they are read, so that they can be fetched from memory.
/// <para>Once made, a run changes no more, but for the next one, which is made when it is asked for. So while nobody writes the tree any number of threads may read one and
/// the same; two that make the next one make equal ones. The first is kept by the <see cref="Tree{T}"/>.
/// The tail is in none: sharers of a tree see as much of it as they count. See docs/decisions/0014.</para>
/// </remarks>
internal sealed class StretchRun<T>
{
    /// <summary>How many stretches a run has, but for the last one.</summary>
    internal const int Length = 128;

    /// <summary>So many stretches before it is read one is fetched.</summary>
    private const int Far = 12;

    private readonly Tree<T> _tree;

    /// <summary>Whether there are so many elements that a core's cache does not hold them.</summary>
    private readonly bool _fetches;

    /// <summary>The index of the first element that is not in this run, nor in what is known of the next.</summary>
    private readonly int _index;

    /// <summary>How many stretches are known.</summary>
    private readonly int _known;

    private StretchRun<T>? _next;
    private Arrays _arrays;
    private AllBounds _bounds;

    /// <summary>Collects the first stretches of a tree, or those behind another run.</summary>
    internal StretchRun(Tree<T> tree, StretchRun<T>? before = null)
    {
        int prefix = tree.Prefix;
        _tree = tree;
        _fetches = Prefetch.IsSupported && (long)prefix * Unsafe.SizeOf<T>() > Prefetch.CoreCache;
        if (before is not null)
        {
            _index = before._index;
            for (int place = Length; place < before._known; place++)
            {
                ArrayAt(_known) = before.ArrayAt(place);
                BoundsAt(_known++) = before.BoundsAt(place);
            }
        }

        while (_known < Length + Far && _index < prefix)
        {
            int index = _index;
            if (tree.LeafAt(index) is { } leaf)
            {
                // All children at once: by themselves each would go through the write barrier. What is none is null, and of no length.
                Unsafe.As<object, Node<T>.Objects>(ref ArrayAt(_known)) = leaf.Children;
                int count = leaf.Count;
                for (int slot = 0; slot < count; slot++)
                {
                    int start = leaf.OffsetOf(slot);
                    BoundsAt(_known++) = new Bounds(start, start + leaf.LengthOf(slot));
                }

                _index += leaf.Length;
            }
            else
            {
                Run<T> run = tree.RunAt(index, prefix);
                ArrayAt(_known) = run.Array;
                BoundsAt(_known++) = new Bounds(run.Offset + run.Position, run.Offset + run.Length);
                _index += run.Length - run.Position;
            }

            if (_index <= index)
            {
                // Another thread writes the handle at the same time, against the rules: there would be no end.
                Throw.Modified();
            }
        }
    }

    /// <summary>The run behind this one.</summary>
    internal StretchRun<T> Next => _next ??= new StretchRun<T>(_tree, this);

    /// <summary>The stretch in a place, which will be read now; and one further on is fetched. Behind the last one without elements.</summary>
    /// <param name="place">Less than <see cref="Length"/>.</param>
    /// <param name="bounds">Where it begins and ends in the array.</param>
    /// <returns>The array; whatever, if the stretch has no elements.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal T[] Read(nuint place, out Bounds bounds)
    {
        ref object array = ref Unsafe.Add(ref ArrayAt(0), place);
        ref Bounds its = ref Unsafe.Add(ref BoundsAt(0), place);
        if (_fetches)
        {
            Prefetch.Page(Unsafe.Add(ref array, Far), (nint)Unsafe.Add(ref its, Far).Start * Unsafe.SizeOf<T>());
        }

        bounds = its;
        return Unsafe.As<T[]>(array);
    }

    private ref object ArrayAt(int place) => ref Unsafe.Add(ref Unsafe.As<Arrays, object>(ref _arrays), place);

    private ref Bounds BoundsAt(int place) => ref Unsafe.Add(ref Unsafe.As<AllBounds, Bounds>(ref _bounds), place);

    /// <summary>Where a stretch begins and ends in its array.</summary>
    [StructLayout(LayoutKind.Auto)]
    internal readonly struct Bounds(int start, int end)
    {
        internal readonly int Start = start;
        internal readonly int End = end;
    }

    /// <summary>The arrays of a leaf are collected all at once.</summary>
    [InlineArray(Length + Far + Node<T>.MaxChildren)]
    private struct Arrays
    {
        private object _first;
    }

    [InlineArray(Length + Far + Node<T>.MaxChildren)]
    private struct AllBounds
    {
        private Bounds _first;
    }
}
