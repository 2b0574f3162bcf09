using CowCollections.Benchmarks.Lists.Kernels;
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

    private static IEnumerable<Line> Measure<T>(string type, T[] elements, ReadingKernels<T>[] copies)
    {
        int n = elements.Length;
        List<T> peer = Layouts.WrapInPeer(elements);
        CowList<T> list = Layouts.Wrap(elements);
        var ourPositions = new Positions(n);
        var theirPositions = new Positions(n);

        yield return Versus(
            "get",
            Contender.OfCopies(ourPositions.Length, copies, kernels => kernels.Get(list, ourPositions.Next())),
            Contender.OfCopies(theirPositions.Length, copies, kernels => kernels.GetOfPeer(peer, theirPositions.Next())));
        yield return Versus(
            "foreach",
            Contender.OfCopies(n, copies, kernels => kernels.ForEach(list)),
            Contender.OfCopies(n, copies, kernels => kernels.ForEachOfPeer(peer)));
        yield return Versus(
            "for",
            Contender.OfCopies(n, copies, kernels => kernels.For(list)),
            Contender.OfCopies(n, copies, kernels => kernels.ForOfPeer(peer)));

        Line Versus(string operation, Contender ours, Contender theirs)
            => Line.OfRatio(new Subject(operation, type, n), "List<T>", Duel.Run(ours, theirs, Limit), Limit);
    }
}
