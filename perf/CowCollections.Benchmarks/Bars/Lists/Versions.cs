using System.Collections.Immutable;
using CowCollections.Benchmarks.Bars.Measuring;
using CowCollections.Benchmarks.Inputs;

namespace CowCollections.Benchmarks.Bars.Lists;

/// <summary>L5: one random write after each snapshot, the snapshot being kept until the next.</summary>
internal static class Versions
{
    private const double LimitOfCopy = 1.2;
    private const double LimitOfImmutable = 0.6;

    /// <summary>Smaller than the brief asks for, to be seen and not judged.</summary>
    private const int Tiny = 64;

    internal static IEnumerable<Line> Measure()
        => Measure("int", Elements.Ints).Concat(Measure("string", Elements.Strings));

    private static IEnumerable<Line> Measure<T>(string type, Func<int, T[]> elements)
    {
        yield return VersusCopy(type, elements(Tiny), null);
        yield return VersusCopy(type, elements(Sizes.Small), LimitOfCopy);
        foreach (int n in Sizes.Paged)
        {
            yield return VersusImmutable(type, elements(n));
            yield return ChangeOver(type, elements(n));
        }
    }

    private static Line VersusCopy<T>(string type, T[] elements, double? limit)
        => Line.OfRatio(
            new Subject("Snapshot, set", type, elements.Length),
            "T[] copied",
            Duel.Run(Ours(elements), Copied(elements), limit),
            limit);

    private static Line VersusImmutable<T>(string type, T[] elements)
        => Line.OfRatio(
            new Subject("Snapshot, set", type, elements.Length),
            "ImmutableList<T>",
            Duel.Run(Ours(elements), Immutable(elements), LimitOfImmutable),
            LimitOfImmutable);

    /// <summary>The first write after a large array was shared. It turns into pages; the brief sets no bar.</summary>
    private static Line ChangeOver<T>(string type, T[] elements)
    {
        CowList<T> list = Layouts.Wrap(elements);
        CowListSnapshot<T> kept = list.Snapshot();
        T[] peer = elements;
        var ours = new Contender(1, Write, () => kept = (list = Layouts.Wrap(elements)).Snapshot());
        var theirs = new Contender(1, Copy);
        return Line.OfRatio(
            new Subject("Snapshot, set, first after flat", type, elements.Length), "T[] copied", Duel.Run(ours, theirs, null), null);

        long Write()
        {
            list[elements.Length / 2] = elements[0];
            return kept.Count;
        }

        long Copy()
        {
            peer = elements.AsSpan().ToArray();
            peer[elements.Length / 2] = elements[0];
            return peer.Length;
        }
    }

    private static Contender Ours<T>(T[] elements)
    {
        CowList<T> list = Layouts.Flat(elements);
        CowListSnapshot<T> kept = list.Snapshot();
        var positions = new Positions(elements.Length);
        return new Contender(positions.Length, Run);

        long Run()
        {
            foreach (int position in positions.Next())
            {
                kept = list.Snapshot();
                list[position] = elements[elements.Length - 1 - position];
            }

            return kept.Count;
        }
    }

    private static Contender Copied<T>(T[] elements)
    {
        T[] current = elements;
        T[] kept = current;
        var positions = new Positions(elements.Length);
        return new Contender(positions.Length, Run);

        long Run()
        {
            foreach (int position in positions.Next())
            {
                kept = current;
                current = kept.AsSpan().ToArray();
                current[position] = elements[elements.Length - 1 - position];
            }

            return kept.Length;
        }
    }

    private static Contender Immutable<T>(T[] elements)
    {
        ImmutableList<T> current = [.. elements];
        ImmutableList<T> kept = current;
        var positions = new Positions(elements.Length);
        return new Contender(positions.Length, Run);

        long Run()
        {
            foreach (int position in positions.Next())
            {
                kept = current;
                current = kept.SetItem(position, elements[elements.Length - 1 - position]);
            }

            return kept.Count;
        }
    }
}
