using System.Runtime.CompilerServices;
using System.Text;
using CowCollections.Text;

namespace CowCollections;

/// <content>What the enumerators of characters and of code points have in common.</content>
public abstract partial class CowText
{
    /// <summary>The characters from an index on that lie side by side; none at the end.</summary>
    /// <exception cref="InvalidOperationException">The text was modified since it had a version and a length.</exception>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private ReadOnlySpan<char> StretchOf(int version, int length, int index)
    {
        ThrowIfModified(version, length);
        return index < length ? Content.SpanAt(index) : default;
    }

    /// <summary>A position that moves forward through a text, character by character.</summary>
    /// <remarks>
    /// No method passes the cursor's own address to another, so that the JIT can keep it in registers during a <c>foreach</c>. So it
    /// keeps no <see cref="TextContent"/>, which is large: while the text is not modified, it asks for that at each new stretch.
    /// </remarks>
    private ref struct Cursor
    {
        private readonly CowText _text;
        private readonly int _version;
        private readonly int _length;

        /// <summary>How many characters the text's buffer had when the present stretch was sought.</summary>
        private int _count;
        private ReadOnlySpan<char> _span;

        /// <summary>Which character of the stretch the cursor is on; -1 before the first.</summary>
        private int _index;

        /// <summary>Where the present stretch ends in the text.</summary>
        private int _end;

        internal Cursor(CowText text)
        {
            TextContent content = text.Content;
            _text = text;
            _version = text._version;
            _count = content.Characters.Count;
            _length = content.Length;
            _index = -1;
        }

        /// <summary>The character that the cursor is on: behind the last that one, before the first none.</summary>
        internal readonly char Current => (uint)_index < (uint)_span.Length ? _span[_index] : default;

        /// <summary>Moves on by one character.</summary>
        /// <exception cref="InvalidOperationException">The text was modified after the cursor was made.</exception>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal bool MoveNext()
        {
            if (_version == _text._version && _count == _text._buffer.Characters.Value.Count)
            {
                int index = _index + 1;
                if (index < _span.Length)
                {
                    _index = index;
                    return true;
                }
            }

            // Also where something has changed, and it was no modification (the characters of a string were put into an array), there is
            // a new stretch, so that nothing of the old one lives across the call: that would cost a store and a load for each character.
            int next = _end - _span.Length + _index + 1;
            ReadOnlySpan<char> span = _text.StretchOf(_version, _length, next);
            if (span.IsEmpty)
            {
                return false;
            }

            _count = _text._buffer.Characters.Value.Count;
            _span = span;
            _end = next + span.Length;
            _index = 0;
            return true;
        }

        /// <summary>Moves on by one code point: by two characters, if they are a pair.</summary>
        /// <param name="rune">The code point; U+FFFD for half a pair.</param>
        /// <inheritdoc cref="MoveNext"/>
        internal bool TryReadRune(out Rune rune)
        {
            if (!MoveNext())
            {
                rune = default;
                return false;
            }

            char first = Current;
            if (!Rune.TryCreate(first, out rune))
            {
                // A pair may lie across two stretches.
                Cursor second = this;
                if (char.IsHighSurrogate(first) && second.MoveNext() && Rune.TryCreate(first, second.Current, out rune))
                {
                    this = second;
                }
                else
                {
                    rune = Rune.ReplacementChar;
                }
            }

            return true;
        }
    }
}
