namespace CowCollections.Benchmarks.Inputs;

/// <summary>The numbers of elements that are measured.</summary>
internal static class Sizes
{
    /// <summary>The default, as in the benchmarks of the BCL's collections.</summary>
    internal const int Small = 512;

    internal const int Medium = 10_000;

    internal const int Large = 100_000;

    internal const int Huge = 1_000_000;

    internal static readonly int[] All = [Small, Medium, Large, Huge];

    /// <summary>Some in between, where measuring all would take too long.</summary>
    internal static readonly int[] Middle = [Medium, Large];

    /// <summary>Those at which a list that is shared and written turns into pages.</summary>
    internal static readonly int[] Paged = [Medium, Large, Huge];
}
