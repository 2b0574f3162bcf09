namespace CowCollections.Interleavings.Scheduling;

/// <summary>One execution of a scenario: passes the turn from actor to actor as a chooser says, and writes it down.</summary>
/// <remarks>
/// The turn is passed through semaphores, whose fences make each step see all steps before it; so nothing here needs a
/// lock, and the memory that the scenario sees is sequentially consistent.
/// </remarks>
internal sealed class Execution(IReadOnlyList<Actor> actors, IChooser chooser) : IDisposable
{
    /// <summary>No scenario comes near; a thread that spins for ever, which no schedule of one step at a time can end, does.</summary>
    private const int MaxSteps = 10_000;

    private readonly SemaphoreSlim _ended = new(0);
    private readonly List<Step> _steps = [];
    private int _enabled;

    /// <summary>The threads that have waited since one did something else. They get the turn when that has happened.</summary>
    private int _waiting;

    internal Schedule Schedule => new(_steps);

    /// <summary>Runs the scenario to its end and checks it.</summary>
    /// <returns>What went wrong first, or null.</returns>
    internal Exception? Run(Scenario scenario)
    {
        int count = scenario.Threads.Count;
        _enabled = (1 << count) - 1;
        for (int id = 0; id < count; id++)
        {
            actors[id].Enter(this, scenario);
        }

        Choose(-1).GiveTurn();
        _ended.Wait();
        return actors.Take(count).Select(actor => actor.Error).FirstOrDefault(error => error is not null)
            ?? Record.Exception(scenario.Check);
    }

    /// <summary>Lets the chooser decide at a scheduling point; true if the actor goes on itself.</summary>
    /// <param name="actor">Who is at the point.</param>
    /// <param name="waits">Whether it can do nothing before another has gone on; to take the turn from it is no preemption.</param>
    internal bool KeepsTurn(Actor actor, bool waits)
    {
        if (_steps.Count >= MaxSteps)
        {
            throw new InvalidOperationException($"The threads did not end within {MaxSteps} steps.");
        }

        _waiting = waits ? _waiting | (1 << actor.Id) : 0;
        Actor next = Choose(waits ? -1 : actor.Id);
        if (next == actor)
        {
            return true;
        }

        next.GiveTurn();
        return false;
    }

    /// <summary>Passes the turn on for good.</summary>
    internal void End(Actor actor)
    {
        _enabled &= ~(1 << actor.Id);
        _waiting = 0;
        if (_enabled == 0)
        {
            _ended.Release();
        }
        else
        {
            Choose(-1).GiveTurn();
        }
    }

    public void Dispose() => _ended.Dispose();

    private Actor Choose(int current)
    {
        // Where all wait, nobody will ever go on; the limit of steps tells.
        int able = _enabled & ~_waiting;
        Actor next = actors[chooser.Choose(able == 0 ? _enabled : able, current)];
        _steps.Add(next.Next);
        return next;
    }
}
