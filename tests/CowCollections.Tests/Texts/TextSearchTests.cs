using CowCollections.Tests.Support;

namespace CowCollections.Tests.Texts;

/// <summary>Searches for texts that are longer than what is searched for at once, and repeat themselves.</summary>
public class TextSearchTests
{
    public static TheoryData<TextLayout> Layouts => TextLayouts.All;

    [Theory]
    [MemberData(nameof(Layouts))]
    public void A_long_text_is_found_where_a_string_finds_it(TextLayout layout)
    {
        var random = new Random(7);
        for (int round = 0; round < 40; round++)
        {
            string all = Runs(random, 2500);
            CowString text = layout.Make(all);
            for (int search = 0; search < 25; search++)
            {
                int length = random.Next(1, 600);
                char[] value = all.Substring(random.Next(all.Length - length), length).ToCharArray();
                if (random.Next(2) == 0)
                {
                    value[random.Next(length)] ^= (char)3;
                }

                string sought = new(value);
                int from = random.Next(all.Length);
                int count = random.Next(all.Length - from);
                Assert.Equal(all.IndexOf(sought, StringComparison.Ordinal), text.IndexOf(sought, StringComparison.Ordinal));
                Assert.Equal(all.LastIndexOf(sought, StringComparison.Ordinal), text.LastIndexOf(sought, StringComparison.Ordinal));
                Assert.Equal(all.IndexOf(sought, from, count, StringComparison.Ordinal), text.IndexOf(sought, from, count, StringComparison.Ordinal));
            }
        }
    }

    /// <summary>If each place were compared with all that is sought, each of these would take a minute.</summary>
    [Theory]
    [InlineData(1_000_000, 0)]
    [InlineData(0, 1_000_000)]
    [InlineData(500_000, 500_000)]
    [InlineData(999_900, 100)]
    public void A_run_that_is_almost_there_is_not_compared_at_each_place(int before, int behind)
    {
        CowString text = new(new string('a', 4_000_000));
        text.Snapshot();
        text.Insert(2_000_000, "a").Insert(10, "a").Append("c");
        string sought = new string('a', before) + 'b' + new string('a', behind);
        Assert.Equal(-1, text.IndexOf(sought, StringComparison.Ordinal));
        Assert.Equal(-1, text.LastIndexOf(sought, StringComparison.Ordinal));
        text.Insert(2_500_000, "b");
        Assert.Equal(2_500_000 - before, text.IndexOf(sought, StringComparison.Ordinal));
    }

    private static string Runs(Random random, int length)
    {
        var runs = new CowString();
        while (runs.Length < length)
        {
            string unit = random.Next(3) switch { 0 => "a", 1 => "ab", _ => "aab" };
            for (int i = random.Next(200); i >= 0; i--)
            {
                runs.Append(unit);
            }
        }

        return runs.ToString();
    }
}
