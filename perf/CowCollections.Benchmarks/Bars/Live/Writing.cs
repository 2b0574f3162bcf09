using System.Collections.Concurrent;
using CowCollections.Benchmarks.Bars.Dictionaries;
using CowCollections.Benchmarks.Bars.Measuring;
using CowCollections.Benchmarks.Inputs;

namespace CowCollections.Benchmarks.Bars.Live;

/// <summary>H1: what the one writer pays for being seen, while nobody looks.</summary>
internal static class Writing
{
    private const double Limit = 1.5;

    internal static IEnumerable<Line> Measure()
        => Sizes.All.SelectMany(static n => Measure(Case.Ints(n)))
            .Concat(Sizes.Middle.SelectMany(static n => Measure(Case.Strings(n))));

    private static IEnumerable<Line> Measure<TKey>(Case<TKey> test)
        where TKey : notnull
    {
        TKey[] drawn = Keys.Draw(test.Keys);
        var ours = new CowLiveDictionary<TKey, int>(test.Ours());
        var peer = new ConcurrentDictionary<TKey, int>(test.Peer());
        (Probes<TKey> our, Probes<TKey> their) = (new(drawn), new(drawn));

        yield return Versus(
            "Add, from empty",
            new Contender(test.Count, () => Add(new CowLiveDictionary<TKey, int>(), test.Keys)),
            new Contender(test.Count, () => Add(new ConcurrentDictionary<TKey, int>(), test.Keys)));
        yield return Versus(
            "set",
            new Contender(our.Length, () => Set(ours, our.Next())),
            new Contender(their.Length, () => Set(peer, their.Next())));

        Line Versus(string operation, Contender contender, Contender theirs)
            => Line.OfRatio(test.Subject(operation), "ConcurrentDictionary", Duel.Run(contender, theirs, Limit), Limit);
    }

    private static long Add<TKey>(CowLiveDictionary<TKey, int> dictionary, ReadOnlySpan<TKey> keys)
        where TKey : notnull
    {
        foreach (TKey key in keys)
        {
            dictionary.TryAdd(key, 1);
        }

        return keys.Length;
    }

    private static long Add<TKey>(ConcurrentDictionary<TKey, int> dictionary, ReadOnlySpan<TKey> keys)
        where TKey : notnull
    {
        foreach (TKey key in keys)
        {
            dictionary.TryAdd(key, 1);
        }

        return keys.Length;
    }

    private static long Set<TKey>(CowLiveDictionary<TKey, int> dictionary, ReadOnlySpan<TKey> keys)
        where TKey : notnull
    {
        foreach (TKey key in keys)
        {
            dictionary[key] = 2;
        }

        return keys.Length;
    }

    private static long Set<TKey>(ConcurrentDictionary<TKey, int> dictionary, ReadOnlySpan<TKey> keys)
        where TKey : notnull
    {
        foreach (TKey key in keys)
        {
            dictionary[key] = 2;
        }

        return keys.Length;
    }
}
