using System.Buffers;
using System.Text;

namespace CowCollections.Text;

/// <summary>Turns the bytes of a stream into characters, some at a time: a decoder keeps what lies across two reads.</summary>
internal static class ContentDecoder
{
    private const int BytesAtOnce = 16 * 1024;

    internal static async Task ReadAsync(
        Stream stream, Encoding encoding, Action<ReadOnlyMemory<char>> append, IProgress<long>? progress, CancellationToken cancellationToken)
    {
        Decoder decoder = encoding.GetDecoder();
        byte[] bytes = ArrayPool<byte>.Shared.Rent(BytesAtOnce);
        char[] characters = ArrayPool<char>.Shared.Rent(encoding.GetMaxCharCount(BytesAtOnce));
        try
        {
            // The first read is long enough for a byte order mark, if the stream is.
            int mark = Mark(encoding).Length;
            int read = await stream.ReadAtLeastAsync(bytes.AsMemory(0, BytesAtOnce), Math.Max(mark, 1), throwOnEndOfStream: false, cancellationToken)
                .ConfigureAwait(false);
            int skipped = mark > 0 && bytes.AsSpan(0, read).StartsWith(Mark(encoding)) ? mark : 0;
            long total = 0;
            while (true)
            {
                int decoded = decoder.GetChars(bytes, skipped, read - skipped, characters, 0, flush: read == 0);
                append(characters.AsMemory(0, decoded));
                if (read == 0)
                {
                    return;
                }

                total += read;
                progress?.Report(total);
                skipped = 0;
                read = await stream.ReadAsync(bytes.AsMemory(0, BytesAtOnce), cancellationToken).ConfigureAwait(false);
            }
        }
        finally
        {
            ArrayPool<char>.Shared.Return(characters);
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }

    /// <summary>The byte order mark of an encoding. UTF-8 may have one also where it writes none.</summary>
    private static ReadOnlySpan<byte> Mark(Encoding encoding)
        => encoding is UTF8Encoding ? Encoding.UTF8.Preamble : encoding.Preamble;
}
