using CowCollections.Benchmarks.Bars.Measuring;
using CowCollections.Benchmarks.Inputs;

namespace CowCollections.Benchmarks.Bars.Strings;

/// <summary>T4: searching, comparing and hashing a text that is one array, to its end.</summary>
internal static class FlatReading
{
    private const double Limit = 1.1;
    private const int Batch = 64;

    internal static IEnumerable<Line> Measure() => Sizes.All.SelectMany(Measure);

    private static IEnumerable<Line> Measure(int n)
    {
        string known = Texts.Of(n);
        string other = new(known.AsSpan());
        var text = new CowString(known.AsSpan());
        var another = new CowString(known.AsSpan());

        yield return Versus("IndexOf(char)", () => text.IndexOf('\u0001', StringComparison.Ordinal), () => known.IndexOf('\u0001', StringComparison.Ordinal));
        yield return Versus("IndexOf(string)", () => text.IndexOf("never", StringComparison.Ordinal), () => known.IndexOf("never", StringComparison.Ordinal));
        yield return Versus("Equals(text)", () => text.Equals(another, StringComparison.Ordinal) ? 1 : 0, () => string.Equals(known, other, StringComparison.Ordinal) ? 1 : 0);
        yield return Versus("Equals(string)", () => text.Equals(other, StringComparison.Ordinal) ? 1 : 0, () => string.Equals(known, other, StringComparison.Ordinal) ? 1 : 0);
        yield return Versus("GetHashCode", () => text.GetHashCode(StringComparison.Ordinal), () => known.GetHashCode(StringComparison.Ordinal));

        Line Versus(string operation, Func<int> ours, Func<int> theirs)
            => Line.OfRatio(new Subject(operation, "char", n), "string", Duel.Run(Repeated(ours), Repeated(theirs), Limit), Limit);
    }

    private static Contender Repeated(Func<int> operation)
        => new(Batch, () =>
        {
            long sum = 0;
            for (int i = 0; i < Batch; i++)
            {
                sum += operation();
            }

            return sum;
        });
}
