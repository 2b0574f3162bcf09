using CowCollections.Benchmarks.Bars.Measuring;
using CowCollections.Benchmarks.Inputs;

namespace CowCollections.Benchmarks.Bars.Strings;

/// <summary>T5 and T6: versions and parts of a text of ten million characters.</summary>
internal static class Copying
{
    private const int Count = 10_000_000;
    private const double MostForInsert = 2;
    private const double MostForSubstring = 0.5;
    private const int Batch = 64;

    internal static IEnumerable<Line> CloneAndInsert()
    {
        foreach ((string layout, CowString text) in All())
        {
            yield return Time(
                $"Clone, Insert, {layout}",
                MostForInsert,
                i => text.Clone().Insert((Count / 2) + i, 'x').Length);
        }
    }

    internal static IEnumerable<Line> Substring()
    {
        foreach ((string layout, CowString text) in All())
        {
            CowStringSnapshot snapshot = text.Snapshot();
            yield return Time($"Substring of half, {layout}", MostForSubstring, i => snapshot.Substring((Count / 4) + i, Count / 2).Length);
            yield return Time($"Substring of 100, {layout}", MostForSubstring, i => snapshot.Substring((Count / 2) + i, 100).Length);
        }
    }

    private static IEnumerable<(string Layout, CowString Text)> All()
    {
        string known = Texts.Of(Count);
        yield return ("string", new CowString(known));
        yield return ("array", new CowString(known.AsSpan()));
        CowString paged = new(known.AsSpan());
        _ = paged.Snapshot();
        var positions = new Positions(Count);
        for (int i = 0; i < 10; i++)
        {
            foreach (int position in positions.Next())
            {
                paged.Remove(position, 1).Insert(Count / 2, 'y');
            }
        }

        yield return ("pages", paged);
    }

    private static Line Time(string operation, double limit, Func<int, int> run)
    {
        var contender = new Contender(Batch, () =>
        {
            long sum = 0;
            for (int i = 0; i < Batch; i++)
            {
                sum += run(i);
            }

            return sum;
        });
        return Line.Absolute(new Subject(operation, "char", Count), Duel.Alone(contender, limit * 1000) / 1000, "µs/op", limit);
    }
}
