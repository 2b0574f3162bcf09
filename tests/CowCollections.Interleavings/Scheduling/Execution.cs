using System.Numerics;

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

    /// <summary>Whether it came to where every thread waits. All get an exception then.</summary>
    internal bool IsStuck { get; private set; }

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
    internal bool KeepsTurn(Actor actor)
    {
        if (_steps.Count >= MaxSteps)
        {
            throw new InvalidOperationException($"The threads did not end within {MaxSteps} steps.");
        }

        Actor next = Choose(actor.Id);
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
        int ready = Ready();
        if (ready == 0)
        {
            IsStuck = true;
            ready = _enabled;
        }

        bool canStay = current >= 0 && (ready >> current & 1) != 0;
        Actor next = actors[chooser.Choose(ready, canStay ? current : -1)];
        _steps.Add(next.Next);
        return next;
    }

    private int Ready()
    {
        int ready = 0;
        for (int enabled = _enabled; enabled != 0; enabled &= enabled - 1)
        {
            int id = BitOperations.TrailingZeroCount(enabled);
            ready |= actors[id].IsReady ? 1 << id : 0;
        }

        return ready;
    }
}
