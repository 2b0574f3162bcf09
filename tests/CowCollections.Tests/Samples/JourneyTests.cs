using TimeTravel;

namespace CowCollections.Tests.Samples;

public sealed class JourneyTests
{
    private static readonly IReadOnlyList<Edit> _history =
        EditHistory.Of([new Document("text", [.. Enumerable.Range(0, 2_000).Select(i => $"line {i}")])]);

    [Fact]
    public void All_versions_that_are_kept_are_right()
        => Assert.Null(Journey.FirstWrongVersion(Contestants.KeepSnapshots(_history), _history));

    [Fact]
    public void A_version_that_differs_is_found_wherever_it_does()
    {
        CowListSnapshot<string>[] versions = Contestants.KeepSnapshots(_history);
        int wrong = versions.Length / 2;
        CowListSnapshot<string> right = versions[wrong];
        CowListSnapshot<string>[] faults =
        [
            right.SetItem(0, "?"),
            right.SetItem(right.Count / 2, "?"),
            right.SetItem(right.Count - 1, "?"),
            right.Add("?"),
            right.RemoveAt(right.Count - 1),
            [],
        ];

        Assert.All(faults, fault =>
        {
            versions[wrong] = fault;
            Assert.Equal(wrong, Journey.FirstWrongVersion(versions, _history));
        });
    }

    [Fact]
    public void The_first_difference_is_found_wherever_it_is()
    {
        CowListSnapshot<string> text = Contestants.KeepSnapshots(_history)[^1];
        Assert.All(Enumerable.Range(0, text.Count).Where(line => line % 13 == 0), line =>
        {
            Assert.Equal(line, Journey.FirstDifference(text, text.SetItem(line, "?")));
            Assert.Equal(line, Journey.FirstDifference(text[..line], text));
            Assert.Equal(line, Journey.FirstDifference(text, text.RemoveAt(line)));
        });
        Assert.Equal(text.Count, Journey.FirstDifference(text, text));
        Assert.Equal(0, Journey.FirstDifference(text, []));
    }

    [Fact]
    public void A_version_is_undone_if_it_equals_the_one_two_before()
    {
        CowListSnapshot<string> a = ["a"];
        CowListSnapshot<string> b = ["b"];

        Assert.Equal(2, Journey.CountUndone([a, b, ["a"], ["b"], ["c"], b.Add("c")]));
        Assert.Equal(0, Journey.CountUndone([a]));
        Assert.Equal(0, Journey.CountUndone([]));
    }

    [Fact]
    public void All_contestants_read_the_same_text()
    {
        long characters = Contestants.KeepSnapshots(_history).Sum(version => version.Sum(line => (long)line.Length));

        Assert.All(Contestants.Of(_history, totalLength: 0), each =>
        {
            Assert.Equal(_history.Count, each.Versions);
            Assert.Equal(characters, each.Keep()(each.Versions));
        });
    }

    [Fact]
    public void Of_a_text_too_long_to_copy_every_version_some_are_copied()
    {
        IReadOnlyList<Contestant> contestants = Contestants.Of(_history, totalLength: 1L << 27);

        Assert.Equal([_history.Count, _history.Count, _history.Count / 5], contestants.Select(each => each.Versions));
        Assert.NotEqual(0, contestants[2].Keep()(contestants[2].Versions));
    }
}
