using Xunit.Abstractions;

namespace CowCollections.Interleavings.Scheduling;

/// <summary>The two things that tests ask of an exploration.</summary>
internal static class Verify
{
    /// <summary>No schedule goes wrong, and none was left out within the bound.</summary>
    internal static void Holds(ITestOutputHelper output, Func<Scenario> scenario, int preemptions = Explorer.Unbounded)
    {
        Exploration exploration = Explorer.Explore(scenario, preemptions);
        output.WriteLine(exploration.ToString());
        Assert.True(exploration.Error is null, exploration.ToString());
        Assert.True(exploration.IsComplete, exploration.ToString());

        // One after the other, in either order, and at least one in between: else the threads met at no scheduling point.
        Assert.True(exploration.Schedules > 2, exploration.ToString());
    }

    /// <summary>Some schedule goes wrong, and does so again when it is replayed.</summary>
    internal static void Fails(ITestOutputHelper output, Func<Scenario> scenario, int preemptions = 3)
    {
        Exploration found = Explorer.FindSimplestFailure(scenario, preemptions);
        output.WriteLine(found.ToString());
        Assert.True(found.Error is not null, $"The fault was not caught: {found}");
        Assert.NotNull(Explorer.Replay(scenario, found.Schedule.Key).Error);
    }
}
