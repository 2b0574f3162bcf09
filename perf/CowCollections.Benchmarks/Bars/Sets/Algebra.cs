using CowCollections.Benchmarks.Bars.Measuring;
using CowCollections.Benchmarks.Inputs;

namespace CowCollections.Benchmarks.Bars.Sets;

/// <summary>S1: the algebra of two large sets of which one is a copy of the other with a few changes.</summary>
internal static class Algebra
{
    private const double Limit = 0.001;

    /// <summary>So many elements are in one set only: half of them in the one, half in the other.</summary>
    private const int Difference = 10;

    /// <summary>So many of our operations are a run, or they would still be cold when the peer's few are done warming up.</summary>
    private const int Batch = 64;

    internal static IEnumerable<Line> Measure()
    {
        int[] items = Keys.Of<int>(Sizes.Huge);
        CowSet<int> ours = [.. items];
        HashSet<int> peer = [.. items];

        yield return Versus("UnionWith", Changed(ours, static (set, other) => set.UnionWith(other)), UnionOfPeer(peer, items));
        yield return Versus("ExceptWith", Changed(ours, static (set, other) => set.ExceptWith(other)), DifferenceOfPeer(peer, items));
        yield return Versus("SetEquals, equal", Equality(ours, items), EqualityOfPeer(peer, items));

        static Line Versus(string operation, Contender ours, Contender theirs)
            => Line.OfRatio(new Subject(operation, "int", Sizes.Huge), "HashSet", Duel.Run(ours, theirs, Limit), Limit);
    }

    /// <summary>Changes a copy of a set by a copy in which <see cref="Difference"/> elements are others.</summary>
    private static Contender Changed(CowSet<int> set, Action<CowSet<int>, CowSet<int>> change)
    {
        CowSet<int> other = set.Clone();
        Differ(other, Keys.Of<int>(Sizes.Huge));
        return Repeated(Run);

        long Run()
        {
            CowSet<int> changed = set.Clone();
            change(changed, other);
            return changed.Count;
        }
    }

    /// <summary>Compares a set with an equal copy, in which the pages of <see cref="Difference"/> elements were written.</summary>
    private static Contender Equality(CowSet<int> set, int[] items)
    {
        CowSet<int> other = set.Clone();
        foreach (int item in items.AsSpan(0, Difference))
        {
            other.Remove(item);
            other.Add(item);
        }

        return Repeated(() => Equal(set, other));
    }

    private static Contender Repeated(Func<long> run) => new(Batch, () =>
    {
        long sum = 0;
        for (int i = 0; i < Batch; i++)
        {
            sum += run();
        }

        return sum;
    });

    private static Contender UnionOfPeer(HashSet<int> set, int[] items)
    {
        HashSet<int> other = [.. items];
        Differ(other, items);
        int[] added = Others;
        return new Contender(1, Run, () => set.ExceptWith(added));

        long Run()
        {
            set.UnionWith(other);
            return set.Count;
        }
    }

    private static Contender DifferenceOfPeer(HashSet<int> set, int[] items)
    {
        HashSet<int> other = [.. items];
        Differ(other, items);
        return new Contender(1, Run, () => set.UnionWith(items));

        long Run()
        {
            set.ExceptWith(other);
            return set.Count;
        }
    }

    private static Contender EqualityOfPeer(HashSet<int> set, int[] items)
    {
        HashSet<int> other = [.. items];
        set.UnionWith(items);
        return new Contender(1, () => Equal(set, other));
    }

    private static long Equal(ISet<int> set, IEnumerable<int> other)
        => set.SetEquals(other) ? 1 : throw new InvalidOperationException("Equal sets were not.");

    private static void Differ(ISet<int> set, int[] items)
    {
        set.ExceptWith(items[..(Difference / 2)]);
        set.UnionWith(Others);
    }

    private static int[] Others => Keys.OthersOf<int>(Sizes.Huge)[..(Difference / 2)];
}
