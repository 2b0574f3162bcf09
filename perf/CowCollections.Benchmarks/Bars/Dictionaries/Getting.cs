using System.Collections.Immutable;
using CowCollections.Benchmarks.Bars.Measuring;
using CowCollections.Benchmarks.Dictionaries.Kernels;
using CowCollections.Benchmarks.Inputs;

namespace CowCollections.Benchmarks.Bars.Dictionaries;

/// <summary>D1 and D5: looking keys up in a dictionary that was never shared, and in a snapshot.</summary>
internal static class Getting
{
    private const double Limit = 1.2;
    private const double LimitOfImmutable = 0.2;

    /// <summary>So few look-ups that some processors learn their order: no random order any more. To be seen and not judged.</summary>
    private const int Learned = 1 << 13;

    internal static IEnumerable<Line> Measure()
        => Sizes.All.SelectMany(static n => Measure(Case.Ints(n)).Concat(Measure(Case.Strings(n))));

    internal static IEnumerable<Line> MeasureSnapshot()
        => Sizes.All.SelectMany(static n => MeasureSnapshot(Case.Ints(n)).Concat(MeasureSnapshot(Case.Strings(n))));

    private static IEnumerable<Line> Measure<TKey>(Case<TKey> test)
        where TKey : notnull
    {
        CowDictionary<TKey, int> ours = test.Ours();
        Dictionary<TKey, int> peer = test.Peer();

        TKey[] present = Keys.Draw(test.Keys);
        TKey[] absent = Keys.Draw(Keys.OthersOf<TKey>(test.Count));
        yield return Versus("get, hit", present, Limit);
        yield return Versus("get, miss", absent, Limit);
        if (test.Count == Sizes.Small)
        {
            yield return Versus("get, hit, 8,192 again and again", present[..Learned], null);
            yield return Versus("get, miss, 8,192 again and again", absent[..Learned], null);
        }

        Line Versus(string operation, TKey[] drawn, double? limit)
            => Line.OfRatio(
                test.Subject(operation),
                "Dictionary",
                Duel.Run(
                    Reader(test, drawn, (kernels, keys) => kernels.Get(ours, keys)),
                    Reader(test, drawn, (kernels, keys) => kernels.GetOfPeer(peer, keys)),
                    limit),
                limit);
    }

    private static IEnumerable<Line> MeasureSnapshot<TKey>(Case<TKey> test)
        where TKey : notnull
    {
        CowDictionarySnapshot<TKey, int> snapshot = test.Lived().Snapshot();
        TKey[] drawn = Keys.Draw(test.Keys);

        Dictionary<TKey, int> peer = test.Peer();
        yield return Versus("Dictionary", (kernels, keys) => kernels.GetOfPeer(peer, keys), Limit);
        if (test.Count >= Sizes.Large)
        {
            ImmutableDictionary<TKey, int> immutable = test.Immutable();
            yield return Versus("ImmutableDictionary", (kernels, keys) => kernels.GetOfImmutable(immutable, keys), LimitOfImmutable);
        }

        Line Versus(string peer, Func<DictionaryKernels<TKey>, ReadOnlySpan<TKey>, long> get, double limit)
            => Line.OfRatio(
                test.Subject("get of a snapshot"),
                peer,
                Duel.Run(
                    Reader(test, drawn, (kernels, keys) => kernels.GetOfSnapshot(snapshot, keys)),
                    Reader(test, drawn, get),
                    limit),
                limit);
    }

    private static Contender Reader<TKey>(
        Case<TKey> test, TKey[] drawn, Func<DictionaryKernels<TKey>, ReadOnlySpan<TKey>, long> get)
        where TKey : notnull
    {
        var probes = new Probes<TKey>(drawn);
        return Contender.OfCopies(probes.Length, test.Copies, kernels => get(kernels, probes.Next()));
    }
}
