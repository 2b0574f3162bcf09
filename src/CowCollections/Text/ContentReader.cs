using CowCollections.Diagnostics;

namespace CowCollections.Text;

/// <summary>Reads a captured text.</summary>
internal sealed class ContentReader(TextContent content) : TextReader
{
    private int _next;
    private bool _isClosed;

    public override int Peek()
    {
        CheckOpen();
        return _next < content.Length ? content[_next] : -1;
    }

    public override int Read()
    {
        int next = Peek();
        _next += next < 0 ? 0 : 1;
        return next;
    }

    public override int Read(char[] buffer, int index, int count)
    {
        ArgumentNullException.ThrowIfNull(buffer);
        Throw.IfNotRange(index, count, buffer.Length);
        return Read(buffer.AsSpan(index, count));
    }

    public override int Read(Span<char> buffer)
    {
        CheckOpen();
        int length = Math.Min(buffer.Length, content.Length - _next);
        content.CopyTo(_next, buffer[..length]);
        _next += length;
        return length;
    }

    public override int ReadBlock(Span<char> buffer) => Read(buffer);

    public override string ReadToEnd()
    {
        CheckOpen();
        int start = _next;
        _next = content.Length;
        return content.ToString(start, content.Length - start);
    }

    public override string? ReadLine()
    {
        CheckOpen();
        if (_next >= content.Length)
        {
            return null;
        }

        int start = _next;
        int end = content.First(default(Sought.AnyOf), "\r\n", start, content.Length);
        if (end < 0)
        {
            return ReadToEnd();
        }

        bool isPair = content[end] == '\r' && end + 1 < content.Length && content[end + 1] == '\n';
        _next = end + (isPair ? 2 : 1);
        return content.ToString(start, end - start);
    }

    // The text is there: nothing waits.
    public override ValueTask<int> ReadAsync(Memory<char> buffer, CancellationToken cancellationToken = default)
        => cancellationToken.IsCancellationRequested ? ValueTask.FromCanceled<int>(cancellationToken) : ValueTask.FromResult(Read(buffer.Span));

    public override Task<int> ReadAsync(char[] buffer, int index, int count) => Task.FromResult(Read(buffer, index, count));

    public override ValueTask<int> ReadBlockAsync(Memory<char> buffer, CancellationToken cancellationToken = default)
        => ReadAsync(buffer, cancellationToken);

    public override Task<int> ReadBlockAsync(char[] buffer, int index, int count) => ReadAsync(buffer, index, count);

    public override Task<string> ReadToEndAsync() => Task.FromResult(ReadToEnd());

    public override Task<string> ReadToEndAsync(CancellationToken cancellationToken)
        => cancellationToken.IsCancellationRequested ? Task.FromCanceled<string>(cancellationToken) : ReadToEndAsync();

    public override Task<string?> ReadLineAsync() => Task.FromResult(ReadLine());

    public override ValueTask<string?> ReadLineAsync(CancellationToken cancellationToken)
        => cancellationToken.IsCancellationRequested ? ValueTask.FromCanceled<string?>(cancellationToken) : ValueTask.FromResult(ReadLine());

    protected override void Dispose(bool disposing)
    {
        _isClosed = true;
        base.Dispose(disposing);
    }

    private void CheckOpen() => ObjectDisposedException.ThrowIf(_isClosed, this);
}
