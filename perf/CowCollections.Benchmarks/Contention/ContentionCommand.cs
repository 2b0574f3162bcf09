namespace CowCollections.Benchmarks.Contention;

/// <summary>
/// The verb <c>contention</c>: what it costs threads to share one buffer, against copying it, by size. Writes a table and a
/// curve.
/// </summary>
internal static class ContentionCommand
{
    private const string Usage = "contention [folder]";

    private static readonly int[] _counts = [4, 10, 32, 100, 320, 1_000, 3_200, 10_000, 32_000, 100_000];
    private static readonly int[] _threads = [1, 2];

    /// <returns>The exit code: 0, or 2 if the arguments make no sense.</returns>
    internal static int Run(string[] args)
    {
        if (args.Length > 1)
        {
            Console.Error.WriteLine($"Usage: {Usage}");
            return 2;
        }

        if (args is [string to])
        {
            // Before anything is measured for minutes.
            Directory.CreateDirectory(to);
        }

        List<Series> all = [.. Measure()];
        string text = ContentionReport.Write(all);
        Console.WriteLine(text);
        if (args is [string folder])
        {
            File.WriteAllText(Path.Combine(folder, "contention.md"), text);
            File.WriteAllText(Path.Combine(folder, "contention.svg"), Curve.Draw(all));
        }

        return 0;
    }

    private static IEnumerable<Series> Measure()
        => from operation in new (string Name, Func<int, Action> Prepare)[]
           {
               ("Lease, Dispose", Lease),
               ("Snapshot", Snapshot),
               ("Clone", Clone),
               ("List.ToArray", Copy),
           }
           from threads in _threads
           select new Series(
               $"{operation.Name}, {threads} {(threads == 1 ? "thread" : "threads")}",
               threads,
               [.. _counts.Select(count => (count, Threads.Time(threads, operation.Prepare(count))))]);

    private static Action Lease(int count)
    {
        CowList<int> list = [.. Enumerable.Range(0, count)];
        return () => list.Lease().Dispose();
    }

    private static Action Snapshot(int count)
    {
        CowList<int> list = [.. Enumerable.Range(0, count)];
        return () => GC.KeepAlive(list.Snapshot());
    }

    /// <summary>A clone that gives its reference back, as one does that is cleared or written.</summary>
    private static Action Clone(int count)
    {
        CowList<int> list = [.. Enumerable.Range(0, count)];
        return () => list.Clone().Clear();
    }

    private static Action Copy(int count)
    {
        List<int> list = [.. Enumerable.Range(0, count)];
        return () => GC.KeepAlive(list.ToArray());
    }
}
