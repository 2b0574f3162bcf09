namespace CowCollections.Tests.Architecture;

/// <summary>The public surface is what <c>PublicSurface.txt</c> says. A change of it is seen in review, and is never an accident.</summary>
public class PublicSurfaceTests
{
    private const string Accept = "COW_ACCEPT";

    private static readonly string _accepted =
        Path.Combine(Repository.Root, "tests", "CowCollections.Tests", "Architecture", "PublicSurface.txt");

    [Fact]
    public void The_public_surface_is_the_accepted_one()
    {
        string[] surface = [.. PublicSurface.Of(typeof(CowList<>).Assembly)];
        if (string.Equals(Environment.GetEnvironmentVariable(Accept), "1", StringComparison.Ordinal))
        {
            File.WriteAllLines(_accepted, surface);
        }

        string[] accepted = File.Exists(_accepted) ? File.ReadAllLines(_accepted) : [];
        if (!accepted.SequenceEqual(surface, StringComparer.Ordinal))
        {
            string found = Path.Combine(Path.GetTempPath(), "CowCollections.PublicSurface.txt");
            File.WriteAllLines(found, surface);
            IEnumerable<string> changes = accepted.Except(surface, StringComparer.Ordinal).Select(line => $"- {line}")
                .Concat(surface.Except(accepted, StringComparer.Ordinal).Select(line => $"+ {line}"));
            Assert.Fail($"""
                The public surface has changed:
                {string.Join(Environment.NewLine, changes)}
                As it is now: {found}
                If that is meant, run the tests with {Accept}=1 and commit {Repository.Relative(_accepted)}.
                """);
        }
    }
}
