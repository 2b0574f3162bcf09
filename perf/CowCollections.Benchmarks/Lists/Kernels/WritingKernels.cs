using CowCollections.Benchmarks.Bars.Measuring;

namespace CowCollections.Benchmarks.Lists.Kernels;

/// <summary>The loops that write, for one type of element.</summary>
internal sealed record WritingKernels<T>(
    Func<List<T>, ReadOnlySpan<int>, T, long> SetOfPeer,
    Func<CowList<T>, ReadOnlySpan<int>, T, long> Set,
    Func<List<T>, T[], long> AddOfPeer,
    Func<CowList<T>, T[], long> Add,
    Func<List<T>, long> RemoveOfPeer,
    Func<CowList<T>, long> Remove);

/// <summary>The two types of element that are measured, in several copies each.</summary>
internal static class WritingKernels
{
    internal static readonly WritingKernels<int>[] Ints =
    [
        IntsAt<Place.First>(),
        IntsAt<Place.Second>(),
        IntsAt<Place.Third>(),
        IntsAt<Place.Fourth>(),
        IntsAt<Place.Fifth>(),
    ];

    internal static readonly WritingKernels<string>[] Strings =
    [
        StringsAt<Place.First>(),
        StringsAt<Place.Second>(),
        StringsAt<Place.Third>(),
        StringsAt<Place.Fourth>(),
        StringsAt<Place.Fifth>(),
    ];

    private static WritingKernels<int> IntsAt<TPlace>()
        where TPlace : struct, Place.IPlace
        => new(
            static (list, positions, value) => Place.Pad<TPlace>() + Writing.Set(list, positions, value),
            static (list, positions, value) => Place.Pad<TPlace>() + Writing.Set(list, positions, value),
            static (list, elements) => Place.Pad<TPlace>() + Writing.Add(list, elements),
            static (list, elements) => Place.Pad<TPlace>() + Writing.Add(list, elements),
            static list => Place.Pad<TPlace>() + Writing.RemoveAll(list),
            static list => Place.Pad<TPlace>() + Writing.RemoveAll(list));

    private static WritingKernels<string> StringsAt<TPlace>()
        where TPlace : struct, Place.IPlace
        => new(
            static (list, positions, value) => Place.Pad<TPlace>() + Writing.Set(list, positions, value),
            static (list, positions, value) => Place.Pad<TPlace>() + Writing.Set(list, positions, value),
            static (list, elements) => Place.Pad<TPlace>() + Writing.Add(list, elements),
            static (list, elements) => Place.Pad<TPlace>() + Writing.Add(list, elements),
            static list => Place.Pad<TPlace>() + Writing.RemoveAll(list),
            static list => Place.Pad<TPlace>() + Writing.RemoveAll(list));
}
