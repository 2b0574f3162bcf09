namespace CowCollections.Benchmarks.Bars.Measuring;

/// <summary>The figures of several rounds.</summary>
internal sealed class Sample
{
    private readonly List<double> _figures = [];

    internal int Count => _figures.Count;

    internal double Median => Quantile(_figures.Count / 2.0);

    internal void Add(double figure) => _figures.Add(figure);

    /// <summary>
    /// Whether the median is on one side of a limit with 99 % confidence. Needs no assumption on how the figures are
    /// distributed: how many of them lie below the true median is a binomial number, 2.6 standard deviations wide.
    /// </summary>
    internal bool IsDecided(double limit)
    {
        double middle = _figures.Count / 2.0;
        double margin = 1.3 * Math.Sqrt(_figures.Count);
        return Quantile(middle - margin) > limit || Quantile(middle + margin) < limit;
    }

    /// <summary>The figure with so many smaller ones; between two of them, their mean.</summary>
    private double Quantile(double below)
    {
        double[] sorted = [.. _figures.Order()];
        int low = Math.Clamp((int)Math.Ceiling(below) - 1, 0, sorted.Length - 1);
        int high = Math.Clamp((int)Math.Floor(below), 0, sorted.Length - 1);
        return (sorted[low] + sorted[high]) / 2;
    }
}
