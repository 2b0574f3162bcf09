using CowCollections.Benchmarks.Bars.Measuring;
using CowCollections.Benchmarks.Inputs;

namespace CowCollections.Benchmarks.Bars.Lists;

/// <summary>L4: a list that is lent, given back and written, again and again.</summary>
internal static class Leasing
{
    private const double MostNanoseconds = 90;

    /// <summary>The lease, its snapshot and a count; no room for copied elements.</summary>
    private const double MostBytes = 128;

    internal static IEnumerable<Line> Measure()
        => Sizes.All.SelectMany(static n =>
            Measure("flat", "int", Layouts.Flat(Elements.Ints(n)))
                .Concat(Measure("flat", "string", Layouts.Flat(Elements.Strings(n)))))
            .Concat(Measure("paged", "int", Layouts.Relaxed(Elements.Ints(Sizes.Huge))))
            .Concat(Measure("paged", "string", Layouts.Relaxed(Elements.Strings(Sizes.Huge))));

    private static IEnumerable<Line> Measure<T>(string layout, string type, CowList<T> list)
    {
        T value = list[0];
        var positions = new Positions(list.Count);
        var contender = new Contender(positions.Length, () => LeaseAndWrite(list, positions.Next(), value));
        var subject = new Subject($"lease, Dispose, set, {layout}", type, list.Count);
        OwnAllPages(list);
        yield return Line.Absolute(subject, Duel.Alone(contender, MostNanoseconds), "ns/op", MostNanoseconds);
        yield return Line.Absolute(subject, (double)contender.Allocate() / contender.Operations, "B/op", MostBytes);
    }

    private static long LeaseAndWrite<T>(CowList<T> list, ReadOnlySpan<int> positions, T value)
    {
        foreach (int position in positions)
        {
            list.Lease().Dispose();
            list[position] = value;
        }

        return list.Count;
    }

    private static void OwnAllPages<T>(CowList<T> list)
    {
        for (int i = 0; i < list.Count; i++)
        {
            list[i] = list[i];
        }
    }
}
