using System.Collections.Immutable;
using CowCollections.Benchmarks.Bars.Measuring;
using CowCollections.Benchmarks.Dictionaries.Kernels;
using CowCollections.Benchmarks.Inputs;
using LanguageExt;

namespace CowCollections.Benchmarks.Bars.Dictionaries;

/// <summary>D4: one write, to a new value, after each snapshot, the snapshot being kept until the next.</summary>
internal static class Versions
{
    private const double LimitOfImmutable = 0.4;
    private const double LimitOfMap = 1.2;

    internal static IEnumerable<Line> Measure()
        => Sizes.All.SelectMany(static n => Measure(Case.Ints(n)))
            .Concat(Sizes.Middle.SelectMany(static n => Measure(Case.Strings(n))));

    private static IEnumerable<Line> Measure<TKey>(Case<TKey> test)
        where TKey : notnull
    {
        TKey[] drawn = Keys.Draw(test.Keys);
        DictionaryKernels<TKey> kernels = test.Copies[0];
        CowDictionary<TKey, int> ours = test.Ours();
        Contender our = Writer((keys, value) => kernels.KeepAndSet(ours, keys, value).Count);

        ImmutableDictionary<TKey, int> immutable = test.Immutable();
        yield return Versus(
            "ImmutableDictionary",
            Writer((keys, value) => (immutable = kernels.KeepAndSetImmutable(immutable, keys, value)).Count),
            LimitOfImmutable);
        HashMap<TKey, int> map = Prelude.toHashMap(test.Peer().Select(static entry => (entry.Key, entry.Value)));
        yield return Versus(
            "LanguageExt HashMap",
            Writer((keys, value) => (map = kernels.KeepAndSetMap(map, keys, value)).Count),
            LimitOfMap);

        Line Versus(string peer, Contender theirs, double limit)
            => Line.OfRatio(test.Subject("Snapshot, set"), peer, Duel.Run(our, theirs, limit), limit);

        // An immutable dictionary that is told to hold what it holds makes no new version.
        Contender Writer(Writing<TKey> write)
        {
            int value = test.Count;
            var probes = new Probes<TKey>(drawn);
            return new Contender(probes.Length, () => write(probes.Next(), value += probes.Length));
        }
    }

    private delegate long Writing<TKey>(ReadOnlySpan<TKey> keys, int value);
}
