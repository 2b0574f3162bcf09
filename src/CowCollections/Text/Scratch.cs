using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Runtime.InteropServices;
using CowCollections.Diagnostics;
using CowCollections.Sequences;

namespace CowCollections.Text;

/// <summary>
/// Characters that are put together before they go into a text, so that what throws meanwhile, or writes the text, does no
/// harm. On the stack while they are few, else in an array from the pool.
/// </summary>
/// <param name="small">Where they are while they are few.</param>
[StructLayout(LayoutKind.Auto)]
internal ref struct Scratch(Span<char> small)
{
    /// <summary>The number of characters for which callers have room on the stack.</summary>
    internal const int Small = 128;

    /// <summary>An array that was given back is kept for so many characters: it is at hand more quickly than one of the pool.</summary>
    private const int SpareLength = 8 * Small;

    [ThreadStatic]
    private static char[]? _spare;

    private char[]? _pooled;
    private int _count;

    /// <summary>All the room there is.</summary>
    internal Span<char> Buffer { get; private set; } = small;

    internal readonly ReadOnlySpan<char> Written => Buffer[.._count];

    internal readonly int Count => _count;

    /// <summary>Makes room for <paramref name="length"/> characters more, at least, and returns it.</summary>
    internal Span<char> Reserve(int length)
    {
        if (length > Buffer.Length - _count)
        {
            MakeRoom(length);
        }

        return Buffer[_count..];
    }

    /// <summary>Counts what a value has written into the room behind.</summary>
    /// <exception cref="FormatException">It says that it has written less than nothing, or more than there is room for.</exception>
    internal void Advance(int length)
    {
        if ((uint)length > (uint)(Buffer.Length - _count))
        {
            Throw.WrongLength();
        }

        _count += length;
    }

    internal void Append(ReadOnlySpan<char> value)
    {
        value.CopyTo(Reserve(value.Length));
        _count += value.Length;
    }

    /// <summary>Appends a value in its text form.</summary>
    internal void Format<T>(T value, ReadOnlySpan<char> format, IFormatProvider? provider)
        where T : ISpanFormattable
    {
        int length;
        Span<char> room = Buffer[_count..];
        while (!value.TryFormat(room, out length, format, provider ?? CultureInfo.CurrentCulture))
        {
            room = Reserve(room.Length + Small);
        }

        Advance(length);
    }

    /// <summary>Fills what was written from <paramref name="start"/> on with spaces up to a width: at its left, at its right if that is negative.</summary>
    internal void Align(int start, int alignment)
    {
        int written = _count - start;
        long missing = Math.Abs((long)alignment) - written;
        if (missing <= 0)
        {
            return;
        }

        int padding = SequenceBuffer<char>.CountOf(0, missing);
        Span<char> room = Reserve(padding);
        if (alignment < 0)
        {
            room[..padding].Fill(' ');
        }
        else
        {
            Buffer.Slice(start, written).CopyTo(Buffer[(start + padding)..]);
            Buffer.Slice(start, padding).Fill(' ');
        }

        _count += padding;
    }

    [SuppressMessage("Style", "IDE0044", Justification = "A struct's own fields are written.")]
    public void Dispose()
    {
        if (_pooled is null)
        {
            return;
        }

        if (_pooled.Length == SpareLength)
        {
            _spare = _pooled;
        }
        else
        {
            ArrayPool<char>.Shared.Return(_pooled);
        }

        _pooled = null;
    }

    private void MakeRoom(int length)
    {
        int needed = Math.Max(checked(_count + length), 2 * Buffer.Length);
        char[] larger;
        if (needed <= SpareLength)
        {
            larger = _spare ?? new char[SpareLength];
            _spare = null;
        }
        else
        {
            larger = ArrayPool<char>.Shared.Rent(needed);
        }

        Written.CopyTo(larger);
        Dispose();
        _pooled = larger;
        Buffer = larger;
    }
}
