using System.Globalization;

namespace TimeTravel;

/// <summary>Rows in aligned columns: the first to the left, all others to the right.</summary>
internal sealed class Table
{
    private const string Gap = "   ";

    private readonly List<string[]> _rows = [];

    internal void Add(params string[] cells) => _rows.Add(cells);

    internal void WriteTo(TextWriter output)
    {
        int[] widths = [.. Enumerable.Range(0, _rows[0].Length).Select(column => _rows.Max(row => row[column].Length))];
        foreach (string[] row in _rows)
        {
            IEnumerable<string> cells = row.Select((cell, i) => i == 0 ? cell.PadRight(widths[i]) : cell.PadLeft(widths[i]));
            output.WriteLine($"  {string.Join(Gap, cells)}");
        }
    }

    internal static string Count(long count) => count.ToString("N0", CultureInfo.InvariantCulture);

    internal static string Time(TimeSpan time)
        => time.TotalMilliseconds >= 1 ? Decimal(time.TotalMilliseconds, "ms") : Decimal(time.TotalMicroseconds, "us");

    internal static string Bytes(double bytes)
        => bytes >= 1 << 20 ? Decimal(bytes / (1 << 20), "MB") : Decimal(bytes / (1 << 10), "KB");

    private static string Decimal(double value, string unit)
        => string.Create(CultureInfo.InvariantCulture, $"{value:N1} {unit}");
}
