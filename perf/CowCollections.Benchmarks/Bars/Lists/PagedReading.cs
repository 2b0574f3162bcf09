using System.Collections.Immutable;
using CowCollections.Benchmarks.Lists.Kernels;
using CowCollections.Benchmarks.Bars.Measuring;
using CowCollections.Benchmarks.Inputs;

namespace CowCollections.Benchmarks.Bars.Lists;

/// <summary>L6 and L7: reading what is paged.</summary>
internal static class PagedReading
{
    private const double GetLimitOfImmutable = 0.05;
    private const double GetLimitOfList = 8;
    private const double ForEachLimit = 1.2;

    internal static IEnumerable<Line> Get()
        => Layouts.Paged.SelectMany(static layout =>
            Get(layout, "int", Elements.Ints(Sizes.Huge), ReadingKernels.Ints)
                .Concat(Get(layout, "string", Elements.Strings(Sizes.Huge), ReadingKernels.Strings)));

    internal static IEnumerable<Line> ForEach()
        => Sizes.Paged.SelectMany(static n => Layouts.Paged.SelectMany(layout =>
            ForEach(layout, "int", Elements.Ints(n), ReadingKernels.Ints)
                .Concat(ForEach(layout, "string", Elements.Strings(n), ReadingKernels.Strings))));

    private static IEnumerable<Line> Get<T>(Layout layout, string type, T[] elements, ReadingKernels<T>[] copies)
    {
        CowListSnapshot<T> snapshot = Layouts.Of(layout, elements).Snapshot();
        ImmutableList<T> immutable = [.. elements];
        List<T> list = [.. elements];
        var subject = new Subject($"get of a snapshot, {layout}", type, elements.Length);
        Contender ours = Reader((kernels, positions) => kernels.GetOfSnapshot(snapshot, positions));
        Contender theirs = Reader((kernels, positions) => kernels.GetOfImmutable(immutable, positions));
        Contender flat = Reader((kernels, positions) => kernels.GetOfPeer(list, positions));

        yield return Line.OfRatio(subject, "ImmutableList<T>", Duel.Run(ours, theirs, GetLimitOfImmutable), GetLimitOfImmutable);
        yield return Line.OfRatio(subject, "List<T>", Duel.Run(ours, flat, GetLimitOfList), GetLimitOfList);

        Contender Reader(Func<ReadingKernels<T>, ReadOnlySpan<int>, long> get)
        {
            var positions = new Positions(elements.Length);
            return Contender.OfCopies(positions.Length, copies, kernels => get(kernels, positions.Next()));
        }
    }

    private static IEnumerable<Line> ForEach<T>(Layout layout, string type, T[] elements, ReadingKernels<T>[] copies)
    {
        int n = elements.Length;
        CowList<T> paged = Layouts.Of(layout, elements);
        CowListSnapshot<T> snapshot = paged.Snapshot();
        List<T> list = [.. elements];
        Contender peer = Contender.OfCopies(n, copies, kernels => kernels.ForEachOfPeer(list));

        yield return Versus("list", Contender.OfCopies(n, copies, kernels => kernels.ForEach(paged)));
        yield return Versus("snapshot", Contender.OfCopies(n, copies, kernels => kernels.ForEachOfSnapshot(snapshot)));

        Line Versus(string what, Contender ours)
            => Line.OfRatio(
                new Subject($"foreach of a {what}, {layout}", type, n), "List<T>", Duel.Run(ours, peer, ForEachLimit), ForEachLimit);
    }
}
