namespace CowCollections.Tests.Concurrency.Linearizability;

/// <summary>The calls that some threads make on one object.</summary>
internal sealed class History<TCall>(int threads)
{
    /// <summary>One list a thread, so that recording is no meeting place beside the clock.</summary>
    private readonly List<Timed<TCall>>[] _calls = [.. Enumerable.Range(0, threads).Select(_ => new List<Timed<TCall>>())];

    private long _clock;

    internal IReadOnlyList<Timed<TCall>> Calls => [.. _calls.SelectMany(calls => calls).OrderBy(call => call.Invoked)];

    /// <summary>Makes a call and writes it down.</summary>
    internal void Record(int thread, Func<TCall> make)
    {
        long invoked = Interlocked.Increment(ref _clock);
        TCall call = make();
        _calls[thread].Add(new Timed<TCall>(thread, call, invoked, Interlocked.Increment(ref _clock)));
    }
}
