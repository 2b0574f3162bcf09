using System.Diagnostics;
using System.Globalization;

namespace CowCollections.Tests.Concurrency;

/// <summary>How long the stress tests run. The environment variable <c>COW_SOAK_SECONDS=60</c> gives each a minute.</summary>
internal sealed class Soak
{
    private static readonly TimeSpan _short = TimeSpan.FromMilliseconds(200);

    private readonly Stopwatch _watch = Stopwatch.StartNew();
    private volatile bool _isStopped;

    internal bool GoesOn => !_isStopped && _watch.Elapsed < Length;

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
            : _short;

    internal void Stop() => _isStopped = true;
}
