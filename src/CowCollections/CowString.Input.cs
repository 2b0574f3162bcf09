using System.Buffers;
using System.Text;
using CowCollections.Diagnostics;
using CowCollections.Text;

namespace CowCollections;

/// <content>Where characters come from: writers, bytes, streams.</content>
public sealed partial class CowString : IBufferWriter<char>
{
    private const int LeastRoom = 256;

    /// <summary>
    /// What <see cref="IBufferWriter{T}"/> hands out: not the room behind the characters, which sharers might claim before it is
    /// written.
    /// </summary>
    private char[]? _handedOut;

    /// <summary>How many of its characters have been added.</summary>
    private int _taken;

    /// <summary>Makes a text of bytes.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="encoding">Their encoding; null for UTF-8. What is not valid is treated as the encoding says.</param>
    /// <returns>The text.</returns>
    /// <exception cref="DecoderFallbackException">The bytes are not valid, and the encoding is one that throws.</exception>
    /// <remarks>
    /// <para>Time: O(n).</para>
    /// <para>Sharing: none.</para>
    /// </remarks>
    public static CowString FromBytes(ReadOnlySpan<byte> bytes, Encoding? encoding = null)
        => new CowString().AppendBytes(bytes, encoding);

    /// <summary>Makes a text of the bytes of a stream.</summary>
    /// <param name="stream">The stream, which is read from where it is to its end.</param>
    /// <param name="encoding">The encoding; null for UTF-8. A byte order mark of it at the beginning is no part of the text.</param>
    /// <param name="progress">Is told how many bytes have been read.</param>
    /// <param name="cancellationToken">Ends the operation.</param>
    /// <returns>The text.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is null.</exception>
    /// <exception cref="DecoderFallbackException">The bytes are not valid, and the encoding is one that throws.</exception>
    /// <exception cref="OperationCanceledException">The operation was ended by <paramref name="cancellationToken"/>.</exception>
    /// <remarks>
    /// <para>Time: O(n).</para>
    /// <para>Sharing: none.</para>
    /// </remarks>
    public static async Task<CowString> ReadFromAsync(
        Stream stream, Encoding? encoding = null, IProgress<long>? progress = null, CancellationToken cancellationToken = default)
    {
        Throw.IfNull(stream);
        var text = new CowString();
        await ContentDecoder.ReadAsync(stream, encoding ?? ContentEncoder.Utf8, characters => text.Append(characters.Span), progress, cancellationToken)
            .ConfigureAwait(false);
        return text;
    }

    /// <summary>Adds the text of bytes at the end.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="encoding">Their encoding; null for UTF-8. What is not valid is treated as the encoding says.</param>
    /// <returns>This text.</returns>
    /// <exception cref="DecoderFallbackException">The bytes are not valid, and the encoding is one that throws.</exception>
    /// <inheritdoc cref="Append(ReadOnlySpan{char})" path="/remarks"/>
    public CowString AppendBytes(ReadOnlySpan<byte> bytes, Encoding? encoding = null)
    {
        encoding ??= ContentEncoder.Utf8;
        using var scratch = new Scratch(stackalloc char[Scratch.Small]);
        int length = encoding.GetChars(bytes, scratch.Reserve(encoding.GetCharCount(bytes)));
        return Append(scratch.Buffer[..length]);
    }

    /// <summary>A writer that adds what is written at the end of this text.</summary>
    /// <returns>The writer, which need not be flushed or disposed; once it is disposed, it throws <see cref="ObjectDisposedException"/>.</returns>
    /// <remarks>
    /// <para>Time: O(1).</para>
    /// <para>Sharing: unchanged.</para>
    /// </remarks>
    public TextWriter CreateWriter() => new CowStringWriter(this);

    /// <summary>Adds the characters that were written to what <see cref="GetSpan"/> or <see cref="GetMemory"/> returned at the end.</summary>
    /// <param name="count">How many were written, behind those that were added before.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is less than 0, or more than was handed out and has not been added.</exception>
    /// <inheritdoc cref="Append(ReadOnlySpan{char})" path="/remarks"/>
    public void Advance(int count)
    {
        if ((uint)count > (uint)((_handedOut?.Length ?? 0) - _taken))
        {
            Throw.OutOfRange(nameof(count), count, "at least 0 and at most what was handed out");
        }

        Append(_handedOut.AsSpan(_taken, count));
        _taken += count;
    }

    /// <summary>Memory to write characters to, which <see cref="Advance"/> then adds at the end.</summary>
    /// <param name="sizeHint">The least number of characters.</param>
    /// <returns>The memory.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="sizeHint"/> is less than 0.</exception>
    /// <remarks>
    /// <para>Time: O(1); O(<paramref name="sizeHint"/>) the first time.</para>
    /// <para>Sharing: unchanged.</para>
    /// </remarks>
    public Memory<char> GetMemory(int sizeHint = 0)
    {
        Throw.IfNegative(sizeHint);
        if (_handedOut is null || _handedOut.Length < sizeHint)
        {
            _handedOut = new char[Math.Max(sizeHint, LeastRoom)];
        }

        _taken = 0;
        return _handedOut;
    }

    /// <summary>A span to write characters to, which <see cref="Advance"/> then adds at the end.</summary>
    /// <param name="sizeHint">The least number of characters.</param>
    /// <returns>The span.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="sizeHint"/> is less than 0.</exception>
    /// <inheritdoc cref="GetMemory" path="/remarks"/>
    public Span<char> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;
}
