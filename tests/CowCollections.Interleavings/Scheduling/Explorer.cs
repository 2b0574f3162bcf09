namespace CowCollections.Interleavings.Scheduling;

/// <summary>
/// Runs a scenario once for every order in which its threads can take their steps, and stops at the first that goes wrong.
/// </summary>
/// <remarks>
/// <para>Stateless model checking: no state is stored, each schedule is a run from the start that repeats a prefix of
/// choices (Godefroid, <em>Model checking for programming languages using VeriSoft</em>, POPL 1997). Where all schedules
/// are too many, those with at most a few preemptions are run, all of them: most faults need no more than two (Musuvathi
/// and Qadeer, <em>Iterative context bounding for systematic testing of multithreaded programs</em>, PLDI 2007). A switch
/// where a thread ends is not a preemption.</para>
/// <para>What is explored are the interleavings of a sequentially consistent memory. That weaker machines cannot do more
/// is no finding of this test; it rests on the fences, argued for in the comments of <c>Atomic</c> (which access is a fence
/// of which kind) and of <c>ShareCount</c> (which read before which write each fence holds in place).</para>
/// </remarks>
internal static class Explorer
{
    internal const int Unbounded = int.MaxValue;

    private const int MaxThreads = 3;
    private const int MaxSchedules = 1_000_000;

    /// <summary>Runs all schedules.</summary>
    /// <param name="scenario">Makes the scenario anew for each.</param>
    /// <param name="preemptions">The most preemptions in a schedule.</param>
    internal static Exploration Explore(Func<Scenario> scenario, int preemptions = Unbounded)
    {
        using var cast = new Cast(MaxThreads);
        var choices = new DepthFirst(preemptions);
        for (int schedules = 1; ; schedules++)
        {
            using var execution = new Execution(cast.Actors, choices);
            Exception? error = execution.Run(scenario());
            bool hasMore = choices.MoveNext();
            if (choices.HasDiverged)
            {
                throw new InvalidOperationException($"The scenario does not repeat itself: {execution.Schedule}");
            }

            if (error is not null || !hasMore || schedules == MaxSchedules)
            {
                return new Exploration(schedules, error is null && !hasMore, error, execution.Schedule);
            }
        }
    }

    /// <summary>Looks for a schedule that goes wrong, with as few preemptions as there can be.</summary>
    internal static Exploration FindSimplestFailure(Func<Scenario> scenario, int preemptions)
    {
        Exploration found = Explore(scenario, preemptions: 0);
        for (int bound = 1; found.Error is null && bound <= preemptions; bound++)
        {
            found = Explore(scenario, bound);
        }

        return found;
    }

    /// <summary>Runs one schedule.</summary>
    /// <param name="scenario">Makes the scenario.</param>
    /// <param name="key">The schedule's <see cref="Schedule.Key"/>, as it was printed.</param>
    internal static Exploration Replay(Func<Scenario> scenario, string key)
    {
        using var cast = new Cast(MaxThreads);
        var recorded = new Recorded(key);
        using var execution = new Execution(cast.Actors, recorded);
        Exception? error = execution.Run(scenario());
        return recorded.IsFaithful
            ? new Exploration(1, IsComplete: false, error, execution.Schedule)
            : throw new ArgumentException($"\"{key}\" is no schedule of this scenario.", nameof(key));
    }
}
