using System.Text;
using CowCollections.Tests.Support;

namespace CowCollections.Tests.Texts;

/// <summary>One wrong argument brings the exception that it brings on a builder, or of a snapshot on a string.</summary>
public class TextExceptionTests
{
    private const string Five = "hello";

    public static readonly TheoryData<string, int, int> Parts = PartsOf("Append", "Append(text)", "Append(array)", "Insert(array)", "CopyTo(array)", "CopyTo(span)", "Remove", "Replace(char)", "Replace(string)", "Replace(span)");

    private static readonly Dictionary<string, (Action<StringBuilder, int, int> Known, Action<CowString, int, int> Tested)> _handle = new(StringComparer.Ordinal)
    {
        ["Append"] = ((b, i, n) => b.Append(Five, i, n), (t, i, n) => t.Append(Five, i, n)),
        ["Append(text)"] = ((b, i, n) => b.Append(new StringBuilder(Five), i, n), (t, i, n) => t.Append(new CowString(Five), i, n)),
        ["Append(array)"] = ((b, i, n) => b.Append(Five.ToCharArray(), i, n), (t, i, n) => t.Append(Five.ToCharArray(), i, n)),
        ["Insert(array)"] = ((b, i, n) => b.Insert(2, Five.ToCharArray(), i, n), (t, i, n) => t.Insert(2, Five.ToCharArray(), i, n)),
        ["CopyTo(array)"] = ((b, i, n) => b.CopyTo(i, new char[9], 1, n), (t, i, n) => t.CopyTo(i, new char[9], 1, n)),
        ["CopyTo(span)"] = ((b, i, n) => b.CopyTo(i, new char[9].AsSpan(), n), (t, i, n) => t.CopyTo(i, new char[9].AsSpan(), n)),
        ["Remove"] = ((b, i, n) => b.Remove(i, n), (t, i, n) => t.Remove(i, n)),
        ["Replace(char)"] = ((b, i, n) => b.Replace('l', 'L', i, n), (t, i, n) => t.Replace('l', 'L', i, n)),
        ["Replace(string)"] = ((b, i, n) => b.Replace("l", "LL", i, n), (t, i, n) => t.Replace("l", "LL", i, n)),
        ["Replace(span)"] = ((b, i, n) => b.Replace("l".AsSpan(), "LL", i, n), (t, i, n) => t.Replace("l".AsSpan(), "LL", i, n)),
    };

    private static readonly Dictionary<string, (Action<StringBuilder> Known, Action<CowString> Tested)> _others = new(StringComparer.Ordinal)
    {
        ["CopyTo without room"] = (b => b.CopyTo(0, new char[3], 0, 4), t => t.CopyTo(0, new char[3], 0, 4)),
        ["CopyTo behind the end"] = (b => b.CopyTo(0, new char[3], 4, 0), t => t.CopyTo(0, new char[3], 4, 0)),
        ["CopyTo before the beginning"] = (b => b.CopyTo(0, new char[3], -1, 1), t => t.CopyTo(0, new char[3], -1, 1)),
        ["CopyTo(null)"] = (b => b.CopyTo(0, null!, 0, 1), t => t.CopyTo(0, null!, 0, 1)),
        ["Append(null, 0, 1)"] = (b => b.Append((string?)null, 0, 1), t => t.Append((string?)null, 0, 1)),
        ["Append(null, 1, 0)"] = (b => b.Append((string?)null, 1, 0), t => t.Append((string?)null, 1, 0)),
        ["Append(null text, 0, 1)"] = (b => b.Append((StringBuilder?)null, 0, 1), t => t.Append((CowText?)null, 0, 1)),
        ["Append(null array, 0, 1)"] = (b => b.Append((char[]?)null, 0, 1), t => t.Append((char[]?)null, 0, 1)),
        ["Append(null array, 1, 0)"] = (b => b.Append((char[]?)null, 1, 0), t => t.Append((char[]?)null, 1, 0)),
        ["Insert(null array, 1, 0)"] = (b => b.Insert(1, (char[]?)null, 1, 0), t => t.Insert(1, (char[]?)null, 1, 0)),
        ["Append(null array)"] = (b => b.Append((char[]?)null, 0, 0).Append((char[]?)null), t => t.Append((char[]?)null, 0, 0).Append((char[]?)null)),
        ["Insert(null array)"] = (b => b.Insert(1, (char[]?)null, 0, 0).Insert(1, (char[]?)null), t => t.Insert(1, (char[]?)null, 0, 0).Insert(1, (char[]?)null)),
        ["Insert(null array, 0, 1)"] = (b => b.Insert(1, (char[]?)null, 0, 1), t => t.Insert(1, (char[]?)null, 0, 1)),
        ["Insert(6, null array)"] = (b => b.Insert(6, (char[]?)null), t => t.Insert(6, (char[]?)null)),
        ["Insert(6, null object)"] = (b => b.Insert(6, (object?)null), t => t.Insert(6, (object?)null)),
        ["Insert(6, object)"] = (b => b.Insert(6, (object)7), t => t.Insert(6, (object)7)),
        ["Insert(6, bool)"] = (b => b.Insert(6, true), t => t.Insert(6, true)),
        ["AppendJoin(null strings)"] = (b => b.AppendJoin(",", (string[])null!), t => t.AppendJoin(",", (string[])null!)),
        ["AppendJoin(null objects)"] = (b => b.AppendJoin(',', (object[])null!), t => t.AppendJoin(',', (object[])null!)),
        ["AppendJoin(null sequence)"] = (b => b.AppendJoin(',', (IEnumerable<int>)null!), t => t.AppendJoin(',', (IEnumerable<int>)null!)),
        ["AppendFormat(null)"] = (b => b.AppendFormat(null, (CompositeFormat)null!, 1), t => t.AppendFormat(null, (CompositeFormat)null!, 1)),
        ["AppendFormat(null arguments)"] = (b => b.AppendFormat(null, CompositeFormat.Parse("{0}"), (object[])null!), t => t.AppendFormat(null, CompositeFormat.Parse("{0}"), (object[])null!)),
        ["AppendFormat(too few)"] = (b => b.AppendFormat(null, CompositeFormat.Parse("{0}{1}"), 1), t => t.AppendFormat(null, CompositeFormat.Parse("{0}{1}"), 1)),
    };

    public static TheoryData<string> Others => [.. _others.Keys];

    [Fact]
    public void A_snapshot_refuses_arguments_by_name()
    {
        CowStringSnapshot text = "abc";
        Assert.Throws<ArgumentOutOfRangeException>("startIndex", () => text.Remove(4));
        Assert.Throws<ArgumentOutOfRangeException>("startIndex", () => text.Insert(4, CowStringSnapshot.Empty));
        Assert.Throws<ArgumentOutOfRangeException>("startIndex", () => text.Insert(4, ""));
        Assert.Throws<ArgumentNullException>("regex", () => text.Replace((System.Text.RegularExpressions.Regex)null!, ""));
        Assert.Throws<ArgumentNullException>("values", () => CowStringSnapshot.Join(",", (CowText?[])null!));
        Assert.Throws<ArgumentNullException>("values", () => CowStringSnapshot.Concat((CowText?[])null!));
        Assert.Throws<ArgumentNullException>("s", () => CowStringSnapshot.Parse((string)null!, null));
    }

    [Fact]
    public void A_snapshot_that_nothing_changes_is_returned_itself()
    {
        CowStringSnapshot text = "abc";
        Assert.Same(text, text.Remove(1, 0));
        Assert.Same(text, text.Replace(new System.Text.RegularExpressions.Regex("x", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(10)), "y"));
        var empty = new CowStringSnapshot("");
        Assert.Same(empty, empty.Replace('a', 'b'));
        Assert.Same(empty, empty.Replace("a", "b"));
    }

    [Theory]
    [MemberData(nameof(Parts))]
    public void A_part_that_is_not_there_is_refused_as_by_a_builder(string member, int start, int count)
    {
        (Action<StringBuilder, int, int> known, Action<CowString, int, int> tested) = _handle[member];
        foreach (TextLayout layout in Enum.GetValues<TextLayout>())
        {
            var builder = new StringBuilder(Five);
            CowString text = layout.Make(Five);
            Assert.Equal(Answer.ExceptionOf(() => known(builder, start, count)), Answer.ExceptionOf(() => tested(text, start, count)));
            Assert.Equal(builder.ToString(), text.ToString());
        }
    }

    [Theory]
    [MemberData(nameof(Others))]
    public void What_is_wrong_is_refused_as_by_a_builder(string member)
    {
        (Action<StringBuilder> known, Action<CowString> tested) = _others[member];
        var builder = new StringBuilder(Five);
        CowString text = new(Five);
        Assert.Equal(Answer.ExceptionOf(() => known(builder)), Answer.ExceptionOf(() => tested(text)));
        Assert.Equal(builder.ToString(), text.ToString());
    }

    [Theory]
    [MemberData(nameof(Parts))]
    public void A_part_that_is_not_there_is_refused_by_a_snapshot_as_by_a_string(string member, int start, int count)
    {
        CowStringSnapshot text = new(Five);
        if (member == "Remove")
        {
            Assert.Equal(Answer.ExceptionOf(() => _ = Five.Remove(start, count)), Answer.ExceptionOf(() => _ = text.Remove(start, count)));
        }
        else if (member == "CopyTo(array)")
        {
            Assert.Equal(Answer.ExceptionOf(() => Five.CopyTo(start, new char[9], 1, count)), Answer.ExceptionOf(() => text.CopyTo(start, new char[9], 1, count)));
            Assert.Equal(Answer.ExceptionOf(() => Five.CopyTo(0, new char[4], start, 1)), Answer.ExceptionOf(() => text.CopyTo(0, new char[4], start, 1)));
        }
    }

    /// <summary>Ranges in which one number at most is wrong.</summary>
    private static TheoryData<string, int, int> PartsOf(params string[] members)
    {
        var parts = new TheoryData<string, int, int>();
        foreach (string member in members)
        {
            foreach ((int start, int count) in (ReadOnlySpan<(int, int)>)[(0, 5), (2, 3), (5, 0), (-1, 0), (0, -1), (2, 4), (0, 6), (5, 1), (6, 0), (2, int.MaxValue)])
            {
                parts.Add(member, start, count);
            }
        }

        return parts;
    }
}
