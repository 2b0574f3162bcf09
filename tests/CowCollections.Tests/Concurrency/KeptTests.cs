using CowCollections.Sharing;

namespace CowCollections.Tests.Concurrency;

/// <summary>What is kept was found since the content was changed, and is forgotten at the next change.</summary>
public class KeptTests
{
    private Kept<string> _kept;

    [Fact]
    public void What_was_found_is_kept_until_it_is_forgotten()
    {
        Assert.Null(_kept.Value);
        Assert.NotNull(Find("found"));
        Assert.Equal("found", _kept.Value);
        _kept.Forget();
        Assert.Null(_kept.Value);
        Assert.NotNull(Find("found again"));
        Assert.Equal("found again", _kept.Value);
    }

    [Fact]
    public void What_was_begun_to_be_found_before_is_not_kept()
    {
        Finding before = _kept.Begin()!;
        _kept.Forget();
        before.Value = "begun before";
        Assert.Null(_kept.Value);
        Finding behind = _kept.Begin()!;
        before.Value = "begun before, and found behind";
        Assert.Null(_kept.Value);
        behind.Value = "begun behind";
        Assert.Equal("begun behind", _kept.Value);
    }

    [Fact]
    public void Of_what_two_find_that_of_the_first_to_begin_is_kept()
    {
        Finding first = _kept.Begin()!;
        Assert.Null(_kept.Begin());
        first.Value = "first";
        Assert.Null(_kept.Begin());
        Assert.Equal("first", _kept.Value);
    }

    private Finding? Find(string value)
    {
        Finding? finding = _kept.Begin();
        if (finding is not null)
        {
            finding.Value = value;
        }

        return finding;
    }
}
