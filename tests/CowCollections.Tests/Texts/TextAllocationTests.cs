using System.Buffers;
using CowCollections.Tests.Support;
using CowCollections.Text;

namespace CowCollections.Tests.Texts;

/// <summary>What costs no memory, or little.</summary>
public class TextAllocationTests
{
    private const int Count = 6000;

    private static readonly string _text = TextDraw.Of(Count, 3);
    private static readonly SearchValues<char> _set = SearchValues.Create("\u0001\u0002");

    private static readonly Dictionary<string, Action<CowString>> _reading = new(StringComparer.Ordinal)
    {
        ["Length"] = text => _ = text.Length + text.Capacity,
        ["this[]"] = text => _ = text[7] + text[^1],
        ["foreach"] = text =>
        {
            foreach (char each in text)
            {
                _ = each;
            }
        },
        ["GetChunks"] = text =>
        {
            foreach (ReadOnlyMemory<char> each in text.GetChunks())
            {
                _ = each.Length;
            }
        },
        ["EnumerateRunes"] = text =>
        {
            foreach (System.Text.Rune each in text.EnumerateRunes())
            {
                _ = each;
            }
        },
        ["IndexOf"] = text => _ = text.IndexOf('\u0001') + text.IndexOf("abcdefg".AsSpan()) + text.IndexOf("no such", StringComparison.Ordinal),
        ["LastIndexOf"] = text => _ = text.LastIndexOf('\u0001') + text.LastIndexOf("abcdefg".AsSpan()),
        ["IndexOfAny"] = text => _ = text.IndexOfAny(_set) + text.IndexOfAny("\u0001"),
        ["Equals"] = text => _ = text.Equals(_text) & text.Equals(_text.AsSpan()),
        ["GetHashCode"] = text => _ = text.GetHashCode(StringComparison.Ordinal),
        ["StartsWith"] = text => _ = text.StartsWith("abc", StringComparison.Ordinal) | text.EndsWith("abc".AsSpan()),
        ["Append"] = text => text.Append('a').Append("bc").Append(123),
        ["Append(interpolated)"] = text => text.Append($"{_text[..0]}bc{_text.AsSpan(0, 3),4}"),
        ["Remove"] = text => text.Remove(text.Length - 5, 5),
        ["Set"] = text => text[5] = 'z',
        ["Replace of what is absent"] = text => text.Replace('\u0001', 'a').Replace("\u0001", "a"),
        ["IsSharedWith"] = text => _ = text.IsDetached | text.IsSharedWith(text),
    };

    public static TheoryData<string> Reading => [.. _reading.Keys];

    [Fact]
    public void The_room_of_an_empty_text_is_its_own_again_when_a_lease_has_ended()
    {
        CowString text = new(1000);
        text.Lease().Dispose();
        Assert.True(text.IsDetached);
        text.Clear();
        Assert.InRange(text.Capacity, 1000, int.MaxValue);
        CowString clone = text.Clone();
        text.Append("abc");
        clone.Append("d");
        Assert.Equal(("abc", "d"), (text.ToString(), clone.ToString()));
    }

    [Theory]
    [InlineData(10_000)]
    [InlineData(100_000)]
    public void Each_of_many_that_go_on_from_one_text_takes_little_room(int length)
    {
        const int Most = 3_000;
        CowStringSnapshot wrapped = new(new string('a', length));
        CowString full = new(wrapped.ToString().AsSpan());
        CowStringSnapshot snapshot = full.Snapshot();
        CowStringSnapshot grown = new CowString(snapshot).Append(new string('b', 10_000)).Snapshot();
        foreach (CowStringSnapshot from in (CowStringSnapshot[])[wrapped, snapshot, grown])
        {
            _ = from.Append("the room behind it, if there is some");
            Assert.InRange(Allocated.By(() => from, static each => each.Append("x")), 1, Most);
            Assert.InRange(Allocated.By(() => from.ToCowString(), static each => each.Append('x')), 1, Most);
        }
    }

    [Fact]
    public void A_text_that_grows_by_characters_gets_few_arrays()
    {
        const int Grown = 1_000_000;
        CowString text = new(new string('a', 10_000).AsSpan());
        while (text.Length < Grown)
        {
            text.Append('b');
        }

        Assert.InRange(TextLayouts.ArraysOf(text).Count, 1, 20 + (Grown / TextFront.ChunkLength));
    }

    [Theory]
    [MemberData(nameof(Reading))]
    public void Nothing_is_allocated(string operation)
    {
        Assert.Equal(0, Allocated.By(Flat, _reading[operation]));
        Assert.Equal(0, Allocated.By(Paged, _reading[operation]));
    }

    [Fact]
    public void A_text_over_a_string_costs_one_small_object()
    {
        long bytes = Allocated.By(() => _text, static text => GC.KeepAlive(new CowString(text)));
        Assert.InRange(bytes, 1, 128);
        Assert.Equal(bytes, Allocated.By(() => "a", static text => GC.KeepAlive(new CowString(text))));
        Assert.InRange(Allocated.By(() => _text, static text => GC.KeepAlive(new CowStringSnapshot(text))), 1, 128);
        Assert.Equal(0, Allocated.By(() => new CowString(_text), text => Assert.Same(_text, text.ToString())));
    }

    [Fact]
    public void A_copy_costs_the_same_whatever_its_length()
    {
        foreach (Func<CowString> make in (Func<CowString>[])[() => new CowString(_text), Flat, Paged])
        {
            Assert.InRange(Allocated.By(make, text => GC.KeepAlive(text.Clone())), 1, 200);
            Assert.InRange(Allocated.By(make, text => GC.KeepAlive(text.Snapshot())), 1, 200);
        }
    }

    [Fact]
    public void Appending_under_snapshots_copies_nothing()
        => Assert.InRange(
            Allocated.By(
                () =>
                {
                    CowString text = Flat();
                    text.Snapshot();
                    return text;
                },
                text => text.Append('a').Append("bc")),
            0,
            0);

    [Fact]
    public void Typing_under_snapshots_costs_the_snapshots()
    {
        CowString text = Paged();
        text.Insert(3000, 'a');
        long snapshot = Allocated.By(() => text, each => GC.KeepAlive(each.Snapshot()));
        long typed = Allocated.By(
            () => text,
            each =>
            {
                for (int i = 0; i < 20; i++)
                {
                    each.Insert(3001 + i, 'b');
                    each.Snapshot();
                }
            });
        Assert.InRange(typed, 20 * snapshot, (20 * snapshot) + 1500);
    }

    [Fact]
    public void The_first_write_of_a_string_copies_it_once()
    {
        long bytes = Allocated.By(() => new CowString(_text), text => text.Insert(3000, "abc"));
        Assert.InRange(bytes, 2 * Count, (4 * Count) + 100);
        Assert.InRange(Allocated.By(() => new CowString(_text), text => text.Remove(10)), 1, 100);
    }

    private static CowString Flat()
    {
        var text = new CowString(_text.AsSpan());
        text.Capacity = Count + 100;
        return text;
    }

    private static CowString Paged()
    {
        CowString text = Flat();
        text.Snapshot();
        text.Insert(5, 'a');
        for (int i = 0; i < 100; i++)
        {
            text.Append('a');
        }

        // The page of what is written below is the text's own, and the edit that is pending is long enough.
        text.Insert(4000, "abcdefgh");
        text.Insert(5, "abcdefgh");
        text[5] = 'a';
        return text;
    }
}
