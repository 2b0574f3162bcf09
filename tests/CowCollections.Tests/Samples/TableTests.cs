using TimeTravel;

namespace CowCollections.Tests.Samples;

public sealed class TableTests
{
    [Fact]
    public void Columns_are_aligned()
    {
        var table = new Table();
        table.Add("", "count");
        table.Add("one", "1");
        table.Add("many", Table.Count(1_234_567));
        using var output = new StringWriter();

        table.WriteTo(output);

        Assert.Equal(
            [
                "             count",
                "  one            1",
                "  many   1,234,567",
            ],
            output.ToString().Split(Environment.NewLine)[..^1]);
    }

    [Theory]
    [InlineData(0.5, "500.0 us")]
    [InlineData(1_234.56, "1,234.6 ms")]
    public void A_time_has_a_unit_that_fits(double milliseconds, string expected)
        => Assert.Equal(expected, Table.Time(TimeSpan.FromMilliseconds(milliseconds)));

    [Theory]
    [InlineData(1536, "1.5 KB")]
    [InlineData(3 << 20, "3.0 MB")]
    [InlineData(-512, "-0.5 KB")]
    public void A_size_has_a_unit_that_fits(double bytes, string expected) => Assert.Equal(expected, Table.Bytes(bytes));
}
