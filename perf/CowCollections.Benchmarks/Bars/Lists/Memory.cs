using System.Collections.Immutable;
using CowCollections.Benchmarks.Inputs;

namespace CowCollections.Benchmarks.Bars.Lists;

/// <summary>L10: what a paged list of ints takes.</summary>
internal static class Memory
{
    private const double Limit = 1.15;
    private const int Count = Sizes.Huge;

    /// <summary>How many elements are added from one snapshot to the next.</summary>
    private const int Stretch = 1000;

    internal static IEnumerable<Line> Measure()
    {
        int[] elements = Elements.Ints(Count);
        double array = Retained.Bytes(static () => new int[Count]);
        yield return Versus("added under snapshots", static () => AddedUnderSnapshots(Elements.Ints(Count)), Limit);
        yield return Versus("every page written", static () => WrittenEverywhere(Elements.Ints(Count)), Limit);
        yield return Versus("most pages written", static () => Layouts.Dense(Elements.Ints(Count)), null);
        yield return Versus("all inserted in the middle", static () => InsertedInTheMiddle(Elements.Ints(Count)), null);
        yield return Versus("ImmutableList<T>", static () => ImmutableList.Create(Elements.Ints(Count)), null);

        Line Versus(string how, Func<object> build, double? limit)
            => Line.OfRatio(new Subject(how, "int", elements.Length), "int[]", Retained.Bytes(build) / Count, array / Count, "B/int", limit);
    }

    private static CowList<int> AddedUnderSnapshots(int[] elements)
    {
        CowList<int> list = [];
        CowListSnapshot<int> kept = list.Snapshot();
        for (int i = 0; i < elements.Length; i++)
        {
            if (i % Stretch == 0)
            {
                kept = list.Snapshot();
                Touch(list);
            }

            list.Add(elements[i]);
        }

        GC.KeepAlive(kept);
        return list;
    }

    /// <summary>A write where adding alone would share the array and never turn it into pages.</summary>
    private static void Touch(CowList<int> list)
    {
        if (list.Count > 0)
        {
            list[^1]++;
        }
    }

    private static CowList<int> WrittenEverywhere(int[] elements)
    {
        CowList<int> list = Layouts.Flat(elements);
        CowListSnapshot<int> kept = list.Snapshot();
        for (int i = 0; i < list.Count; i++)
        {
            list[i] = kept[i];
        }

        return list;
    }

    private static CowList<int> InsertedInTheMiddle(int[] elements)
    {
        var random = new Random(elements.Length);
        CowList<int> list = [];
        foreach (int element in elements)
        {
            list.Insert(random.Next(list.Count + 1), element);
        }

        return list;
    }
}
