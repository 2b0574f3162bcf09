using System.Buffers;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using CowCollections.Tests.Support;

namespace CowCollections.Tests.Texts;

/// <summary>Texts as readers and writers, and texts that are made of other things than strings.</summary>
public class WriterTests
{
    public static TheoryData<TextLayout> Layouts => TextLayouts.All;

    [Fact]
    public async Task What_is_written_without_waiting_is_in_the_text_at_once()
    {
        CowString text = new("<");
        CowStringSnapshot before = text.Snapshot();
        TextWriter writer = text.CreateWriter();
        await writer.WriteAsync('a');
        await writer.WriteAsync("bc");
        await writer.WriteAsync("xdex".ToCharArray(), 1, 2);
        await writer.WriteAsync("fg".AsMemory());
        await writer.FlushAsync();
        Assert.Equal("<abcdefg", writer.ToString());
        Assert.Equal("<abcdefg", text.ToString());
        Assert.Equal("<", before.ToString());
        using var other = new StringWriter();
        Assert.Equal(other.Encoding, writer.Encoding);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => writer.WriteAsync("h".AsMemory(), new CancellationToken(canceled: true)));
        Assert.Equal("<abcdefg", text.ToString());
    }

    [Fact]
    public async Task What_is_read_without_waiting_is_the_text()
    {
        CowString text = new(new string('a', 3000));
        TextReader reader = text.CreateReader();
        text.Clear();
        char[] buffer = new char[4000];
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => reader.ReadAsync(buffer, new CancellationToken(canceled: true)).AsTask());
        Assert.Equal(1000, await reader.ReadAsync(buffer, 0, 1000));
        Assert.Equal(1000, await reader.ReadBlockAsync(buffer, 1000, 1000));
        Assert.Equal(1000, await reader.ReadBlockAsync(buffer.AsMemory(2000)));
        Assert.Equal(new string('a', 3000), new string(buffer, 0, 3000));
        Assert.Equal(0, await reader.ReadAsync(buffer));
    }

    [Theory]
    [MemberData(nameof(Layouts))]
    public void A_text_that_is_written_to_itself_throws_and_is_not_written_for_ever(TextLayout layout)
    {
        CowString text = layout.Make(new string('a', 5000));
        Assert.Throws<InvalidOperationException>(() => text.WriteTo(text.CreateWriter()));
        Assert.InRange(text.Length, 5001, 10_000);
        text.CheckInvariants();
        int length = text.Length;
        Assert.Throws<InvalidOperationException>(() => text.WriteTo(new Echo(text)));
        Assert.InRange(text.Length, length + 1, length + 100);
    }

    /// <summary>What <see cref="TextWriter"/> does by itself it does on another thread.</summary>
    [Fact]
    public async Task Lines_are_written_at_once()
    {
        CowString text = new();
        TextWriter writer = text.CreateWriter();
        writer.NewLine = "|";
        (string Name, Func<Task> Write)[] writes =
        [
            ("a|", () => writer.WriteLineAsync('a')),
            ("bc|", () => writer.WriteLineAsync("bc")),
            ("|", () => writer.WriteLineAsync((string?)null)),
            ("de|", () => writer.WriteLineAsync("xdex".ToCharArray(), 1, 2)),
            ("fg|", () => writer.WriteLineAsync("fg".ToCharArray())),
            ("hi|", () => writer.WriteLineAsync("hi".AsMemory())),
            ("jk|", () => writer.WriteLineAsync(new StringBuilder("jk"))),
            ("|", () => writer.WriteLineAsync()),
            ("l", () => writer.WriteAsync(new StringBuilder("l"))),
            ("m", () => writer.WriteAsync(['m'])),
        ];
        string expected = "";
        for (int i = 0; i < 50; i++)
        {
            foreach ((string name, Func<Task> write) in writes)
            {
                Task written = write();
                Assert.True(written.IsCompletedSuccessfully, name);
                expected += name;
                Assert.Equal(expected, text.ToString());
                await written;
            }
        }

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => writer.WriteLineAsync("n".AsMemory(), new CancellationToken(canceled: true)));
        Assert.Equal(expected, text.ToString());
    }

    [Fact]
    public async Task Lines_and_blocks_are_read_at_once()
    {
        TextReader reader = new CowString("a\nbc\ndefghijklm").CreateReader();
        var canceled = new CancellationToken(canceled: true);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => reader.ReadLineAsync(canceled).AsTask());
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => reader.ReadToEndAsync(canceled));
        char[] block = new char[3];
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => reader.ReadBlockAsync(block, canceled).AsTask());
        Assert.Equal("a", AtOnce(reader.ReadLineAsync(CancellationToken.None).AsTask()));
        Assert.Equal("bc", AtOnce(reader.ReadLineAsync()));
        Assert.Equal(2, AtOnce(reader.ReadBlockAsync(block, 1, 2)));
        Assert.Equal("\0de", new string(block));
        Assert.Equal(3, AtOnce(reader.ReadBlockAsync(block.AsMemory(), CancellationToken.None).AsTask()));
        Assert.Equal("fgh", new string(block));
        Assert.Equal(1, AtOnce(reader.ReadAsync(block, 0, 1)));
        Assert.Equal("jklm", AtOnce(reader.ReadToEndAsync(CancellationToken.None)));
        Assert.Equal("", AtOnce(reader.ReadToEndAsync()));
        Assert.Null(AtOnce(reader.ReadLineAsync(CancellationToken.None).AsTask()));
        Assert.Equal(0, AtOnce(reader.ReadBlockAsync(block, 0, 3)));
    }

    private static T AtOnce<T>(Task<T> task)
    {
        Assert.True(task.IsCompletedSuccessfully);
        return task.GetAwaiter().GetResult();
    }

    [Fact]
    public void A_snapshot_is_made_of_what_a_string_is_made_of()
    {
        Assert.Equal("xyz", CowStringSnapshot.Create(3, 'x', static (span, first) =>
        {
            for (int i = 0; i < span.Length; i++)
            {
                span[i] = (char)(first + i);
            }
        }).ToString());
        Assert.Equal("a, , b", CowStringSnapshot.Join(", ", ["a", null, "b"]).ToString());
        Assert.Equal("ab", new CowStringSnapshot("ab".AsSpan()).ToString());
        Assert.Equal("ab", (string?)CowStringSnapshot.Parse("ab", CultureInfo.InvariantCulture));
        Assert.Null((string?)(CowStringSnapshot?)null);
        Assert.True(CowStringSnapshot.TryParse("ab", CultureInfo.InvariantCulture, out CowStringSnapshot? parsed));
        Assert.Equal("ab", parsed.ToString());
        Assert.False(CowStringSnapshot.TryParse(null, CultureInfo.InvariantCulture, out parsed));
        Assert.Null(parsed);
        Assert.True(CowStringSnapshot.TryParse("cd".AsSpan(), CultureInfo.InvariantCulture, out parsed));
        Assert.Equal("cd", parsed.ToString());
    }

    [Fact]
    public void What_was_handed_out_is_given_back_by_trimming()
    {
        CowString text = new("x");
        WeakReference handedOut = HandOut(text);
        text.TrimExcess();
        GC.Collect();
        Assert.False(handedOut.IsAlive);
        Assert.Throws<ArgumentOutOfRangeException>(() => text.Advance(1));
        Assert.Equal("xy", text.ToString());

        [MethodImpl(MethodImplOptions.NoInlining)]
        static WeakReference HandOut(CowString text)
        {
            Memory<char> memory = text.GetMemory(100_000);
            memory.Span[0] = 'y';
            text.Advance(1);
            Assert.True(MemoryMarshal.TryGetArray(memory, out ArraySegment<char> array));
            return new WeakReference(array.Array);
        }
    }

    [Fact]
    public void Stretches_are_enumerated_again_after_a_reset()
    {
        CowString text = new(new string('a', 10_000).AsSpan());
        _ = text.Snapshot();
        text.Insert(5_000, "b");
        using IEnumerator<ReadOnlyMemory<char>> chunks = text.GetChunks();
        Assert.Equal(text.ToString(), All());
        chunks.Reset();
        Assert.Equal(text.ToString(), All());

        string All()
        {
            string all = "";
            while (chunks.MoveNext())
            {
                all += chunks.Current;
            }

            return all;
        }
    }

    /// <summary>A writer of bytes that writes the text by which it is called.</summary>
    private sealed class Echo(CowString text) : IBufferWriter<byte>
    {
        private readonly byte[] _bytes = new byte[100_000];

        public void Advance(int count) => text.Append('b');

        public Memory<byte> GetMemory(int sizeHint = 0) => _bytes;

        public Span<byte> GetSpan(int sizeHint = 0) => _bytes;
    }
}
