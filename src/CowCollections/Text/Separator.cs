using System.Buffers;
using System.Runtime.InteropServices;

namespace CowCollections.Text;

/// <summary>What lies between the pieces of a text: a character, a text, one of a set of characters, or the end of a line.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly ref struct Separator
{
    /// <summary>What ends a line for <see cref="MemoryExtensions.EnumerateLines(ReadOnlySpan{char})"/>.</summary>
    internal static readonly SearchValues<char> LineEnds = SearchValues.Create("\r\n\f\u0085\u2028\u2029");

    private readonly SearchValues<char>? _set;
    private readonly ReadOnlySpan<char> _text;
    private readonly char _character;
    private readonly bool _isLine;

    internal Separator(char character)
    {
        _character = character;
        _text = default;
    }

    internal Separator(ReadOnlySpan<char> text)
    {
        _text = text;
        IsNone = text.IsEmpty;
    }

    internal Separator(SearchValues<char> set, bool isLine)
    {
        _set = set;
        _isLine = isLine;
    }

    /// <summary>Whether nothing separates, so that all is one piece.</summary>
    private bool IsNone { get; }

    /// <summary>The first separator from an index on.</summary>
    /// <param name="content">The text.</param>
    /// <param name="index">Where to begin.</param>
    /// <param name="length">How long it is.</param>
    /// <returns>Where it is, or -1.</returns>
    internal int Find(in TextContent content, int index, out int length)
    {
        length = 1;
        int end = content.Length;
        if (_set is not null)
        {
            int found = content.First(new Sought.AnyOfSet(_set), default, index, end);
            if (_isLine && found >= 0 && found + 1 < end && content[found] == '\r' && content[found + 1] == '\n')
            {
                length = 2;
            }

            return found;
        }

        if (_text.IsEmpty)
        {
            return IsNone ? -1 : content.First(default(Sought.AnyOf), new ReadOnlySpan<char>(in _character), index, end);
        }

        length = _text.Length;
        return content.IndexOf(_text, index, end);
    }
}
