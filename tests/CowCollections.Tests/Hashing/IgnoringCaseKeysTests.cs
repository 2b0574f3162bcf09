using System.Globalization;
using CowCollections.Hashing;

namespace CowCollections.Tests.Hashing;

/// <summary>The hash of strings whose case does not matter: equal for all that <see cref="StringComparer.OrdinalIgnoreCase"/> takes for equal.</summary>
public class IgnoringCaseKeysTests
{
    private const int Ascii = 128;

    private static readonly IgnoringCaseKeys _keys = IgnoringCaseKeys.Instance;

    [Fact]
    public void Characters_of_ascii_have_equal_hashes_where_they_are_equal_wherever_they_stand()
    {
        for (int length = 1; length <= 41; length += length < 10 ? 1 : 4)
        {
            for (int at = 0; at < length; at++)
            {
                string[] all = [.. Enumerable.Range(0, Ascii).Select(each => Replaced(new string('x', length), at, (char)each))];
                int[] hashes = Array.ConvertAll(all, _keys.GetHashCode);
                for (int i = 0; i < Ascii; i++)
                {
                    Assert.Equal(hashes[char.ToUpperInvariant((char)i)], hashes[i]);
                }

                Assert.Equal(Ascii - 26, hashes.Distinct().Count());
            }
        }
    }

    /// <summary>What the hash relies on: .NET knows of no other character that is a letter of ASCII but for its case.</summary>
    [Fact]
    public void No_other_character_equals_one_of_ascii()
    {
        string[] ascii = [.. Enumerable.Range(0, Ascii).Select(each => ((char)each).ToString())];
        for (int i = Ascii; i <= char.MaxValue; i++)
        {
            string other = ((char)i).ToString();
            Assert.DoesNotContain(ascii, each => string.Equals(each, other, StringComparison.OrdinalIgnoreCase));
        }
    }

    [Theory]
    [InlineData("straße", "STRAßE")]
    [InlineData("ÄÖÜ-x", "äöü-X")]
    [InlineData("a rather long beginning of it all, then ÿ", "A Rather Long Beginning of it All, then Ÿ")]
    [InlineData("\U00010428", "\U00010400")]
    [InlineData("a\U00010428", "A\U00010400")]
    public void Other_strings_that_are_equal_have_equal_hashes(string one, string other)
    {
        Assert.Equal(one, other, StringComparer.OrdinalIgnoreCase);
        Assert.Equal(_keys.GetHashCode(one), _keys.GetHashCode(other));
        Assert.Equal(_keys.GetHashCode(one), _keys.GetHashCode(one.AsSpan()));
    }

    [Fact]
    public void Similar_strings_have_different_hashes()
    {
        int[] hashes = [.. Enumerable.Range(0, 100_000).Select(i => _keys.GetHashCode("Key-" + i.ToString(CultureInfo.InvariantCulture)))];
        Assert.InRange(hashes.Length - hashes.Distinct().Count(), 0, 12);
    }

    /// <summary>The engine's comparer stays unseen.</summary>
    [Fact]
    public void The_user_sees_the_comparer_that_was_given()
    {
        var dictionary = new CowDictionary<string, int>(StringComparer.OrdinalIgnoreCase) { ["Content-Type"] = 1 };
        Assert.Same(StringComparer.OrdinalIgnoreCase, dictionary.Comparer);
        Assert.Same(StringComparer.OrdinalIgnoreCase, dictionary.Snapshot().KeyComparer);
        Assert.Same(StringComparer.OrdinalIgnoreCase, new CowSet<string>(StringComparer.OrdinalIgnoreCase).Comparer);
        Assert.Equal(1, dictionary["CONTENT-TYPE"]);
        Assert.Equal(1, dictionary.GetAlternateLookup<ReadOnlySpan<char>>()["content-type".AsSpan()]);
        dictionary.GetAlternateLookup<ReadOnlySpan<char>>()["content-length".AsSpan()] = 2;
        Assert.Equal("content-length", dictionary.Single(each => each.Value == 2).Key);
    }

    /// <summary>Each of them, so also the one in the first slot of a page.</summary>
    [Fact]
    public void A_span_finds_the_entry_with_the_key_and_the_value()
    {
        var dictionary = Enumerable.Range(1, 100).ToCowDictionary(i => $"Key{i}", i => i, StringComparer.OrdinalIgnoreCase);
        CowDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> lookup = dictionary.GetAlternateLookup<ReadOnlySpan<char>>();
        for (int i = 1; i <= 100; i++)
        {
            Assert.True(lookup.TryGetValue($"key{i}".AsSpan(), out string? actual, out int value));
            Assert.Equal(($"Key{i}", i), (actual, value));
        }

        Assert.False(lookup.TryGetValue("key0".AsSpan(), out _, out _));
    }

    private static string Replaced(string text, int at, char character)
    {
        char[] characters = text.ToCharArray();
        characters[at] = character;
        return new string(characters);
    }
}
