using CowCollections.Benchmarks.Bars.Lists.Kernels;
using CowCollections.Benchmarks.Bars.Measuring;
using CowCollections.Benchmarks.Inputs;

namespace CowCollections.Benchmarks.Bars.Lists;

/// <summary>L1: reading a list that was never shared.</summary>
internal static class FlatReading
{
    private const double Limit = 1.10;

    internal static IEnumerable<Line> Measure()
        => Sizes.All.SelectMany(static n =>
            Measure("int", Elements.Ints(n), ReadingKernels.Ints)
                .Concat(Measure("string", Elements.Strings(n), ReadingKernels.Strings)));

    private static IEnumerable<Line> Measure<T>(string type, T[] elements, ReadingKernels<T> kernels)
    {
        int n = elements.Length;
        List<T> peer = [.. elements];
        CowList<T> list = [.. elements];
        var ourPositions = new Positions(n);
        var theirPositions = new Positions(n);

        yield return Versus(
            "get",
            new Contender(ourPositions.Length, () => kernels.Get(list, ourPositions.Next())),
            new Contender(theirPositions.Length, () => kernels.GetOfPeer(peer, theirPositions.Next())));
        yield return Versus(
            "foreach",
            new Contender(n, () => kernels.ForEach(list)),
            new Contender(n, () => kernels.ForEachOfPeer(peer)));
        yield return Versus(
            "for",
            new Contender(n, () => kernels.For(list)),
            new Contender(n, () => kernels.ForOfPeer(peer)));

        Line Versus(string operation, Contender ours, Contender theirs)
            => Line.OfRatio(new Subject(operation, type, n), "List<T>", Duel.Run(ours, theirs, Limit), Limit);
    }
}
