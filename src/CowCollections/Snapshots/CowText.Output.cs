using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using CowCollections.Diagnostics;
using CowCollections.Text;

namespace CowCollections;

/// <content>Where the characters go: to memory, bytes, streams, readers.</content>
public abstract partial class CowText
{
    /// <summary>Copies the characters to a span.</summary>
    /// <param name="destination">The span.</param>
    /// <exception cref="ArgumentException">The span is shorter than the text.</exception>
    /// <remarks>
    /// <para>Time: O(n).</para>
    /// <para>Sharing: unchanged.</para>
    /// </remarks>
    public void CopyTo(Span<char> destination)
    {
        TextContent content = Content;
        if (destination.Length < content.Length)
        {
            Throw.TooShort(nameof(destination), content.Length, destination.Length);
        }

        content.CopyTo(0, destination[..content.Length]);
    }

    /// <summary>Copies the characters to a span, if it is long enough.</summary>
    /// <param name="destination">The span.</param>
    /// <returns>Whether it is.</returns>
    /// <inheritdoc cref="CopyTo(Span{char})" path="/remarks"/>
    public bool TryCopyTo(Span<char> destination)
    {
        if (destination.Length < Length)
        {
            return false;
        }

        CopyTo(destination);
        return true;
    }

    /// <summary>Copies some characters to a span.</summary>
    /// <param name="sourceIndex">The first of them.</param>
    /// <param name="destination">The span.</param>
    /// <param name="count">How many.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="sourceIndex"/> or <paramref name="count"/> is out of range.</exception>
    /// <exception cref="ArgumentException">The characters go past the end, or the span is shorter than <paramref name="count"/>.</exception>
    /// <remarks>
    /// <para>Time: O(<paramref name="count"/> + log n).</para>
    /// <para>Sharing: unchanged.</para>
    /// </remarks>
    public void CopyTo(int sourceIndex, Span<char> destination, int count)
    {
        Throw.IfNegative(count);
        Throw.IfNotPosition(sourceIndex, Length);
        if (count > Length - sourceIndex)
        {
            Throw.RangeOutOfBounds(sourceIndex, count, Length);
        }

        if (destination.Length < count)
        {
            Throw.TooShort(nameof(destination), count, destination.Length);
        }

        Content.CopyTo(sourceIndex, destination[..count]);
    }

    /// <summary>Copies some characters to an array.</summary>
    /// <param name="sourceIndex">The first of them.</param>
    /// <param name="destination">The array.</param>
    /// <param name="destinationIndex">Where in the array.</param>
    /// <param name="count">How many.</param>
    /// <exception cref="ArgumentNullException"><paramref name="destination"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An index or <paramref name="count"/> is out of range. Of a snapshot also: the characters go past the end of the text or the array.</exception>
    /// <exception cref="ArgumentException">This is a <see cref="CowString"/>, and the characters go past the end of it or of the array.</exception>
    /// <inheritdoc cref="CopyTo(int, Span{char}, int)" path="/remarks"/>
    public void CopyTo(int sourceIndex, char[] destination, int destinationIndex, int count)
    {
        Throw.IfNull(destination);
        Throw.IfNegative(count);
        Throw.IfNotPosition(sourceIndex, Length);
        if (count > Length - sourceIndex)
        {
            ThrowPastEnd(nameof(sourceIndex), sourceIndex, count, Length);
        }

        Throw.IfNegative(destinationIndex);
        if (count > destination.Length - destinationIndex)
        {
            ThrowPastEnd(nameof(destinationIndex), destinationIndex, count, destination.Length);
        }

        Content.CopyTo(sourceIndex, destination.AsSpan(destinationIndex, count));
    }

    /// <summary>Copies the characters to a new array.</summary>
    /// <returns>The array.</returns>
    /// <inheritdoc cref="CopyTo(Span{char})" path="/remarks"/>
    public char[] ToCharArray() => ToCharArray(0, Length);

    /// <summary>Copies some characters to a new array.</summary>
    /// <param name="startIndex">The first of them.</param>
    /// <param name="length">How many.</param>
    /// <returns>The array.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The characters are not within the text.</exception>
    /// <inheritdoc cref="ToString(int, int)" path="/remarks"/>
    public char[] ToCharArray(int startIndex, int length)
    {
        if ((uint)startIndex > (uint)Length || startIndex > Length - length)
        {
            Throw.OutOfRange(nameof(startIndex), startIndex, $"at least 0 and at most {Length - length}");
        }

        Throw.IfNegative(length);
        char[] characters = length == 0 ? [] : GC.AllocateUninitializedArray<char>(length);
        Content.CopyTo(startIndex, characters);
        return characters;
    }

    /// <summary>The text as a sequence of segments, for what reads such.</summary>
    /// <returns>One segment if the text is a string or an array, else one a page. It must not be used after the text was written.</returns>
    /// <remarks>
    /// <para>Time: O(number of pages).</para>
    /// <para>Sharing: unchanged.</para>
    /// </remarks>
    public ReadOnlySequence<char> ToReadOnlySequence() => TextSegment.SequenceOf(Content);

    /// <summary>A reader of the present text. Later changes of the text do not reach it.</summary>
    /// <returns>The reader, which need not be disposed; once it is disposed, it throws <see cref="ObjectDisposedException"/>.</returns>
    /// <remarks>
    /// <para>Time: O(1).</para>
    /// <para>Sharing: everything, as after a snapshot.</para>
    /// </remarks>
    public TextReader CreateReader() => new ContentReader(Captured());

    /// <summary>The text in an encoding.</summary>
    /// <param name="encoding">The encoding; null for UTF-8.</param>
    /// <returns>The bytes, without a byte order mark.</returns>
    /// <exception cref="EncoderFallbackException">The text has no bytes in that encoding, which is one that throws.</exception>
    /// <remarks>
    /// <para>Time: O(n), page by page.</para>
    /// <para>Sharing: unchanged.</para>
    /// </remarks>
    public byte[] GetBytes(Encoding? encoding = null)
    {
        var writer = new ArrayBufferWriter<byte>(Math.Max(Length, 1));
        WriteTo(writer, encoding);
        return writer.WrittenSpan.ToArray();
    }

    /// <summary>Writes the text in an encoding.</summary>
    /// <param name="writer">Takes the bytes.</param>
    /// <param name="encoding">The encoding; null for UTF-8.</param>
    /// <exception cref="ArgumentNullException"><paramref name="writer"/> is null.</exception>
    /// <exception cref="InvalidOperationException">The writer writes this text.</exception>
    /// <exception cref="EncoderFallbackException">The text has no bytes in that encoding, which is one that throws.</exception>
    /// <inheritdoc cref="GetBytes" path="/remarks"/>
    public void WriteTo(IBufferWriter<byte> writer, Encoding? encoding = null)
    {
        Throw.IfNull(writer);
        Encoder encoder = (encoding ?? ContentEncoder.Utf8).GetEncoder();
        int left = Length;
        foreach (ReadOnlyMemory<char> chunk in GetChunks())
        {
            left -= chunk.Length;
            ContentEncoder.Write(chunk.Span, writer, encoder, isLast: left == 0);
        }
    }

    /// <summary>Writes the text.</summary>
    /// <param name="writer">Takes the characters.</param>
    /// <exception cref="ArgumentNullException"><paramref name="writer"/> is null.</exception>
    /// <exception cref="InvalidOperationException">The writer writes this text.</exception>
    /// <inheritdoc cref="GetBytes" path="/remarks"/>
    public void WriteTo(TextWriter writer)
    {
        Throw.IfNull(writer);
        foreach (ReadOnlyMemory<char> chunk in GetChunks())
        {
            writer.Write(chunk.Span);
        }
    }

    /// <summary>Writes the present text to a stream in an encoding.</summary>
    /// <param name="stream">Takes the bytes.</param>
    /// <param name="encoding">The encoding; null for UTF-8. No byte order mark is written.</param>
    /// <param name="progress">Is told how many characters have been written.</param>
    /// <param name="cancellationToken">Ends the operation.</param>
    /// <returns>The operation. The text may be changed meanwhile.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is null.</exception>
    /// <exception cref="EncoderFallbackException">The text has no bytes in that encoding, which is one that throws.</exception>
    /// <exception cref="OperationCanceledException">The operation was ended by <paramref name="cancellationToken"/>; some of the bytes may have been written.</exception>
    /// <remarks>
    /// <para>Time: O(n), page by page.</para>
    /// <para>Sharing: everything, as after a snapshot.</para>
    /// </remarks>
    public Task WriteToAsync(
        Stream stream, Encoding? encoding = null, IProgress<long>? progress = null, CancellationToken cancellationToken = default)
    {
        Throw.IfNull(stream);
        return ContentEncoder.WriteAsync(Captured(), stream, encoding ?? ContentEncoder.Utf8, progress, cancellationToken);
    }

    /// <summary>Copies the characters to a span, if it is long enough; what interpolated strings call.</summary>
    /// <param name="destination">The span.</param>
    /// <param name="charsWritten">The number of characters; 0 if it is not.</param>
    /// <param name="format">Is not looked at.</param>
    /// <param name="provider">Is not looked at.</param>
    /// <returns>Whether it is.</returns>
    /// <inheritdoc cref="CopyTo(Span{char})" path="/remarks"/>
    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider)
    {
        bool fits = TryCopyTo(destination);
        charsWritten = fits ? Length : 0;
        return fits;
    }

    /// <summary>Writes the text as UTF-8 to a span, if it is long enough. A surrogate alone becomes a replacement character.</summary>
    /// <param name="utf8Destination">The span.</param>
    /// <param name="bytesWritten">The number of bytes; 0 if it is not.</param>
    /// <param name="format">Is not looked at.</param>
    /// <param name="provider">Is not looked at.</param>
    /// <returns>Whether it is.</returns>
    /// <inheritdoc cref="CopyTo(Span{char})" path="/remarks"/>
    public bool TryFormat(Span<byte> utf8Destination, out int bytesWritten, ReadOnlySpan<char> format, IFormatProvider? provider)
        => ContentEncoder.TryWriteUtf8(Content, utf8Destination, out bytesWritten);

    /// <summary>Throws what a range to be copied deserves that goes past the end: a builder's exception is another than a string's.</summary>
    [DoesNotReturn]
    private protected abstract void ThrowPastEnd(string name, int index, int count, int length);

    string IFormattable.ToString(string? format, IFormatProvider? formatProvider) => ToString();
}
