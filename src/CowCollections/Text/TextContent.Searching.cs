namespace CowCollections.Text;

/// <content>Searches, stretch by stretch. Matches that lie across stretches are found. All are ordinal.</content>
internal readonly partial struct TextContent
{
    /// <summary>
    /// So many characters of a longer text are searched for, and the rest is compared: what is looked at twice at the end of
    /// each stretch stays short.
    /// </summary>
    private const int Head = 64;

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
    internal int IndexOf(ReadOnlySpan<char> value, int index, int end)
    {
        ReadOnlySpan<char> head = value[..Math.Min(value.Length, Head)];
        ReadOnlySpan<char> rest = value[head.Length..];
        while (end - index >= value.Length)
        {
            index = IndexOfHead(head, index, end - rest.Length);
            if (index < 0 || EqualsAt(index + head.Length, rest))
            {
                return index;
            }

            index++;
        }

        return -1;
    }

    /// <summary>Where a text is found last in a range.</summary>
    internal int LastIndexOf(ReadOnlySpan<char> value, int index, int end)
    {
        ReadOnlySpan<char> head = value[..Math.Min(value.Length, Head)];
        ReadOnlySpan<char> rest = value[head.Length..];
        while (end - index >= value.Length)
        {
            int found = LastIndexOfHead(head, index, end - rest.Length);
            if (found < 0 || EqualsAt(found + head.Length, rest))
            {
                return found;
            }

            end = found + value.Length - 1;
        }

        return -1;
    }

    private int IndexOfHead(ReadOnlySpan<char> head, int index, int end)
    {
        if (head.IsEmpty)
        {
            return index;
        }

        Span<char> seam = stackalloc char[2 * Head];
        while (end - index >= head.Length)
        {
            ReadOnlySpan<char> span = SpanAt(index, end);
            int found = span.IndexOf(head);
            if (found >= 0)
            {
                return index + found;
            }

            // What begins in the last characters of this stretch and goes on in the next.
            int next = index + span.Length;
            int from = Math.Max(index, next - head.Length + 1);
            ReadOnlySpan<char> across = Window(from, next - from + Math.Min(end - next, head.Length - 1), seam);
            found = across.IndexOf(head);
            if (found >= 0)
            {
                return from + found;
            }

            index = next;
        }

        return -1;
    }

    private int LastIndexOfHead(ReadOnlySpan<char> head, int index, int end)
    {
        if (head.IsEmpty)
        {
            return end;
        }

        Span<char> seam = stackalloc char[2 * Head];
        while (end - index >= head.Length)
        {
            ReadOnlySpan<char> span = SpanBefore(end, index);
            int found = span.LastIndexOf(head);
            int start = end - span.Length;
            if (found >= 0)
            {
                return start + found;
            }

            // What ends in the first characters of this stretch and begins in the one before.
            int from = Math.Max(index, start - head.Length + 1);
            ReadOnlySpan<char> across = Window(from, start - from + Math.Min(end - start, head.Length - 1), seam);
            found = across.LastIndexOf(head);
            if (found >= 0)
            {
                return from + found;
            }

            end = start;
        }

        return -1;
    }
}
