namespace CowCollections.Tests.Concurrency.Linearizability;

/// <summary>
/// Real threads that meet on a new object, round after round, for as long as a soak takes; of each round the history is
/// recorded and checked.
/// </summary>
/// <typeparam name="TObject">The type of the object.</typeparam>
/// <typeparam name="TState">What the specification knows of it.</typeparam>
/// <typeparam name="TCall">A call on it.</typeparam>
internal sealed class Rounds<TObject, TState, TCall>
    where TObject : class
{
    private const int Threads = 3;
    private const int CallsOfAThread = 5;

    /// <summary>Longer than a call takes: so long a thread waits, at most, between two.</summary>
    private const int LongestPause = 10;

    private readonly Soak _soak = new();
    private readonly ISpecification<TState, TCall> _specification;
    private readonly Func<TObject> _create;
    private readonly Func<TObject, Random, TCall> _call;
    private TObject _object;
    private History<TCall> _history = new(Threads);
    private int _threads;

    private Rounds(ISpecification<TState, TCall> specification, Func<TObject> create, Func<TObject, Random, TCall> call)
    {
        _specification = specification;
        _create = create;
        _call = call;
        _object = create();
    }

    /// <summary>Checks that every round can be explained.</summary>
    /// <param name="specification">What the object does.</param>
    /// <param name="create">Makes one in its initial state.</param>
    /// <param name="call">Makes some call on it.</param>
    internal static void Check(
        ISpecification<TState, TCall> specification, Func<TObject> create, Func<TObject, Random, TCall> call)
    {
        var rounds = new Rounds<TObject, TState, TCall>(specification, create, call);
        using var barrier = new Barrier(Threads, _ => rounds.Turn());
        Crew.RunOnce(Threads, random => rounds.Meet(barrier, random));
    }

    private void Meet(Barrier barrier, Random random)
    {
        int thread = Interlocked.Increment(ref _threads) - 1;
        try
        {
            do
            {
                for (int i = 0; i < CallsOfAThread; i++)
                {
                    Thread.SpinWait(random.Next(LongestPause));
                    _history.Record(thread, () => _call(_object, random));
                }

                barrier.SignalAndWait();
            }
            while (_soak.GoesOn);
        }
        finally
        {
            // Else the others wait for ever for one that has failed.
            barrier.RemoveParticipant();
        }
    }

    /// <summary>Checks a round and prepares the next, while all threads wait.</summary>
    private void Turn()
    {
        IReadOnlyList<Timed<TCall>> calls = _history.Calls;
        if (Linearization<TState, TCall>.Find(_specification, calls) is null)
        {
            Assert.Fail($"No order explains this history:{Environment.NewLine}{string.Join(Environment.NewLine, calls)}");
        }

        _object = _create();
        _history = new History<TCall>(Threads);
    }
}
