using CowCollections.Benchmarks.Bars.Measuring;
using CowCollections.Benchmarks.Inputs;
using CowCollections.Benchmarks.Lists.Kernels;

namespace CowCollections.Benchmarks.Bars.Lists;

/// <summary>L3: what a copy costs by itself, for a small and a huge list.</summary>
internal static class Copying
{
    private const double MostNanoseconds = 50;
    private const double MostBytes = 128;

    /// <summary>"The same" time: more would be a difference that is not the noise of two measurements.</summary>
    private const double SameTime = 1.2;

    private const int Few = 10;
    private const int Lists = 1024;

    internal static IEnumerable<Line> Measure()
        => Measure("int", Elements.Ints(Few), Elements.Ints(Sizes.Huge), CopyingKernels.Ints)
            .Concat(Measure("string", Elements.Strings(Few), Elements.Strings(Sizes.Huge), CopyingKernels.Strings));

    private static IEnumerable<Line> Measure<T>(string type, T[] few, T[] many, CopyingKernels<T> kernels)
    {
        (string Name, Func<CowList<T>[], long> Copy)[] operations =
        [
            ("Clone", kernels.Copy),
            ("Snapshot", kernels.Snapshot),
            ("Lease, Dispose", kernels.Lease),
        ];
        foreach ((string name, Func<CowList<T>[], long> copy) in operations)
        {
            foreach (Line line in Compare($"{name}, first", type, First(few, copy), First(many, copy)))
            {
                yield return line;
            }

            foreach (Line line in Compare($"{name}, again", type, Again(few, copy), Again(many, copy)))
            {
                yield return line;
            }
        }
    }

    private static IEnumerable<Line> Compare(string operation, string type, Contender few, Contender many)
    {
        Duel.Result times = Duel.Run(many, few, SameTime, MostNanoseconds);
        yield return Line.Absolute(new Subject(operation, type, Few), times.Theirs, "ns/op", MostNanoseconds);
        yield return Line.Absolute(new Subject(operation, type, Sizes.Huge), times.Ours, "ns/op", MostNanoseconds);
        yield return Line.OfRatio(new Subject(operation, type, Sizes.Huge), "n = 10", times, SameTime);

        double bytesOfFew = (double)few.Allocate() / few.Operations;
        double bytesOfMany = (double)many.Allocate() / many.Operations;
        yield return Line.Absolute(new Subject(operation, type, Few), bytesOfFew, "B/op", MostBytes);
        yield return Line.Absolute(new Subject(operation, type, Sizes.Huge), bytesOfMany, "B/op", MostBytes);
        yield return Line.OfRatio(new Subject(operation, type, Sizes.Huge), "n = 10", bytesOfMany, bytesOfFew, "B/op", 1);
    }

    /// <summary>The first copy of many lists that were never shared.</summary>
    private static Contender First<T>(T[] elements, Func<CowList<T>[], long> copy)
    {
        var lists = new CowList<T>[Lists];
        return new Contender(Lists, () => copy(lists), () => Fill(lists, elements));
    }

    /// <summary>A further copy of each of them.</summary>
    private static Contender Again<T>(T[] elements, Func<CowList<T>[], long> copy)
    {
        var lists = new CowList<T>[Lists];
        Fill(lists, elements);
        return new Contender(Lists, () => copy(lists));
    }

    private static void Fill<T>(CowList<T>[] lists, T[] elements)
    {
        for (int i = 0; i < lists.Length; i++)
        {
            lists[i] = Layouts.Wrap(elements);
        }
    }
}
