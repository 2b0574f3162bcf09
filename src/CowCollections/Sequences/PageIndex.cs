using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace CowCollections.Sequences;

/// <summary>
/// Where each page of a sequence lies, in order: an element of a paged sequence that is never written again is found in
/// one step or two, however high its tree is and however the pages were edited.
/// </summary>
/// <remarks>
/// <code>
///   first   [ 0 0 1 2 2 3 ... ]     for each stretch of half a page: the page that its first element is in
///               |
///   pages   [ (array, where it ends) (array, where it ends) ... ]
/// </code>
/// <para>
/// A page that is at least half full has at most one other that begins in the same stretch, so the sought page is the
/// noted one or its neighbour, which a comparison tells without a branch; only behind thin pages is there a search. Where
/// all pages are full the first step is a shift.
/// </para>
/// </remarks>
internal sealed class PageIndex<T>
{
    /// <summary>A field, because code that reference types share would have to look the static up.</summary>
    private readonly int _pageShift = Paging<T>.PageShift;

    /// <summary>Invariant: null exactly if each page but the last has page length.</summary>
    private readonly int[]? _first;

    /// <summary>Invariant: in order of their ends, none empty; the last ends at the sequence's count.</summary>
    private readonly Page[] _pages;

    /// <summary>Visits all pages of a sequence.</summary>
    /// <param name="sequence">A sequence that is not empty, and that nobody will write.</param>
    internal PageIndex(in Sequence<T> sequence)
    {
        int length = sequence.Count;
        var runs = new List<Run<T>>(length >> Paging<T>.PageShift);
        bool full = true;
        for (int end = 0; end < length;)
        {
            Run<T> run = sequence.RunAt(end);
            runs.Add(run);
            end += run.Length;
            full &= end == length || end % Paging<T>.PageLength == 0;
        }

        int longest = full ? Paging<T>.PageLength : int.MaxValue;
        _pages = [.. Divided(runs, longest)];
        _first = full ? null : FirstPages(length);
    }

    private int StretchShift => _pageShift - 1;

    internal T this[int index]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get
        {
            Page[] pages = _pages;
            int at;
            if (_first is not { } first)
            {
                at = index >> _pageShift;
            }
            else
            {
                at = first[index >> StretchShift];
                at += index >= pages[at].End ? 1 : 0;
                while (index >= pages[at].End)
                {
                    at++;
                }
            }

            ref readonly Page page = ref pages[at];
            return page.Array[index + page.Shift];
        }
    }

    /// <summary>The runs, none longer than <paramref name="longest"/>, with their places in the sequence.</summary>
    private static IEnumerable<Page> Divided(List<Run<T>> runs, int longest)
    {
        int start = 0;
        foreach (Run<T> run in runs)
        {
            int shift = run.Offset - start;
            int end = start + run.Length;
            while (start < end)
            {
                start = end - start > longest ? start + longest : end;
                yield return new Page(run.Array, start, shift);
            }
        }
    }

    private int[] FirstPages(int length)
    {
        var first = new int[((length - 1) >> StretchShift) + 1];
        int at = 0;
        for (int stretch = 0; stretch < first.Length; stretch++)
        {
            while (_pages[at].End <= stretch << StretchShift)
            {
                at++;
            }

            first[stretch] = at;
        }

        return first;
    }

    /// <summary>A page or another run.</summary>
    [StructLayout(LayoutKind.Auto)]
    private readonly struct Page(T[] array, int end, int shift)
    {
        internal readonly T[] Array = array;

        /// <summary>The index in the sequence behind its last element.</summary>
        internal readonly int End = end;

        /// <summary>What makes an index in the sequence one in the array.</summary>
        internal readonly int Shift = shift;
    }
}
