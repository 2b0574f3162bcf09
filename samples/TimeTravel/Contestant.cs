namespace TimeTravel;

/// <summary>A way to keep the versions of something.</summary>
/// <param name="Name">What is kept.</param>
/// <param name="Versions">How many versions it keeps.</param>
/// <param name="Keep">
/// Makes all versions. What it returns keeps them alive, and reads as many of them as it is told to; the number depends on
/// all that was read.
/// </param>
internal sealed record Contestant(string Name, int Versions, Func<Func<int, long>> Keep)
{
    internal static Contestant Of<TVersion>(string name, int versions, Func<TVersion[]> keep, Func<TVersion, long> read)
        => new(name, versions, () =>
        {
            TVersion[] kept = keep();
            return count => Enumerable.Range(0, count).Sum(i => read(kept[(int)((long)i * kept.Length / count)]));
        });
}
