using System.Buffers;
using System.Text;
using CowCollections.Diagnostics;
using CowCollections.Text;

namespace CowCollections;

/// <content>The text in pieces: split, by lines, by code points.</content>
public abstract partial class CowText
{
    /// <summary>The pieces between the places where a character is.</summary>
    /// <param name="separator">The character.</param>
    /// <param name="options">Whether empty pieces are left out, and white space at the ends of each.</param>
    /// <returns>To be enumerated; the text must not be written meanwhile.</returns>
    /// <exception cref="ArgumentException"><paramref name="options"/> is no combination of options.</exception>
    /// <remarks>
    /// <para>
    /// Time: O(n) for all. Each piece is a span, valid until the next. Nothing is allocated but an array, as long as the longest of
    /// them, for pieces that go across pages.
    /// </para>
    /// <para>Sharing: unchanged.</para>
    /// </remarks>
    public PieceEnumerator Split(char separator, StringSplitOptions options = StringSplitOptions.None)
        => new(this, new Separator(separator), Checked(options));

    /// <summary>The pieces between the places where a text is, ordinal.</summary>
    /// <param name="separator">The text. If it is empty, all is one piece.</param>
    /// <param name="options">Whether empty pieces are left out, and white space at the ends of each.</param>
    /// <returns>To be enumerated; the text must not be written meanwhile.</returns>
    /// <exception cref="ArgumentException"><paramref name="options"/> is no combination of options.</exception>
    /// <inheritdoc cref="Split(char, StringSplitOptions)" path="/remarks"/>
    public PieceEnumerator Split(ReadOnlySpan<char> separator, StringSplitOptions options = StringSplitOptions.None)
        => new(this, new Separator(separator), Checked(options));

    /// <summary>The pieces between the places where any of a prepared set of characters is.</summary>
    /// <param name="separators">The characters.</param>
    /// <param name="options">Whether empty pieces are left out, and white space at the ends of each.</param>
    /// <returns>To be enumerated; the text must not be written meanwhile.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="separators"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="options"/> is no combination of options.</exception>
    /// <inheritdoc cref="Split(char, StringSplitOptions)" path="/remarks"/>
    public PieceEnumerator SplitAny(SearchValues<char> separators, StringSplitOptions options = StringSplitOptions.None)
    {
        Throw.IfNull(separators);
        return new(this, new Separator(separators, isLine: false), Checked(options));
    }

    /// <summary>The lines, without what ends them: a carriage return, a line feed, both, or one of the rarer line ends of Unicode.</summary>
    /// <returns>To be enumerated; the text must not be written meanwhile. As for a span, behind a last line end is an empty line.</returns>
    /// <inheritdoc cref="Split(char, StringSplitOptions)" path="/remarks"/>
    public PieceEnumerator EnumerateLines()
        => new(this, new Separator(Separator.LineEnds, isLine: true), StringSplitOptions.None);

    /// <summary>The code points. A surrogate pair is one; a surrogate alone is <see cref="Rune.ReplacementChar"/>.</summary>
    /// <returns>To be enumerated; the text must not be written meanwhile.</returns>
    /// <remarks>
    /// <para>Time: O(n) for all.</para>
    /// <para>Sharing: unchanged.</para>
    /// </remarks>
    public RuneEnumerator EnumerateRunes() => new(this);

    private static StringSplitOptions Checked(StringSplitOptions options)
    {
        const StringSplitOptions All = StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries;
        return (options & ~All) == StringSplitOptions.None ? options : throw new ArgumentException($"{options} is no combination of options.", nameof(options));
    }
}
