using TimeTravel;

namespace CowCollections.Tests.Samples;

public sealed class TextJourneyTests
{
    private static readonly string _document = string.Concat(Enumerable.Range(0, 300).Select(i => $"line {i} has some words\n"));

    private static readonly IReadOnlyList<TextEdit> _history = TypingHistory.Of(_document);

    [Fact]
    public void All_versions_that_are_kept_are_right()
        => Assert.Null(TextJourney.FirstWrongVersion(TextContestants.KeepSnapshots(_history), _history, every: 1));

    [Fact]
    public void A_version_that_differs_is_found_wherever_it_does()
    {
        CowStringSnapshot[] versions = TextContestants.KeepSnapshots(_history);
        int wrong = versions.Length / 2;
        CowStringSnapshot right = versions[wrong];
        int middle = right.Length / 2;
        CowStringSnapshot[] faults =
        [
            right.Remove(0, 1).Insert(0, "?"),
            right.Remove(middle, 1).Insert(middle, "?"),
            right.Remove(right.Length - 1, 1) + "?",
            right + "?",
            right[..^1],
            "",
        ];

        Assert.All(faults, fault =>
        {
            versions[wrong] = fault;
            Assert.Equal(wrong, TextJourney.FirstWrongVersion(versions, _history, every: 1));
        });
    }

    [Fact]
    public void Of_many_versions_every_hundredth_is_compared_and_the_last()
    {
        CowStringSnapshot[] versions = TextContestants.KeepSnapshots(_history);
        CowStringSnapshot[] right = [.. versions];
        Assert.Equal((1, 100), (TextJourney.VerifyEvery(1_000_000), TextJourney.VerifyEvery(2_000_000_000)));
        versions[150] = "?";
        Assert.Null(TextJourney.FirstWrongVersion(versions, _history, every: 100));
        versions[499] = "?";
        Assert.Equal(499, TextJourney.FirstWrongVersion(versions, _history, every: 100));
        versions = [.. right];
        versions[^1] = "?";
        Assert.Equal(versions.Length - 1, TextJourney.FirstWrongVersion(versions, _history, every: 100));
    }

    [Fact]
    public void What_was_undone_can_be_done_again_from_any_version()
    {
        CowStringSnapshot[] versions = TextContestants.KeepSnapshots(_history);
        Assert.All(Enumerable.Range(0, versions.Length).Where(i => i % 61 == 0), i => Assert.True(TextJourney.CanRedo(versions, _history, i)));
        versions[200] += "?";
        Assert.False(TextJourney.CanRedo(versions, _history, 200));
        Assert.Null(TextJourney.FirstWrongVersion([.. versions.Select((each, i) => i == 200 ? each[..^1] : each)], _history, every: 1));
    }

    [Fact]
    public void All_contestants_read_the_same_text()
    {
        long lines = TextContestants.KeepSnapshots(_history).Sum(version => (long)version.ToString().Count(each => each == '\n'));

        Assert.All(TextContestants.Of(_history, totalLength: 0), each =>
        {
            Assert.Equal(_history.Count, each.Versions);
            Assert.Equal(lines, each.Keep()(each.Versions));
        });
    }

    [Fact]
    public void Of_a_document_too_long_to_copy_every_version_some_are_copied()
    {
        IReadOnlyList<Contestant> contestants = TextContestants.Of(_history, totalLength: 1L << 29);

        Assert.Equal([_history.Count, _history.Count, _history.Count / 5], contestants.Select(each => each.Versions));
        Assert.NotEqual(0, contestants[2].Keep()(contestants[2].Versions));
    }
}
