using System.Runtime.InteropServices;

namespace CowCollections.Hashing;

/// <summary>
/// Entries of a table that an operation has chosen, as numbers that sort in the order of the pages. So a comparer is asked
/// first, about all, and what it chose is written then.
/// </summary>
/// <remarks>
/// <code>
///   | first hash of the page, 32 bits | index of the entry in the page, 32 bits |
/// </code>
/// They hold as long as no entries come, go or move.
/// </remarks>
internal sealed class Marks
{
    private const int StartShift = 32;

    private readonly List<ulong> _marks = [];

    internal int Count => _marks.Count;

    internal ReadOnlySpan<ulong> Span => CollectionsMarshal.AsSpan(_marks);

    internal static uint StartOf(ulong mark) => (uint)(mark >> StartShift);

    internal static int IndexOf(ulong mark) => (int)(uint)mark;

    internal void Add<TKey, TValue>(HashPage<TKey, TValue> page, int index)
        => _marks.Add(((ulong)page.FirstHash(page.HashOfAny(index)) << StartShift) | (uint)index);

    /// <summary>Brings the marks in the order of the pages, each once.</summary>
    internal void Sort()
    {
        _marks.Sort();
        Span<ulong> marks = CollectionsMarshal.AsSpan(_marks);
        int count = 0;
        foreach (ulong mark in marks)
        {
            if (count == 0 || marks[count - 1] != mark)
            {
                marks[count++] = mark;
            }
        }

        _marks.RemoveRange(count, _marks.Count - count);
    }
}
