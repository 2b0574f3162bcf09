using System.Globalization;
using CowCollections.Diagnostics;
using CowCollections.Text;

namespace CowCollections;

/// <content>Searching for text.</content>
public abstract partial class CowText
{
    /// <summary>The first place where a text is, by the rules of the current culture.</summary>
    /// <param name="value">The text sought.</param>
    /// <returns>The index of its first character, or -1; 0 for an empty text.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    /// <inheritdoc cref="IndexOf(string, StringComparison)" path="/remarks"/>
    public int IndexOf(string value) => IndexOf(value, StringComparison.CurrentCulture);

    /// <summary>The first place from an index on where a text is, by the rules of the current culture.</summary>
    /// <param name="value">The text sought.</param>
    /// <param name="startIndex">Where to begin: at least 0, at most <see cref="Length"/>.</param>
    /// <returns>The index of its first character, or -1; <paramref name="startIndex"/> for an empty text.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="startIndex"/> is out of range.</exception>
    /// <inheritdoc cref="IndexOf(string, StringComparison)" path="/remarks"/>
    public int IndexOf(string value, int startIndex) => IndexOf(value, startIndex, StringComparison.CurrentCulture);

    /// <summary>The first place in a range where a text is, by the rules of the current culture.</summary>
    /// <param name="value">The text sought.</param>
    /// <param name="startIndex">Where to begin: at least 0, at most <see cref="Length"/>.</param>
    /// <param name="count">How many characters to look at.</param>
    /// <returns>The index of its first character, or -1; <paramref name="startIndex"/> for an empty text.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The range is not within the text.</exception>
    /// <inheritdoc cref="IndexOf(string, StringComparison)" path="/remarks"/>
    public int IndexOf(string value, int startIndex, int count)
        => IndexOf(value, startIndex, count, StringComparison.CurrentCulture);

    /// <summary>The first place where a text is.</summary>
    /// <param name="value">The text sought.</param>
    /// <param name="comparisonType">What counts as the same.</param>
    /// <returns>The index of its first character, or -1; 0 for an empty text.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="comparisonType"/> is no comparison.</exception>
    /// <remarks>
    /// <para>
    /// Time: O(n), vectorised; ordinal also across pages. What is almost there at many places may be compared at each of them, as by a string. Other comparisons make
    /// a string of a text in pages first.
    /// </para>
    /// <para>Sharing: unchanged.</para>
    /// </remarks>
    public int IndexOf(string value, StringComparison comparisonType)
        => comparisonType == StringComparison.Ordinal && value is not null && TryFlat(out ReadOnlySpan<char> span)
            ? span.IndexOf(value)
            : IndexOf(value!, 0, Length, comparisonType);

    /// <summary>The first place from an index on where a text is.</summary>
    /// <param name="value">The text sought.</param>
    /// <param name="startIndex">Where to begin: at least 0, at most <see cref="Length"/>.</param>
    /// <param name="comparisonType">What counts as the same.</param>
    /// <returns>The index of its first character, or -1; <paramref name="startIndex"/> for an empty text.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="startIndex"/> is out of range.</exception>
    /// <exception cref="ArgumentException"><paramref name="comparisonType"/> is no comparison.</exception>
    /// <inheritdoc cref="IndexOf(string, StringComparison)" path="/remarks"/>
    public int IndexOf(string value, int startIndex, StringComparison comparisonType)
    {
        if (comparisonType != StringComparison.Ordinal)
        {
            return ToString().IndexOf(value, startIndex, comparisonType);
        }

        Throw.IfNull(value);
        Throw.IfNotPosition(startIndex, Length);
        return Content.IndexOf(value, startIndex, Length);
    }

    /// <summary>The first place in a range where a text is.</summary>
    /// <param name="value">The text sought.</param>
    /// <param name="startIndex">Where to begin: at least 0, at most <see cref="Length"/>.</param>
    /// <param name="count">How many characters to look at.</param>
    /// <param name="comparisonType">What counts as the same.</param>
    /// <returns>The index of its first character, or -1; <paramref name="startIndex"/> for an empty text.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The range is not within the text.</exception>
    /// <exception cref="ArgumentException"><paramref name="comparisonType"/> is no comparison.</exception>
    /// <inheritdoc cref="IndexOf(string, StringComparison)" path="/remarks"/>
    public int IndexOf(string value, int startIndex, int count, StringComparison comparisonType)
    {
        if (comparisonType != StringComparison.Ordinal)
        {
            return ToString().IndexOf(value, startIndex, count, comparisonType);
        }

        Throw.IfNull(value);
        TextRange.Check(startIndex, count, Length);
        return Content.IndexOf(value, startIndex, startIndex + count);
    }

    /// <summary>The first place where some characters are, ordinal.</summary>
    /// <param name="value">The characters sought.</param>
    /// <returns>The index of the first of them, or -1; 0 if there are none.</returns>
    /// <inheritdoc cref="IndexOf(char)" path="/remarks"/>
    public int IndexOf(ReadOnlySpan<char> value)
        => TryFlat(out ReadOnlySpan<char> span) ? span.IndexOf(value) : Content.IndexOf(value, 0, Length);

    /// <summary>The first place where some characters are.</summary>
    /// <param name="value">The characters sought.</param>
    /// <param name="comparisonType">What counts as the same.</param>
    /// <returns>The index of the first of them, or -1; 0 if there are none.</returns>
    /// <exception cref="ArgumentException"><paramref name="comparisonType"/> is no comparison.</exception>
    /// <inheritdoc cref="IndexOf(string, StringComparison)" path="/remarks"/>
    public int IndexOf(ReadOnlySpan<char> value, StringComparison comparisonType)
        => comparisonType == StringComparison.Ordinal ? IndexOf(value) : ToString().AsSpan().IndexOf(value, comparisonType);

    /// <summary>The last place where a text is, by the rules of the current culture.</summary>
    /// <param name="value">The text sought.</param>
    /// <returns>The index of its first character, or -1; <see cref="Length"/> for an empty text.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    /// <inheritdoc cref="IndexOf(string, StringComparison)" path="/remarks"/>
    public int LastIndexOf(string value) => LastIndexOf(value, StringComparison.CurrentCulture);

    /// <summary>The last place up to an index where a text is, by the rules of the current culture.</summary>
    /// <param name="value">The text sought.</param>
    /// <param name="startIndex">Where to begin, going backward: at most <see cref="Length"/>.</param>
    /// <returns>The index of its first character, or -1.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="startIndex"/> is out of range.</exception>
    /// <inheritdoc cref="IndexOf(string, StringComparison)" path="/remarks"/>
    public int LastIndexOf(string value, int startIndex) => LastIndexOf(value, startIndex, StringComparison.CurrentCulture);

    /// <summary>The last place in a range where a text is, by the rules of the current culture.</summary>
    /// <param name="value">The text sought.</param>
    /// <param name="startIndex">Where to begin, going backward: at most <see cref="Length"/>.</param>
    /// <param name="count">How many characters to look at.</param>
    /// <returns>The index of its first character, or -1.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The range is not within the text.</exception>
    /// <inheritdoc cref="IndexOf(string, StringComparison)" path="/remarks"/>
    public int LastIndexOf(string value, int startIndex, int count)
        => LastIndexOf(value, startIndex, count, StringComparison.CurrentCulture);

    /// <summary>The last place where a text is.</summary>
    /// <param name="value">The text sought.</param>
    /// <param name="comparisonType">What counts as the same.</param>
    /// <returns>The index of its first character, or -1; <see cref="Length"/> for an empty text.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="comparisonType"/> is no comparison.</exception>
    /// <inheritdoc cref="IndexOf(string, StringComparison)" path="/remarks"/>
    public int LastIndexOf(string value, StringComparison comparisonType)
    {
        Throw.IfNull(value);
        return comparisonType == StringComparison.Ordinal ? LastIndexOf(value.AsSpan())
            : ToString().LastIndexOf(value, comparisonType);
    }

    /// <summary>The last place up to an index where a text is.</summary>
    /// <param name="value">The text sought.</param>
    /// <param name="startIndex">Where to begin, going backward: at most <see cref="Length"/>.</param>
    /// <param name="comparisonType">What counts as the same.</param>
    /// <returns>The index of its first character, or -1.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="startIndex"/> is out of range.</exception>
    /// <exception cref="ArgumentException"><paramref name="comparisonType"/> is no comparison.</exception>
    /// <inheritdoc cref="IndexOf(string, StringComparison)" path="/remarks"/>
    public int LastIndexOf(string value, int startIndex, StringComparison comparisonType)
        => LastIndexOf(value, startIndex, startIndex + 1, comparisonType);

    /// <summary>The last place in a range where a text is.</summary>
    /// <param name="value">The text sought.</param>
    /// <param name="startIndex">Where to begin, going backward: at most <see cref="Length"/>.</param>
    /// <param name="count">How many characters to look at.</param>
    /// <param name="comparisonType">What counts as the same.</param>
    /// <returns>The index of its first character, or -1.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The range is not within the text.</exception>
    /// <exception cref="ArgumentException"><paramref name="comparisonType"/> is no comparison.</exception>
    /// <inheritdoc cref="IndexOf(string, StringComparison)" path="/remarks"/>
    public int LastIndexOf(string value, int startIndex, int count, StringComparison comparisonType)
    {
        if (comparisonType != StringComparison.Ordinal)
        {
            return ToString().LastIndexOf(value, startIndex, count, comparisonType);
        }

        Throw.IfNull(value);
        (int start, int end) = TextRange.Backward(startIndex, count, Length);
        return Content.LastIndexOf(value, start, end);
    }

    /// <summary>The last place where some characters are, ordinal.</summary>
    /// <param name="value">The characters sought.</param>
    /// <returns>The index of the first of them, or -1; <see cref="Length"/> if there are none.</returns>
    /// <inheritdoc cref="IndexOf(char)" path="/remarks"/>
    public int LastIndexOf(ReadOnlySpan<char> value)
        => TryFlat(out ReadOnlySpan<char> span) ? span.LastIndexOf(value) : Content.LastIndexOf(value, 0, Length);

    /// <summary>The last place where some characters are.</summary>
    /// <param name="value">The characters sought.</param>
    /// <param name="comparisonType">What counts as the same.</param>
    /// <returns>The index of the first of them, or -1; <see cref="Length"/> if there are none.</returns>
    /// <exception cref="ArgumentException"><paramref name="comparisonType"/> is no comparison.</exception>
    /// <inheritdoc cref="IndexOf(string, StringComparison)" path="/remarks"/>
    public int LastIndexOf(ReadOnlySpan<char> value, StringComparison comparisonType)
        => comparisonType == StringComparison.Ordinal ? LastIndexOf(value)
            : ToString().AsSpan().LastIndexOf(value, comparisonType);

    /// <summary>Whether a text is in this one, ordinal.</summary>
    /// <param name="value">The text sought.</param>
    /// <returns>Whether it is.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    /// <inheritdoc cref="IndexOf(char)" path="/remarks"/>
    public bool Contains(string value) => Contains(value, StringComparison.Ordinal);

    /// <summary>Whether a text is in this one.</summary>
    /// <param name="value">The text sought.</param>
    /// <param name="comparisonType">What counts as the same.</param>
    /// <returns>Whether it is.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="comparisonType"/> is no comparison.</exception>
    /// <inheritdoc cref="IndexOf(string, StringComparison)" path="/remarks"/>
    public bool Contains(string value, StringComparison comparisonType) => IndexOf(value, comparisonType) >= 0;

    /// <summary>Whether some characters are in this text, ordinal.</summary>
    /// <param name="value">The characters sought.</param>
    /// <returns>Whether they are.</returns>
    /// <inheritdoc cref="IndexOf(char)" path="/remarks"/>
    public bool Contains(ReadOnlySpan<char> value) => IndexOf(value) >= 0;

    /// <summary>Whether this begins with a text, by the rules of the current culture.</summary>
    /// <param name="value">The text.</param>
    /// <returns>Whether it does; always for an empty text.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    /// <inheritdoc cref="StartsWith(string, StringComparison)" path="/remarks"/>
    public bool StartsWith(string value) => StartsWith(value, StringComparison.CurrentCulture);

    /// <summary>Whether this begins with a text.</summary>
    /// <param name="value">The text.</param>
    /// <param name="comparisonType">What counts as the same.</param>
    /// <returns>Whether it does; always for an empty text.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="comparisonType"/> is no comparison.</exception>
    /// <remarks>
    /// <para>
    /// Time: O(length of <paramref name="value"/>); for every comparison but <see cref="StringComparison.Ordinal"/> a string is made of a
    /// text that is none first, in O(n), and kept until the text is changed.
    /// </para>
    /// <para>Sharing: unchanged.</para>
    /// </remarks>
    public bool StartsWith(string value, StringComparison comparisonType)
    {
        Throw.IfNull(value);
        return StartsWith(value.AsSpan(), comparisonType);
    }

    /// <summary>Whether this begins with a text, by the rules of a culture.</summary>
    /// <param name="value">The text.</param>
    /// <param name="ignoreCase">Whether case makes no difference.</param>
    /// <param name="culture">The culture; null for the current one.</param>
    /// <returns>Whether it does; always for an empty text.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    /// <inheritdoc cref="StartsWith(string, StringComparison)" path="/remarks"/>
    public bool StartsWith(string value, bool ignoreCase, CultureInfo? culture) => ToString().StartsWith(value, ignoreCase, culture);

    /// <summary>Whether this begins with some characters, ordinal.</summary>
    /// <param name="value">The characters.</param>
    /// <returns>Whether it does; always if there are none.</returns>
    /// <inheritdoc cref="StartsWith(string, StringComparison)" path="/remarks"/>
    public bool StartsWith(ReadOnlySpan<char> value) => value.Length <= Length && Content.EqualsAt(0, value);

    /// <summary>Whether this begins with some characters.</summary>
    /// <param name="value">The characters.</param>
    /// <param name="comparisonType">What counts as the same.</param>
    /// <returns>Whether it does; always if there are none.</returns>
    /// <exception cref="ArgumentException"><paramref name="comparisonType"/> is no comparison.</exception>
    /// <inheritdoc cref="StartsWith(string, StringComparison)" path="/remarks"/>
    public bool StartsWith(ReadOnlySpan<char> value, StringComparison comparisonType)
        => comparisonType == StringComparison.Ordinal ? StartsWith(value) : ToString().AsSpan().StartsWith(value, comparisonType);

    /// <summary>Whether this ends with a text, by the rules of the current culture.</summary>
    /// <param name="value">The text.</param>
    /// <returns>Whether it does; always for an empty text.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    /// <inheritdoc cref="StartsWith(string, StringComparison)" path="/remarks"/>
    public bool EndsWith(string value) => EndsWith(value, StringComparison.CurrentCulture);

    /// <summary>Whether this ends with a text.</summary>
    /// <param name="value">The text.</param>
    /// <param name="comparisonType">What counts as the same.</param>
    /// <returns>Whether it does; always for an empty text.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="comparisonType"/> is no comparison.</exception>
    /// <inheritdoc cref="StartsWith(string, StringComparison)" path="/remarks"/>
    public bool EndsWith(string value, StringComparison comparisonType)
    {
        Throw.IfNull(value);
        return EndsWith(value.AsSpan(), comparisonType);
    }

    /// <summary>Whether this ends with a text, by the rules of a culture.</summary>
    /// <param name="value">The text.</param>
    /// <param name="ignoreCase">Whether case makes no difference.</param>
    /// <param name="culture">The culture; null for the current one.</param>
    /// <returns>Whether it does; always for an empty text.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    /// <inheritdoc cref="StartsWith(string, StringComparison)" path="/remarks"/>
    public bool EndsWith(string value, bool ignoreCase, CultureInfo? culture) => ToString().EndsWith(value, ignoreCase, culture);

    /// <summary>Whether this ends with some characters, ordinal.</summary>
    /// <param name="value">The characters.</param>
    /// <returns>Whether it does; always if there are none.</returns>
    /// <inheritdoc cref="StartsWith(string, StringComparison)" path="/remarks"/>
    public bool EndsWith(ReadOnlySpan<char> value) => value.Length <= Length && Content.EqualsAt(Length - value.Length, value);

    /// <summary>Whether this ends with some characters.</summary>
    /// <param name="value">The characters.</param>
    /// <param name="comparisonType">What counts as the same.</param>
    /// <returns>Whether it does; always if there are none.</returns>
    /// <exception cref="ArgumentException"><paramref name="comparisonType"/> is no comparison.</exception>
    /// <inheritdoc cref="StartsWith(string, StringComparison)" path="/remarks"/>
    public bool EndsWith(ReadOnlySpan<char> value, StringComparison comparisonType)
        => comparisonType == StringComparison.Ordinal ? EndsWith(value) : ToString().AsSpan().EndsWith(value, comparisonType);
}
