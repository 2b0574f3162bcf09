using System.Globalization;
using System.Text;
using CowCollections.Diagnostics;
using CowCollections.Sequences;
using CowCollections.Sharing;
using CowCollections.Text;

namespace CowCollections;

/// <content>Texts that are made of this one. Each is a value of its own, whatever becomes of this one.</content>
public abstract partial class CowText
{
    /// <summary>The text from an index on.</summary>
    /// <param name="startIndex">Where it begins: at least 0, at most <see cref="Length"/>.</param>
    /// <returns>The part.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="startIndex"/> is out of range.</exception>
    /// <inheritdoc cref="Substring(int, int)" path="/remarks"/>
    public CowStringSnapshot Substring(int startIndex)
    {
        Throw.IfNotPosition(startIndex, Length);
        return Part(startIndex, Length - startIndex);
    }

    /// <summary>A part of the text.</summary>
    /// <param name="startIndex">Where it begins.</param>
    /// <param name="length">The number of characters.</param>
    /// <returns>The part.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The part is not within the text.</exception>
    /// <remarks>
    /// <para>Time: O(<paramref name="length"/>), at most that of copying 64 kilobytes; O(log n) for more.</para>
    /// <para>
    /// Sharing: none if characters were copied; else their pages, as after a snapshot. (Of a text that is a string, the first long
    /// part copies the characters once, for all to come.) While any page of a part is unwritten, the part holds the array that it lies in:
    /// a few thousand characters may keep that of a text of millions alive. <c>new CowStringSnapshot(part.ToString())</c> ends that, as
    /// does <see cref="CowString.TrimExcess"/> of a <see cref="CowString"/> of it; <see cref="ToString()"/> alone does not.
    /// </para>
    /// </remarks>
    public CowStringSnapshot Substring(int startIndex, int length)
    {
        TextRange.Check(startIndex, length, Length);
        return Part(startIndex, length);
    }

    /// <summary>As <see cref="Substring(int, int)"/>; this is what <c>text[1..^1]</c> calls.</summary>
    /// <param name="start">Where the part begins.</param>
    /// <param name="length">The number of characters.</param>
    /// <returns>The part.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The part is not within the text.</exception>
    /// <inheritdoc cref="Substring(int, int)" path="/remarks"/>
    public CowStringSnapshot Slice(int start, int length)
    {
        TextRange.Check(start, length, Length);
        return Part(start, length);
    }

    /// <summary>The text without white space at its ends.</summary>
    /// <returns>The part that remains.</returns>
    /// <inheritdoc cref="Substring(int, int)" path="/remarks"/>
    public CowStringSnapshot Trim() => Trimmed(default(Sought.NoWhiteSpace), default, atStart: true, atEnd: true);

    /// <summary>The text without a character at its ends.</summary>
    /// <param name="trimChar">The character, which goes as often as it is there.</param>
    /// <returns>The part that remains.</returns>
    /// <inheritdoc cref="Substring(int, int)" path="/remarks"/>
    public CowStringSnapshot Trim(char trimChar) => Trim([trimChar]);

    /// <summary>The text without some characters at its ends.</summary>
    /// <param name="trimChars">The characters; if there are none, white space.</param>
    /// <returns>The part that remains.</returns>
    /// <inheritdoc cref="Substring(int, int)" path="/remarks"/>
    public CowStringSnapshot Trim(params ReadOnlySpan<char> trimChars)
        => trimChars.IsEmpty ? Trim() : Trimmed(default(Sought.NoneOf), trimChars, atStart: true, atEnd: true);

    /// <summary>The text without some characters at its ends.</summary>
    /// <param name="trimChars">The characters; if there are none, or it is null, white space.</param>
    /// <returns>The part that remains.</returns>
    /// <inheritdoc cref="Substring(int, int)" path="/remarks"/>
    public CowStringSnapshot Trim(params char[]? trimChars) => Trim(trimChars.AsSpan());

    /// <summary>The text without white space at its beginning.</summary>
    /// <returns>The part that remains.</returns>
    /// <inheritdoc cref="Substring(int, int)" path="/remarks"/>
    public CowStringSnapshot TrimStart() => Trimmed(default(Sought.NoWhiteSpace), default, atStart: true, atEnd: false);

    /// <summary>The text without a character at its beginning.</summary>
    /// <param name="trimChar">The character, which goes as often as it is there.</param>
    /// <returns>The part that remains.</returns>
    /// <inheritdoc cref="Substring(int, int)" path="/remarks"/>
    public CowStringSnapshot TrimStart(char trimChar) => TrimStart([trimChar]);

    /// <summary>The text without some characters at its beginning.</summary>
    /// <param name="trimChars">The characters; if there are none, white space.</param>
    /// <returns>The part that remains.</returns>
    /// <inheritdoc cref="Substring(int, int)" path="/remarks"/>
    public CowStringSnapshot TrimStart(params ReadOnlySpan<char> trimChars)
        => trimChars.IsEmpty ? TrimStart() : Trimmed(default(Sought.NoneOf), trimChars, atStart: true, atEnd: false);

    /// <summary>The text without some characters at its beginning.</summary>
    /// <param name="trimChars">The characters; if there are none, or it is null, white space.</param>
    /// <returns>The part that remains.</returns>
    /// <inheritdoc cref="Substring(int, int)" path="/remarks"/>
    public CowStringSnapshot TrimStart(params char[]? trimChars) => TrimStart(trimChars.AsSpan());

    /// <summary>The text without white space at its end.</summary>
    /// <returns>The part that remains.</returns>
    /// <inheritdoc cref="Substring(int, int)" path="/remarks"/>
    public CowStringSnapshot TrimEnd() => Trimmed(default(Sought.NoWhiteSpace), default, atStart: false, atEnd: true);

    /// <summary>The text without a character at its end.</summary>
    /// <param name="trimChar">The character, which goes as often as it is there.</param>
    /// <returns>The part that remains.</returns>
    /// <inheritdoc cref="Substring(int, int)" path="/remarks"/>
    public CowStringSnapshot TrimEnd(char trimChar) => TrimEnd([trimChar]);

    /// <summary>The text without some characters at its end.</summary>
    /// <param name="trimChars">The characters; if there are none, white space.</param>
    /// <returns>The part that remains.</returns>
    /// <inheritdoc cref="Substring(int, int)" path="/remarks"/>
    public CowStringSnapshot TrimEnd(params ReadOnlySpan<char> trimChars)
        => trimChars.IsEmpty ? TrimEnd() : Trimmed(default(Sought.NoneOf), trimChars, atStart: false, atEnd: true);

    /// <summary>The text without some characters at its end.</summary>
    /// <param name="trimChars">The characters; if there are none, or it is null, white space.</param>
    /// <returns>The part that remains.</returns>
    /// <inheritdoc cref="Substring(int, int)" path="/remarks"/>
    public CowStringSnapshot TrimEnd(params char[]? trimChars) => TrimEnd(trimChars.AsSpan());

    /// <summary>The text with spaces before it, so that it has a length.</summary>
    /// <param name="totalWidth">The length.</param>
    /// <returns>The longer text; this one if it is long enough.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="totalWidth"/> is less than 0.</exception>
    /// <inheritdoc cref="PadLeft(int, char)" path="/remarks"/>
    public CowStringSnapshot PadLeft(int totalWidth) => PadLeft(totalWidth, ' ');

    /// <summary>The text with a character before it, as often as gives it a length.</summary>
    /// <param name="totalWidth">The length.</param>
    /// <param name="paddingChar">The character.</param>
    /// <returns>The longer text; this one if it is long enough.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="totalWidth"/> is less than 0.</exception>
    /// <remarks>
    /// <para>Time: O(number of characters added), and that of inserting them.</para>
    /// <para>Sharing: all but a page or two; none of a short text.</para>
    /// </remarks>
    public CowStringSnapshot PadLeft(int totalWidth, char paddingChar) => Padded(totalWidth, paddingChar, atStart: true);

    /// <summary>The text with spaces behind it, so that it has a length.</summary>
    /// <param name="totalWidth">The length.</param>
    /// <returns>The longer text; this one if it is long enough.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="totalWidth"/> is less than 0.</exception>
    /// <inheritdoc cref="PadLeft(int, char)" path="/remarks"/>
    public CowStringSnapshot PadRight(int totalWidth) => PadRight(totalWidth, ' ');

    /// <summary>The text with a character behind it, as often as gives it a length.</summary>
    /// <param name="totalWidth">The length.</param>
    /// <param name="paddingChar">The character.</param>
    /// <returns>The longer text; this one if it is long enough.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="totalWidth"/> is less than 0.</exception>
    /// <inheritdoc cref="PadLeft(int, char)" path="/remarks"/>
    public CowStringSnapshot PadRight(int totalWidth, char paddingChar) => Padded(totalWidth, paddingChar, atStart: false);

    /// <summary>The text in lower case, by the rules of the current culture.</summary>
    /// <returns>The text; this one if it is in lower case.</returns>
    /// <inheritdoc cref="ToUpper(CultureInfo)" path="/remarks"/>
    public CowStringSnapshot ToLower() => ToLower(null);

    /// <summary>The text in lower case, by the rules of a culture.</summary>
    /// <param name="culture">The culture; null for the current one.</param>
    /// <returns>The text; this one if it is in lower case.</returns>
    /// <inheritdoc cref="ToUpper(CultureInfo)" path="/remarks"/>
    public CowStringSnapshot ToLower(CultureInfo? culture) => Made(ToString().ToLower(culture ?? CultureInfo.CurrentCulture));

    /// <summary>The text in lower case, by rules of no culture.</summary>
    /// <returns>The text; this one if it is in lower case.</returns>
    /// <inheritdoc cref="ToUpper(CultureInfo)" path="/remarks"/>
    public CowStringSnapshot ToLowerInvariant() => ToLower(CultureInfo.InvariantCulture);

    /// <summary>The text in upper case, by the rules of the current culture.</summary>
    /// <returns>The text; this one if it is in upper case.</returns>
    /// <inheritdoc cref="ToUpper(CultureInfo)" path="/remarks"/>
    public CowStringSnapshot ToUpper() => ToUpper(null);

    /// <summary>The text in upper case, by the rules of a culture.</summary>
    /// <param name="culture">The culture; null for the current one.</param>
    /// <returns>The text; this one if it is in upper case.</returns>
    /// <remarks>
    /// <para>Time: O(n); a string is made of a text in pages first.</para>
    /// <para>Sharing: none, unless nothing had to be changed.</para>
    /// </remarks>
    public CowStringSnapshot ToUpper(CultureInfo? culture) => Made(ToString().ToUpper(culture ?? CultureInfo.CurrentCulture));

    /// <summary>The text in upper case, by rules of no culture.</summary>
    /// <returns>The text; this one if it is in upper case.</returns>
    /// <inheritdoc cref="ToUpper(CultureInfo)" path="/remarks"/>
    public CowStringSnapshot ToUpperInvariant() => ToUpper(CultureInfo.InvariantCulture);

    /// <summary>The text with each of its line ends replaced by that of the platform.</summary>
    /// <returns>The text; this one if it has no line end.</returns>
    /// <inheritdoc cref="ToUpper(CultureInfo)" path="/remarks"/>
    public CowStringSnapshot ReplaceLineEndings() => Made(ToString().ReplaceLineEndings());

    /// <summary>The text with each of its line ends replaced.</summary>
    /// <param name="replacementText">What comes in their place.</param>
    /// <returns>The text; this one if it has no line end.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="replacementText"/> is null.</exception>
    /// <inheritdoc cref="ToUpper(CultureInfo)" path="/remarks"/>
    public CowStringSnapshot ReplaceLineEndings(string replacementText) => Made(ToString().ReplaceLineEndings(replacementText));

    /// <summary>The text in a Unicode normalization form, so that equivalent texts are the same.</summary>
    /// <param name="normalizationForm">The form; composed if it is not said.</param>
    /// <returns>The text; this one if it has that form.</returns>
    /// <exception cref="ArgumentException">The text is no valid Unicode, or <paramref name="normalizationForm"/> no form.</exception>
    /// <inheritdoc cref="ToUpper(CultureInfo)" path="/remarks"/>
    public CowStringSnapshot Normalize(NormalizationForm normalizationForm = NormalizationForm.FormC)
        => Made(ToString().Normalize(normalizationForm));

    /// <summary>Whether the text has a Unicode normalization form.</summary>
    /// <param name="normalizationForm">The form; composed if it is not said.</param>
    /// <returns>Whether it has.</returns>
    /// <exception cref="ArgumentException">The text is no valid Unicode, or <paramref name="normalizationForm"/> no form.</exception>
    /// <remarks>
    /// <para>Time: O(n); a string is made of a text in pages first.</para>
    /// <para>Sharing: unchanged.</para>
    /// </remarks>
    public bool IsNormalized(NormalizationForm normalizationForm = NormalizationForm.FormC) => ToString().IsNormalized(normalizationForm);

    /// <summary>A snapshot of a string that was made of this text; this one where it is the text's own string.</summary>
    private CowStringSnapshot Made(string text) => ReferenceEquals(text, ToString()) ? ToSnapshot() : CowStringSnapshot.Of(text);

    private CowStringSnapshot Part(int start, int length)
    {
        TextContent content = Content;
        if (length == content.Length)
        {
            return ToSnapshot();
        }

        bool isCopy = length <= (content.IsPaged ? Paging<char>.FlatLimit : Paging<char>.LargeCount);
        if (isCopy)
        {
            return CowStringSnapshot.Of(content.ToString(start, length));
        }

        return new CowStringSnapshot(TextBuffer.Slice(Captured(), start, length), ShareCount.Immutable);
    }

    private CowStringSnapshot Trimmed<TSought>(TSought kept, ReadOnlySpan<char> trimmed, bool atStart, bool atEnd)
        where TSought : struct, ISought
    {
        TextContent content = Content;
        int start = atStart ? content.First(kept, trimmed, 0, content.Length) : 0;
        if (start < 0)
        {
            return CowStringSnapshot.Empty;
        }

        int end = atEnd ? content.Last(kept, trimmed, start, content.Length) + 1 : content.Length;
        return Part(start, Math.Max(end - start, 0));
    }

    private CowStringSnapshot Padded(int totalWidth, char paddingChar, bool atStart)
    {
        Throw.IfNegative(totalWidth);
        int padding = totalWidth - Length;
        if (padding <= 0)
        {
            return ToSnapshot();
        }

        CowString padded = ToSnapshot().ToCowString();
        padded.InsertRepeated(atStart ? 0 : padded.Length, paddingChar, padding);
        return padded.Snapshot();
    }
}
