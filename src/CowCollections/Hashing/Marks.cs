using System.Buffers;
using System.Numerics;

namespace CowCollections.Hashing;

/// <summary>
/// Entries of a table that an operation has chosen, as numbers that sort in the order of the pages. So a comparer is asked
/// first, about all, and what it chose is written then.
/// </summary>
/// <remarks>
/// <code>
///   | first hash of the page, 32 bits | index of the entry in the page, 32 bits |
/// </code>
/// They hold as long as no entries come, go or move. One that is chosen again and again, by a sequence in which it occurs so often, takes
/// no more room than one that is chosen twice.
/// </remarks>
/// <param name="entries">How many entries the table has.</param>
internal sealed class Marks(int entries) : IDisposable
{
    private const int StartShift = 32;
    private const int SlotBits = 32;

    /// <summary>So many marks, on average, are sorted together, as a power of two: less than a page has entries.</summary>
    private const int SortedTogether = 3;

    /// <summary>From a pool, because they are many, and needed for a moment.</summary>
    private ulong[] _marks = [];

    internal int Count { get; private set; }

    internal ReadOnlySpan<ulong> Span => _marks.AsSpan(0, Count);

    internal static uint StartOf(ulong mark) => (uint)(mark >> StartShift);

    internal static int IndexOf(ulong mark) => (int)(uint)mark;

    /// <summary>How many marks, of those in order, are of the same page as the first.</summary>
    internal static int InFirstPage(ReadOnlySpan<ulong> marks)
    {
        int count = 1;
        while (count < marks.Length && StartOf(marks[count]) == StartOf(marks[0]))
        {
            count++;
        }

        return count;
    }

    internal void Add<TKey, TValue>(HashPage<TKey, TValue> page, int index) => Add(page, index, page.HashOfAny(index));

    internal void Add<TKey, TValue>(HashPage<TKey, TValue> page, int index, uint hash)
    {
        if (Count == _marks.Length)
        {
            MakeRoom();
        }

        _marks[Count++] = Mark(page.FirstHash(hash), index);
    }

    /// <summary>Brings the marks in the order of the pages, each once.</summary>
    internal void Sort()
    {
        Span<ulong> marks = _marks.AsSpan(0, Count);
        Sort(marks);
        int count = 0;
        foreach (ulong mark in marks)
        {
            if (count == 0 || marks[count - 1] != mark)
            {
                marks[count++] = mark;
            }
        }

        Count = count;
    }

    /// <summary>Gives the room back. There are no marks then.</summary>
    public void Dispose()
    {
        Count = 0;
        Return(_marks);
        _marks = [];
    }

    private static ulong Mark(uint start, int index) => ((ulong)start << StartShift) | (uint)index;

    /// <summary>
    /// Sorts marks by the first bits of their hashes, in two passes, and then those that have these bits in common, which are mostly of one
    /// page: distribution counting (Knuth, The Art of Computer Programming 3, section 5.2).
    /// </summary>
    private static void Sort(Span<ulong> marks)
    {
        int bits = BitOperations.Log2((uint)marks.Length | 1) - SortedTogether;
        if (bits <= 0)
        {
            marks.Sort();
            return;
        }

        int shift = (2 * StartShift) - bits;
        Span<int> ends = new int[1 << bits];
        foreach (ulong mark in marks)
        {
            ends[(int)(mark >> shift)]++;
        }

        int end = 0;
        foreach (ref int each in ends)
        {
            // Where they begin, until they are put there.
            (each, end) = (end, end + each);
        }

        ulong[] sorted = ArrayPool<ulong>.Shared.Rent(marks.Length);
        foreach (ulong mark in marks)
        {
            sorted[ends[(int)(mark >> shift)]++] = mark;
        }

        sorted.AsSpan(0, marks.Length).CopyTo(marks);
        Return(sorted);
        int start = 0;
        foreach (int each in ends)
        {
            SortFew(marks[start..each]);
            start = each;
        }
    }

    private static void SortFew(Span<ulong> marks)
    {
        uint slots = 0;
        foreach (ulong mark in marks)
        {
            if (StartOf(mark) != StartOf(marks[0]) || IndexOf(mark) >= SlotBits)
            {
                marks.Sort();
                return;
            }

            slots |= 1u << IndexOf(mark);
        }

        // Of one page: its slots in order, and the last once more for each that occurs again.
        foreach (ref ulong mark in marks)
        {
            mark = Mark(StartOf(mark), BitOperations.TrailingZeroCount(slots));
            uint rest = slots & (slots - 1);
            slots = rest != 0 ? rest : slots;
        }
    }

    private static void Return(ulong[] marks)
    {
        if (marks.Length > 0)
        {
            ArrayPool<ulong>.Shared.Return(marks);
        }
    }

    private void MakeRoom()
    {
        if (Count > entries)
        {
            // Some occur again. At least half of the room is free then, or there is as much again.
            Sort();
            if (Count <= _marks.Length / 2)
            {
                return;
            }
        }

        ulong[] longer = ArrayPool<ulong>.Shared.Rent(Math.Max(2 * SlotBits, 2 * Count));
        Span.CopyTo(longer);
        Return(_marks);
        _marks = longer;
    }
}
