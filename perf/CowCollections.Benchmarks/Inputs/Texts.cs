namespace CowCollections.Benchmarks.Inputs;

/// <summary>The texts that everything is measured with: the same in every run.</summary>
internal static class Texts
{
    private const int Seed = 20_260_104;
    private const string Letters = "etaoin shrdlu cmfwyp vbgkjq xz\n";

    /// <summary>A text of letters as they come in English, of so many characters.</summary>
    internal static string Of(int count)
        => string.Create(count, new Random(Seed), static (span, random) =>
        {
            foreach (ref char each in span)
            {
                each = Letters[Math.Min(random.Next(Letters.Length), random.Next(Letters.Length))];
            }
        });
}
