using System.Collections.Immutable;
using CowCollections.Benchmarks.Bars.Measuring;

namespace CowCollections.Benchmarks.Lists.Kernels;

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

/// <summary>The two types of element that are measured, in several copies each.</summary>
internal static class ReadingKernels
{
    internal static readonly ReadingKernels<int>[] Ints =
    [
        IntsAt<Place.First>(),
        IntsAt<Place.Second>(),
        IntsAt<Place.Third>(),
        IntsAt<Place.Fourth>(),
        IntsAt<Place.Fifth>(),
    ];

    internal static readonly ReadingKernels<string>[] Strings =
    [
        StringsAt<Place.First>(),
        StringsAt<Place.Second>(),
        StringsAt<Place.Third>(),
        StringsAt<Place.Fourth>(),
        StringsAt<Place.Fifth>(),
    ];

    private static ReadingKernels<int> IntsAt<TPlace>()
        where TPlace : struct, Place.IPlace
        => new(
            static (list, positions) => Place.Pad<TPlace>() + Reading.Get(list, positions),
            static (list, positions) => Place.Pad<TPlace>() + Reading.Get(list, positions),
            static (list, positions) => Place.Pad<TPlace>() + Reading.Get(list, positions),
            static (list, positions) => Place.Pad<TPlace>() + Reading.Get(list, positions),
            static list => Place.Pad<TPlace>() + Reading.ForEach(list),
            static list => Place.Pad<TPlace>() + Reading.ForEach(list),
            static list => Place.Pad<TPlace>() + Reading.ForEach(list),
            static list => Place.Pad<TPlace>() + Reading.For(list),
            static list => Place.Pad<TPlace>() + Reading.For(list));

    private static ReadingKernels<string> StringsAt<TPlace>()
        where TPlace : struct, Place.IPlace
        => new(
            static (list, positions) => Place.Pad<TPlace>() + Reading.Get(list, positions),
            static (list, positions) => Place.Pad<TPlace>() + Reading.Get(list, positions),
            static (list, positions) => Place.Pad<TPlace>() + Reading.Get(list, positions),
            static (list, positions) => Place.Pad<TPlace>() + Reading.Get(list, positions),
            static list => Place.Pad<TPlace>() + Reading.ForEach(list),
            static list => Place.Pad<TPlace>() + Reading.ForEach(list),
            static list => Place.Pad<TPlace>() + Reading.ForEach(list),
            static list => Place.Pad<TPlace>() + Reading.For(list),
            static list => Place.Pad<TPlace>() + Reading.For(list));
}
