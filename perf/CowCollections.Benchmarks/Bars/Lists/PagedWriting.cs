using CowCollections.Benchmarks.Bars.Measuring;
using CowCollections.Benchmarks.Inputs;
using CowCollections.Benchmarks.Lists.Kernels;

namespace CowCollections.Benchmarks.Bars.Lists;

/// <summary>What L2 asks of a flat list, of one that was shared once and has pages since. The brief sets no bar.</summary>
internal static class PagedWriting
{
    internal static IEnumerable<Line> Measure()
        => Measure("int", Elements.Ints(Sizes.Medium), WritingKernels.Ints)
            .Concat(Measure("string", Elements.Strings(Sizes.Medium), WritingKernels.Strings));

    private static IEnumerable<Line> Measure<T>(string type, T[] elements, WritingKernels<T>[] copies)
    {
        int n = elements.Length;
        CowList<T> list = Layouts.Dense(elements);
        List<T> peer = [.. elements];
        var ourPositions = new Positions(n);
        var theirPositions = new Positions(n);

        yield return Versus(
            "set, paged",
            Contender.OfCopies(ourPositions.Length, copies, kernels => kernels.Set(list, ourPositions.Next(), elements[0])),
            Contender.OfCopies(theirPositions.Length, copies, kernels => kernels.SetOfPeer(peer, theirPositions.Next(), elements[0])));
        yield return Versus(
            "Add, paged",
            Contender.OfCopies(n, copies, kernels => kernels.Add(list, elements), () => list.RemoveRange(n, list.Count - n)),
            Contender.OfCopies(n, copies, kernels => kernels.AddOfPeer(peer, elements), () => peer.RemoveRange(n, peer.Count - n)));
        yield return Versus(
            "RemoveAt end, paged",
            Contender.OfCopies(n, copies, kernels => kernels.Remove(list), () => list = Layouts.Dense(elements)),
            Contender.OfCopies(n, copies, kernels => kernels.RemoveOfPeer(peer), () => peer = [.. elements]));

        Line Versus(string operation, Contender ours, Contender theirs)
            => Line.OfRatio(new Subject(operation, type, n), "List<T>", Duel.Run(ours, theirs, null), null);
    }
}
