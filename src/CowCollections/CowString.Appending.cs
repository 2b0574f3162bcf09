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
        if (!_buffer.Characters.TryAdd(value))
        {
            AppendSlow(value);
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
    /// <exception cref="ArgumentOutOfRangeException">The part is not within the string.</exception>
    /// <inheritdoc cref="Append(ReadOnlySpan{char})" path="/remarks"/>
    public CowString Append(string? value, int startIndex, int count)
    {
        if (value is null && startIndex == 0 && count == 0)
        {
            return this;
        }

        Throw.IfNull(value);
        TextRange.Check(startIndex, count, value.Length);
        return Append(value.AsSpan(startIndex, count));
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
    /// <exception cref="ArgumentOutOfRangeException">The part is not within the text.</exception>
    /// <inheritdoc cref="Append(CowText)" path="/remarks"/>
    public CowString Append(CowText? value, int startIndex, int count)
    {
        if (value is null && startIndex == 0 && count == 0)
        {
            return this;
        }

        Throw.IfNull(value);
        TextRange.Check(startIndex, count, value.Length);
        return Append(value.Slice(startIndex, count));
    }

    /// <summary>Adds the text of a <see cref="StringBuilder"/> at the end.</summary>
    /// <param name="value">The builder; null is empty.</param>
    /// <returns>This text.</returns>
    /// <inheritdoc cref="Append(ReadOnlySpan{char})" path="/remarks"/>
    public CowString Append(StringBuilder? value)
    {
        if (value is not null)
        {
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
        using var scratch = new Scratch(stackalloc char[Scratch.Small]);
        scratch.Format(value, default, null);
        return Append(scratch.Written);
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
    public CowString AppendLine(string? value) => Append(value).AppendLine();

    /// <summary>Adds an interpolated string and a line end at the end.</summary>
    /// <param name="handler">The interpolated string.</param>
    /// <returns>This text.</returns>
    /// <inheritdoc cref="Append(ref AppendInterpolatedStringHandler)" path="/remarks"/>
    public CowString AppendLine([InterpolatedStringHandlerArgument("")] ref AppendInterpolatedStringHandler handler)
        => Append(ref handler).AppendLine();

    /// <summary>Adds values at the end, in a format.</summary>
    /// <param name="format">The format, as for <see cref="string.Format(string, object?[])"/>.</param>
    /// <param name="args">The values.</param>
    /// <returns>This text.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="format"/> is null.</exception>
    /// <exception cref="FormatException"><paramref name="format"/> is no format, or asks for more values.</exception>
    /// <inheritdoc cref="Append(ref AppendInterpolatedStringHandler)" path="/remarks"/>
    public CowString AppendFormat(string format, params object?[] args) => AppendFormat(null, format, args);

    /// <summary>Adds values at the end, in a format, by the rules of a culture.</summary>
    /// <param name="provider">The culture; null for the current one.</param>
    /// <param name="format">The format, as for <see cref="string.Format(string, object?[])"/>.</param>
    /// <param name="args">The values.</param>
    /// <returns>This text.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="format"/> or <paramref name="args"/> is null.</exception>
    /// <exception cref="FormatException"><paramref name="format"/> is no format, or asks for more values.</exception>
    /// <inheritdoc cref="Append(ref AppendInterpolatedStringHandler)" path="/remarks"/>
    public CowString AppendFormat(IFormatProvider? provider, string format, params object?[] args)
        => Append(string.Format(provider, format, args));

    /// <summary>Adds values at the end, in a format that was parsed before, without making a string of them.</summary>
    /// <param name="provider">The culture; null for the current one.</param>
    /// <param name="format">The format.</param>
    /// <param name="args">The values.</param>
    /// <returns>This text.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="format"/> or <paramref name="args"/> is null.</exception>
    /// <exception cref="FormatException"><paramref name="format"/> asks for more values.</exception>
    /// <inheritdoc cref="Append(ref AppendInterpolatedStringHandler)" path="/remarks"/>
    public CowString AppendFormat(IFormatProvider? provider, CompositeFormat format, params object?[] args)
    {
        using var scratch = new Scratch(stackalloc char[Scratch.Small]);
        int written;
        Span<char> room = scratch.Buffer;
        while (!room.TryWrite(provider, format, out written, args))
        {
            room = scratch.Reserve(room.Length + 1);
        }

        return Append(room[..written]);
    }

    /// <summary>Adds a value at the end, in a format that was parsed before, without boxing it or making a string of it.</summary>
    /// <typeparam name="TArg0">The type of the value.</typeparam>
    /// <param name="provider">The culture; null for the current one.</param>
    /// <param name="format">The format.</param>
    /// <param name="arg0">The value.</param>
    /// <returns>This text.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="format"/> is null.</exception>
    /// <exception cref="FormatException"><paramref name="format"/> asks for more values.</exception>
    /// <inheritdoc cref="Append(ref AppendInterpolatedStringHandler)" path="/remarks"/>
    public CowString AppendFormat<TArg0>(IFormatProvider? provider, CompositeFormat format, TArg0 arg0)
    {
        using var scratch = new Scratch(stackalloc char[Scratch.Small]);
        int written;
        Span<char> room = scratch.Buffer;
        while (!room.TryWrite(provider, format, out written, arg0))
        {
            room = scratch.Reserve(room.Length + 1);
        }

        return Append(room[..written]);
    }

    /// <summary>Adds strings at the end, with a separator between them.</summary>
    /// <param name="separator">The separator; null is none.</param>
    /// <param name="values">The strings; null is empty.</param>
    /// <returns>This text.</returns>
    /// <inheritdoc cref="Append(ReadOnlySpan{char})" path="/remarks"/>
    public CowString AppendJoin(string? separator, params ReadOnlySpan<string?> values)
    {
        for (int i = 0; i < values.Length; i++)
        {
            if (i > 0)
            {
                Append(separator);
            }

            Append(values[i]);
        }

        return this;
    }

    /// <summary>Adds the texts of values at the end, with a separator between them.</summary>
    /// <typeparam name="T">The type of the values.</typeparam>
    /// <param name="separator">The separator; null is none.</param>
    /// <param name="values">The values, which are all read before the text changes.</param>
    /// <returns>This text.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="values"/> is null.</exception>
    /// <inheritdoc cref="Append(ReadOnlySpan{char})" path="/remarks"/>
    public CowString AppendJoin<T>(string? separator, IEnumerable<T> values)
    {
        Throw.IfNull(values);
        var joined = new CowString();
        string? between = null;
        foreach (T value in values)
        {
            joined.Append(between).Append(value?.ToString());
            between = separator;
        }

        return Append(joined);
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
