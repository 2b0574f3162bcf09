namespace CowCollections.Tests.Concurrency;

/// <summary>Threads that do the same thing over and over, until the time is up or one of them fails.</summary>
internal static class Crew
{
    private const int Seed = 20260101;

    /// <summary>Runs each task on a thread of its own, with random numbers of its own.</summary>
    /// <remarks>The numbers repeat from run to run; what the threads make of each other's timing does not.</remarks>
    internal static void Run(params Action<Random>[] rounds) => Run(new Soak(), rounds);

    internal static void Run(int threads, Action<Random> round) => Run([.. Enumerable.Repeat(round, threads)]);

    /// <summary>As <see cref="Run(Action{Random}[])"/>, for as long as a soak takes.</summary>
    internal static void RunLong(params Action<Random>[] rounds) => Run(new Soak(isLong: true), rounds);

    /// <summary>Runs a task that has rounds of its own.</summary>
    internal static void RunOnce(int threads, Action<Random> task) => Run(Soak.Over, [.. Enumerable.Repeat(task, threads)]);

    private static void Run(Soak soak, Action<Random>[] rounds)
    {
        List<Exception> errors = [];
        Thread[] threads =
        [
            .. rounds.Select((round, id) => new Thread(() => Repeat(round, new Random(Seed + id), soak, errors)) { IsBackground = true }),
        ];
        foreach (Thread thread in threads)
        {
            thread.Start();
        }

        foreach (Thread thread in threads)
        {
            if (!thread.Join(Soak.Latest))
            {
                soak.Stop();
                throw new TimeoutException("A thread does not end: it waits, or tries again, for ever.");
            }
        }

        if (errors.Count > 0)
        {
            throw new AggregateException(errors);
        }
    }

    private static void Repeat(Action<Random> round, Random random, Soak soak, List<Exception> errors)
    {
        try
        {
            // At least once, however slow the machine.
            do
            {
                round(random);
            }
            while (soak.GoesOn);
        }
        catch (Exception error)
        {
            soak.Stop();
            lock (errors)
            {
                errors.Add(error);
            }
        }
    }
}
