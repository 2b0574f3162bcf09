using System.Text.Json;

namespace CowCollections.Tests.Texts;

/// <summary>What readers, writers, pieces and questions of sharing promise beyond the characters.</summary>
public sealed class TextContractTests
{
    [Fact]
    public void A_reader_that_is_disposed_throws_as_that_of_a_string()
    {
        Action<TextReader>[] uses =
        [
            static reader => reader.Peek(),
            static reader => _ = reader.Read(),
            static reader => _ = reader.Read(new char[2], 0, 2),
            static reader => _ = reader.Read(new char[2].AsSpan()),
            static reader => reader.ReadBlock(new char[2], 0, 2),
            static reader => reader.ReadLine(),
            static reader => reader.ReadToEnd(),
            static reader => reader.ReadAsync(new char[2], 0, 2).GetAwaiter().GetResult(),
            static reader => reader.ReadToEndAsync().GetAwaiter().GetResult(),
            static reader => reader.ReadLineAsync().GetAwaiter().GetResult(),
        ];
        Assert.All(uses, use =>
        {
            Assert.Throws<ObjectDisposedException>(() => use(Disposed(new StringReader("ab"))));
            Assert.Throws<ObjectDisposedException>(() => use(Disposed(new CowString("ab").CreateReader())));
        });

        static TextReader Disposed(TextReader reader)
        {
            reader.Dispose();
            return reader;
        }
    }

    [Fact]
    public void A_writer_that_is_disposed_throws_as_that_of_a_string_and_the_text_stays()
    {
        Action<TextWriter>[] uses =
        [
            static writer => writer.Write('a'),
            static writer => writer.Write("a"),
            static writer => writer.Write((string?)null),
            static writer => writer.Write(['a'], 0, 1),
            static writer => writer.Write("a".AsSpan()),
            static writer => writer.WriteLine(),
            static writer => writer.WriteLine("a"),
            static writer => writer.WriteAsync("a").GetAwaiter().GetResult(),
            static writer => writer.WriteLineAsync('a').GetAwaiter().GetResult(),
        ];
        Assert.All(uses, use =>
        {
            CowString text = new("x");
            TextWriter writer = text.CreateWriter();
            writer.Dispose();
            var other = new StringWriter();
            other.Dispose();
            Assert.Throws<ObjectDisposedException>(() => use(other));
            Assert.Throws<ObjectDisposedException>(() => use(writer));
            Assert.Equal("x", text.ToString());
            Assert.Equal("x", writer.ToString());
        });
    }

    [Fact]
    public void What_is_added_of_a_span_in_parts_is_all_of_it_once()
    {
        CowString text = new();
        "abcd".CopyTo(text.GetSpan(4));
        text.Advance(1);
        text.Advance(3);
        Assert.Equal("abcd", text.ToString());
        int room = text.GetSpan().Length;
        text.Advance(room);
        Assert.Throws<ArgumentOutOfRangeException>("count", () => text.Advance(1));
        Assert.Equal(4 + room, text.Length);
    }

    [Fact]
    public void A_copied_enumerator_of_pieces_leaves_the_piece_of_the_other()
    {
        CowString text = Paged('a').Append(Paged('b')).Append(',').Append(Paged('c')).Append(Paged('d')).Append(',').Append(Paged('e')).Append(Paged('f'));
        CowText.PieceEnumerator pieces = text.Split(',');
        Assert.True(pieces.MoveNext());
        string first = pieces.Current.ToString();
        int others = 0;
        foreach (ReadOnlySpan<char> piece in pieces)
        {
            others += piece.Length;
        }

        Assert.Equal(12_000, others);
        Assert.Equal(first, pieces.Current.ToString());

        static CowString Paged(char value) => new(new string(value, 3000));
    }

    [Fact]
    public void Sharing_is_mutual_and_never_of_empty_texts()
    {
        CowString text = new("abc".AsSpan());
        CowString ofString = new(text.ToString());
        Assert.Equal(text.IsSharedWith(ofString), ofString.IsSharedWith(text));
        Assert.False(text.IsSharedWith(ofString));
        Assert.True(ofString.IsSharedWith(ofString.Clone()));
        Assert.True(ofString.IsSharedWith(ofString.Snapshot()));

        CowString empty = new(100);
        CowString clone = empty.Clone();
        empty.Append('x');
        Assert.False(empty.IsSharedWith(clone));
        Assert.False(clone.IsSharedWith(empty));
    }

    [Fact]
    public void An_edit_of_nothing_does_not_end_an_enumeration()
    {
        CowString text = new("abc");
        int seen = 0;
        foreach (char each in text)
        {
            text.Insert(1, "").Insert(0, Array.Empty<char>()).Overwrite(1, 0, "").Remove(1, 0);
            seen += each;
        }

        Assert.Equal('a' + 'b' + 'c', seen);
    }

    [Fact]
    public void A_policy_of_keys_that_gives_none_is_refused_as_for_strings()
    {
        var options = new JsonSerializerOptions { DictionaryKeyPolicy = new NoNames() };
        Assert.Throws<InvalidOperationException>(() => JsonSerializer.Serialize(new Dictionary<string, int> { ["a"] = 1 }, options));
        Assert.Throws<InvalidOperationException>(() => JsonSerializer.Serialize(new Dictionary<CowStringSnapshot, int> { [new("a")] = 1 }, options));
    }

    [Fact]
    public void What_is_no_text_is_compared_with_none()
        => Assert.Throws<ArgumentException>("obj", () => ((IComparable)new CowString("a")).CompareTo(5));

    private sealed class NoNames : JsonNamingPolicy
    {
        public override string ConvertName(string name) => null!;
    }
}
