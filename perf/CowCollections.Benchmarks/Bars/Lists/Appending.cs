using System.Collections.Immutable;
using CowCollections.Benchmarks.Bars.Measuring;
using CowCollections.Benchmarks.Inputs;

namespace CowCollections.Benchmarks.Bars.Lists;

/// <summary>L11: one Add after each snapshot, the snapshot being kept until the next: a log that is looked at.</summary>
internal static class Appending
{
    private const double Limit = 0.3;

    /// <summary>A snapshot and a count; no room for copied elements.</summary>
    private const double MostBytes = 128;

    private const int Batch = 1024;

    internal static IEnumerable<Line> Measure()
        => Sizes.All.SelectMany(static n =>
            Measure("int", Elements.Ints(n)).Concat(Measure("string", Elements.Strings(n))));

    private static IEnumerable<Line> Measure<T>(string type, T[] elements)
    {
        int n = elements.Length;

        // As many as the list has, so that the array that it grows into is paid for as in any growing array.
        yield return Versus("Snapshot, Add", Ours(n, elements[0], () => Added(elements)));
        yield return Bytes(Ours(Batch, elements[0], () => WithRoom(elements)));
        if (n > Sizes.Small)
        {
            CowListSnapshot<T> paged = Layouts.Dense(elements).Snapshot();
            yield return Versus("Snapshot, Add, paged", Ours(Batch, elements[0], paged.ToCowList));
        }

        Line Versus(string operation, Contender ours)
            => Line.OfRatio(
                new Subject(operation, type, n), "ImmutableList<T>", Duel.Run(ours, Immutable(elements), Limit), Limit);

        Line Bytes(Contender ours)
            => Line.Absolute(
                new Subject("Snapshot, Add, with room", type, n), (double)ours.Allocate() / ours.Operations, "B/op", MostBytes);
    }

    /// <summary>A list that grew as it liked, with what room that left.</summary>
    private static CowList<T> Added<T>(T[] elements)
    {
        CowList<T> list = [];
        foreach (T element in elements)
        {
            list.Add(element);
        }

        return list;
    }

    private static CowList<T> WithRoom<T>(T[] elements)
    {
        var list = new CowList<T>(elements.Length + Batch);
        list.AddRange(elements);
        return list;
    }

    private static Contender Ours<T>(int batch, T value, Func<CowList<T>> start)
    {
        CowList<T> list = [];
        CowListSnapshot<T> kept = list.Snapshot();
        return new Contender(batch, Run, () => list = start());

        long Run()
        {
            for (int i = 0; i < batch; i++)
            {
                kept = list.Snapshot();
                list.Add(value);
            }

            return kept.Count;
        }
    }

    private static Contender Immutable<T>(T[] elements)
    {
        ImmutableList<T> start = [.. elements];
        ImmutableList<T> current = start;
        ImmutableList<T> kept = start;
        return new Contender(Batch, Run, () => current = start);

        long Run()
        {
            for (int i = 0; i < Batch; i++)
            {
                kept = current;
                current = kept.Add(elements[0]);
            }

            return kept.Count;
        }
    }
}
