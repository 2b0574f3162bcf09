using System.Collections.Immutable;

namespace CowCollections.Benchmarks.Bars.Lists.Kernels;

/// <summary>The loops that read, for one type of element.</summary>
internal sealed record ReadingKernels<T>(
    Func<List<T>, ReadOnlySpan<int>, long> GetOfPeer,
    Func<CowList<T>, ReadOnlySpan<int>, long> Get,
    Func<CowListSnapshot<T>, ReadOnlySpan<int>, long> GetOfSnapshot,
    Func<ImmutableList<T>, ReadOnlySpan<int>, long> GetOfImmutable,
    Func<List<T>, long> ForEachOfPeer,
    Func<CowList<T>, long> ForEach,
    Func<CowListSnapshot<T>, long> ForEachOfSnapshot,
    Func<List<T>, long> ForOfPeer,
    Func<CowList<T>, long> For);

/// <summary>The two types of element that are measured.</summary>
internal static class ReadingKernels
{
    internal static readonly ReadingKernels<int> Ints = new(
        static (list, positions) => Reading.Get(list, positions),
        static (list, positions) => Reading.Get(list, positions),
        static (list, positions) => Reading.Get(list, positions),
        static (list, positions) => Reading.Get(list, positions),
        static list => Reading.ForEach(list),
        static list => Reading.ForEach(list),
        static list => Reading.ForEach(list),
        static list => Reading.For(list),
        static list => Reading.For(list));

    internal static readonly ReadingKernels<string> Strings = new(
        static (list, positions) => Reading.Get(list, positions),
        static (list, positions) => Reading.Get(list, positions),
        static (list, positions) => Reading.Get(list, positions),
        static (list, positions) => Reading.Get(list, positions),
        static list => Reading.ForEach(list),
        static list => Reading.ForEach(list),
        static list => Reading.ForEach(list),
        static list => Reading.For(list),
        static list => Reading.For(list));
}
