using System.Text.RegularExpressions;
using CowCollections.Diagnostics;
using CowCollections.Text;

namespace CowCollections;

/// <content>Inserting, removing, replacing.</content>
public sealed partial class CowString
{
    /// <summary>Inserts characters.</summary>
    /// <param name="index">Where: at least 0, at most <see cref="Length"/>.</param>
    /// <param name="value">The characters; may be those of this text.</param>
    /// <returns>This text.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="index"/> is out of range.</exception>
    /// <remarks>
    /// <para>
    /// Time: O(n), a fast move within an array; O(log n) for a text in pages, which a long one becomes when it is shared or often
    /// edited in the middle. There an edit beside the last one takes no longer than appending.
    /// </para>
    /// <para>Sharing: copies one page of a shared text, or all of a small one.</para>
    /// </remarks>
    public CowString Insert(int index, ReadOnlySpan<char> value)
    {
        Throw.IfNotPosition(index, Length);
        return SpliceSafely(index, 0, value);
    }

    /// <summary>Inserts a string.</summary>
    /// <param name="index">Where: at least 0, at most <see cref="Length"/>.</param>
    /// <param name="value">The string; null is empty.</param>
    /// <returns>This text.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="index"/> is out of range.</exception>
    /// <inheritdoc cref="Insert(int, ReadOnlySpan{char})" path="/remarks"/>
    public CowString Insert(int index, string? value)
    {
        Throw.IfNotPosition(index, Length);
        Splice(index, 0, value);
        return this;
    }

    /// <summary>Inserts a string, repeated.</summary>
    /// <param name="index">Where: at least 0, at most <see cref="Length"/>.</param>
    /// <param name="value">The string; null is empty.</param>
    /// <param name="count">How often.</param>
    /// <returns>This text.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="index"/> is out of range, or <paramref name="count"/> less than 0.</exception>
    /// <inheritdoc cref="Insert(int, ReadOnlySpan{char})" path="/remarks"/>
    public CowString Insert(int index, string? value, int count)
    {
        Throw.IfNotPosition(index, Length);
        Throw.IfNegative(count);
        CheckRoom((long)count * (value?.Length ?? 0));
        return count == 0 || string.IsNullOrEmpty(value) ? this
            : Insert(index, count == 1 ? value : string.Concat(Enumerable.Repeat(value, count)));
    }

    /// <summary>Inserts a character.</summary>
    /// <param name="index">Where: at least 0, at most <see cref="Length"/>.</param>
    /// <param name="value">The character.</param>
    /// <returns>This text.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="index"/> is out of range.</exception>
    /// <inheritdoc cref="Insert(int, ReadOnlySpan{char})" path="/remarks"/>
    public CowString Insert(int index, char value)
    {
        Throw.IfNotPosition(index, Length);
        Splice(index, 0, new ReadOnlySpan<char>(in value));
        return this;
    }

    /// <summary>Inserts the characters of an array.</summary>
    /// <param name="index">Where: at least 0, at most <see cref="Length"/>.</param>
    /// <param name="value">The array; null is empty.</param>
    /// <returns>This text.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="index"/> is out of range.</exception>
    /// <inheritdoc cref="Insert(int, ReadOnlySpan{char})" path="/remarks"/>
    public CowString Insert(int index, char[]? value) => Insert(index, value.AsSpan());

    /// <summary>Inserts a part of an array.</summary>
    /// <param name="index">Where: at least 0, at most <see cref="Length"/>.</param>
    /// <param name="value">The array; null is empty.</param>
    /// <param name="startIndex">Where the part begins.</param>
    /// <param name="charCount">The number of characters.</param>
    /// <returns>This text.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null, and the part is not empty.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="index"/> is out of range, or the part not within the array.</exception>
    /// <inheritdoc cref="Insert(int, ReadOnlySpan{char})" path="/remarks"/>
    public CowString Insert(int index, char[]? value, int startIndex, int charCount)
    {
        Throw.IfNotPosition(index, Length);
        if (value is null && startIndex == 0 && charCount == 0)
        {
            return this;
        }

        Throw.IfNull(value);
        Throw.IfNegative(startIndex);
        Throw.IfNegative(charCount);
        if (startIndex > value.Length - charCount)
        {
            Throw.OutOfRange(nameof(startIndex), startIndex, $"at most {value.Length - charCount}");
        }

        return Insert(index, value.AsSpan(startIndex, charCount));
    }

    /// <summary>Inserts <c>True</c> or <c>False</c>.</summary>
    /// <param name="index">Where: at least 0, at most <see cref="Length"/>.</param>
    /// <param name="value">Which of them.</param>
    /// <returns>This text.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="index"/> is out of range.</exception>
    /// <inheritdoc cref="Insert(int, ReadOnlySpan{char})" path="/remarks"/>
    public CowString Insert(int index, bool value) => Insert(index, value ? bool.TrueString : bool.FalseString);

    /// <summary>Inserts an object's text.</summary>
    /// <param name="index">Where: at least 0, at most <see cref="Length"/>.</param>
    /// <param name="value">The object; null is empty.</param>
    /// <returns>This text.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="index"/> is out of range, and <paramref name="value"/> not null.</exception>
    /// <inheritdoc cref="Insert(int, ReadOnlySpan{char})" path="/remarks"/>
    public CowString Insert(int index, object? value)
        => value is null ? this : value is CowText text ? Insert(index, text) : Insert(index, value.ToString());

    /// <summary>Inserts a text.</summary>
    /// <param name="index">Where: at least 0, at most <see cref="Length"/>.</param>
    /// <param name="value">A handle, which may be this one, or a snapshot; null is empty.</param>
    /// <returns>This text.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="index"/> is out of range.</exception>
    /// <remarks>
    /// <para>Time: O(length of <paramref name="value"/>) and that of other insertions; O(log n) if it is long.</para>
    /// <para>Sharing: as other insertions; with a long text, its pages.</para>
    /// </remarks>
    public CowString Insert(int index, CowText? value)
    {
        Throw.IfNotPosition(index, Length);
        if (value is null or { IsEmpty: true })
        {
            return this;
        }

        TextContent other = value.Content;
        if (_buffer.InsertionShares(other))
        {
            Sequences.Sequence<char> pages = TextBuffer.Pages(value.Captured());
            _version++;
            _buffer.InsertShared(index, pages);
            return this;
        }

        return other.TryGetSpan(out ReadOnlySpan<char> span) ? SpliceSafely(index, 0, span) : SpliceCopied(index, other);
    }

    /// <summary>Inserts a value in its text form, without a string being made of it.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="index">Where: at least 0, at most <see cref="Length"/>.</param>
    /// <param name="value">The value, which is formatted by the rules of the current culture.</param>
    /// <returns>This text.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="index"/> is out of range.</exception>
    /// <inheritdoc cref="Insert(int, ReadOnlySpan{char})" path="/remarks"/>
    public CowString Insert<T>(int index, T value)
        where T : struct, ISpanFormattable
    {
        Throw.IfNotPosition(index, Length);
        using var scratch = new Scratch(stackalloc char[Scratch.Small]);
        scratch.Format(value, default, null);
        return SpliceScratch(index, scratch.Written);
    }

    /// <summary>Removes some characters.</summary>
    /// <param name="startIndex">The first of them.</param>
    /// <param name="length">How many.</param>
    /// <returns>This text.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The characters are not within the text.</exception>
    /// <remarks>
    /// <para>Time: as insertion, whatever <paramref name="length"/> is for a text in pages; O(1) at the end.</para>
    /// <para>Sharing: copies one page of a shared text, or what remains of a small one.</para>
    /// </remarks>
    public CowString Remove(int startIndex, int length)
    {
        Throw.IfNegative(length);
        TextRange.CheckCount(startIndex, length, Length);
        Splice(startIndex, length, default);
        return this;
    }

    /// <summary>Removes the characters from an index on.</summary>
    /// <param name="startIndex">The first of them: at least 0, at most <see cref="Length"/>.</param>
    /// <returns>This text.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="startIndex"/> is out of range.</exception>
    /// <inheritdoc cref="Remove(int, int)" path="/remarks"/>
    public CowString Remove(int startIndex)
    {
        Throw.IfNotPosition(startIndex, Length);
        return Remove(startIndex, Length - startIndex);
    }

    /// <summary>Puts characters in place of others: a removal and an insertion in one.</summary>
    /// <param name="startIndex">The first character that goes.</param>
    /// <param name="length">How many go.</param>
    /// <param name="value">The characters that come; may be those of this text.</param>
    /// <returns>This text.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The characters are not within the text.</exception>
    /// <inheritdoc cref="Insert(int, ReadOnlySpan{char})" path="/remarks"/>
    public CowString Overwrite(int startIndex, int length, ReadOnlySpan<char> value)
    {
        TextRange.Check(startIndex, length, Length);
        return SpliceSafely(startIndex, length, value);
    }

    /// <summary>Puts a character in place of another wherever that is.</summary>
    /// <param name="oldChar">The character sought.</param>
    /// <param name="newChar">The one in its place.</param>
    /// <returns>This text.</returns>
    /// <inheritdoc cref="Replace(char, char, int, int)" path="/remarks"/>
    public CowString Replace(char oldChar, char newChar) => Replace(oldChar, newChar, 0, Length);

    /// <summary>Puts a character in place of another wherever that is in a range.</summary>
    /// <param name="oldChar">The character sought.</param>
    /// <param name="newChar">The one in its place.</param>
    /// <param name="startIndex">Where the range begins.</param>
    /// <param name="count">The number of characters in it.</param>
    /// <returns>This text.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The range is not within the text.</exception>
    /// <remarks>
    /// <para>Time: O(n).</para>
    /// <para>Sharing: copies the pages of a shared text in which something is replaced, or all of a small one; unchanged where nothing is.</para>
    /// </remarks>
    public CowString Replace(char oldChar, char newChar, int startIndex, int count)
    {
        TextRange.Check(startIndex, count, Length);
        _version++;
        _buffer.Replace(oldChar, newChar, startIndex, startIndex + count);
        return this;
    }

    /// <summary>Puts a text in place of another wherever that is, ordinal.</summary>
    /// <param name="oldValue">The text sought.</param>
    /// <param name="newValue">The one in its place; null for none.</param>
    /// <returns>This text.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="oldValue"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="oldValue"/> is empty.</exception>
    /// <inheritdoc cref="Replace(string, string, int, int)" path="/remarks"/>
    public CowString Replace(string oldValue, string? newValue) => Replace(oldValue, newValue, 0, Length);

    /// <summary>Puts a text in place of another wherever that is in a range, ordinal.</summary>
    /// <param name="oldValue">The text sought.</param>
    /// <param name="newValue">The one in its place; null for none.</param>
    /// <param name="startIndex">Where the range begins.</param>
    /// <param name="count">The number of characters in it.</param>
    /// <returns>This text.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="oldValue"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="oldValue"/> is empty.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The range is not within the text.</exception>
    /// <remarks>
    /// <para>Time: O(n).</para>
    /// <para>
    /// Sharing: copies the pages of a text in pages in which something is replaced, if that is in few places; else all. Unchanged
    /// where nothing is.
    /// </para>
    /// </remarks>
    public CowString Replace(string oldValue, string? newValue, int startIndex, int count)
    {
        ArgumentException.ThrowIfNullOrEmpty(oldValue);
        TextRange.Check(startIndex, count, Length);
        _version++;
        _buffer.Replace(oldValue, newValue, startIndex, startIndex + count);
        return this;
    }

    /// <summary>Puts characters in place of others wherever those are, ordinal.</summary>
    /// <param name="oldValue">The characters sought.</param>
    /// <param name="newValue">Those in their place.</param>
    /// <returns>This text.</returns>
    /// <exception cref="ArgumentException"><paramref name="oldValue"/> is empty.</exception>
    /// <inheritdoc cref="Replace(string, string, int, int)" path="/remarks"/>
    public CowString Replace(ReadOnlySpan<char> oldValue, ReadOnlySpan<char> newValue) => Replace(oldValue, newValue, 0, Length);

    /// <summary>Puts characters in place of others wherever those are in a range, ordinal.</summary>
    /// <param name="oldValue">The characters sought.</param>
    /// <param name="newValue">Those in their place.</param>
    /// <param name="startIndex">Where the range begins.</param>
    /// <param name="count">The number of characters in it.</param>
    /// <returns>This text.</returns>
    /// <exception cref="ArgumentException"><paramref name="oldValue"/> is empty.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The range is not within the text.</exception>
    /// <inheritdoc cref="Replace(string, string, int, int)" path="/remarks"/>
    public CowString Replace(ReadOnlySpan<char> oldValue, ReadOnlySpan<char> newValue, int startIndex, int count)
        => Replace(oldValue.ToString(), newValue.ToString(), startIndex, count);

    /// <summary>Puts a text in place of another wherever that is, by a comparison.</summary>
    /// <param name="oldValue">The text sought.</param>
    /// <param name="newValue">The one in its place; null for none.</param>
    /// <param name="comparisonType">What counts as the same.</param>
    /// <returns>This text.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="oldValue"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="oldValue"/> is empty, or <paramref name="comparisonType"/> no comparison.</exception>
    /// <exception cref="InvalidOperationException">The current culture is one of your own, and changed the text.</exception>
    /// <remarks>
    /// <para>Time: O(n); comparisons that are not ordinal make a string of a text in pages first.</para>
    /// <para>Sharing: as the ordinal one; another ends it, if anything is replaced.</para>
    /// </remarks>
    public CowString Replace(string oldValue, string? newValue, StringComparison comparisonType)
    {
        if (comparisonType == StringComparison.Ordinal)
        {
            return Replace(oldValue, newValue);
        }

        int version = _version;
        string text = ToString();
        return Become(text.Replace(oldValue, newValue, comparisonType), text, version);
    }

    /// <summary>Replaces the matches of a regular expression.</summary>
    /// <param name="regex">The expression.</param>
    /// <param name="replacement">What comes in place of each match, with the substitutions of <see cref="Regex.Replace(string, string)"/>.</param>
    /// <returns>This text.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="RegexMatchTimeoutException">The expression took too long.</exception>
    /// <remarks>
    /// <para>Time: that of the expression; a string is made of a text that is none first.</para>
    /// <para>Sharing: ends; unchanged where nothing matches.</para>
    /// </remarks>
    public CowString Replace(Regex regex, string replacement)
    {
        Throw.IfNull(regex);
        int version = _version;
        string text = ToString();
        return Become(regex.Replace(text, replacement), text, version);
    }

    /// <summary>Replaces the matches of a regular expression.</summary>
    /// <param name="regex">The expression.</param>
    /// <param name="evaluator">Says what comes in place of a match.</param>
    /// <returns>This text.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="RegexMatchTimeoutException">The expression took too long.</exception>
    /// <exception cref="InvalidOperationException"><paramref name="evaluator"/> changed the text.</exception>
    /// <inheritdoc cref="Replace(Regex, string)" path="/remarks"/>
    public CowString Replace(Regex regex, MatchEvaluator evaluator)
    {
        Throw.IfNull(regex);
        int version = _version;
        string text = ToString();
        return Become(regex.Replace(text, evaluator), text, version);
    }

    /// <summary>Inserts a character, repeated.</summary>
    internal void InsertRepeated(int index, char value, int count)
    {
        using var scratch = new Scratch(stackalloc char[Scratch.Small]);
        scratch.Reserve(count)[..count].Fill(value);
        Splice(index, 0, scratch.Buffer[..count]);
    }

    /// <summary>Becomes a string that was made of this text.</summary>
    /// <param name="made">The string.</param>
    /// <param name="text">The text of which it was made; if that is the same, all stays as it is.</param>
    /// <param name="version">The version at that time.</param>
    /// <exception cref="InvalidOperationException">The text was changed meanwhile.</exception>
    private CowString Become(string made, string text, int version)
    {
        ThrowIfModified(version, text.Length);
        if (!ReferenceEquals(made, text))
        {
            _version++;
            _buffer.Replace(made);
        }

        return this;
    }

    /// <summary>Puts characters that may be those of this text in place of others.</summary>
    private CowString SpliceSafely(int index, int removed, ReadOnlySpan<char> value)
    {
        if (value.IsEmpty || !_buffer.MayMove(index, removed, value))
        {
            Splice(index, removed, value);
            return this;
        }

        using var scratch = new Scratch(stackalloc char[Scratch.Small]);
        value.CopyTo(scratch.Reserve(value.Length));
        Splice(index, removed, scratch.Buffer[..value.Length]);
        return this;
    }

    private CowString SpliceCopied(int index, in TextContent other)
    {
        using var scratch = new Scratch(stackalloc char[Scratch.Small]);
        int length = other.Length;
        other.CopyTo(0, scratch.Reserve(length)[..length]);
        Splice(index, 0, scratch.Buffer[..length]);
        return this;
    }

    private CowString SpliceScratch(int index, ReadOnlySpan<char> written)
    {
        Throw.IfNotPosition(index, Length);
        Splice(index, 0, written);
        return this;
    }
}
