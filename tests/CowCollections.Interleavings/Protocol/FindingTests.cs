using CowCollections.Interleavings.Scheduling;
using Xunit.Abstractions;

namespace CowCollections.Interleavings.Protocol;

/// <summary>Readers find something out while another thread writes, against the rules: what is kept then is that of after.</summary>
public sealed class FindingTests(ITestOutputHelper output)
{
    [Fact]
    public void What_is_kept_is_of_after_the_last_write() => Verify.Holds(output, () => FindWhileOneWrites(FindingMistake.None));

    [Fact]
    public void It_is_so_if_two_find_the_same() => Verify.Holds(
        output,
        () =>
        {
            var pair = new SummedPair(FindingMistake.None);
            return new Scenario(pair.Find, pair.Find, () => pair.Write(1)) { Check = () => AssertRight(pair) };
        },
        preemptions: 3);

    /// <summary>What they leave of the content is anything, but what is kept is of that.</summary>
    [Fact]
    public void It_is_so_if_two_write() => Verify.Holds(
        output,
        () =>
        {
            var pair = new SummedPair(FindingMistake.None);
            return new Scenario(pair.Find, () => pair.Write(1), () => pair.Write(2)) { Check = () => AssertRight(pair) };
        },
        preemptions: 3);

    [Theory]
    [InlineData(FindingMistake.ForgetsOnlyBefore)]
    [InlineData(FindingMistake.BeginsLate)]
    public void What_is_kept_and_of_before_is_caught(FindingMistake mistake)
        => Verify.Fails(output, () => FindWhileOneWrites(mistake));

    private static Scenario FindWhileOneWrites(FindingMistake mistake)
    {
        var pair = new SummedPair(mistake);
        Action write = () =>
        {
            pair.Write(1);
            pair.Write(2);
        };
        return new Scenario(pair.Find, write) { Check = () => AssertRight(pair) };
    }

    private static void AssertRight(SummedPair pair)
    {
        Assert.Equal(pair.Sum, pair.Kept ?? pair.Sum);
        pair.Find();
        Assert.Equal(pair.Sum, pair.Kept);
    }
}
