using System.Collections.Immutable;
using CowCollections.Benchmarks.Bars.Measuring;
using LanguageExt;

namespace CowCollections.Benchmarks.Dictionaries.Kernels;

/// <summary>The loops that read and write, for one type of key.</summary>
internal sealed record DictionaryKernels<TKey>(
    Func<Dictionary<TKey, int>, ReadOnlySpan<TKey>, long> GetOfPeer,
    Func<CowDictionary<TKey, int>, ReadOnlySpan<TKey>, long> Get,
    Func<CowDictionarySnapshot<TKey, int>, ReadOnlySpan<TKey>, long> GetOfSnapshot,
    Func<ImmutableDictionary<TKey, int>, ReadOnlySpan<TKey>, long> GetOfImmutable,
    Func<Dictionary<TKey, int>, long> ForEachOfPeer,
    Func<CowDictionary<TKey, int>, long> ForEach,
    Func<Dictionary<TKey, int>, ReadOnlySpan<TKey>, int, long> SetOfPeer,
    Func<CowDictionary<TKey, int>, ReadOnlySpan<TKey>, int, long> Set,
    Func<Dictionary<TKey, int>, TKey[], long> AddOfPeer,
    Func<CowDictionary<TKey, int>, TKey[], long> Add,
    Func<Dictionary<TKey, int>, TKey[], long> RemoveOfPeer,
    Func<CowDictionary<TKey, int>, TKey[], long> Remove,
    Func<CowDictionary<TKey, int>, ReadOnlySpan<TKey>, int, CowDictionarySnapshot<TKey, int>> KeepAndSet,
    Func<ImmutableDictionary<TKey, int>, ReadOnlySpan<TKey>, int, ImmutableDictionary<TKey, int>> KeepAndSetImmutable,
    Func<HashMap<TKey, int>, ReadOnlySpan<TKey>, int, HashMap<TKey, int>> KeepAndSetMap)
    where TKey : notnull;

/// <summary>The two types of key that are measured, in several copies each.</summary>
internal static class DictionaryKernels
{
    internal static readonly DictionaryKernels<int>[] Ints =
    [
        IntsAt<Place.First>(),
        IntsAt<Place.Second>(),
        IntsAt<Place.Third>(),
        IntsAt<Place.Fourth>(),
    ];

    internal static readonly DictionaryKernels<string>[] Strings =
    [
        StringsAt<Place.First>(),
        StringsAt<Place.Second>(),
        StringsAt<Place.Third>(),
        StringsAt<Place.Fourth>(),
    ];

    private static DictionaryKernels<int> IntsAt<TPlace>()
        where TPlace : struct, Place.IPlace
        => new(
            static (dictionary, keys) => Place.Pad<TPlace>() + Reading.Get(dictionary, keys),
            static (dictionary, keys) => Place.Pad<TPlace>() + Reading.Get(dictionary, keys),
            static (dictionary, keys) => Place.Pad<TPlace>() + Reading.Get(dictionary, keys),
            static (dictionary, keys) => Place.Pad<TPlace>() + Reading.Get(dictionary, keys),
            static dictionary => Place.Pad<TPlace>() + Reading.ForEach(dictionary),
            static dictionary => Place.Pad<TPlace>() + Reading.ForEach(dictionary),
            static (dictionary, keys, value) => Writing.Set(dictionary, keys, value),
            static (dictionary, keys, value) => Writing.Set(dictionary, keys, value),
            static (dictionary, keys) => Writing.Add(dictionary, keys),
            static (dictionary, keys) => Writing.Add(dictionary, keys),
            static (dictionary, keys) => Writing.Remove(dictionary, keys),
            static (dictionary, keys) => Writing.Remove(dictionary, keys),
            static (dictionary, keys, value) => Writing.KeepAndSet(dictionary, keys, value),
            static (dictionary, keys, value) => Writing.KeepAndSet(dictionary, keys, value),
            static (map, keys, value) => Writing.KeepAndSet(map, keys, value));

    private static DictionaryKernels<string> StringsAt<TPlace>()
        where TPlace : struct, Place.IPlace
        => new(
            static (dictionary, keys) => Place.Pad<TPlace>() + Reading.Get(dictionary, keys),
            static (dictionary, keys) => Place.Pad<TPlace>() + Reading.Get(dictionary, keys),
            static (dictionary, keys) => Place.Pad<TPlace>() + Reading.Get(dictionary, keys),
            static (dictionary, keys) => Place.Pad<TPlace>() + Reading.Get(dictionary, keys),
            static dictionary => Place.Pad<TPlace>() + Reading.ForEach(dictionary),
            static dictionary => Place.Pad<TPlace>() + Reading.ForEach(dictionary),
            static (dictionary, keys, value) => Writing.Set(dictionary, keys, value),
            static (dictionary, keys, value) => Writing.Set(dictionary, keys, value),
            static (dictionary, keys) => Writing.Add(dictionary, keys),
            static (dictionary, keys) => Writing.Add(dictionary, keys),
            static (dictionary, keys) => Writing.Remove(dictionary, keys),
            static (dictionary, keys) => Writing.Remove(dictionary, keys),
            static (dictionary, keys, value) => Writing.KeepAndSet(dictionary, keys, value),
            static (dictionary, keys, value) => Writing.KeepAndSet(dictionary, keys, value),
            static (map, keys, value) => Writing.KeepAndSet(map, keys, value));
}
