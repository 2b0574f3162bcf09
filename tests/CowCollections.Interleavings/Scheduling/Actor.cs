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
    private bool _isDisposed;

    /// <summary>Whether the actor has waited and not done anything since.</summary>
    private bool _hasWaited;

    internal Actor(int id)
    {
        Id = id;
        _thread = new Thread(RunBodies) { IsBackground = true, Name = $"Actor {Schedule.NameOf(id)}" };
        _thread.Start();
    }

    internal int Id { get; }

    /// <summary>What the actor does when it gets the turn.</summary>
    internal Step Next { get; private set; }

    internal Exception? Error { get; private set; }

    internal Scenario Scenario { get; private set; } = new() { Check = () => { } };

    /// <summary>Gives the actor a part in an execution. It begins when it gets the turn.</summary>
    internal void Enter(Execution execution, Scenario scenario)
    {
        _execution = execution;
        Scenario = scenario;
        Error = null;
        _hasWaited = false;
        Next = new Step(Id, "begin", Step.NoDetail);
    }

    internal void GiveTurn() => _turn.Release();

    /// <summary>Stops at a scheduling point until the actor has the turn again, which may be at once.</summary>
    internal void Pause(string name, long detail, bool waits = false)
    {
        if (_hasWaited && !waits)
        {
            // The wait was the scheduling point before this access; a second one would make each turn look like a step.
            _hasWaited = false;
            return;
        }

        _hasWaited = waits;
        Next = new Step(Id, name, detail);
        if (!_execution!.KeepsTurn(this, waits))
        {
            _turn.Wait();
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
