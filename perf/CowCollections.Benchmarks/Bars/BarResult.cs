namespace CowCollections.Benchmarks.Bars;

/// <summary>What was measured of a bar.</summary>
internal sealed record BarResult(Bar Bar, IReadOnlyList<Line> Lines)
{
    /// <summary>The line nearest to its limit, or farthest beyond; null if nothing was measured, for lack of what it needs.</summary>
    internal Line? Worst => Lines.MaxBy(static line => line.Strain);

    internal bool IsMissed => Worst is { IsMissed: true };

    internal string Verdict => Worst?.Verdict ?? "not measured";

    internal int Missed => Lines.Count(static line => line.IsMissed);
}
