using System.Globalization;
using System.Reflection;
using System.Text;
using CowCollections.Hashing;

namespace CowCollections.Tests.Hashing;

/// <summary>The hash of strings.</summary>
public class StringKeysTests
{
    private const int Spread = 8192;

    [Fact]
    public void A_span_has_the_hash_of_its_string()
    {
        string text = string.Concat(Enumerable.Range(0, 60).Select(i => (char)('a' + (i % 26))));
        for (int start = 0; start < 3; start++)
        {
            for (int length = 0; length <= 50; length++)
            {
                string copy = new(text.AsSpan(start, length));
                Assert.Equal(StringKeys.Default.GetHashCode(copy), StringKeys.HashCodeOf(text.AsSpan(start, length)));
            }
        }
    }

    [Fact]
    public void Each_character_counts()
    {
        for (int length = 1; length <= 50; length++)
        {
            char[] text = new string('x', length).ToCharArray();
            var hashes = new HashSet<int> { StringKeys.HashCodeOf(text) };
            for (int at = 0; at < length; at++)
            {
                text[at] = 'y';
                Assert.True(hashes.Add(StringKeys.HashCodeOf(text)), $"Character {at} of {length} does not count.");
                text[at] = 'x';
            }

            Assert.True(hashes.Add(StringKeys.HashCodeOf(new string('x', length + 1))), "The length does not count.");
        }
    }

    /// <summary>As many collisions as chance gives: 100,000 strings have about one pair with equal hashes of 32 bits.</summary>
    [Theory]
    [InlineData("{0}")]
    [InlineData("{0:x8}")]
    [InlineData("{0:D8}")]
    [InlineData("{0:D16}")]
    [InlineData("key-{0}")]
    [InlineData("a long beginning that all of them have in common, {0}")]
    [InlineData("{0} and the same end for each of them")]
    public void Similar_strings_have_different_hashes(string format)
    {
        CompositeFormat pattern = CompositeFormat.Parse(format);
        int[] hashes = [.. Enumerable.Range(0, 100_000).Select(i => StringKeys.HashCodeOf(string.Format(CultureInfo.InvariantCulture, pattern, i)))];
        Assert.InRange(hashes.Length - hashes.Distinct().Count(), 0, 12);
        Assert.Equal(256, hashes.Select(each => each & 255).Distinct().Count());

        // 1,024 drawers of 97.7 on average.
        Assert.InRange(hashes.CountBy(each => (uint)each >> 22).Max(each => each.Value), 98, 160);
    }

    /// <summary>Whatever the secrets are, pages are as evenly filled, and tags as various, as chance makes them.</summary>
    [Theory]
    [InlineData("{0:D8}")]
    [InlineData("{0:D16}")]
    [InlineData("key-{0}")]
    [InlineData("{0}-suffix")]
    [InlineData("{0:D40}")]
    public void With_any_secrets_similar_strings_are_spread_evenly(string format)
    {
        CompositeFormat pattern = CompositeFormat.Parse(format);
        AssertSpread([.. Enumerable.Range(0, Spread).Select(i => string.Format(CultureInfo.InvariantCulture, pattern, i))]);
    }

    [Fact]
    public void With_any_secrets_single_characters_are_spread_evenly()
        => AssertSpread([.. Enumerable.Range(0, Spread).Select(i => ((char)i).ToString())]);

    /// <summary>Random but for the name: each process has other secrets. Here they are only seen to be there and to differ.</summary>
    [Fact]
    public void The_secrets_are_not_constants()
    {
        ulong[] secrets = [.. typeof(StringKeys).GetFields(BindingFlags.NonPublic | BindingFlags.Static)
            .Where(field => field.FieldType == typeof(ulong) && !field.IsLiteral)
            .Select(field => (ulong)field.GetValue(null)!)];
        Assert.Equal(3, secrets.Distinct().Count());
        Assert.DoesNotContain(0ul, secrets);
    }

    private static void AssertSpread(string[] strings)
    {
        var random = new Random(20261127);
        for (int i = 0; i < 200; i++)
        {
            (ulong secret0, ulong secret1, ulong secret2) = (Secret(), Secret(), Secret());
            StringKeys.AsTheyAre letters = default;
            uint[] hashes = Array.ConvertAll(strings, each => (uint)StringKeys.HashCodeOf(each, ref letters, secret0, secret1, secret2));
            Assert.InRange(Deviation(hashes, hash => (int)(hash >> 23), 512), -8, 8);
            Assert.InRange(Deviation(hashes, hash => (int)(hash & 255), 256), -8, 8);
        }

        ulong Secret() => (ulong)random.NextInt64(long.MinValue, long.MaxValue) | 1;
    }

    /// <summary>How unevenly hashes are spread over drawers, in standard deviations of what chance gives (chi-squared).</summary>
    private static double Deviation(uint[] hashes, Func<uint, int> drawerOf, int drawers)
    {
        int[] counts = new int[drawers];
        foreach (uint hash in hashes)
        {
            counts[drawerOf(hash)]++;
        }

        double expected = (double)hashes.Length / drawers;
        double sum = counts.Sum(count => (count - expected) * (count - expected) / expected);
        return (sum - (drawers - 1)) / Math.Sqrt(2 * (drawers - 1));
    }
}
