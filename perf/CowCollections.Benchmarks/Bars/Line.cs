using CowCollections.Benchmarks.Bars.Measuring;

namespace CowCollections.Benchmarks.Bars;

/// <summary>One measured case of a bar.</summary>
/// <param name="Subject">What was measured.</param>
/// <param name="Peer">What ours was compared with.</param>
/// <param name="Ours">Our median, in <paramref name="Unit"/>.</param>
/// <param name="Theirs">The peer's; null where the bar is absolute.</param>
/// <param name="Unit">Such as ns/op.</param>
/// <param name="Value">What the bar limits: the ratio, or <paramref name="Ours"/> where it is absolute.</param>
/// <param name="Limit">The bar; null for a line that is there for information.</param>
internal sealed record Line(Subject Subject, string Peer, double Ours, double? Theirs, string Unit, double Value, double? Limit)
{
    internal bool IsMissed => Value > Limit;

    /// <summary>How near the bar is: above 1 it is missed.</summary>
    internal double Strain => Value / Limit ?? 0;

    internal string Verdict => Limit is null ? "" : IsMissed ? "MISSED" : "met";

    internal static Line OfRatio(Subject subject, string peer, Duel.Result result, double? limit)
        => new(subject, peer, result.Ours, result.Theirs, "ns/op", result.Ratio, limit);

    internal static Line OfRatio(Subject subject, string peer, double ours, double theirs, string unit, double? limit)
        => new(subject, peer, ours, theirs, unit, ours / theirs, limit);

    internal static Line Absolute(Subject subject, double value, string unit, double? limit)
        => new(subject, "-", value, null, unit, value, limit);
}
