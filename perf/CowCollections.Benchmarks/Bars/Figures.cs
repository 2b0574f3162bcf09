using System.Globalization;

namespace CowCollections.Benchmarks.Bars;

/// <summary>Figures as they are printed: three significant digits, whatever the culture.</summary>
internal static class Figures
{
    internal static string Text(double figure)
        => figure.ToString(figure < 10 ? "0.00" : figure < 100 ? "0.0" : "#,0", CultureInfo.InvariantCulture);

    /// <summary>A ratio or what there is of it: bars go down to a thousandth.</summary>
    internal static string Ratio(double ratio)
        => ratio.ToString(ratio < 0.01 ? "0.0000" : ratio < 0.1 ? "0.000" : ratio < 100 ? "0.00" : "#,0", CultureInfo.InvariantCulture);

    internal static string Count(int count) => count.ToString("#,0", CultureInfo.InvariantCulture);

    /// <summary>What the bar is about: a ratio, or an absolute figure with its unit.</summary>
    internal static string Value(Line line) => line.Theirs is null ? $"{Text(line.Value)} {line.Unit}" : $"{Ratio(line.Value)} ×";

    internal static string Limit(Line line)
        => line.Limit is not double limit ? "" : line.Theirs is null ? $"{Text(limit)} {line.Unit}" : $"{Ratio(limit)} ×";
}
