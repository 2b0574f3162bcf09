namespace CowCollections.Benchmarks.Bars.Lists;

/// <summary>The bars of <see cref="CowList{T}"/> and <see cref="CowListSnapshot{T}"/>.</summary>
internal static class ListBars
{
    internal static readonly Bar[] All =
    [
        new("L1", "unshared get, foreach, for: 1.10 × List<T>", FlatReading.Measure),
        new("L2", "unshared set, Add, RemoveAt end: 1.25 × List<T>", () => FlatWriting.Measure().Concat(PagedWriting.Measure())),
        new("L3", "Clone, Snapshot, Lease and Dispose: 50 ns, 128 B, the same at n = 10 and n = 1M", Copying.Measure),
        new("L4", "lease, Dispose, write, repeated: 90 ns, no element copied", Leasing.Measure),
        new("L5", "snapshot kept, one random write: 1.2 × a flat copy at 512, 0.6 × ImmutableList from 10k on", Versions.Measure),
        new("L6", "random get, paged snapshot, 1M: 0.05 × ImmutableList, 8 × List<T>", PagedReading.Get),
        new("L7", "foreach, paged: 1.2 × List<T>", PagedReading.ForEach),
        new("L8", "insert, remove in the middle, 1M, snapshot kept: 0.7 × ImmutableList", Editing.Measure),
        new("L9", "concat, slice of 1M: 20 µs", Joining.Measure),
        new("L10", "memory per int at 1M, paged: 1.15 × int[]", Memory.Measure),
        new("L11", "snapshot kept, one Add: 0.3 × ImmutableList.Add, no element copied but for growth", Appending.Measure),
    ];
}
