using CowCollections.Benchmarks.Lists.Kernels;
using CowCollections.Benchmarks.Bars.Measuring;
using CowCollections.Benchmarks.Inputs;

namespace CowCollections.Benchmarks.Bars.Lists;

/// <summary>L2: writing a list that was never shared.</summary>
internal static class FlatWriting
{
    private const double Limit = 1.25;

    /// <summary>So many operations at least are timed at once, on several lists where they are small.</summary>
    private const int Batch = 1 << 14;

    internal static IEnumerable<Line> Measure()
        => Sizes.All.SelectMany(static n =>
            Measure("int", Elements.Ints(n), WritingKernels.Ints)
                .Concat(Measure("string", Elements.Strings(n), WritingKernels.Strings)));

    private static IEnumerable<Line> Measure<T>(string type, T[] elements, WritingKernels<T>[] copies)
    {
        int n = elements.Length;
        int many = Math.Max(1, Batch / n);
        List<T>[] peers = [.. Enumerable.Range(0, many).Select(_ => new List<T>(elements))];
        CowList<T>[] lists = [.. Enumerable.Range(0, many).Select(_ => new CowList<T>(elements))];
        var ourPositions = new Positions(n);
        var theirPositions = new Positions(n);

        yield return Versus(
            "set",
            Contender.OfCopies(ourPositions.Length, copies, kernels => kernels.Set(lists[0], ourPositions.Next(), elements[0])),
            Contender.OfCopies(theirPositions.Length, copies, kernels => kernels.SetOfPeer(peers[0], theirPositions.Next(), elements[0])));
        yield return Versus(
            "Add, with room",
            Contender.OfCopies(many * n, copies, kernels => lists.Sum(list => kernels.Add(list, elements)), () => Clear(lists)),
            Contender.OfCopies(many * n, copies, kernels => peers.Sum(list => kernels.AddOfPeer(list, elements)), () => Clear(peers)));
        yield return Versus(
            "Add, from empty",
            Contender.OfCopies(n, copies, kernels => kernels.Add(new CowList<T>(), elements)),
            Contender.OfCopies(n, copies, kernels => kernels.AddOfPeer(new List<T>(), elements)));
        yield return Versus(
            "RemoveAt end",
            Contender.OfCopies(many * n, copies, kernels => lists.Sum(kernels.Remove), () => Fill(lists)),
            Contender.OfCopies(many * n, copies, kernels => peers.Sum(kernels.RemoveOfPeer), () => Fill(peers)));

        Line Versus(string operation, Contender ours, Contender theirs)
            => Line.OfRatio(new Subject(operation, type, n), "List<T>", Duel.Run(ours, theirs, Limit), Limit);

        void Fill(IEnumerable<ICollection<T>> lists)
        {
            Clear(lists);
            foreach (ICollection<T> list in lists)
            {
                foreach (T element in elements)
                {
                    list.Add(element);
                }
            }
        }
    }

    private static void Clear<T>(IEnumerable<ICollection<T>> lists)
    {
        foreach (ICollection<T> list in lists)
        {
            list.Clear();
        }
    }
}
