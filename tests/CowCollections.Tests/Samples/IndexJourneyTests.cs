using TimeTravel;

namespace CowCollections.Tests.Samples;

public sealed class IndexJourneyTests
{
    private const int Files = 40;

    private static readonly Document[] _documents =
    [
        .. Enumerable.Range(0, Files).Select(file => new Document(
            $"file {file}",
            [.. Enumerable.Range(0, 60).Select(line => $"common {Name(file)} {Name(line * file % 37)}, {Name(line)}: common")])),
    ];

    private static readonly Mention[][] _mentions = Mention.In(_documents);

    [Theory]
    [InlineData("", "")]
    [InlineData("word", "word")]
    [InlineData("  two\twords ", "two words")]
    [InlineData("a.b(c), d2e_f; Ärger 42", "a b c d e f Ärger")]
    public void A_word_is_letters_in_a_row(string line, string words) => Assert.Equal(words, string.Join(' ', Words.In(line)));

    [Fact]
    public void A_line_is_mentioned_once_for_each_word_in_it()
    {
        Mention[][] mentions = Mention.In([new Document("first", ["x"]), new Document("second", ["a b", "", "b a b"])]);

        Assert.Equal(2, mentions.Length);
        Assert.Equal(["x: 0.1"], mentions[0].Select(Describe), StringComparer.Ordinal);
        Assert.Equal(["a: 1.1 1.3", "b: 1.1 1.3"], mentions[1].Select(Describe), StringComparer.Ordinal);

        static string Describe(Mention mention)
            => $"{mention.Word}: {string.Join(' ', mention.Places.Select(place => $"{place.File}.{place.Line}"))}";
    }

    [Fact]
    public void All_versions_that_are_kept_are_right()
        => Assert.Null(IndexJourney.FirstWrongVersion(IndexContestants.KeepSnapshots(_mentions), _documents));

    [Fact]
    public void A_version_that_differs_is_found_however_it_does()
    {
        CowDictionarySnapshot<string, CowListSnapshot<Place>>[] versions = IndexContestants.KeepSnapshots(_mentions);
        const int Wrong = Files / 2;
        CowDictionarySnapshot<string, CowListSnapshot<Place>> right = versions[Wrong];
        CowListSnapshot<Place> places = right["common"];
        CowDictionarySnapshot<string, CowListSnapshot<Place>>[] faults =
        [
            right.SetItem("common", places.RemoveAt(places.Count / 2)),
            right.SetItem("common", places.Add(places[^1])),
            right.SetItem("common", places.SetItem(1, places[0])),
            right.Remove("common"),
            right.Remove("common").Add("Common", places),
            right.Add("another", places),
            versions[Wrong - 1],
            versions[Wrong + 1],
            [],
        ];

        Assert.All(faults, fault =>
        {
            versions[Wrong] = fault;
            Assert.Equal(Wrong, IndexJourney.FirstWrongVersion(versions, _documents));
        });
    }

    [Fact]
    public void Common_words_are_long_and_come_in_order()
    {
        CowDictionarySnapshot<string, CowListSnapshot<Place>> index = IndexContestants.KeepSnapshots(Mention.In(
        [
            new Document("text", ["constant short variable", "constant short function", "short function", "short argument"]),
        ]))[^1];

        Assert.Equal(["constant", "function", "argument"], IndexJourney.CommonWords(index, 3), StringComparer.Ordinal);
        Assert.Equal(4, IndexJourney.CommonWords(index, 10).Length);
    }

    [Fact]
    public void All_contestants_give_the_same_answers()
    {
        IReadOnlyList<Contestant> contestants = IndexContestants.Of(_mentions, totalWords: 0);
        long[] answers = [.. contestants.Select(each => each.Keep()(each.Versions))];

        Assert.All(contestants, each => Assert.Equal(Files, each.Versions));
        Assert.NotEqual(0, answers[0]);
        Assert.Equal([answers[0], answers[0], answers[0]], answers);
    }

    [Fact]
    public void Of_an_index_too_large_to_copy_every_version_some_are_copied()
    {
        IReadOnlyList<Contestant> contestants = IndexContestants.Of(_mentions, totalWords: 27_500_000);

        Assert.Equal([Files, Files, Files / 5], contestants.Select(each => each.Versions));
        Assert.NotEqual(0, contestants[2].Keep()(contestants[2].Versions));
    }

    /// <summary>A word for a number: letters only.</summary>
    private static string Name(int number) => new([(char)('a' + (number / 26)), (char)('a' + (number % 26))]);
}
