namespace CowCollections.Interleavings.Scheduling;

/// <summary>What an exploration came to.</summary>
/// <param name="Schedules">How many schedules were run.</param>
/// <param name="IsComplete">Whether these were all there are, within the bound on preemptions.</param>
/// <param name="Error">What went wrong in the last of them, or null.</param>
/// <param name="Schedule">The last of them.</param>
internal sealed record Exploration(int Schedules, bool IsComplete, Exception? Error, Schedule Schedule)
{
    public override string ToString()
        => Error is null
            ? $"{Schedules} schedules, {(IsComplete ? "all" : "cut")}"
            : $"wrong in schedule {Schedules}, {Schedule}{Environment.NewLine}{Error}";
}
