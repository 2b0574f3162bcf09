namespace CowCollections;

/// <content>The interfaces of .NET, and characters by index.</content>
public abstract partial class CowText : IReadOnlyList<char>, IComparable<CowText>, IComparable, ISpanFormattable, IUtf8SpanFormattable
{
    int IReadOnlyCollection<char>.Count => Length;

    /// <summary>The character at an index.</summary>
    /// <param name="index">At least 0 and less than <see cref="Length"/>.</param>
    /// <exception cref="IndexOutOfRangeException"><paramref name="index"/> is out of range.</exception>
    /// <remarks>
    /// <para>Time: O(1); O(log n), with a base of about 32, for a text in pages.</para>
    /// <para>Sharing: unchanged.</para>
    /// </remarks>
    public char this[int index] => CharacterAt(index);

    /// <summary>The character at an index, which this checks as a string does.</summary>
    private protected char CharacterAt(int index)
    {
        string? text = _buffer.Text;
        if (text is not null)
        {
            return text[index];
        }

        // The count of what has ended is less than any index.
        char[] array = _buffer.Characters.Value.Items;
        return !_buffer.HasFront && index < _buffer.Characters.Value.Count && (uint)index < (uint)array.Length ? array[index] : PagedAt(index);
    }

    private char PagedAt(int index)
    {
        Text.TextContent content = Content;

        // The string's own exception.
        return (uint)index < (uint)content.Length ? content[index] : ""[index];
    }
}
