using System.Globalization;

namespace CowCollections.Benchmarks.Bars.Measuring;

/// <summary>Accesses to memory behind which the system had yet to put a page.</summary>
internal static class PageFaults
{
    private const string Source = "/proc/self/stat";

    /// <summary>Of the numbers behind the program's name, which is in brackets and may have blanks in it.</summary>
    private const int Field = 7;

    /// <summary>How many this process has made; always 0 where no Linux tells.</summary>
    internal static long Count
    {
        get
        {
            if (!OperatingSystem.IsLinux())
            {
                return 0;
            }

            string text = File.ReadAllText(Source);
            return long.Parse(text[(text.LastIndexOf(')') + 2)..].Split(' ')[Field], CultureInfo.InvariantCulture);
        }
    }
}
