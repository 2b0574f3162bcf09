using CowCollections.Benchmarks.Bars.Measuring;
using CowCollections.Benchmarks.Inputs;

namespace CowCollections.Benchmarks.Bars.Lists;

/// <summary>L9: joining two huge lists, and cutting one.</summary>
internal static class Joining
{
    private const double MostMicroseconds = 20;

    /// <summary>How many lists are prepared at a time, to be appended to.</summary>
    private const int Batch = 16;

    internal static IEnumerable<Line> Measure()
        => Layouts.All.SelectMany(static layout =>
            Measure(layout, "int", Elements.Ints(Sizes.Huge))
                .Concat(Measure(layout, "string", Elements.Strings(Sizes.Huge))));

    private static IEnumerable<Line> Measure<T>(Layout layout, string type, T[] elements)
    {
        (int start, int length) = (elements.Length / 4, elements.Length / 2);
        CowList<T> list = Layouts.Of(layout, elements);
        CowListSnapshot<T> snapshot = Layouts.Of(layout, elements).Snapshot();

        yield return Time("AddRange of a list", Append(layout, elements, list));
        yield return Time("AddRange of a snapshot to one", new Contender(1, () => snapshot.AddRange(snapshot).Count));
        yield return Time("GetRange of a list", new Contender(1, () => list.GetRange(start, length).Count));
        yield return Time("GetRange of a snapshot", new Contender(1, () => snapshot.GetRange(start, length).Count));

        Line Time(string operation, Contender contender)
        {
            double microseconds = Duel.Alone(contender, MostMicroseconds * 1000) / 1000;
            return Line.Absolute(
                new Subject($"{operation}, {layout}", type, elements.Length), microseconds, "µs/op", MostMicroseconds);
        }
    }

    private static Contender Append<T>(Layout layout, T[] elements, CowList<T> other)
    {
        CowList<T> source = Layouts.Of(layout, elements);
        var lists = new CowList<T>[Batch];
        return new Contender(Batch, Run, Prepare);

        void Prepare()
        {
            for (int i = 0; i < Batch; i++)
            {
                lists[i] = layout == Layout.Flat ? Layouts.Wrap(elements) : source.Clone();
            }
        }

        long Run()
        {
            foreach (CowList<T> list in lists)
            {
                list.AddRange(other);
            }

            return lists[0].Count;
        }
    }
}
