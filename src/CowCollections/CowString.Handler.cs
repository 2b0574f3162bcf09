using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using CowCollections.Text;

namespace CowCollections;

/// <content>Interpolated strings.</content>
public sealed partial class CowString
{
    /// <summary>What the compiler calls for <c>text.Append($"…")</c>. The parts are put together first, and added at once.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [InterpolatedStringHandler]
    [StructLayout(LayoutKind.Auto)]
    [SuppressMessage("Design", "CA1001", Justification = "The compiler would not call Dispose: what takes the string clears it.")]
    public ref struct AppendInterpolatedStringHandler
    {
        private readonly IFormatProvider? _provider;
        private readonly ICustomFormatter? _custom;
        private Scratch _scratch;

        /// <summary>Is called by the compiler.</summary>
        /// <param name="literalLength">The number of characters outside of holes.</param>
        /// <param name="formattedCount">The number of holes.</param>
        /// <param name="text">The text to which the string will be added.</param>
        public AppendInterpolatedStringHandler(int literalLength, int formattedCount, CowString text)
            : this(literalLength, formattedCount, text, null)
        {
        }

        /// <summary>Is called by the compiler.</summary>
        /// <param name="literalLength">The number of characters outside of holes.</param>
        /// <param name="formattedCount">The number of holes.</param>
        /// <param name="text">The text to which the string will be added.</param>
        /// <param name="provider">The culture; null for the current one.</param>
        public AppendInterpolatedStringHandler(int literalLength, int formattedCount, CowString text, IFormatProvider? provider)
        {
            const int LengthOfHole = 11;
            Diagnostics.Throw.IfNull(text);
            _provider = provider;
            _custom = (ICustomFormatter?)provider?.GetFormat(typeof(ICustomFormatter));
            _scratch = new Scratch(default);
            _scratch.Reserve(literalLength + (formattedCount * LengthOfHole));
        }

        internal readonly ReadOnlySpan<char> Text => _scratch.Written;

        /// <summary>Is called by the compiler.</summary>
        /// <param name="value">What stands outside of holes.</param>
        public void AppendLiteral(string value) => _scratch.Append(value);

        /// <summary>Is called by the compiler.</summary>
        /// <param name="value">The string in a hole.</param>
        public void AppendFormatted(string? value)
        {
            if (_custom is null)
            {
                _scratch.Append(value);
            }
            else
            {
                Append(value, 0, null, null);
            }
        }

        /// <summary>Is called by the compiler.</summary>
        /// <typeparam name="T">The type of the value.</typeparam>
        /// <param name="value">The value in a hole.</param>
        public void AppendFormatted<T>(T value) => AppendFormatted(value, 0, null);

        /// <summary>Is called by the compiler.</summary>
        /// <typeparam name="T">The type of the value.</typeparam>
        /// <param name="value">The value in a hole.</param>
        /// <param name="format">Its format.</param>
        public void AppendFormatted<T>(T value, string? format) => AppendFormatted(value, 0, format);

        /// <summary>Is called by the compiler.</summary>
        /// <typeparam name="T">The type of the value.</typeparam>
        /// <param name="value">The value in a hole.</param>
        /// <param name="alignment">Its width; negative if it stands at the left.</param>
        public void AppendFormatted<T>(T value, int alignment) => AppendFormatted(value, alignment, null);

        /// <summary>Is called by the compiler.</summary>
        /// <typeparam name="T">The type of the value.</typeparam>
        /// <param name="value">The value in a hole.</param>
        /// <param name="alignment">Its width; negative if it stands at the left.</param>
        /// <param name="format">Its format.</param>
        public void AppendFormatted<T>(T value, int alignment, string? format) => Append(value, alignment, format, format);

        /// <summary>Is called by the compiler.</summary>
        /// <param name="value">The characters in a hole.</param>
        public void AppendFormatted(ReadOnlySpan<char> value) => _scratch.Append(value);

        /// <summary>Is called by the compiler.</summary>
        /// <param name="value">The characters in a hole.</param>
        /// <param name="alignment">Their width; negative if they stand at the left.</param>
        /// <param name="format">Is not looked at.</param>
        public void AppendFormatted(ReadOnlySpan<char> value, int alignment = 0, string? format = null)
        {
            int start = _scratch.Count;
            _scratch.Append(value);
            _scratch.Align(start, alignment);
        }

        /// <summary>Appends a value whose format is a part of a longer string.</summary>
        internal void AppendPiece<T>(T value, in FormatPieces piece)
        {
            bool takesString = _custom is not null || value is not ISpanFormattable;
            Append(value, piece.Alignment, piece.Text, takesString && piece.HasFormat ? piece.Text.ToString() : null);
        }

        /// <summary>Ends the use of the handler. If it is used again nevertheless, it is one of an empty string.</summary>
        internal void Clear()
        {
            _scratch.Dispose();
            this = default;
        }

        /// <summary>Appends a value in a format, which is there as a string, too, for who does not take a span.</summary>
        private void Append<T>(T value, int alignment, ReadOnlySpan<char> format, string? whole)
        {
            int start = _scratch.Count;
            if (_custom is not null)
            {
                _scratch.Append(_custom.Format(whole, value, _provider));
            }
            else if (value is ISpanFormattable)
            {
                // Of a value type's own method the JIT makes no box.
                int length;
                Span<char> room = _scratch.Reserve(0);
                while (!((ISpanFormattable)value).TryFormat(room, out length, format, _provider))
                {
                    room = _scratch.Reserve(room.Length + Scratch.Small);
                }

                _scratch.Advance(length);
            }
            else
            {
                _scratch.Append(value is IFormattable formattable ? formattable.ToString(whole, _provider) : value?.ToString());
            }

            _scratch.Align(start, alignment);
        }
    }
}
