using System.Text.RegularExpressions;
using CowCollections.Diagnostics;
using CowCollections.Text;

namespace CowCollections;

/// <content>
/// Changed texts. Each is made by the operation of a <see cref="CowString"/> that shares this snapshot's characters, and is
/// this snapshot itself where that changes nothing.
/// </content>
public sealed partial class CowStringSnapshot
{
    /// <summary>This text with another behind it.</summary>
    /// <param name="value">The other; null is empty.</param>
    /// <returns>The longer text.</returns>
    /// <remarks>
    /// <para>Time: O(length of <paramref name="value"/>) amortised; O(log n) if it is long.</para>
    /// <para>Sharing: everything, if nobody has appended to this before and there is room; else all but a page. None of a short text.</para>
    /// </remarks>
    public CowStringSnapshot Append(CowText? value) => value is null or { IsEmpty: true } ? ToSnapshot() : ToCowString().Append(value).Snapshot();

    /// <summary>This text with characters behind it.</summary>
    /// <param name="value">The characters.</param>
    /// <returns>The longer text.</returns>
    /// <inheritdoc cref="Append(CowText)" path="/remarks"/>
    public CowStringSnapshot Append(params ReadOnlySpan<char> value) => Insert(Length, value);

    /// <summary>This text with characters behind it.</summary>
    /// <param name="value">The characters; null is empty.</param>
    /// <returns>The longer text.</returns>
    /// <inheritdoc cref="Append(CowText)" path="/remarks"/>
    public CowStringSnapshot Append(params char[]? value) => Insert(Length, value.AsSpan());

    /// <summary>This text with another in it.</summary>
    /// <param name="startIndex">Where: at least 0, at most <see cref="CowText.Length"/>.</param>
    /// <param name="value">The other.</param>
    /// <returns>The longer text.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="startIndex"/> is out of range.</exception>
    /// <inheritdoc cref="Insert(int, ReadOnlySpan{char})" path="/remarks"/>
    public CowStringSnapshot Insert(int startIndex, string value)
    {
        Throw.IfNull(value);
        return Insert(startIndex, value.AsSpan());
    }

    /// <summary>This text with another in it.</summary>
    /// <param name="startIndex">Where: at least 0, at most <see cref="CowText.Length"/>.</param>
    /// <param name="value">The other.</param>
    /// <returns>The longer text.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="startIndex"/> is out of range.</exception>
    /// <inheritdoc cref="Insert(int, ReadOnlySpan{char})" path="/remarks"/>
    public CowStringSnapshot Insert(int startIndex, CowText value)
    {
        Throw.IfNull(value);
        Throw.IfNotPosition(startIndex, Length);
        return value.IsEmpty ? ToSnapshot() : ToCowString().Insert(startIndex, value).Snapshot();
    }

    /// <summary>This text with characters in it.</summary>
    /// <param name="startIndex">Where: at least 0, at most <see cref="CowText.Length"/>.</param>
    /// <param name="value">The characters.</param>
    /// <returns>The longer text.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="startIndex"/> is out of range.</exception>
    /// <remarks>
    /// <para>Time: O(length of what is inserted + log n); O(n) for a short text.</para>
    /// <para>Sharing: all but a page or two; none of a short text.</para>
    /// </remarks>
    public CowStringSnapshot Insert(int startIndex, ReadOnlySpan<char> value)
    {
        Throw.IfNotPosition(startIndex, Length);
        return value.IsEmpty ? ToSnapshot() : ToCowString().Insert(startIndex, value).Snapshot();
    }

    /// <summary>This text up to an index.</summary>
    /// <param name="startIndex">The first character that is not in it: at most <see cref="CowText.Length"/>.</param>
    /// <returns>The shorter text.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="startIndex"/> is out of range.</exception>
    /// <inheritdoc cref="CowText.Substring(int, int)" path="/remarks"/>
    public CowStringSnapshot Remove(int startIndex)
    {
        Throw.IfNotPosition(startIndex, Length);
        return Substring(0, startIndex);
    }

    /// <summary>This text without some characters.</summary>
    /// <param name="startIndex">The first of them.</param>
    /// <param name="count">How many.</param>
    /// <returns>The shorter text.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The characters are not within the text.</exception>
    /// <inheritdoc cref="Insert(int, ReadOnlySpan{char})" path="/remarks"/>
    public CowStringSnapshot Remove(int startIndex, int count)
    {
        TextRange.CheckCount(startIndex, count, Length);
        return count == 0 ? ToSnapshot() : ToCowString().Remove(startIndex, count).Snapshot();
    }

    /// <summary>This text with another character in place of one.</summary>
    /// <param name="index">At least 0 and less than <see cref="CowText.Length"/>.</param>
    /// <param name="value">The new character.</param>
    /// <returns>The new text.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="index"/> is out of range.</exception>
    /// <inheritdoc cref="Insert(int, ReadOnlySpan{char})" path="/remarks"/>
    public CowStringSnapshot SetItem(int index, char value)
    {
        CowString text = ToCowString();
        text[index] = value;
        return text.Snapshot();
    }

    /// <summary>This text with a character in place of another wherever that is.</summary>
    /// <param name="oldChar">The character sought.</param>
    /// <param name="newChar">The one in its place.</param>
    /// <returns>The new text; this one if the character is nowhere.</returns>
    /// <remarks>
    /// <para>Time: O(n).</para>
    /// <para>Sharing: the pages in which nothing was replaced; none of a short text.</para>
    /// </remarks>
    public CowStringSnapshot Replace(char oldChar, char newChar) => Changed(ToCowString().Replace(oldChar, newChar));

    /// <summary>This text with a text in place of another wherever that is, ordinal.</summary>
    /// <param name="oldValue">The text sought.</param>
    /// <param name="newValue">The one in its place; null for none.</param>
    /// <returns>The new text; this one if the text is nowhere.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="oldValue"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="oldValue"/> is empty.</exception>
    /// <inheritdoc cref="Replace(char, char)" path="/remarks"/>
    public CowStringSnapshot Replace(string oldValue, string? newValue) => Changed(ToCowString().Replace(oldValue, newValue));

    /// <summary>This text with a text in place of another wherever that is, by a comparison.</summary>
    /// <param name="oldValue">The text sought.</param>
    /// <param name="newValue">The one in its place; null for none.</param>
    /// <param name="comparisonType">What counts as the same.</param>
    /// <returns>The new text; this one if the text is nowhere.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="oldValue"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="oldValue"/> is empty, or <paramref name="comparisonType"/> no comparison.</exception>
    /// <remarks>
    /// <para>Time: O(n); comparisons that are not ordinal make a string of a text in pages first.</para>
    /// <para>Sharing: as <see cref="Replace(char, char)"/>; none by another comparison than the ordinal one.</para>
    /// </remarks>
    public CowStringSnapshot Replace(string oldValue, string? newValue, StringComparison comparisonType)
        => Changed(ToCowString().Replace(oldValue, newValue, comparisonType));

    /// <summary>This text with the matches of a regular expression replaced.</summary>
    /// <param name="regex">The expression.</param>
    /// <param name="replacement">What comes in place of each match, with the substitutions of <see cref="Regex.Replace(string, string)"/>.</param>
    /// <returns>The new text; this one if nothing matches.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="RegexMatchTimeoutException">The expression took too long.</exception>
    /// <remarks>
    /// <para>Time: that of the expression; a string is made of a text in pages first, and kept.</para>
    /// <para>Sharing: none.</para>
    /// </remarks>
    public CowStringSnapshot Replace(Regex regex, string replacement)
    {
        Throw.IfNull(regex);
        string text = ToString();
        string replaced = regex.Replace(text, replacement);
        return ReferenceEquals(replaced, text) ? ToSnapshot() : Of(replaced);
    }

    /// <summary>The snapshot of a handle; this one where the handle still has the same characters, in the same place.</summary>
    internal CowStringSnapshot Changed(CowString text)
        => text.Length == Length && (IsEmpty || text.IsSharedWith(this)) ? ToSnapshot() : text.Snapshot();
}
