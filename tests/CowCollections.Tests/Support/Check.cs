using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.FSharp.Core;

namespace CowCollections.Tests.Support;

/// <summary>Runs a property on generated cases, always the same ones unless the environment says otherwise.</summary>
/// <remarks>
/// <c>COW_TESTS=20000</c> runs that many cases of each property; <c>COW_SEED=seed,gamma</c>, as a failure prints them,
/// starts from others. A failing case is shrunk and printed.
/// </remarks>
internal static class Check
{
    private const ulong Seed = 20260101;
    private const ulong Gamma = 9;

    internal static void Property<TCase>(Gen<TCase> cases, Func<TCase, IEnumerable<TCase>> shrink, Action<TCase> body, int count)
    {
        (ulong seed, ulong gamma) = SeedOfEnvironment() ?? (Seed, Gamma);
        var replay = new Replay(new Rnd(seed, gamma), FSharpOption<int>.None);
        Config config = Config.QuickThrowOnFailure
            .WithMaxTest(CountOfEnvironment() ?? count)
            .WithReplay(FSharpOption<Replay>.Some(replay));
        FsCheck.Check.One(config, Prop.ForAll(Arb.From(cases, shrink), body));
    }

    private static int? CountOfEnvironment()
        => Environment.GetEnvironmentVariable("COW_TESTS") is { Length: > 0 } text
            ? int.Parse(text, CultureInfo.InvariantCulture)
            : null;

    private static (ulong Seed, ulong Gamma)? SeedOfEnvironment()
    {
        if (Environment.GetEnvironmentVariable("COW_SEED") is not { Length: > 0 } text)
        {
            return null;
        }

        string[] parts = text.Split(',');
        return (ulong.Parse(parts[0], CultureInfo.InvariantCulture), ulong.Parse(parts[1], CultureInfo.InvariantCulture));
    }
}
