using CowCollections.Benchmarks.Inputs;

namespace CowCollections.Benchmarks.Bars.Dictionaries;

/// <summary>D7: what an entry takes, beside the key itself where that is an object.</summary>
internal static class Memory
{
    private const double Limit = 1.3;

    internal static IEnumerable<Line> Measure()
        => Measure(Case.Ints(Sizes.Huge)).Concat(Measure(Case.Strings(Sizes.Huge)));

    private static IEnumerable<Line> Measure<TKey>(Case<TKey> test)
        where TKey : notnull
    {
        double grown = Retained.Bytes(test.Peer);
        double sized = Retained.Bytes(() => new Dictionary<TKey, int>(test.Peer()));
        yield return Versus("grown by Add", "Dictionary, grown", test.Ours, grown, Limit);
        yield return Versus("grown, shared, written", "Dictionary, grown", test.Lived, grown, Limit);
        yield return Versus("made to size", "Dictionary, to size", () => new CowDictionary<TKey, int>(test.Peer()), sized, null);

        Line Versus(string how, string peer, Func<object> build, double theirs, double? limit)
            => Line.OfRatio(test.Subject(how), peer, Retained.Bytes(build) / test.Count, theirs / test.Count, "B/entry", limit);
    }
}
