namespace CowCollections.Text;

/// <content>Searches, stretch by stretch. Matches that lie across stretches are found. All are ordinal.</content>
internal readonly partial struct TextContent
{
    /// <summary>
    /// So many characters of a longer text are searched for, and the rest is compared: what is looked at twice at the end of
    /// each stretch stays short.
    /// </summary>
    private const int MostSought = 64;

    /// <summary>The first character that is sought in a range.</summary>
    /// <param name="sought">How to search.</param>
    /// <param name="values">What to search.</param>
    /// <param name="index">Where the range begins.</param>
    /// <param name="end">Where it ends.</param>
    /// <returns>Its index in the text, or -1.</returns>
    internal int First<TSought>(TSought sought, ReadOnlySpan<char> values, int index, int end)
        where TSought : struct, ISought
    {
        while (index < end)
        {
            ReadOnlySpan<char> span = SpanAt(index, end);
            int found = sought.First(span, values);
            if (found >= 0)
            {
                return index + found;
            }

            index += span.Length;
        }

        return -1;
    }

    /// <summary>The last character that is sought in a range.</summary>
    /// <inheritdoc cref="First"/>
    internal int Last<TSought>(TSought sought, ReadOnlySpan<char> values, int index, int end)
        where TSought : struct, ISought
    {
        while (index < end)
        {
            ReadOnlySpan<char> span = SpanBefore(end, index);
            end -= span.Length;
            int found = sought.Last(span, values);
            if (found >= 0)
            {
                return end + found;
            }
        }

        return -1;
    }

    /// <summary>Where a text is found first in a range.</summary>
    /// <remarks>
    /// A part of it is searched for, at first its beginning, and all of it is compared where that is found. If it is not there, from then on a part is sought
    /// that has the character which was another one, if that is further on: so a long run of one character that ends with another is not compared at each
    /// place of a longer one. (Back it does not go, or two such characters would have it go to and fro.)
    /// </remarks>
    internal int IndexOf(ReadOnlySpan<char> value, int index, int end)
    {
        if (value.Length <= MostSought)
        {
            return IndexOfPart(value, index, end);
        }

        int partStart = 0;
        while (end - index >= value.Length)
        {
            int behind = value.Length - partStart - MostSought;
            int found = IndexOfPart(value.Slice(partStart, MostSought), index + partStart, end - behind);
            if (found < 0)
            {
                return -1;
            }

            index = found - partStart;
            int same = CommonPrefix(index, value);
            if (same == value.Length)
            {
                return index;
            }

            partStart = Math.Max(partStart, same - MostSought + 1);
            index++;
        }

        return -1;
    }

    /// <summary>Where a text is found last in a range.</summary>
    /// <inheritdoc cref="IndexOf"/>
    internal int LastIndexOf(ReadOnlySpan<char> value, int index, int end)
    {
        if (value.Length <= MostSought)
        {
            return LastIndexOfPart(value, index, end);
        }

        int partStart = 0;
        while (end - index >= value.Length)
        {
            int behind = value.Length - partStart - MostSought;
            int found = LastIndexOfPart(value.Slice(partStart, MostSought), index + partStart, end - behind);
            if (found < 0)
            {
                return -1;
            }

            found -= partStart;
            int same = CommonPrefix(found, value);
            if (same == value.Length)
            {
                return found;
            }

            partStart = Math.Max(partStart, same - MostSought + 1);
            end = found + value.Length - 1;
        }

        return -1;
    }

    private int IndexOfPart(ReadOnlySpan<char> part, int index, int end)
    {
        if (part.IsEmpty)
        {
            return index;
        }

        Span<char> seam = stackalloc char[2 * MostSought];
        while (end - index >= part.Length)
        {
            ReadOnlySpan<char> span = SpanAt(index, end);
            int found = span.IndexOf(part);
            if (found >= 0)
            {
                return index + found;
            }

            // What begins in the last characters of this stretch and goes on in the next.
            int next = index + span.Length;
            int from = Math.Max(index, next - part.Length + 1);
            ReadOnlySpan<char> across = Window(from, next - from + Math.Min(end - next, part.Length - 1), seam);
            found = across.IndexOf(part);
            if (found >= 0)
            {
                return from + found;
            }

            index = next;
        }

        return -1;
    }

    private int LastIndexOfPart(ReadOnlySpan<char> part, int index, int end)
    {
        if (part.IsEmpty)
        {
            return end;
        }

        Span<char> seam = stackalloc char[2 * MostSought];
        while (end - index >= part.Length)
        {
            ReadOnlySpan<char> span = SpanBefore(end, index);
            int found = span.LastIndexOf(part);
            int start = end - span.Length;
            if (found >= 0)
            {
                return start + found;
            }

            // What ends in the first characters of this stretch and begins in the one before.
            int from = Math.Max(index, start - part.Length + 1);
            ReadOnlySpan<char> across = Window(from, start - from + Math.Min(end - start, part.Length - 1), seam);
            found = across.LastIndexOf(part);
            if (found >= 0)
            {
                return from + found;
            }

            end = start;
        }

        return -1;
    }
}
