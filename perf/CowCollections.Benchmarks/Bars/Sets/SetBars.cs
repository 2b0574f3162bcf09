namespace CowCollections.Benchmarks.Bars.Sets;

/// <summary>The bars of <see cref="CowSet{T}"/>. What it shares with the dictionary is measured there.</summary>
internal static class SetBars
{
    internal static readonly Bar[] All =
    [
        new("S1", "two sets of 1M that differ in 10: UnionWith, ExceptWith, SetEquals: 0.001 × HashSet", Algebra.Measure),
    ];
}
