using System.Text;

namespace CowCollections.Tests.Texts;

/// <summary>Texts of stretches that divide pairs of surrogates, as bytes.</summary>
public class Utf8Tests
{
    /// <summary>Typed one character at a time, each of which is a stretch of its own before it is carried out in the pages.</summary>
    [Theory]
    [InlineData(0xd83d, null, 2001)]
    [InlineData(0xd83d, null, 2002)]
    [InlineData(0xd83d, null, 2000)]
    [InlineData(0xde00, null, 2001)]
    [InlineData(0xde00, null, 2002)]
    [InlineData(0xd83d, null, 5000)]
    [InlineData(0xd83d, 0xd83d, 2001)]
    [InlineData(0xde00, 0xd83d, 2002)]
    public void Half_a_pair_beside_a_pair_leaves_it_whole(int half, int? another, int at)
    {
        CowString text = new(new string('x', 5_000).AsSpan());
        _ = text.Snapshot();
        text.Insert(2_000, "\ud83d\ude00");
        text.Insert(10, "y");
        text.Insert(at, another is null ? $"{(char)half}" : $"{(char)half}{(char)another}");
        byte[] expected = Encoding.UTF8.GetBytes(text.ToCharArray());
        byte[] bytes = new byte[expected.Length];
        Assert.True(text.TryFormat(bytes, out int written, default, null));
        Assert.Equal(expected.Length, written);
        Assert.Equal(expected, bytes);
        Assert.Equal(expected, text.GetBytes());
        Assert.False(text.TryFormat(bytes.AsSpan(1), out written, default, null));
        Assert.Equal(0, written);
    }
}
