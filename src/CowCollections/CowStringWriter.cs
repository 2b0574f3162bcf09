using System.Globalization;
using System.Text;

namespace CowCollections;

/// <summary>Adds what is written at the end of a text.</summary>
internal sealed class CowStringWriter(CowString text) : TextWriter(CultureInfo.CurrentCulture)
{
    private static readonly UnicodeEncoding _encoding = new(bigEndian: false, byteOrderMark: false);

    private bool _isClosed;

    public override Encoding Encoding => _encoding;

    private CowString Open
    {
        get
        {
            ObjectDisposedException.ThrowIf(_isClosed, this);
            return text;
        }
    }

    public override void Write(char value) => Open.Append(value);

    public override void Write(char[] buffer, int index, int count)
    {
        ArgumentNullException.ThrowIfNull(buffer);
        Diagnostics.Throw.IfNotRange(index, count, buffer.Length);
        Open.Append(buffer.AsSpan(index, count));
    }

    public override void Write(ReadOnlySpan<char> buffer) => Open.Append(buffer);

    public override void Write(string? value) => Open.Append(value);

    // Nothing waits: what is written is in the text.
    public override Task WriteAsync(char value)
    {
        Write(value);
        return Task.CompletedTask;
    }

    public override Task WriteAsync(string? value)
    {
        Write(value);
        return Task.CompletedTask;
    }

    public override Task WriteAsync(char[] buffer, int index, int count)
    {
        Write(buffer, index, count);
        return Task.CompletedTask;
    }

    public override Task WriteAsync(ReadOnlyMemory<char> buffer, CancellationToken cancellationToken = default)
    {
        if (cancellationToken.IsCancellationRequested)
        {
            return Task.FromCanceled(cancellationToken);
        }

        Write(buffer.Span);
        return Task.CompletedTask;
    }

    public override Task WriteLineAsync(char value)
    {
        WriteLine(value);
        return Task.CompletedTask;
    }

    public override Task WriteLineAsync(string? value)
    {
        WriteLine(value);
        return Task.CompletedTask;
    }

    public override Task WriteLineAsync(char[] buffer, int index, int count)
    {
        WriteLine(buffer, index, count);
        return Task.CompletedTask;
    }

    public override Task WriteLineAsync(ReadOnlyMemory<char> buffer, CancellationToken cancellationToken = default)
    {
        if (cancellationToken.IsCancellationRequested)
        {
            return Task.FromCanceled(cancellationToken);
        }

        WriteLine(buffer.Span);
        return Task.CompletedTask;
    }

    public override Task FlushAsync() => Task.CompletedTask;

    public override string ToString() => text.ToString();

    protected override void Dispose(bool disposing)
    {
        _isClosed = true;
        base.Dispose(disposing);
    }
}
