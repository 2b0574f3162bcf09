using CowCollections.Interleavings.Cells;
using CowCollections.Interleavings.Scheduling;
using Xunit.Abstractions;

namespace CowCollections.Interleavings.PlantedFaults;

/// <summary>A cell whose steps are wrong, or plain where they must be atomic: the explorer must find the schedule that shows it.</summary>
public sealed class FaultyCellTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData(CellMistake.ReadsWithoutSecondLook)]
    [InlineData(CellMistake.CountsFirst)]
    public void A_read_of_what_does_not_belong_together_is_caught(CellMistake mistake)
    {
        Verify.Fails(output, () => ReadWhileOneUpdates(mistake));
        Verify.Holds(output, () => ReadWhileOneUpdates(CellMistake.None));
    }

    [Theory]
    [InlineData(CellMistake.WaitsWithoutSecondLook)]
    [InlineData(CellMistake.LooksForWaitersFirst)]
    public void A_lost_wake_up_is_caught(CellMistake mistake)
    {
        Verify.Fails(output, () => WaitWhileOneUpdates(mistake));
        Verify.Holds(output, () => WaitWhileOneUpdates(CellMistake.None));
    }

    /// <summary>The swap of a cell's word raises it, as adding a reference raises that of a count.</summary>
    [Fact]
    public void A_plain_commit_is_caught()
    {
        Verify.Fails(output, () => TwoUpdate(Fault.PlainIncrement));
        Verify.Holds(output, () => TwoUpdate(Fault.None));
    }

    [Fact]
    public void A_plain_publication_of_waiters_is_caught()
    {
        Verify.Fails(output, () => TwoWait(Fault.PlainPublish));
        Verify.Holds(output, () => TwoWait(Fault.None));
    }

    private static Scenario ReadWhileOneUpdates(CellMistake mistake)
    {
        var cell = new FaultyCell(mistake);
        Action read = () =>
        {
            (Number value, long version) = cell.Read();
            Assert.Equal(version, value.Of);
        };
        return new Scenario(read, cell.Increase) { Check = () => Assert.Equal((new Number(1), 1), cell.Read()) };
    }

    private static Scenario WaitWhileOneUpdates(CellMistake mistake)
    {
        var cell = new FaultyCell(mistake);
        Task? change = null;
        return new Scenario(() => change = cell.WaitForChangeAsync(0), cell.Increase)
        {
            Check = () => Assert.True(change!.IsCompleted),
        };
    }

    private static Scenario TwoUpdate(Fault fault)
    {
        var cell = new CowCell<Number>(new Number(0));
        return new Scenario(() => cell.Update(number => number.Next), () => cell.Update(number => number.Next))
        {
            Fault = fault,
            Check = () => Assert.Equal((new Number(2), 2), cell.Read()),
        };
    }

    private static Scenario TwoWait(Fault fault)
    {
        var cell = new CowCell<Number>(new Number(0));
        Task? first = null;
        Task? second = null;
        return new Scenario(() => first = cell.WaitForChangeAsync(0), () => second = cell.WaitForChangeAsync(0))
        {
            Fault = fault,
            Check = () =>
            {
                cell.Update(number => number.Next);
                Assert.True(first!.IsCompleted && second!.IsCompleted);
            },
        };
    }
}
