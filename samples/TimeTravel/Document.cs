using System.Text;

namespace TimeTravel;

/// <summary>A text file.</summary>
internal sealed record Document(string Path, string[] Lines)
{
    /// <summary>The text of a longer file would not fit into a string, or not into the memory beside its versions.</summary>
    internal const int MaxBytes = 256 << 20;

    /// <summary>A byte sequence that is no UTF-8 throws.</summary>
    private static readonly UTF8Encoding _strictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads a file; null if it is not text.</summary>
    /// <exception cref="InvalidDataException">It is longer than <see cref="MaxBytes"/>.</exception>
    internal static Document? TryRead(string path)
    {
        switch (new FileInfo(path).Length)
        {
            case 0:
                // Also of a pipe or a device, which would not come to an end.
                return new Document(path, []);
            case > MaxBytes:
                throw new InvalidDataException($"too long: {path}");
        }

        byte[] bytes = File.ReadAllBytes(path);
        if (bytes.Contains((byte)0))
        {
            return null;
        }

        try
        {
            string text = _strictUtf8.GetString(bytes).TrimStart('\uFEFF');
            return new Document(path, [.. LinesOf(text)]);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static IEnumerable<string> LinesOf(string text)
    {
        using var reader = new StringReader(text);
        while (reader.ReadLine() is string line)
        {
            yield return line;
        }
    }
}
