using System.Globalization;
using CowCollections.Diagnostics;

namespace CowCollections;

/// <content>Equality, order and hash codes.</content>
public abstract partial class CowText
{
    /// <summary>Whether another text has the same characters, ordinal.</summary>
    /// <param name="other">A handle, a snapshot, or null.</param>
    /// <returns>Whether it has.</returns>
    /// <remarks>
    /// <para>Time: O(n), but pages that both share are passed over; O(1) where the lengths differ.</para>
    /// <para>Sharing: unchanged.</para>
    /// </remarks>
    public bool Equals(CowText? other)
        => other is null ? EqualsNull()
            : TryFlat(out ReadOnlySpan<char> mine) && other.TryFlat(out ReadOnlySpan<char> others) ? mine.SequenceEqual(others)
            : Content.Equals(other.Content);

    /// <summary>Whether a string has the same characters, ordinal.</summary>
    /// <param name="value">A string or null.</param>
    /// <returns>Whether it has.</returns>
    /// <inheritdoc cref="Equals(ReadOnlySpan{char})" path="/remarks"/>
    public bool Equals(string? value) => value is null ? EqualsNull() : Equals(value.AsSpan());

    /// <summary>Whether a span has the same characters, ordinal.</summary>
    /// <param name="span">The span.</param>
    /// <returns>Whether it has.</returns>
    /// <remarks>
    /// <para>Time: O(n); O(1) where the lengths differ.</para>
    /// <para>Sharing: unchanged.</para>
    /// </remarks>
    public bool Equals(ReadOnlySpan<char> span)
        => TryFlat(out ReadOnlySpan<char> mine) ? mine.SequenceEqual(span)
            : Length == span.Length && Content.EqualsAt(0, span);

    /// <summary>Whether another text is the same, by a comparison.</summary>
    /// <param name="other">A handle, a snapshot, or null.</param>
    /// <param name="comparisonType">What counts as the same.</param>
    /// <returns>Whether it is.</returns>
    /// <exception cref="ArgumentException"><paramref name="comparisonType"/> is no comparison.</exception>
    /// <inheritdoc cref="Equals(ReadOnlySpan{char}, StringComparison)" path="/remarks"/>
    public bool Equals(CowText? other, StringComparison comparisonType)
        => comparisonType == StringComparison.Ordinal ? Equals(other) : string.Equals(ToString(), other?.ToString(), comparisonType);

    /// <summary>Whether a string is the same, by a comparison.</summary>
    /// <param name="value">A string or null.</param>
    /// <param name="comparisonType">What counts as the same.</param>
    /// <returns>Whether it is.</returns>
    /// <exception cref="ArgumentException"><paramref name="comparisonType"/> is no comparison.</exception>
    /// <inheritdoc cref="Equals(ReadOnlySpan{char}, StringComparison)" path="/remarks"/>
    public bool Equals(string? value, StringComparison comparisonType)
        => comparisonType == StringComparison.Ordinal ? Equals(value) : string.Equals(ToString(), value, comparisonType);

    /// <summary>Whether a span is the same, by a comparison.</summary>
    /// <param name="span">The span.</param>
    /// <param name="comparisonType">What counts as the same.</param>
    /// <returns>Whether it is.</returns>
    /// <exception cref="ArgumentException"><paramref name="comparisonType"/> is no comparison.</exception>
    /// <remarks>
    /// <para>Time: O(n). Comparisons that are not ordinal make a string of a text in pages first.</para>
    /// <para>Sharing: unchanged.</para>
    /// </remarks>
    public bool Equals(ReadOnlySpan<char> span, StringComparison comparisonType)
        => comparisonType == StringComparison.Ordinal ? Equals(span) : ToString().AsSpan().Equals(span, comparisonType);

    /// <summary>The order of two texts by the rules of the current culture.</summary>
    /// <param name="other">A handle, a snapshot, or null, which comes before every text.</param>
    /// <returns>Less than 0 if this comes first, more if the other does, 0 if the order says nothing.</returns>
    /// <inheritdoc cref="Equals(ReadOnlySpan{char}, StringComparison)" path="/remarks"/>
    public int CompareTo(CowText? other) => string.Compare(ToString(), other?.ToString(), StringComparison.CurrentCulture);

    /// <summary>The order of this and a string by the rules of the current culture.</summary>
    /// <param name="strB">A string, or null, which comes before every text.</param>
    /// <returns>Less than 0 if this comes first, more if the string does, 0 if the order says nothing.</returns>
    /// <inheritdoc cref="Equals(ReadOnlySpan{char}, StringComparison)" path="/remarks"/>
    public int CompareTo(string? strB) => string.Compare(ToString(), strB, StringComparison.CurrentCulture);

    /// <summary>The order of two texts by the rules of the current culture.</summary>
    /// <param name="textA">A text, or null, which comes before every text.</param>
    /// <param name="textB">Another.</param>
    /// <returns>Less than 0 if the first comes first, more if the second does, 0 if the order says nothing.</returns>
    /// <inheritdoc cref="Equals(ReadOnlySpan{char}, StringComparison)" path="/remarks"/>
    public static int Compare(CowText? textA, CowText? textB) => Compare(textA, textB, StringComparison.CurrentCulture);

    /// <summary>The order of two texts.</summary>
    /// <param name="textA">A text, or null, which comes before every text.</param>
    /// <param name="textB">Another.</param>
    /// <param name="comparisonType">The order.</param>
    /// <returns>Less than 0 if the first comes first, more if the second does, 0 if the order says nothing.</returns>
    /// <exception cref="ArgumentException"><paramref name="comparisonType"/> is no comparison.</exception>
    /// <inheritdoc cref="Equals(ReadOnlySpan{char}, StringComparison)" path="/remarks"/>
    public static int Compare(CowText? textA, CowText? textB, StringComparison comparisonType)
        => comparisonType == StringComparison.Ordinal ? CompareOrdinal(textA, textB)
            : string.Compare(textA?.ToString(), textB?.ToString(), comparisonType);

    /// <summary>The order of two texts by the rules of a culture.</summary>
    /// <param name="textA">A text, or null, which comes before every text.</param>
    /// <param name="textB">Another.</param>
    /// <param name="culture">The culture; null for the current one.</param>
    /// <param name="options">Which differences count.</param>
    /// <returns>Less than 0 if the first comes first, more if the second does, 0 if the order says nothing.</returns>
    /// <exception cref="ArgumentException"><paramref name="options"/> make no sense together.</exception>
    /// <inheritdoc cref="Equals(ReadOnlySpan{char}, StringComparison)" path="/remarks"/>
    public static int Compare(CowText? textA, CowText? textB, CultureInfo? culture, CompareOptions options)
        => string.Compare(textA?.ToString(), textB?.ToString(), culture, options);

    /// <summary>The order of two texts by the numbers of their characters.</summary>
    /// <param name="textA">A text, or null, which comes before every text.</param>
    /// <param name="textB">Another.</param>
    /// <returns>Less than 0 if the first comes first, more if the second does, 0 if they are equal.</returns>
    /// <remarks>
    /// <para>Time: O(length of what they have in common), less where they share pages.</para>
    /// <para>Sharing: unchanged.</para>
    /// </remarks>
    public static int CompareOrdinal(CowText? textA, CowText? textB)
    {
        if (textA is not null && textB is not null)
        {
            return textA.Content.CompareOrdinal(textB.Content);
        }

        // A text whose lease has ended says so beside null, too.
        _ = (textA ?? textB)?.Length;
        return textA is not null ? 1 : textB is not null ? -1 : 0;
    }

    /// <summary>The hash code that a string of the same characters has, by a comparison.</summary>
    /// <param name="comparisonType">The comparison.</param>
    /// <returns>The same for texts and strings that are the same by that comparison.</returns>
    /// <exception cref="ArgumentException"><paramref name="comparisonType"/> is no comparison.</exception>
    /// <inheritdoc cref="Equals(ReadOnlySpan{char}, StringComparison)" path="/remarks"/>
    public int GetHashCode(StringComparison comparisonType)
        => comparisonType == StringComparison.Ordinal
            ? TryFlat(out ReadOnlySpan<char> span) ? string.GetHashCode(span, StringComparison.Ordinal) : Content.OrdinalHash()
            : ToString().GetHashCode(comparisonType);

    int IComparable.CompareTo(object? obj)
    {
        if (obj is not null and not CowText)
        {
            Throw.WrongType(obj, typeof(CowText), nameof(obj));
        }

        return CompareTo((CowText?)obj);
    }

    /// <summary>No text equals null; but a snapshot whose lease has ended does not say so.</summary>
    private bool EqualsNull()
    {
        _ = Length;
        return false;
    }
}
