using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace CowCollections.Sequences;

/// <summary>
/// Where the elements of a sequence lie, stretch by stretch: an element of a paged sequence that is never written again is
/// found in one step, however high its tree is and however the pages were edited.
/// </summary>
/// <remarks>
/// <code>
///   stretches   |  0  |  1  |  2  |  3  |     of a fixed length
///   pages       [  a  |  b    |  c |  d ]     of lengths of their own
///   noted          a     b     b     c        the page that the first element of each stretch is in
/// </code>
/// <para>
/// Where a stretch is in two pages at most, an element of it is in the page that is noted for the stretch, or in that for
/// the next; which of these, a comparison tells without a branch. A stretch that is in more pages is not noted at all: its
/// elements are sought in the tree. So stretches are as short as it takes for there to be few of these.
/// </para>
/// </remarks>
internal sealed class PageIndex<T>
{
    /// <summary>Of so many stretches, one may be in more than two pages.</summary>
    private const int StretchesPerThin = 64;

    /// <summary>The stretches do not get shorter any more when there are so many of them for each page.</summary>
    private const int MostStretchesPerPage = 2;

    private readonly int _shift;

    /// <summary>Whether each stretch is in one page, as where no page was ever made shorter.</summary>
    private readonly bool _isEven;

    /// <summary>Invariant: one for each stretch, and another for the last element, in the order of the sequence.</summary>
    private readonly Page[] _pages;

    /// <summary>Visits all pages of a sequence.</summary>
    /// <param name="sequence">A sequence that is not empty, and that nobody will write.</param>
    internal PageIndex(in Sequence<T> sequence)
    {
        Page[] pages = PagesOf(sequence);
        _shift = Paging<T>.PageShift;
        _pages = Noted(pages, _shift, out int thin);
        while (thin > _pages.Length / StretchesPerThin && _pages.Length <= pages.Length * MostStretchesPerPage)
        {
            _shift--;
            _pages = Noted(pages, _shift, out thin);
        }

        _isEven = Array.TrueForAll(pages, page => page.End == pages[^1].End || page.End % (1 << _shift) == 0);
    }

    /// <summary>The page that an element is in.</summary>
    /// <param name="index">The element's, in the sequence.</param>
    /// <param name="position">The element's, in the page.</param>
    /// <returns>The page; an empty array if it is not noted.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal T[] Find(int index, out int position)
    {
        Page[] pages = _pages;
        int stretch = index >> _shift;
        if (!_isEven)
        {
            stretch += index >= pages[stretch].End ? 1 : 0;
        }

        ref readonly Page page = ref pages[stretch];
        position = index + page.Shift;
        return page.Array;
    }

    private static Page[] PagesOf(in Sequence<T> sequence)
    {
        int length = sequence.Count;
        var pages = new List<Page>(length >> Paging<T>.PageShift);
        int end = 0;
        while (end < length)
        {
            Run<T> run = sequence.RunAt(end);
            int shift = run.Offset - end;
            end += run.Length;
            pages.Add(new Page(run.Array, end, shift));
        }

        return [.. pages];
    }

    /// <summary>What is noted for each stretch, if these have a certain length.</summary>
    /// <param name="pages">All pages.</param>
    /// <param name="shift">The logarithm of a stretch's length.</param>
    /// <param name="thin">How many stretches are in more than two pages.</param>
    private static Page[] Noted(Page[] pages, int shift, out int thin)
    {
        int last = pages[^1].End - 1;
        var noted = new Page[(last >> shift) + 2];
        noted[^1] = pages[^1];
        thin = 0;
        int at = 0;
        for (int stretch = 0; stretch < noted.Length - 1; stretch++)
        {
            int first = at;
            long next = (stretch + 1L) << shift;
            while (pages[at].End <= Math.Min(next, last))
            {
                at++;
            }

            bool isThin = at - first > 1;
            thin += isThin ? 1 : 0;
            noted[stretch] = isThin ? Page.None : pages[first];
        }

        return noted;
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

        /// <summary>Stands for more than two pages: no element is in it, and none behind it.</summary>
        internal static Page None => new([], int.MaxValue, 0);
    }
}
