using CowCollections.Tests.Support;

namespace CowCollections.Tests.Texts;

/// <summary>The edit of a long text that is noted before it is carried out.</summary>
public class PendingEditTests
{
    [Theory]
    [InlineData(4_999)]
    [InlineData(2_000)]
    [InlineData(0)]
    public void An_edit_that_takes_itself_back_is_none(int at)
    {
        string plain = new('#', 5_000);
        CowString text = new(plain.AsSpan());
        CowStringSnapshot before = text.Snapshot();
        text.Insert(at, "?").Remove(at, 1);
        text.CheckInvariants();
        Assert.Equal(before, text.Snapshot());
        text.Remove(1_000);
        text.CheckInvariants();
        Assert.Equal(plain[..1_000], text.ToString());
        Assert.Equal(plain, before.ToString());
    }

    [Fact]
    public void An_edit_that_takes_itself_back_can_be_made_again()
    {
        CowString text = new(new string('#', 5_000).AsSpan());
        _ = text.Snapshot();
        text.Insert(3_000, "abc").Remove(3_000, 3).Insert(3_000, "d").Remove(3_000, 1).Insert(10, "e").Remove(10, 1).Append('!');
        text.CheckInvariants();
        Assert.Equal(new string('#', 5_000) + "!", text.ToString());
    }
}
