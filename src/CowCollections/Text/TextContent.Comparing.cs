using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace CowCollections.Text;

/// <content>Equality, order and hash codes, ordinal.</content>
internal readonly partial struct TextContent
{
    internal bool Equals(in TextContent other)
    {
        if (Length != other.Length)
        {
            return false;
        }

        if (IsSequence && other.IsSequence)
        {
            return Characters.Equals(other.Characters, null);
        }

        return other.TryGetSpan(out ReadOnlySpan<char> span) ? EqualsAt(0, span) : CommonPrefix(other) == Length;
    }

    /// <summary>Whether <paramref name="value"/> is in the text at <paramref name="index"/>, where there is room for it.</summary>
    internal bool EqualsAt(int index, ReadOnlySpan<char> value)
    {
        while (!value.IsEmpty)
        {
            ReadOnlySpan<char> span = SpanAt(index, index + value.Length);
            if (!span.SequenceEqual(value[..span.Length]))
            {
                return false;
            }

            value = value[span.Length..];
            index += span.Length;
        }

        return true;
    }

    /// <summary>How many characters of <paramref name="value"/> are in the text at <paramref name="index"/>, where there is room for it.</summary>
    private int CommonPrefix(int index, ReadOnlySpan<char> value)
    {
        for (int same = 0; same < value.Length;)
        {
            ReadOnlySpan<char> span = SpanAt(index + same, index + value.Length);
            int more = span.CommonPrefixLength(value[same..]);
            same += more;
            if (more < span.Length)
            {
                return same;
            }
        }

        return value.Length;
    }

    /// <summary>The order by the numbers of the characters.</summary>
    internal int CompareOrdinal(in TextContent other)
    {
        int same = CommonPrefix(other);
        return same < Length && same < other.Length ? this[same] - other[same] : Length - other.Length;
    }

    /// <summary>The hash code that a string of the same characters has.</summary>
    /// <remarks>
    /// The runtime's hash function takes one span only. Copying to one costs a tenth of hashing: docs/decisions/0033.
    /// </remarks>
    internal int OrdinalHash()
    {
        if (TryGetSpan(out ReadOnlySpan<char> span))
        {
            return string.GetHashCode(span, StringComparison.Ordinal);
        }

        char[] copy = ArrayPool<char>.Shared.Rent(Length);
        try
        {
            Span<char> all = copy.AsSpan(0, Length);
            CopyTo(0, all);
            return string.GetHashCode(all, StringComparison.Ordinal);
        }
        finally
        {
            ArrayPool<char>.Shared.Return(copy);
        }
    }

    /// <summary>Whether there are the characters only.</summary>
    private bool IsSequence => Text is null && Front is null && Edit.IsNone;

    private int CommonPrefix(in TextContent other)
    {
        int length = Math.Min(Length, other.Length);
        for (int index = 0; index < length;)
        {
            ReadOnlySpan<char> mine = SpanAt(index, length);
            ReadOnlySpan<char> others = other.SpanAt(index, index + mine.Length);
            mine = mine[..others.Length];
            int same = IsSame(mine, others) ? mine.Length : mine.CommonPrefixLength(others);
            index += same;
            if (same < mine.Length)
            {
                return index;
            }
        }

        return length;
    }

    /// <summary>Whether two spans of one length are the same memory.</summary>
    private static bool IsSame(ReadOnlySpan<char> one, ReadOnlySpan<char> other)
        => Unsafe.AreSame(in MemoryMarshal.GetReference(one), in MemoryMarshal.GetReference(other));
}
