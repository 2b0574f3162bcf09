using System.Buffers;
using CowCollections.Diagnostics;
using CowCollections.Text;

namespace CowCollections;

/// <content>Searching for characters.</content>
public abstract partial class CowText
{
    /// <summary>The first place where a character is.</summary>
    /// <param name="value">The character sought.</param>
    /// <returns>Its index, or -1.</returns>
    /// <remarks>
    /// <para>Time: O(n), vectorised.</para>
    /// <para>Sharing: unchanged.</para>
    /// </remarks>
    public int IndexOf(char value)
        => TryFlat(out ReadOnlySpan<char> span) ? span.IndexOf(value) : IndexOf(value, 0, Length);

    /// <inheritdoc cref="IndexOf(char)"/>
    /// <summary>The first place from an index on where a character is.</summary>
    /// <param name="value">The character sought.</param>
    /// <param name="startIndex">Where to begin: at least 0, at most <see cref="Length"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="startIndex"/> is out of range.</exception>
    public int IndexOf(char value, int startIndex)
    {
        Throw.IfNotPosition(startIndex, Length);
        return IndexOf(value, startIndex, Length - startIndex);
    }

    /// <summary>The first place in a range where a character is.</summary>
    /// <param name="value">The character sought.</param>
    /// <param name="startIndex">Where to begin: at least 0, at most <see cref="Length"/>.</param>
    /// <param name="count">How many characters to look at.</param>
    /// <returns>Its index, or -1.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The range is not within the text.</exception>
    /// <inheritdoc cref="IndexOf(char)" path="/remarks"/>
    public int IndexOf(char value, int startIndex, int count)
    {
        TextRange.Check(startIndex, count, Length);
        return Content.First(default(Sought.AnyOf), new ReadOnlySpan<char>(in value), startIndex, startIndex + count);
    }

    /// <summary>The first place where a character is, by a comparison.</summary>
    /// <param name="value">The character sought.</param>
    /// <param name="comparisonType">What counts as the same.</param>
    /// <returns>Its index, or -1.</returns>
    /// <exception cref="ArgumentException"><paramref name="comparisonType"/> is no comparison.</exception>
    /// <inheritdoc cref="IndexOf(char)" path="/remarks"/>
    public int IndexOf(char value, StringComparison comparisonType)
        => comparisonType == StringComparison.Ordinal ? IndexOf(value) : ToString().IndexOf(value, comparisonType);

    /// <summary>The first place where any of some characters is.</summary>
    /// <param name="anyOf">The characters sought.</param>
    /// <returns>Its index, or -1.</returns>
    /// <inheritdoc cref="IndexOf(char)" path="/remarks"/>
    public int IndexOfAny(params ReadOnlySpan<char> anyOf) => Content.First(default(Sought.AnyOf), anyOf, 0, Length);

    /// <summary>The first place where any of some characters is.</summary>
    /// <param name="anyOf">The characters sought.</param>
    /// <returns>Its index, or -1.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="anyOf"/> is null.</exception>
    /// <inheritdoc cref="IndexOf(char)" path="/remarks"/>
    public int IndexOfAny(params char[] anyOf)
    {
        Throw.IfNull(anyOf);
        return IndexOfAny(anyOf.AsSpan());
    }

    /// <summary>The first place from an index on where any of some characters is.</summary>
    /// <param name="anyOf">The characters sought.</param>
    /// <param name="startIndex">Where to begin: at least 0, at most <see cref="Length"/>.</param>
    /// <returns>Its index, or -1.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="startIndex"/> is out of range.</exception>
    /// <inheritdoc cref="IndexOf(char)" path="/remarks"/>
    public int IndexOfAny(ReadOnlySpan<char> anyOf, int startIndex)
    {
        Throw.IfNotPosition(startIndex, Length);
        return IndexOfAny(anyOf, startIndex, Length - startIndex);
    }

    /// <summary>The first place in a range where any of some characters is.</summary>
    /// <param name="anyOf">The characters sought.</param>
    /// <param name="startIndex">Where to begin: at least 0, at most <see cref="Length"/>.</param>
    /// <param name="count">How many characters to look at.</param>
    /// <returns>Its index, or -1.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The range is not within the text.</exception>
    /// <inheritdoc cref="IndexOf(char)" path="/remarks"/>
    public int IndexOfAny(ReadOnlySpan<char> anyOf, int startIndex, int count)
    {
        TextRange.Check(startIndex, count, Length);
        return Content.First(default(Sought.AnyOf), anyOf, startIndex, startIndex + count);
    }

    /// <summary>The first place from an index on where any of a prepared set of characters is.</summary>
    /// <param name="anyOf">The characters sought.</param>
    /// <param name="startIndex">Where to begin: at least 0, at most <see cref="Length"/>.</param>
    /// <returns>Its index, or -1.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="anyOf"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="startIndex"/> is out of range.</exception>
    /// <inheritdoc cref="IndexOf(char)" path="/remarks"/>
    public int IndexOfAny(SearchValues<char> anyOf, int startIndex = 0)
    {
        Throw.IfNull(anyOf);
        Throw.IfNotPosition(startIndex, Length);
        return Content.First(new Sought.AnyOfSet(anyOf), default, startIndex, Length);
    }

    /// <summary>The last place where a character is.</summary>
    /// <param name="value">The character sought.</param>
    /// <returns>Its index, or -1.</returns>
    /// <inheritdoc cref="IndexOf(char)" path="/remarks"/>
    public int LastIndexOf(char value)
        => Content.Last(default(Sought.AnyOf), new ReadOnlySpan<char>(in value), 0, Length);

    /// <summary>The last place up to an index where a character is.</summary>
    /// <param name="value">The character sought.</param>
    /// <param name="startIndex">Where to begin, going backward: less than <see cref="Length"/>.</param>
    /// <returns>Its index, or -1; always -1 in an empty text.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="startIndex"/> is out of range.</exception>
    /// <inheritdoc cref="IndexOf(char)" path="/remarks"/>
    public int LastIndexOf(char value, int startIndex) => LastIndexOf(value, startIndex, startIndex + 1);

    /// <summary>The last place in a range where a character is.</summary>
    /// <param name="value">The character sought.</param>
    /// <param name="startIndex">Where to begin, going backward: less than <see cref="Length"/>.</param>
    /// <param name="count">How many characters to look at.</param>
    /// <returns>Its index, or -1; always -1 in an empty text.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The range is not within the text.</exception>
    /// <inheritdoc cref="IndexOf(char)" path="/remarks"/>
    public int LastIndexOf(char value, int startIndex, int count)
        => LastOfAny(new ReadOnlySpan<char>(in value), startIndex, count);

    /// <summary>The last place where any of some characters is.</summary>
    /// <param name="anyOf">The characters sought.</param>
    /// <returns>Its index, or -1.</returns>
    /// <inheritdoc cref="IndexOf(char)" path="/remarks"/>
    public int LastIndexOfAny(params ReadOnlySpan<char> anyOf) => Content.Last(default(Sought.AnyOf), anyOf, 0, Length);

    /// <summary>The last place where any of some characters is.</summary>
    /// <param name="anyOf">The characters sought.</param>
    /// <returns>Its index, or -1.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="anyOf"/> is null.</exception>
    /// <inheritdoc cref="IndexOf(char)" path="/remarks"/>
    public int LastIndexOfAny(params char[] anyOf)
    {
        Throw.IfNull(anyOf);
        return LastIndexOfAny(anyOf.AsSpan());
    }

    /// <summary>The last place up to an index where any of some characters is.</summary>
    /// <param name="anyOf">The characters sought.</param>
    /// <param name="startIndex">Where to begin, going backward: less than <see cref="Length"/>.</param>
    /// <returns>Its index, or -1; always -1 in an empty text.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="startIndex"/> is out of range.</exception>
    /// <inheritdoc cref="IndexOf(char)" path="/remarks"/>
    public int LastIndexOfAny(ReadOnlySpan<char> anyOf, int startIndex) => LastOfAny(anyOf, startIndex, startIndex + 1);

    /// <summary>The last place in a range where any of some characters is.</summary>
    /// <param name="anyOf">The characters sought.</param>
    /// <param name="startIndex">Where to begin, going backward: less than <see cref="Length"/>.</param>
    /// <param name="count">How many characters to look at.</param>
    /// <returns>Its index, or -1; always -1 in an empty text.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The range is not within the text.</exception>
    /// <inheritdoc cref="IndexOf(char)" path="/remarks"/>
    public int LastIndexOfAny(ReadOnlySpan<char> anyOf, int startIndex, int count) => LastOfAny(anyOf, startIndex, count);

    /// <summary>The last place where any of a prepared set of characters is.</summary>
    /// <param name="anyOf">The characters sought.</param>
    /// <returns>Its index, or -1.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="anyOf"/> is null.</exception>
    /// <inheritdoc cref="IndexOf(char)" path="/remarks"/>
    public int LastIndexOfAny(SearchValues<char> anyOf)
    {
        Throw.IfNull(anyOf);
        return Content.Last(new Sought.AnyOfSet(anyOf), default, 0, Length);
    }

    /// <summary>Whether a character is in the text.</summary>
    /// <param name="value">The character sought.</param>
    /// <returns>Whether it is.</returns>
    /// <inheritdoc cref="IndexOf(char)" path="/remarks"/>
    public bool Contains(char value)
        => TryFlat(out ReadOnlySpan<char> span) ? span.Contains(value) : IndexOf(value) >= 0;

    /// <summary>Whether a character is in the text, by a comparison.</summary>
    /// <param name="value">The character sought.</param>
    /// <param name="comparisonType">What counts as the same.</param>
    /// <returns>Whether it is.</returns>
    /// <exception cref="ArgumentException"><paramref name="comparisonType"/> is no comparison.</exception>
    /// <inheritdoc cref="IndexOf(char)" path="/remarks"/>
    public bool Contains(char value, StringComparison comparisonType) => IndexOf(value, comparisonType) >= 0;

    /// <summary>Whether any of a prepared set of characters is in the text.</summary>
    /// <param name="anyOf">The characters sought.</param>
    /// <returns>Whether one is.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="anyOf"/> is null.</exception>
    /// <inheritdoc cref="IndexOf(char)" path="/remarks"/>
    public bool ContainsAny(SearchValues<char> anyOf) => IndexOfAny(anyOf) >= 0;

    /// <summary>Whether the text begins with a character.</summary>
    /// <param name="value">The character.</param>
    /// <returns>Whether it does.</returns>
    /// <inheritdoc cref="Length" path="/remarks"/>
    public bool StartsWith(char value) => Length > 0 && this[0] == value;

    /// <summary>Whether the text ends with a character.</summary>
    /// <param name="value">The character.</param>
    /// <returns>Whether it does.</returns>
    /// <inheritdoc cref="Length" path="/remarks"/>
    public bool EndsWith(char value) => Length > 0 && this[Length - 1] == value;

    private int LastOfAny(ReadOnlySpan<char> anyOf, int startIndex, int count)
    {
        if (Length == 0)
        {
            return -1;
        }

        TextRange.CheckBackward(startIndex, count, Length);
        return Content.Last(default(Sought.AnyOf), anyOf, startIndex - count + 1, startIndex + 1);
    }
}
