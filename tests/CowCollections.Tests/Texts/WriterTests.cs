using System.Globalization;
using System.Text;

namespace CowCollections.Tests.Texts;

/// <summary>Texts as readers and writers, and texts that are made of other things than strings.</summary>
public class WriterTests
{
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
        Assert.Equal(Encoding.Unicode, writer.Encoding);
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
}
