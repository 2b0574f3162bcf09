using CowCollections.Sequences;
using CowCollections.Tests.Support;

namespace CowCollections.Tests.Texts;

/// <summary>Parts that are long enough to share pages, of texts with pages of the usual size.</summary>
public class LargePartsTests
{
    private const int Length = 20_000;
    private const int At = 9_000;

    private static readonly string _plain = string.Create(Length, 0, static (span, _) =>
    {
        for (int i = 0; i < span.Length; i++)
        {
            span[i] = (char)('a' + (i * 7 / 3 % 26));
        }
    });

    public static TheoryData<int, string> Edits => new()
    {
        { 0, "" },
        { 3, "" },
        { 0, "typed" },
        { 7, "typed" },
    };

    /// <summary>Before a pending edit, behind it, around it, to its first and last character, and through it.</summary>
    [Theory]
    [MemberData(nameof(Edits))]
    public void A_part_of_a_text_with_a_pending_edit_is_that_of_its_string(int removed, string typed)
    {
        string expected = string.Concat(_plain.AsSpan(0, At), typed, _plain.AsSpan(At + removed));
        int[] places = [0, 1, At - 1, At, At + 1, At + typed.Length, At + typed.Length + 1, At + Paging<char>.FlatLimit + 2, expected.Length - 1, expected.Length];
        foreach (int start in places)
        {
            foreach (int end in places.Where(end => end >= start))
            {
                CowString text = Paged();
                text.Overwrite(At, removed, typed);
                CowStringSnapshot part = text[start..end];
                text.Overwrite(At, typed.Length, "other text");
                Assert.Equal(expected[start..end], part.ToString());
                part.CheckInvariants();
                AssertCanBeWritten(part, expected[start..end]);
            }
        }
    }

    [Theory]
    [InlineData(0, 3_000)]
    [InlineData(1, Length - 2)]
    [InlineData(777, 5_000)]
    [InlineData(9_000, 2_500)]
    [InlineData(17_000, 3_000)]
    public void A_part_of_a_part_is_that_of_its_string(int start, int length)
    {
        CowStringSnapshot part = Paged()[start..(start + length)];
        string expected = _plain.Substring(start, length);
        Assert.Equal(expected, part.ToString());
        Assert.Equal(expected[50..], part[50..].ToString());
        Assert.Equal(expected[50..^60], part[50..^60].ToString());
        Assert.Equal(part, new CowString(expected.AsSpan()).Snapshot());
        Assert.Equal(part[10..^5], Paged()[(start + 10)..(start + length - 5)]);
        Assert.Equal(expected[^1], part[^1]);
        AssertCanBeWritten(part, expected);
    }

    [Fact]
    public void A_short_part_keeps_little_more_than_it_shows()
    {
        CowString text = Paged();
        CowStringSnapshot part = text.Substring(At, Paging<char>.FlatLimit + 1);
        HashSet<char[]> kept = TextLayouts.ArraysOf(part);
        Assert.InRange(kept.Sum(each => each.Length), part.Length, 6 * part.Length);
    }

    /// <summary>Every edit of a view gives it pages of its own first.</summary>
    private static void AssertCanBeWritten(CowStringSnapshot part, string expected)
    {
        int middle = expected.Length / 2;
        CowString written = part.ToCowString();
        Assert.Equal(expected + "!", written.Append('!').ToString());
        written = part.ToCowString();
        Assert.Equal(expected.Insert(middle, "!"), written.Insert(middle, '!').Snapshot().ToString());
        written.Insert(0, '?');
        Assert.Equal("?" + expected.Insert(middle, "!"), written.ToString());
        if (expected.Length > 0)
        {
            written = part.ToCowString();
            written[middle] = '#';
            written.Remove(0, middle);
            Assert.Equal("#" + expected[(middle + 1)..], written.ToString());
            Assert.Equal(expected + expected, part.ToCowString().Append(part).ToString());
        }

        Assert.Equal(expected, part.ToString());
    }

    /// <summary>A text in pages of its own, some of them thin.</summary>
    private static CowString Paged()
    {
        CowString text = new(_plain.AsSpan());
        _ = text.Snapshot();
        for (int i = 0; i < Length; i += 97)
        {
            text.Remove(i, 1).Insert(i, _plain.AsSpan(i, 1));
        }

        Assert.True(text.Snapshot().Content.IsPaged);
        return text;
    }
}
