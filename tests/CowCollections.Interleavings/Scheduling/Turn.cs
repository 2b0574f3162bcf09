namespace CowCollections.Interleavings.Scheduling;

/// <summary>
/// The scheduling points. The code under test, or the scenario around it, calls one wherever another thread may come in;
/// outside an execution they do nothing, so that scenarios are set up and checked in one go.
/// </summary>
internal static class Turn
{
    [ThreadStatic]
    private static Actor? _actor;

    /// <summary>Lets the scheduler choose who goes on from here.</summary>
    /// <param name="name">What the thread does next, or just did; for the printed schedule.</param>
    /// <param name="detail">A number to print behind it: an index, or the word of a count.</param>
    internal static void Point(string name, long detail = Step.NoDetail) => _actor?.Pause(name, detail);

    /// <summary>
    /// The same behind an access, where the code that follows reads or writes shared memory without saying so. Where all
    /// of it says so, this point and the next are one, and the schedules that tell them apart are the same twice over.
    /// </summary>
    internal static void PointAfter(string name, long detail = Step.NoDetail)
    {
        if (_actor is { Scenario.HasSilentAccesses: true })
        {
            _actor.Pause(name, detail);
        }
    }

    /// <summary>Gives the turn away, until another thread has gone on: for a thread that can do nothing before that.</summary>
    internal static void Wait() => _actor?.Pause("wait", Step.NoDetail, waits: true);

    /// <summary>Looks whether a condition holds, as part of the step that is under way: what it reads is no step of its own.</summary>
    internal static bool Holds(Func<bool> condition)
    {
        Actor? actor = _actor;
        _actor = null;
        bool holds = condition();
        _actor = actor;
        return holds;
    }

    /// <summary>Whether the scenario that runs here has planted this fault.</summary>
    internal static bool Has(Fault fault) => _actor is not null && _actor.Scenario.Fault == fault;

    /// <summary>Says that this operating-system thread is the actor's.</summary>
    internal static void Belongs(Actor actor) => _actor = actor;
}
