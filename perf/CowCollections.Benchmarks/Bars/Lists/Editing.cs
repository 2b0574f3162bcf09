using System.Collections.Immutable;
using CowCollections.Benchmarks.Bars.Measuring;
using CowCollections.Benchmarks.Inputs;

namespace CowCollections.Benchmarks.Bars.Lists;

/// <summary>L8: one insertion or removal in the middle after each snapshot, the snapshot being kept until the next.</summary>
/// <remarks>What a run inserts is removed before the next, and the other way round, so that the size stays.</remarks>
internal static class Editing
{
    private const double Limit = 0.7;
    private const int Batch = 256;

    internal static IEnumerable<Line> Measure()
        => Measure("int", Elements.Ints(Sizes.Huge)).Concat(Measure("string", Elements.Strings(Sizes.Huge)));

    private static IEnumerable<Line> Measure<T>(string type, T[] elements)
    {
        yield return Versus("Snapshot, Insert", Insert(elements), InsertOfPeer(elements));
        yield return Versus("Snapshot, RemoveAt", Remove(elements), RemoveOfPeer(elements));

        Line Versus(string operation, Contender ours, Contender theirs)
            => Line.OfRatio(
                new Subject(operation, type, elements.Length), "ImmutableList<T>", Duel.Run(ours, theirs, Limit), Limit);
    }

    private static Contender Insert<T>(T[] elements)
    {
        CowList<T> list = Layouts.Flat(elements);
        CowListSnapshot<T> kept = list.Snapshot();
        var positions = new Positions(elements.Length, Batch);
        return new Contender(Batch, Run, () => Shrink(list, positions.Next(), elements.Length));

        long Run()
        {
            foreach (int position in positions.Next())
            {
                kept = list.Snapshot();
                list.Insert(position, elements[position]);
            }

            return kept.Count;
        }
    }

    private static Contender Remove<T>(T[] elements)
    {
        CowList<T> list = Layouts.Flat(elements);
        CowListSnapshot<T> kept = list.Snapshot();
        var positions = new Positions(elements.Length, Batch);
        return new Contender(Batch, Run, () => Grow(list, positions.Next(), elements));

        long Run()
        {
            foreach (int position in positions.Next())
            {
                kept = list.Snapshot();
                list.RemoveAt(position);
            }

            return kept.Count;
        }
    }

    private static Contender InsertOfPeer<T>(T[] elements)
    {
        ImmutableList<T> current = [.. elements];
        ImmutableList<T> kept = current;
        var positions = new Positions(elements.Length, Batch);
        return new Contender(Batch, Run, Prepare);

        long Run()
        {
            foreach (int position in positions.Next())
            {
                kept = current;
                current = kept.Insert(position, elements[position]);
            }

            return kept.Count;
        }

        void Prepare()
        {
            ImmutableList<T>.Builder builder = current.ToBuilder();
            Shrink(builder, positions.Next(), elements.Length);
            current = builder.ToImmutable();
        }
    }

    private static Contender RemoveOfPeer<T>(T[] elements)
    {
        ImmutableList<T> current = [.. elements];
        ImmutableList<T> kept = current;
        var positions = new Positions(elements.Length, Batch);
        return new Contender(Batch, Run, Prepare);

        long Run()
        {
            foreach (int position in positions.Next())
            {
                kept = current;
                current = kept.RemoveAt(position);
            }

            return kept.Count;
        }

        void Prepare()
        {
            ImmutableList<T>.Builder builder = current.ToBuilder();
            Grow(builder, positions.Next(), elements);
            current = builder.ToImmutable();
        }
    }

    private static void Shrink<T>(IList<T> list, ReadOnlySpan<int> positions, int count)
    {
        for (int i = 0; list.Count > count; i++)
        {
            list.RemoveAt(positions[i]);
        }
    }

    private static void Grow<T>(IList<T> list, ReadOnlySpan<int> positions, T[] elements)
    {
        for (int i = 0; list.Count < elements.Length + Batch; i++)
        {
            list.Insert(positions[i], elements[positions[i]]);
        }
    }
}
