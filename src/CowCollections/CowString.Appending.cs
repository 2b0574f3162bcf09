using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using CowCollections.Diagnostics;
using CowCollections.Text;

namespace CowCollections;

/// <content>Appending.</content>
public sealed partial class CowString
{
    /// <summary>Adds a character at the end.</summary>
    /// <param name="value">The character.</param>
    /// <returns>This text.</returns>
    /// <remarks>
    /// <para>Time: O(1) amortised, unshared and shared.</para>
    /// <para>
    /// Sharing: stays while there is room behind the characters that no sharer has used: the others do not see it. Else as
    /// <see cref="Insert(int, char)"/>.
    /// </para>
    /// </remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public CowString Append(char value)
    {
        char[] items = _buffer.Characters.WritableItems;
        int count = _buffer.Characters.Value.Count;
        if ((uint)count >= (uint)items.Length)
        {
            AppendSlow(value);
        }
        else
        {
            _buffer.Characters.Value.Count = count + 1;
            items[count] = value;
        }

        return this;
    }

    /// <summary>Adds a string at the end.</summary>
    /// <param name="value">The string; null is empty.</param>
    /// <returns>This text.</returns>
    /// <inheritdoc cref="Append(ReadOnlySpan{char})" path="/remarks"/>
    public CowString Append(string? value) => Append(value.AsSpan());

    /// <summary>Adds characters at the end.</summary>
    /// <param name="value">The characters; may be those of this text.</param>
    /// <returns>This text.</returns>
    /// <remarks>
    /// <para>Time: O(length of <paramref name="value"/>) amortised, unshared and shared.</para>
    /// <para>Sharing: as <see cref="Append(char)"/>.</para>
    /// </remarks>
    public CowString Append(ReadOnlySpan<char> value)
    {
        if (_buffer.Characters.TryTakeRoom(value.Length, out Span<char> room))
        {
            FewCharacters.Copy(value, room);
        }
        else
        {
            AppendSlow(value);
        }

        return this;
    }

    /// <summary>Adds characters at the end.</summary>
    /// <param name="value">The characters; may be those of this text.</param>
    /// <returns>This text.</returns>
    /// <inheritdoc cref="Append(ReadOnlySpan{char})" path="/remarks"/>
    public CowString Append(ReadOnlyMemory<char> value) => Append(value.Span);

    /// <summary>Adds a part of a string at the end.</summary>
    /// <param name="value">The string; null is empty.</param>
    /// <param name="startIndex">Where the part begins.</param>
    /// <param name="count">The number of characters.</param>
    /// <returns>This text.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null, and the part is not empty.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The part is not within the string, and not empty.</exception>
    /// <inheritdoc cref="Append(ReadOnlySpan{char})" path="/remarks"/>
    public CowString Append(string? value, int startIndex, int count)
        => TextRange.IsPart(value, startIndex, count, value?.Length ?? 0) ? Append(value.AsSpan(startIndex, count)) : this;

    /// <summary>Adds the characters of an array at the end.</summary>
    /// <param name="value">The array; null is empty.</param>
    /// <returns>This text.</returns>
    /// <inheritdoc cref="Append(ReadOnlySpan{char})" path="/remarks"/>
    public CowString Append(char[]? value) => Append(value.AsSpan());

    /// <summary>Adds a part of an array at the end.</summary>
    /// <param name="value">The array; null is empty.</param>
    /// <param name="startIndex">Where the part begins.</param>
    /// <param name="charCount">The number of characters.</param>
    /// <returns>This text.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null, and the part is not empty.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The part is not within the array.</exception>
    /// <inheritdoc cref="Append(ReadOnlySpan{char})" path="/remarks"/>
    public CowString Append(char[]? value, int startIndex, int charCount)
    {
        if (value is null && startIndex == 0 && charCount == 0)
        {
            return this;
        }

        Throw.IfNull(value);
        TextRange.CheckCount(startIndex, charCount, value.Length);
        return Append(value.AsSpan(startIndex, charCount));
    }

    /// <summary>Adds a character, repeated, at the end.</summary>
    /// <param name="value">The character.</param>
    /// <param name="repeatCount">How often.</param>
    /// <returns>This text.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="repeatCount"/> is less than 0.</exception>
    /// <inheritdoc cref="Append(ReadOnlySpan{char})" path="/remarks"/>
    public CowString Append(char value, int repeatCount)
    {
        Throw.IfNegative(repeatCount);
        if (repeatCount > 0)
        {
            InsertRepeated(Length, value, repeatCount);
        }

        return this;
    }

    /// <summary>Adds a text at the end.</summary>
    /// <param name="value">A handle, which may be this one, or a snapshot; null is empty.</param>
    /// <returns>This text.</returns>
    /// <remarks>
    /// <para>Time: O(length of <paramref name="value"/>) amortised; O(log n) if it is long.</para>
    /// <para>Sharing: as <see cref="Append(char)"/>; with a long text, its pages.</para>
    /// </remarks>
    public CowString Append(CowText? value) => Insert(Length, value);

    /// <summary>Adds a part of a text at the end.</summary>
    /// <param name="value">A handle, which may be this one, or a snapshot; null is empty.</param>
    /// <param name="startIndex">Where the part begins.</param>
    /// <param name="count">The number of characters.</param>
    /// <returns>This text.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null, and the part is not empty.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The part is not within the text, and not empty.</exception>
    /// <inheritdoc cref="Append(CowText)" path="/remarks"/>
    public CowString Append(CowText? value, int startIndex, int count)
        => TextRange.IsPart(value, startIndex, count, value?.Length ?? 0) ? Append(value.Slice(startIndex, count)) : this;

    /// <summary>Adds the text of a <see cref="StringBuilder"/> at the end.</summary>
    /// <param name="value">The builder; null is empty.</param>
    /// <returns>This text.</returns>
    /// <inheritdoc cref="Append(ReadOnlySpan{char})" path="/remarks"/>
    public CowString Append(StringBuilder? value)
    {
        if (value is not null)
        {
            CheckRoom(value.Length);
            foreach (ReadOnlyMemory<char> chunk in value.GetChunks())
            {
                Append(chunk.Span);
            }
        }

        return this;
    }

    /// <summary>Adds <c>True</c> or <c>False</c> at the end.</summary>
    /// <param name="value">Which of them.</param>
    /// <returns>This text.</returns>
    /// <inheritdoc cref="Append(ReadOnlySpan{char})" path="/remarks"/>
    public CowString Append(bool value) => Append(value ? bool.TrueString : bool.FalseString);

    /// <summary>Adds an object's text at the end.</summary>
    /// <param name="value">The object; null is empty.</param>
    /// <returns>This text.</returns>
    /// <inheritdoc cref="Append(ReadOnlySpan{char})" path="/remarks"/>
    public CowString Append(object? value) => value is CowText text ? Append(text) : Append(value?.ToString());

    /// <summary>Adds a value in its text form at the end, without boxing it or making a string of it.</summary>
    /// <typeparam name="T">The type of the value: a number, a date, any that can format itself.</typeparam>
    /// <param name="value">The value, which is formatted by the rules of the current culture.</param>
    /// <returns>This text.</returns>
    /// <inheritdoc cref="Append(ReadOnlySpan{char})" path="/remarks"/>
    public CowString Append<T>(T value)
        where T : struct, ISpanFormattable
    {
        // In the buffer itself: behind the look at the culture, which may be anybody's, nobody's code runs before the characters are counted. If
        // it has told nothing, it would be asked again.
        if (Number<T>.IsKnown
            && NumberFormatInfo.CurrentInfo is { } format
            && value.TryFormat(_buffer.Characters.OpenRoom, out int length, default, format)
            && _buffer.Characters.TryTakeRoom(length, out _))
        {
            return this;
        }

        return AppendFormatted(value);
    }

    /// <summary>Adds an interpolated string at the end, without making a string of it.</summary>
    /// <param name="handler">The interpolated string.</param>
    /// <returns>This text.</returns>
    /// <remarks>
    /// <para>Time: O(length of the string) amortised. Nothing is added if formatting it throws.</para>
    /// <para>Sharing: as <see cref="Append(char)"/>.</para>
    /// </remarks>
    public CowString Append([InterpolatedStringHandlerArgument("")] ref AppendInterpolatedStringHandler handler)
    {
        Append(handler.Text);
        handler.Clear();
        return this;
    }

    /// <summary>Adds an interpolated string at the end, formatted by the rules of a culture, without making a string of it.</summary>
    /// <param name="provider">The culture; null for the current one.</param>
    /// <param name="handler">The interpolated string.</param>
    /// <returns>This text.</returns>
    /// <inheritdoc cref="Append(ref AppendInterpolatedStringHandler)" path="/remarks"/>
    public CowString Append(
        IFormatProvider? provider, [InterpolatedStringHandlerArgument("", nameof(provider))] ref AppendInterpolatedStringHandler handler)
        => Append(ref handler);

    /// <summary>Adds a line end at the end: that of the platform.</summary>
    /// <returns>This text.</returns>
    /// <inheritdoc cref="Append(ReadOnlySpan{char})" path="/remarks"/>
    public CowString AppendLine() => Append(Environment.NewLine);

    /// <summary>Adds a string and a line end at the end.</summary>
    /// <param name="value">The string; null is empty.</param>
    /// <returns>This text.</returns>
    /// <inheritdoc cref="Append(ReadOnlySpan{char})" path="/remarks"/>
    public CowString AppendLine(string? value)
    {
        CheckRoom((value?.Length ?? 0) + (long)Environment.NewLine.Length);
        return Append(value).AppendLine();
    }

    /// <summary>Adds an interpolated string and a line end at the end.</summary>
    /// <param name="handler">The interpolated string.</param>
    /// <returns>This text.</returns>
    /// <inheritdoc cref="Append(ref AppendInterpolatedStringHandler)" path="/remarks"/>
    public CowString AppendLine([InterpolatedStringHandlerArgument("")] ref AppendInterpolatedStringHandler handler)
    {
        CheckRoom(handler.Text.Length + (long)Environment.NewLine.Length);
        return Append(ref handler).AppendLine();
    }

    /// <summary>Adds an interpolated string, formatted by the rules of a culture, and a line end at the end.</summary>
    /// <param name="provider">The culture; null for the current one.</param>
    /// <param name="handler">The interpolated string.</param>
    /// <returns>This text.</returns>
    /// <inheritdoc cref="Append(ref AppendInterpolatedStringHandler)" path="/remarks"/>
    public CowString AppendLine(
        IFormatProvider? provider, [InterpolatedStringHandlerArgument("", nameof(provider))] ref AppendInterpolatedStringHandler handler)
        => AppendLine(ref handler);

    [MethodImpl(MethodImplOptions.NoInlining)]
    [SkipLocalsInit]
    private CowString AppendFormatted<T>(T value)
        where T : struct, ISpanFormattable
    {
        using var scratch = new Scratch(stackalloc char[Scratch.Small]);
        scratch.Format(value, default, null);
        return Append(scratch.Written);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void AppendSlow(char value)
    {
        var one = new ReadOnlySpan<char>(in value);
        if (!_buffer.TryAppendInPages(one))
        {
            Splice(Length, 0, one);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void AppendSlow(ReadOnlySpan<char> value)
    {
        if (_buffer.IsFlat)
        {
            Splice(Length, 0, value);
        }
        else if (!_buffer.TryAppendInPages(value))
        {
            SpliceSafely(Length, 0, value);
        }
    }
}
