using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using CowCollections.Diagnostics;

namespace CowCollections.Text;

/// <summary>Checks of positions and ranges, with the parameter names of <see cref="string"/> and <see cref="System.Text.StringBuilder"/>.</summary>
internal static class TextRange
{
    /// <summary>Checks a range within a text of <paramref name="total"/> characters.</summary>
    internal static void Check(
        int start,
        int count,
        int total,
        [CallerArgumentExpression(nameof(start))] string startName = "",
        [CallerArgumentExpression(nameof(count))] string countName = "")
    {
        Throw.IfNotPosition(start, total, startName);
        if ((uint)count > (uint)(total - start))
        {
            Throw.OutOfRange(countName, count, $"at least 0 and at most {total - start}");
        }
    }

    /// <summary>Checks a range as <see cref="string.Remove(int, int)"/> does, which blames its length for a start behind the end.</summary>
    internal static void CheckCount(
        int start,
        int count,
        int total,
        [CallerArgumentExpression(nameof(start))] string startName = "",
        [CallerArgumentExpression(nameof(count))] string countName = "")
    {
        Throw.IfNegative(start, startName);
        Throw.IfNegative(count, countName);
        if (count > total - start)
        {
            Throw.OutOfRange(countName, count, $"at most {total - start}");
        }
    }

    /// <summary>
    /// Checks a part of what is added as <see cref="System.Text.StringBuilder.Append(string, int, int)"/> does: without characters it
    /// may be anywhere, also at the beginning of null.
    /// </summary>
    /// <returns>Whether it has characters.</returns>
    internal static bool IsPart([NotNullWhen(true)] object? value, int startIndex, int count, int total)
    {
        Throw.IfNegative(startIndex);
        Throw.IfNegative(count);
        if (value is null && (startIndex | count) != 0)
        {
            Throw.IfNull(value);
        }

        if (count > 0 && startIndex > total - count)
        {
            Throw.OutOfRange(nameof(startIndex), startIndex, $"at most {total - count}");
        }

        return value is not null && count > 0;
    }

    /// <summary>Checks a range that is searched backward from <paramref name="startIndex"/>, in a text that is not empty.</summary>
    internal static void CheckBackward(int startIndex, int count, int total)
    {
        if ((uint)startIndex >= (uint)total)
        {
            Throw.OutOfRange(nameof(startIndex), startIndex, $"at least 0 and less than the number of characters, {total}");
        }

        if ((uint)count > (uint)startIndex + 1)
        {
            Throw.OutOfRange(nameof(count), count, $"at least 0 and at most {startIndex + 1}");
        }
    }

    /// <summary>Brings a backward range of a search for a text in order as <see cref="string"/> does, which may begin behind the end.</summary>
    /// <returns>The range from its first to behind its last character.</returns>
    internal static (int Start, int End) Backward(int startIndex, int count, int total)
    {
        if (startIndex == total)
        {
            startIndex--;
            count -= count > 0 ? 1 : 0;
        }

        if (total == 0 && startIndex == -1)
        {
            return (0, 0);
        }

        CheckBackward(startIndex, count, total);
        return (startIndex - count + 1, startIndex + 1);
    }
}
