using CowCollections.Benchmarks.Bars.Measuring;
using CowCollections.Benchmarks.Inputs;

namespace CowCollections.Benchmarks.Bars.Strings;

/// <summary>T4: searching, comparing and hashing a text that is one array, to its end.</summary>
internal static class FlatReading
{
    private const double Limit = 1.1;
    /// <summary>
    /// What it takes to compare two buffers depends on how they lie in memory, by up to a factor of two. So there are
    /// several of each, at all distances from a multiple of a vector's size.
    /// </summary>
    private const int Places = 8;

    /// <summary>What keeps them at a distance, so that the collector does not move them together.</summary>
    private static readonly List<long[]> _between = [];

    internal static IEnumerable<Line> Measure() => Sizes.All.SelectMany(Measure);

    private static IEnumerable<Line> Measure(int n)
    {
        string content = Texts.Of(n);
        string[] known = Several(() => new string(content.AsSpan()));
        string[] others = Several(() => new string(content.AsSpan()));
        CowString[] texts = Several(() => new CowString(content.AsSpan()));
        CowString[] moreTexts = Several(() => new CowString(content.AsSpan()));

        yield return Versus(
            "IndexOf(char)",
            i => texts[i].IndexOf('\u0001', StringComparison.Ordinal),
            i => known[i].IndexOf('\u0001', StringComparison.Ordinal));
        yield return Versus(
            "IndexOf(string)",
            i => texts[i].IndexOf("never", StringComparison.Ordinal),
            i => known[i].IndexOf("never", StringComparison.Ordinal));
        yield return Versus(
            "Equals(text)",
            i => texts[i].Equals(moreTexts[i], StringComparison.Ordinal) ? 1 : 0,
            i => string.Equals(known[i], others[i], StringComparison.Ordinal) ? 1 : 0);
        yield return Versus(
            "Equals(string)",
            i => texts[i].Equals(others[i], StringComparison.Ordinal) ? 1 : 0,
            i => string.Equals(known[i], others[i], StringComparison.Ordinal) ? 1 : 0);
        yield return Versus(
            "GetHashCode",
            i => texts[i].GetHashCode(StringComparison.Ordinal),
            i => known[i].GetHashCode(StringComparison.Ordinal));

        Line Versus(string operation, Func<int, int> ours, Func<int, int> theirs)
            => Line.OfRatio(new Subject(operation, "char", n), "string", Duel.Run(Repeated(ours), Repeated(theirs), Limit), Limit);
    }

    private static T[] Several<T>(Func<T> make)
        => [.. Enumerable.Range(0, Places).Select(place =>
        {
            _between.Add(new long[place]);
            return make();
        })];

    private static Contender Repeated(Func<int, int> operation)
        => new(Places, () =>
        {
            long sum = 0;
            for (int i = 0; i < Places; i++)
            {
                sum += operation(i);
            }

            return sum;
        });
}
