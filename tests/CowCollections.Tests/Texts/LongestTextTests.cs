using System.Globalization;
using System.Text;
using CowCollections.Tests.Support;

namespace CowCollections.Tests.Texts;

/// <summary>Texts as long as an array can be, in little memory.</summary>
public class LongestTextTests
{
    [Fact]
    public void A_text_with_a_pending_edit_gets_no_longer_than_an_array_can_be()
    {
        CowString text = Shorter(by: 2);
        text.Insert(10, "b").Insert(11, "c");
        Throws(text, t => t.Insert(12, "d"));
        Throws(text, t => t.Insert(500, "d"));
        Throws(text, t => t.Insert(t.Length, "d"));
        Throws(text, t => t.Overwrite(10, 1, "de"));
        Throws(text, t => t.Append('d'));
        Throws(text, t => t.Append("d"));
        Throws(text, t => t.Append(t, 0, 5_000));
        Assert.Equal("aabcaa", text.ToString(8, 6));
        text.Overwrite(10, 2, "BC").Remove(0, 1).Append('!');
        Assert.Equal("aBCa", text.ToString(8, 4));
        Assert.Equal('!', text[^1]);
        Assert.Equal(Array.MaxLength, text.Length);
    }

    [Fact]
    public void What_is_about_to_be_removed_makes_room()
    {
        CowString text = Shorter(by: 0);
        text.Remove(10, 7);
        text.Append("abc").Append('d');
        text.Insert(text.Length, "efg");
        Assert.Equal("abcdefg", text.ToString(text.Length - 7, 7));
        Throws(text, t => t.Append("h"));
    }

    [Fact]
    public void Replacing_that_gets_too_long_replaces_nothing()
    {
        CowString text = Shorter(by: 3);
        text[10] = 'x';
        text[1_000] = 'x';
        Throws(text, t => t.Replace("x", "yyy", 0, 2_000));
        Assert.Equal('x', text[10]);
        Assert.Equal('x', text[1_000]);
        text.Replace("x", "yy", 0, 2_000);
        Assert.Equal("ayya", text.ToString(1_000, 4));
    }

    /// <summary>All of the parts, or none.</summary>
    [Fact]
    public void What_is_appended_in_parts_must_have_room_for_all()
    {
        CowString text = Shorter(by: 3);
        Throws(text, t => t.AppendJoin(',', "ab", "cd"));
        Throws(text, t => t.AppendJoin(",", "ab", "cd"));
        Throws(text, t => t.AppendLine("abc"));
        Throws(text, t => t.AppendLine($"ab{1}"));
        Throws(text, t => t.AppendLine(CultureInfo.InvariantCulture, $"ab{1}"));
        Throws(text, t => t.Append(new StringBuilder("abc").Append('d', 10_000)));
    }

    /// <summary>It would take long to make what does not fit.</summary>
    [Fact]
    public void A_repetition_that_has_no_room_is_not_made()
        => Assert.InRange(Allocated.By(() => new CowString("abc"), text => Throws(text, t => t.Insert(0, "ab", int.MaxValue))), 1, 100_000);

    [Fact]
    public void What_is_not_there_is_not_found_up_to_the_end()
    {
        CowString text = Shorter(by: 3).Append("xyz");
        string absent = new('b', 64);
        Assert.Equal(-1, text.LastIndexOf(absent, text.Length - 1, 2_000, StringComparison.Ordinal));
        text = Shorter(by: 0);
        Assert.Equal(-1, text.IndexOf(absent, text.Length - 2_000, StringComparison.Ordinal));
        Assert.Equal(-1, text.LastIndexOf(absent, text.Length - 1, 2_000, StringComparison.Ordinal));
        text.Overwrite(text.Length - 65, 65, $"c{absent}");
        Assert.Equal(text.Length - 64, text.IndexOf(absent, text.Length - 2_000, StringComparison.Ordinal));
        Assert.Equal(text.Length - 64, text.LastIndexOf(absent, text.Length - 1, 2_000, StringComparison.Ordinal));
    }

    private static void Throws(CowString text, Action<CowString> edit)
    {
        int length = text.Length;
        Assert.Throws<OutOfMemoryException>(() => edit(text));
        Assert.Equal(length, text.Length);
        text.CheckInvariantsOfBuffer();
    }

    /// <summary>A text in pages, most of them the same.</summary>
    private static CowString Shorter(int by)
    {
        int length = Array.MaxLength - by;
        CowString text = new(new string('a', 1 << 20).AsSpan());
        while (text.Length <= length / 2)
        {
            text.Append(text);
        }

        text.Append(text, 0, length - text.Length);
        _ = text.Snapshot();
        Assert.Equal(length, text.Length);
        return text;
    }
}
