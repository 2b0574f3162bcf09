namespace CowCollections.Benchmarks.Bars.Lists;

/// <summary>The bars of <see cref="CowList{T}"/> and <see cref="CowListSnapshot{T}"/>.</summary>
internal static class ListBars
{
    internal static readonly Bar[] All =
    [
        new("L1", "unshared get, foreach, for: 1.10 × List<T>", FlatReading.Measure),
        new("L2", "unshared set, Add, RemoveAt end: 1.25 × List<T>", FlatWriting.Measure),
    ];
}
