namespace CowCollections.Interleavings.Scheduling;

/// <summary>
/// A thread of scenarios: an operating-system thread that runs only while it has the turn. It serves all executions of an
/// exploration, because a thread costs more than an execution.
/// </summary>
internal sealed class Actor : IDisposable
{
    private readonly SemaphoreSlim _turn = new(0);
    private readonly Thread _thread;
    private Execution? _execution;
    private Func<bool>? _condition;
    private bool _isDisposed;

    internal Actor(int id)
    {
        Id = id;
        _thread = new Thread(RunBodies) { IsBackground = true, Name = $"Actor {Schedule.NameOf(id)}" };
        _thread.Start();
    }

    internal int Id { get; }

    /// <summary>What the actor does when it gets the turn.</summary>
    internal Step Next { get; private set; }

    /// <summary>Whether the actor can take its next step: it waits for nothing, or for what is so.</summary>
    internal bool IsReady => _condition is null || Turn.Holds(_condition);

    internal Exception? Error { get; private set; }

    internal Scenario Scenario { get; private set; } = new() { Check = () => { } };

    /// <summary>Gives the actor a part in an execution. It begins when it gets the turn.</summary>
    internal void Enter(Execution execution, Scenario scenario)
    {
        _execution = execution;
        Scenario = scenario;
        Error = null;
        _condition = null;
        Next = new Step(Id, "begin", Step.NoDetail);
    }

    internal void GiveTurn() => _turn.Release();

    /// <summary>Stops at a scheduling point until the actor has the turn again, which may be at once.</summary>
    /// <param name="name">As for <see cref="Turn.Point"/>.</param>
    /// <param name="detail">The same.</param>
    /// <param name="condition">What the actor waits for, or null.</param>
    internal void Pause(string name, long detail, Func<bool>? condition = null)
    {
        Next = new Step(Id, name, detail);
        _condition = condition;
        if (!_execution!.KeepsTurn(this))
        {
            _turn.Wait();
        }

        if (_execution.IsStuck)
        {
            throw new InvalidOperationException("All threads wait.");
        }
    }

    public void Dispose()
    {
        _isDisposed = true;
        GiveTurn();
        _thread.Join();
        _turn.Dispose();
    }

    private void RunBodies()
    {
        Turn.Belongs(this);
        while (true)
        {
            _turn.Wait();
            if (_isDisposed)
            {
                return;
            }

            try
            {
                Scenario.Threads[Id]();
            }
            catch (Exception error)
            {
                Error = error;
            }

            _execution!.End(this);
        }
    }
}
