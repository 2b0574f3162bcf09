using CowCollections.Benchmarks.Bars.Measuring;
using CowCollections.Benchmarks.Inputs;

namespace CowCollections.Benchmarks.Bars.Dictionaries;

/// <summary>D3: enumerating a dictionary that was never shared.</summary>
internal static class Enumerating
{
    private const double Limit = 1.3;

    internal static IEnumerable<Line> Measure()
    {
        foreach (int n in Sizes.All)
        {
            yield return Measure(Case.Ints(n));
            yield return Measure(Case.Strings(n));
        }
    }

    private static Line Measure<TKey>(Case<TKey> test)
        where TKey : notnull
    {
        CowDictionary<TKey, int> ours = test.Ours();
        Dictionary<TKey, int> peer = test.Peer();
        return Line.OfRatio(
            test.Subject("foreach"),
            "Dictionary",
            Duel.Run(
                Contender.OfCopies(test.Count, test.Copies, kernels => kernels.ForEach(ours)),
                Contender.OfCopies(test.Count, test.Copies, kernels => kernels.ForEachOfPeer(peer)),
                Limit),
            Limit);
    }
}
