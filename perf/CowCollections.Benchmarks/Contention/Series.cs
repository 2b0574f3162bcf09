namespace CowCollections.Benchmarks.Contention;

/// <summary>What an operation costs a thread, by the number of elements.</summary>
/// <param name="Name">The operation, and how many threads do it at once.</param>
/// <param name="Threads">How many.</param>
/// <param name="Points">The nanoseconds, by the number of elements, which increases.</param>
internal sealed record Series(string Name, int Threads, IReadOnlyList<(int Count, double Nanoseconds)> Points)
{
    /// <summary>From which number of elements on this always costs more than another, on the line between the points of a diagram of logarithms.</summary>
    /// <returns>That number: the least that was measured if it always costs more, null if it does not at last.</returns>
    internal double? Exceeds(Series other)
    {
        int from = Points.Count;
        while (from > 0 && Excess(from - 1) > 0)
        {
            from--;
        }

        if (from == 0 || from == Points.Count)
        {
            return from == 0 ? Points[0].Count : null;
        }

        double part = Excess(from - 1) / (Excess(from - 1) - Excess(from));
        return Points[from - 1].Count * Math.Pow((double)Points[from].Count / Points[from - 1].Count, part);

        double Excess(int i) => Math.Log(Points[i].Nanoseconds / other.Points[i].Nanoseconds);
    }
}
