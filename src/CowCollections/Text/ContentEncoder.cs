using System.Buffers;
using System.Text;

namespace CowCollections.Text;

/// <summary>Turns text into bytes, stretch by stretch: an encoder keeps the half of a pair that lies across two.</summary>
internal static class ContentEncoder
{
    private const int CharactersAtOnce = 16 * 1024;

    /// <summary>Without a byte order mark; what is no text becomes a replacement character.</summary>
    internal static readonly Encoding Utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Writes a stretch of a text, not all of a long one at once: the writer would make as much room.</summary>
    /// <remarks>What the encoder has kept goes out with the last characters: not every encoder takes none.</remarks>
    internal static void Write(ReadOnlySpan<char> stretch, IBufferWriter<byte> writer, Encoder encoder, bool isLast)
    {
        while (!stretch.IsEmpty)
        {
            ReadOnlySpan<char> some = stretch[..Math.Min(stretch.Length, CharactersAtOnce)];
            stretch = stretch[some.Length..];
            encoder.Convert(some, writer, flush: isLast && stretch.IsEmpty, out _, out _);
        }
    }

    internal static async Task WriteAsync(
        TextContent content, Stream stream, Encoding encoding, IProgress<long>? progress, CancellationToken cancellationToken)
    {
        Encoder encoder = encoding.GetEncoder();
        byte[] bytes = ArrayPool<byte>.Shared.Rent(encoding.GetMaxByteCount(CharactersAtOnce));
        char[] characters = ArrayPool<char>.Shared.Rent(CharactersAtOnce);
        try
        {
            for (int index = 0; index < content.Length;)
            {
                // Not every stream looks at it.
                cancellationToken.ThrowIfCancellationRequested();
                int length = Math.Min(CharactersAtOnce, content.Length - index);
                content.CopyTo(index, characters.AsSpan(0, length));
                index += length;
                int written = encoder.GetBytes(characters, 0, length, bytes, 0, flush: index == content.Length);
                await stream.WriteAsync(bytes.AsMemory(0, written), cancellationToken).ConfigureAwait(false);
                progress?.Report(index);
            }

            await stream.FlushAsync(cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            ArrayPool<char>.Shared.Return(characters);
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }

    /// <summary>Writes the text as UTF-8 to a span, if it is long enough.</summary>
    internal static bool TryWriteUtf8(in TextContent content, Span<byte> destination, out int bytesWritten)
    {
        bytesWritten = 0;
        Span<char> pair = stackalloc char[2];
        for (int index = 0; index < content.Length;)
        {
            scoped ReadOnlySpan<char> span = content.SpanAt(index);
            bool isLast = index + span.Length == content.Length;
            if (!isLast && char.IsHighSurrogate(span[^1]))
            {
                // The other half, if there is one, is in the next stretch. What else is there may be the first half of another pair.
                span = span.Length > 1 ? span[..^1] : char.IsLowSurrogate(content[index + 1]) ? content.Window(index, 2, pair) : span;
            }

            OperationStatus status = System.Text.Unicode.Utf8.FromUtf16(span, destination[bytesWritten..], out _, out int written);
            if (status != OperationStatus.Done)
            {
                bytesWritten = 0;
                return false;
            }

            bytesWritten += written;
            index += span.Length;
        }

        return true;
    }
}
