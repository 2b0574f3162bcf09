using System.Buffers;
using System.Globalization;
using System.Text;

namespace CowCollections.Tests.Texts;

/// <summary>Encodings, cultures and streams of somebody else's, which do what those of .NET never do.</summary>
public sealed class ForeignCodeTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    [InlineData(40_000)]
    public void An_encoding_without_an_encoder_of_its_own_will_do(int length)
    {
        CowString text = new(new string('a', length));
        _ = text.Snapshot();
        if (length > 3)
        {
            text.Insert(length / 2, "b");
        }

        byte[] expected = Encoding.ASCII.GetBytes(text.ToString());
        var writer = new ArrayBufferWriter<byte>();
        text.WriteTo(writer, new Plain());
        Assert.Equal(expected, writer.WrittenSpan.ToArray());
        Assert.Equal(expected, text.GetBytes(new Plain()));
    }

    [Fact]
    public void A_culture_that_is_asked_twice_does_not_write_the_room_of_a_snapshot()
    {
        CowString text = new(64);
        text.Append('a');
        CowStringSnapshot? snapshot = null;
        using (new Within(new Talkative { Formatting = () => snapshot = text.Append("bcd").Snapshot() }))
        {
            text.Append(-7);
        }

        Assert.Equal("abcd", snapshot!.ToString());
        Assert.Equal("abcd-7", text.ToString());
    }

    [Fact]
    public void A_culture_that_changes_the_text_during_a_replacement_makes_it_throw()
    {
        CowString text = new("aXb");
        using (new Within(new Talkative { Comparing = () => text.Append('!') }))
        {
            Assert.Throws<InvalidOperationException>(() => text.Replace("zzz", "q", StringComparison.CurrentCulture));
        }

        Assert.Equal("aXb!", text.ToString());
    }

    [Fact]
    public async Task Writing_ends_at_a_cancellation_that_the_stream_does_not_look_at()
    {
        using var source = new CancellationTokenSource();
        using var stream = new Deaf();
        CowString text = new(new string('a', 100_000));
        var progress = new Once(source.Cancel);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => text.WriteToAsync(stream, null, progress, source.Token));
        Assert.InRange(stream.Length, 1, 99_999);
    }

    private sealed class Plain : Encoding
    {
        public override int GetByteCount(char[] chars, int index, int count) => count;

        public override int GetBytes(char[] chars, int charIndex, int charCount, byte[] bytes, int byteIndex)
        {
            for (int i = 0; i < charCount; i++)
            {
                bytes[byteIndex + i] = (byte)chars[charIndex + i];
            }

            return charCount;
        }

        public override int GetCharCount(byte[] bytes, int index, int count) => count;

        public override int GetChars(byte[] bytes, int byteIndex, int byteCount, char[] chars, int charIndex) => throw new NotSupportedException();

        public override int GetMaxByteCount(int charCount) => charCount;

        public override int GetMaxCharCount(int byteCount) => byteCount;
    }

    /// <summary>Has no format of numbers when it is asked first, and does something when it is asked again, or for the comparison.</summary>
    private sealed class Talkative() : CultureInfo("en-US")
    {
        private int _asked;

        internal Action? Formatting { get; set; }

        internal Action? Comparing { get; set; }

        public override CompareInfo CompareInfo
        {
            get
            {
                Action? comparing = Comparing;
                Comparing = null;
                comparing?.Invoke();
                return base.CompareInfo;
            }
        }

        public override object? GetFormat(Type? formatType)
        {
            if (formatType == typeof(NumberFormatInfo) && Formatting is { } formatting)
            {
                if (_asked++ == 0)
                {
                    return null;
                }

                Formatting = null;
                formatting();
            }

            return base.GetFormat(formatType);
        }
    }

    private sealed class Within : IDisposable
    {
        private readonly CultureInfo _before = CultureInfo.CurrentCulture;

        internal Within(CultureInfo culture) => CultureInfo.CurrentCulture = culture;

        public void Dispose() => CultureInfo.CurrentCulture = _before;
    }

    private sealed class Deaf : MemoryStream
    {
        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
            => base.WriteAsync(buffer, CancellationToken.None);

        public override Task FlushAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }

    private sealed class Once(Action action) : IProgress<long>
    {
        public void Report(long value) => action();
    }
}
