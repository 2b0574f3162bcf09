using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;
using CowCollections.Tests.Support;

namespace CowCollections.Tests.Texts;

/// <summary>What throws, or meddles, leaves the text as it was, and every other one.</summary>
public partial class TextFaultTests
{
    private const string Before = "before: é\ud83d\ude00";

    private static readonly Dictionary<string, Action<CowString>> _faults = new(StringComparer.Ordinal)
    {
        ["Append(interpolated)"] = text => text.Append($"abc{Thrown()}"),
        ["Append(T)"] = text => text.Append(default(Throwing)),
        ["Insert(T)"] = text => text.Insert(2, default(Throwing)),
        ["Append(object)"] = text => text.Append((object)default(Throwing)),
        ["Append(interpolated T)"] = text => text.Append($"abc{default(Throwing)}"),
        ["AppendFormat"] = text => text.AppendFormat("{0}{1}", "abc", default(Throwing)),
        ["AppendFormat(composite)"] = text => text.AppendFormat(null, CompositeFormat.Parse("{0}{0}"), default(Throwing)),
        ["AppendJoin"] = text => text.AppendJoin(",", ThrowingSequence()),
        ["AppendBytes"] = text => text.AppendBytes([65, 0xff], new UTF8Encoding(false, throwOnInvalidBytes: true)),
        ["Replace(evaluator)"] = text => text.Replace(Letters(), _ => throw new FaultException()),
        ["Insert"] = text => text.Insert(100, "abc"),
        ["Remove"] = text => text.Remove(5, 100),
        ["Replace"] = text => text.Replace("", "abc"),
        ["Advance"] = text => text.Advance(1),
    };

    public static TheoryData<string> Faults => [.. _faults.Keys];

    [Theory]
    [MemberData(nameof(Faults))]
    public void A_fault_changes_nothing(string fault)
    {
        foreach (TextLayout layout in Enum.GetValues<TextLayout>())
        {
            CowString text = layout.Make(Before);
            CowString clone = text.Clone();
            Assert.NotNull(Record.Exception(() => _faults[fault](text)));
            Assert.Equal(Before, text.ToString());
            text.CheckInvariants();
            text.Append('!');
            Assert.Equal(Before, clone.ToString());
            Assert.Equal($"{Before}!", text.ToString());
        }
    }

    [Fact]
    public void A_value_that_writes_the_text_while_it_is_formatted_comes_behind_what_it_wrote()
    {
        CowString text = "a";
        text.Append($"[{text.Append('b').Length}]");
        Assert.Equal("ab[2]", text.ToString());
    }

    [Fact]
    public void An_evaluator_that_writes_the_text_is_noticed()
    {
        CowString text = "abc";
        Assert.Throws<InvalidOperationException>(() => text.Replace(Letters(), match =>
        {
            text.Append('d');
            return match.Value;
        }));
        Assert.Equal("abcd", text.ToString()[..4]);
    }

    [Fact]
    public void An_enumeration_notices_a_write()
    {
        foreach (TextLayout layout in Enum.GetValues<TextLayout>())
        {
            CowString text = layout.Make(Before);
            using IEnumerator<char> enumerator = ((IEnumerable<char>)text).GetEnumerator();
            Assert.True(enumerator.MoveNext());
            text.Append('a');
            Assert.Throws<InvalidOperationException>(() => enumerator.MoveNext());
            Assert.Throws<InvalidOperationException>(() =>
            {
                foreach (char each in text)
                {
                    text[0] = each;
                }
            });
        }
    }

    [Fact]
    public void A_clone_taken_between_GetSpan_and_Advance_does_not_see_what_is_written()
    {
        CowString text = new CowString(64).Append("abc");
        Span<char> span = text.GetSpan(10);
        CowString clone = text.Clone();
        clone.Append("xyz");
        "def".CopyTo(span);
        text.Advance(3);
        Assert.Equal("abcdef", text.ToString());
        Assert.Equal("abcxyz", clone.ToString());
    }

    [Fact]
    public async Task Bytes_come_in_as_the_encoding_says()
    {
        byte[] bytes = [0xef, 0xbb, 0xbf, .. Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(Before, 4000))), 0xff, 65, 0xf0, 0x9f];
        foreach (int step in (int[])[1, 7, 1000, 100_000])
        {
            long read = 0;
            var progress = new Told(count => read = count);
            await using var stream = new Trickle(bytes, step);
            CowString text = await CowString.ReadFromAsync(stream, null, progress, CancellationToken.None);
            Assert.Equal(Encoding.UTF8.GetString(bytes.AsSpan(3)), text.ToString());
            Assert.Equal(bytes.Length, read);
            text.CheckInvariants();
        }

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => CowString.ReadFromAsync(new Trickle(bytes, 10), cancellationToken: new CancellationToken(canceled: true)));
        await Assert.ThrowsAsync<DecoderFallbackException>(() => CowString.ReadFromAsync(new Trickle(bytes, 10), new UTF8Encoding(false, throwOnInvalidBytes: true)));
    }

    [Fact]
    public void Handles_are_equal_by_reference_and_snapshots_by_content()
    {
        CowString one = "abc";
        CowString other = "abc";
        Assert.False(one.Equals((object)other));
        Assert.True(one.Equals(other));
        Assert.True(one.Equals((object)one));
        Assert.Equal(one.Snapshot(), (object)other.Snapshot());
        Assert.Equal("abc".GetHashCode(), one.Snapshot().GetHashCode());
        Assert.True(one.Snapshot() == "abc");
        Assert.Equal(CowStringSnapshot.Parse("abc", null), CowStringSnapshot.Parse("abc".AsSpan(), null));
        Assert.Null((CowString?)(string?)null);
        Assert.Same(CowStringSnapshot.Empty, new CowString("a").Clear().Snapshot());
    }

    [Fact]
    public void Long_text_of_one_string_is_copied_once_for_all_its_copies()
    {
        string text = new('a', 100_000);
        CowString first = text;
        CowString second = first.Clone();
        CowStringSnapshot part = first.Snapshot().Substring(10, 90_000);
        first.Insert(50_000, 'b');
        second.Insert(1, 'c');
        Assert.Equal(90_000, part.Length);
        Assert.Equal(text.Insert(50_000, "b"), first.ToString());
        Assert.Equal(text.Insert(1, "c"), second.ToString());
        Assert.InRange(Allocated.By(() => new CowString(first).Append(text).Clone(), each => each.Insert(7, 'd')), 1, 20_000);
    }

    /// <summary>As a <see cref="StringBuilder"/> does.</summary>
    [Theory]
    [InlineData(-1)]
    [InlineData(100_000)]
    public void A_value_that_says_it_wrote_what_it_cannot_have_written_is_refused(int length)
    {
        CowString text = "text";
        Assert.Throws<FormatException>(() => text.Append(new Boasting(length)));
        Assert.Throws<FormatException>(() => text.Append($"a{new Boasting(length)}"));
        Assert.Equal("text", text.ToString());
    }

    /// <summary>More than any text can have.</summary>
    [Theory]
    [InlineData(int.MinValue)]
    [InlineData(int.MaxValue)]
    public void A_hole_that_is_wider_than_any_text_is_refused(int alignment)
        => Assert.Throws<OutOfMemoryException>(() =>
        {
            var handler = new CowString.AppendInterpolatedStringHandler(0, 1, "text");
            handler.AppendFormatted(5, alignment);
        });

    private static string Thrown() => throw new FaultException();

    private static IEnumerable<string> ThrowingSequence()
    {
        yield return "abc";
        throw new FaultException();
    }

    [GeneratedRegex("[a-z]", RegexOptions.None, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Letters();

    private readonly struct Throwing : ISpanFormattable
    {
        public string ToString(string? format, IFormatProvider? formatProvider) => throw new FaultException();

        public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider) => throw new FaultException();

        public override string ToString() => throw new FaultException();
    }

    private readonly struct Boasting(int length) : ISpanFormattable
    {
        public string ToString(string? format, IFormatProvider? formatProvider) => "";

        public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider)
        {
            charsWritten = length;
            return true;
        }
    }

    /// <summary>Tells at once, which <see cref="Progress{T}"/> does not.</summary>
    private sealed class Told(Action<long> tell) : IProgress<long>
    {
        public void Report(long value) => tell(value);
    }

    /// <summary>A stream that gives a few bytes at a time.</summary>
    private sealed class Trickle(byte[] bytes, int step) : MemoryStream(bytes)
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
            => base.ReadAsync(buffer.Length > step ? buffer[..step] : buffer, cancellationToken);
    }
}
