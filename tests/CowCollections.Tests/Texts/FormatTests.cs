using System.Globalization;
using System.Text;

namespace CowCollections.Tests.Texts;

/// <summary>Composite formats, which come apart as those of <see cref="StringBuilder"/>.</summary>
public class FormatTests
{
    public static TheoryData<string> Formats =>
    [
        "", "text", "{0}", "{1}{0}{0}", "{{}}", "{{0}}", "{{{0}}}", "{{{{{0}}}}}{{", "a{0}b{1}c{2}d", "{0,5}|{0,-5}|{1,12}", "{0:x}", "{0,6:x4}", "{0, 6 :x4}",
        "{1:yyyy-MM-dd HH:mm,ss}", "{0:#,##0.00}", "{2,-10:G}{0 }", "{2:}{0}", "{0:'a'0}",
    ];

    [Theory]
    [MemberData(nameof(Formats))]
    public void A_format_gives_what_it_gives_a_string_builder(string format)
    {
        var composite = CompositeFormat.Parse(format);
        var date = new DateTime(2024, 5, 6, 7, 8, 9, DateTimeKind.Utc);
        foreach (IFormatProvider? provider in (IFormatProvider?[])[null, CultureInfo.GetCultureInfo("de-DE"), new Bracketing()])
        {
            string expected = "<" + new StringBuilder().AppendFormat(provider, composite, 1234, date, "text");
            Assert.Equal(expected, new CowString("<").AppendFormat(provider, composite, 1234, date, "text").ToString());
            Assert.Equal(expected, new CowString("<").AppendFormat(provider, composite, [1234, date, "text", "more"]).ToString());
            if (composite.MinimumArgumentCount <= 2)
            {
                Assert.Equal(expected, new CowString("<").AppendFormat(provider, composite, 1234, date).ToString());
            }

            if (composite.MinimumArgumentCount <= 1)
            {
                Assert.Equal(expected, new CowString("<").AppendFormat(provider, composite, 1234).ToString());
            }
        }
    }

    [Fact]
    public void A_value_is_asked_for_its_text_once()
    {
        var value = new Counted();
        var composite = CompositeFormat.Parse("{0}");
        CowString text = new();
        text.AppendFormat(null, composite, value);
        Assert.Equal(1, value.Asked);
        text.AppendFormat(null, composite, [value]);
        Assert.Equal(2, value.Asked);
        text.AppendFormat(null, CompositeFormat.Parse("{1}{0}{2:x}"), value, value, value);
        Assert.Equal(5, value.Asked);
        Assert.Equal(new string('a', 5 * 1000), text.ToString());
    }

    [Fact]
    public void A_value_that_writes_the_text_while_it_is_formatted_comes_behind_what_it_wrote()
    {
        CowString text = "a";
        text.AppendFormat(null, CompositeFormat.Parse("[{0}]"), new Writing(text));
        Assert.Equal("ab[c]", text.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("some")]
    [InlineData(null)]
    public void A_formatter_of_its_own_is_asked_for_strings_too(string? value)
    {
        var provider = new Bracketing();
        string expected = string.Create(provider, $"<{value}{value,9}{7:x}>{value:f}");
        Assert.Equal(expected, new CowString().Append(provider, $"<{value}{value,9}{7:x}>{value:f}").ToString());
        Assert.Equal($"<{value}{value,9}>", new CowString().Append($"<{value}{value,9}>").ToString());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(100)]
    [InlineData(1_000)]
    [InlineData(3_000)]
    public void Interpolated_strings_may_be_put_together_within_one_another(int length)
    {
        var nested = new Nested(length, 3);
        CowString text = new("<");
        for (int round = 0; round < 3; round++)
        {
            text.Clear().Append($"[{nested}|{nested}]{length}");
            Assert.Equal($"[{nested}|{nested}]{length}", text.ToString());
        }
    }

    [Fact]
    public void A_handler_that_was_used_is_one_of_an_empty_string()
    {
        CowString text = new();
        var handler = new CowString.AppendInterpolatedStringHandler(1, 1, text);
        handler.AppendLiteral("a");
        handler.AppendFormatted(7);
        text.Append(ref handler);
        text.Append(ref handler);
        Assert.Equal("a7", text.ToString());
    }

    /// <summary>An empty format is no missing one, as for <see cref="StringBuilder"/>.</summary>
    [Theory]
    [InlineData("{0}")]
    [InlineData("{0:}")]
    [InlineData("{0,5:}{1}")]
    [InlineData("{1:x}{0:}")]
    [InlineData("{0:}{1:}")]
    public void A_value_is_given_the_format_that_stands_there(string format)
    {
        var composite = CompositeFormat.Parse(format);
        var value = new Telling();
        foreach (IFormatProvider? provider in (IFormatProvider?[])[null, new Bracketing()])
        {
            string expected = new StringBuilder().AppendFormat(provider, composite, value, value).ToString();
            Assert.Equal(expected, new CowString().AppendFormat(provider, composite, value, value).ToString());
            Assert.Equal(expected, new CowString().AppendFormat(provider, composite, [value, value]).ToString());
        }
    }

    /// <summary>Tells the format that it is given.</summary>
    private sealed class Telling : IFormattable
    {
        public string ToString(string? format, IFormatProvider? formatProvider) => format is null ? "none" : $"<{format}>";
    }

    private sealed class Nested(int length, int depth)
    {
        public override string ToString()
            => depth == 0 ? new string('a', length)
                : new CowString().Append($"{depth}({new Nested(length, depth - 1)}{new Nested(length, depth - 1)})").ToString();
    }

    private sealed class Counted
    {
        internal int Asked { get; private set; }

        public override string ToString()
        {
            Asked++;
            return new string('a', 1000);
        }
    }

    private sealed class Writing(CowString text)
    {
        public override string ToString()
        {
            text.Append('b');
            return "c";
        }
    }

    /// <summary>A formatter of its own, which is asked for every value.</summary>
    private sealed class Bracketing : IFormatProvider, ICustomFormatter
    {
        public object? GetFormat(Type? formatType) => formatType == typeof(ICustomFormatter) ? this : null;

        public string Format(string? format, object? arg, IFormatProvider? formatProvider) => $"[{format ?? "-"}:{arg}]";
    }
}
