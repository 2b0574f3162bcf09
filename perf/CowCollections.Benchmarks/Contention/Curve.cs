using System.Globalization;
using System.Text;

namespace CowCollections.Benchmarks.Contention;

/// <summary>Draws series over the number of elements, both axes logarithmic, as an SVG that follows the reader's light or dark mode.</summary>
internal static class Curve
{
    private const int Width = 860;
    private const int Height = 480;
    private const int Left = 70;
    private const int Right = 610;
    private const int Top = 24;
    private const int Bottom = 420;

    /// <summary>One for each operation: told apart also by who sees no red or green, and on white as on black.</summary>
    private static readonly string[] _colours = ["#0a84c6", "#d97706", "#8b5cf6", "#6b7280"];

    internal static string Draw(List<Series> all)
    {
        double most = Decade(all.Max(static series => series.Points.Max(static point => point.Nanoseconds)));
        double least = Decade(all.Min(static series => series.Points.Min(static point => point.Nanoseconds))) / 10;
        double first = all[0].Points[0].Count;
        double last = all[0].Points[^1].Count;
        var svg = new StringBuilder();
        Line($"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {Width} {Height}" width="{Width}" height="{Height}" role="img">""");
        Line($"""<title>Nanoseconds of an operation on one shared list, by its number of ints</title>""");
        Line($"<style>{Style}</style>");
        Line($"""<rect class="paper" width="{Width}" height="{Height}"/>""");
        for (double nanoseconds = least; nanoseconds <= most * 1.01; nanoseconds *= 10)
        {
            Line($"""<line class="grid" x1="{Left}" x2="{Right}" y1="{Y(nanoseconds):0.0}" y2="{Y(nanoseconds):0.0}"/>""");
            Line($"""<text x="{Left - 8}" y="{Y(nanoseconds) + 4:0.0}" text-anchor="end">{nanoseconds:#,0}</text>""");
        }

        for (double count = 10; count <= last; count *= 10)
        {
            Line($"""<line class="grid" x1="{X(count):0.0}" x2="{X(count):0.0}" y1="{Top}" y2="{Bottom}"/>""");
            Line($"""<text x="{X(count):0.0}" y="{Bottom + 20}" text-anchor="middle">{count:#,0}</text>""");
        }

        Line($"""<text x="{(Left + Right) / 2}" y="{Bottom + 44}" text-anchor="middle">ints in the list</text>""");
        Line($"""<text x="18" y="{(Top + Bottom) / 2}" text-anchor="middle" transform="rotate(-90 18 {(Top + Bottom) / 2})">ns an operation and thread</text>""");
        for (int i = 0; i < all.Count; i++)
        {
            string stroke = $"stroke=\"{_colours[i / 2 % _colours.Length]}\"{(all[i].Threads == 1 ? "" : " stroke-dasharray=\"7 4\"")}";
            IEnumerable<string> points = all[i].Points.Select(point => Text($"{X(point.Count):0.0},{Y(point.Nanoseconds):0.0}"));
            int y = Top + 20 + (26 * i);
            Line($"""<polyline class="curve" {stroke} points="{string.Join(' ', points)}"/>""");
            Line($"""<line class="curve" {stroke} x1="{Right + 24}" x2="{Right + 62}" y1="{y}" y2="{y}"/>""");
            Line($"""<text x="{Right + 70}" y="{y + 4}">{all[i].Name}</text>""");
        }

        Line($"</svg>");
        return svg.ToString();

        double X(double count) => Left + ((Right - Left) * Math.Log(count / first) / Math.Log(last / first));
        double Y(double nanoseconds) => Bottom - ((Bottom - Top) * Math.Log(nanoseconds / least) / Math.Log(most / least));
        void Line(FormattableString line) => svg.Append(Text(line)).Append('\n');
    }

    private static string Style
        => "text{font:13px system-ui,sans-serif;fill:#24292f}.paper{fill:#ffffff}.grid{stroke:#d0d7de;stroke-width:1}"
            + ".curve{fill:none;stroke-width:2.2;stroke-linejoin:round}"
            + "@media(prefers-color-scheme:dark){text{fill:#e6edf3}.paper{fill:#0d1117}.grid{stroke:#30363d}}";

    /// <summary>The power of ten above a figure.</summary>
    private static double Decade(double figure) => Math.Pow(10, Math.Ceiling(Math.Log10(figure)));

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
