namespace CowCollections.Benchmarks.Bars.Measuring;

/// <summary>One contender's rounds: so many runs each that a round is long against the clock and short against the noise.</summary>
/// <remarks>
/// A contender that allocates is charged for the collection of its own garbage, and only for that: a round starts with an
/// empty nursery, allocates about as much as the collector lets one grow to, and ends with its collection, which is timed.
/// Without this a short round would never see a collection; left to chance, one would pay for the other's garbage.
/// </remarks>
internal sealed class Pacer
{
    private const double RoundMilliseconds = 2;
    private const double LongestMilliseconds = 40;
    private const long Nursery = 16 << 20;

    /// <summary>Less a run is noise: a lazily made object somewhere in the runtime.</summary>
    private const long AllocatesAtLeast = 1024;

    private readonly Contender _contender;
    private readonly bool _allocates;
    private readonly int _runs;

    /// <param name="contender">Whose rounds; it must be warm.</param>
    internal Pacer(Contender contender)
    {
        _contender = contender;
        double ticks = Math.Max(1, Math.Min(contender.Time(1), contender.Time(1)));
        long bytes = contender.Allocate(1);
        _allocates = bytes >= AllocatesAtLeast;
        double runs = Clock.Ticks(RoundMilliseconds) / ticks;
        if (_allocates)
        {
            runs = Math.Clamp((double)Nursery / bytes, runs, Clock.Ticks(LongestMilliseconds) / ticks);
        }

        _runs = Math.Max(1, (int)runs);
    }

    /// <summary>Does one round.</summary>
    /// <returns>The nanoseconds that an operation took.</returns>
    internal double Round()
    {
        long ticks = _allocates ? TimeWithCollection() : _contender.Time(_runs);
        return Clock.Nanoseconds(ticks) / ((double)_runs * _contender.Operations);
    }

    private long TimeWithCollection()
    {
        GC.Collect(1, GCCollectionMode.Forced, blocking: true);
        long ticks = _contender.Time(_runs);
        long start = Clock.Now;
        GC.Collect(0, GCCollectionMode.Forced, blocking: true);
        return ticks + Clock.Now - start;
    }
}
