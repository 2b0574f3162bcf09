using System.Diagnostics;
using System.Globalization;

namespace CowCollections.Tests.Concurrency;

/// <summary>
/// How long the tests with real threads run. The environment variable <c>COW_SOAK_SECONDS=60</c> gives each soak a minute, and
/// each of the many others, which look at one thing each, a part of it.
/// </summary>
/// <param name="isLong">Whether it is one of the soaks.</param>
internal sealed class Soak(bool isLong = false)
{
    private const double PartOfOthers = 0.2;

    private static readonly TimeSpan _short = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan _patience = TimeSpan.FromMinutes(2);

    private readonly Stopwatch _watch = Stopwatch.StartNew();
    private volatile bool _isStopped;

    internal bool GoesOn => !_isStopped && _watch.Elapsed < (isLong ? Length : Length * PartOfOthers);

    /// <summary>A thread that has not ended after so long will not.</summary>
    internal static TimeSpan Latest => Length + _patience;

    /// <summary>A soak that is over before it begins.</summary>
    internal static Soak Over
    {
        get
        {
            var soak = new Soak();
            soak.Stop();
            return soak;
        }
    }

    private static TimeSpan Length { get; } =
        Environment.GetEnvironmentVariable("COW_SOAK_SECONDS") is { Length: > 0 } text
            ? TimeSpan.FromSeconds(double.Parse(text, CultureInfo.InvariantCulture))
            : _short / PartOfOthers;

    internal void Stop() => _isStopped = true;
}
