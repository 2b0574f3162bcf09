namespace CowCollections.Benchmarks.Bars.Measuring;

/// <summary>One contender's rounds: so many runs each that a round is long against the clock and short against the noise.</summary>
/// <remarks>
/// <para>
/// A contender that allocates is charged for the collection of its own garbage, and only for that: a round starts with an
/// empty nursery and what survived promoted, allocates at most about as much as the collector lets a nursery grow to, and ends
/// with its collection, which is timed, and counts for the part that was filled. Without this a short round would never see a
/// collection; left to chance, one would pay for the other's garbage.
/// </para>
/// <para>
/// Such collections give memory back to the system now and then, and who comes next gets it again page by page, which takes as
/// long as all else in the round. That is nobody's merit either, so the round is done once more: see docs/decisions/0041.
/// </para>
/// </remarks>
internal sealed class Pacer
{
    private const double RoundMilliseconds = 2;

    /// <summary>For each copy of the code, to find the fastest: fewer where a run is long.</summary>
    private const int MostTrials = 7;

    private const double TrialMilliseconds = 0.5;
    private const double TrialsMilliseconds = 60;
    private const double LongestMilliseconds = 40;
    private const double Nursery = 16 << 20;

    /// <summary>More pages that are got from the system take more than a hundredth of a round.</summary>
    private const long FewFaults = 16;

    private const int MostTries = 5;

    /// <summary>Less a run is noise: a lazily made object somewhere in the runtime.</summary>
    private const long AllocatesAtLeast = 1024;

    private readonly Contender _contender;
    private readonly bool _allocates;
    private readonly int _copy;
    private readonly int _runs;

    /// <summary>The part of a nursery that a round fills.</summary>
    private readonly double _filled;

    /// <summary>How often a round is done until it has few faults: once only, if trying did not help before.</summary>
    private int _tries = MostTries;

    /// <param name="contender">Whose rounds; it must be warm.</param>
    internal Pacer(Contender contender)
    {
        _contender = contender;
        _copy = FastestCopy(contender);
        double ticks = Math.Max(1, Math.Min(contender.Time(_copy, 1), contender.Time(_copy, 1)));
        long bytes = contender.Allocate();
        _allocates = bytes >= AllocatesAtLeast;
        double runs = Clock.Ticks(RoundMilliseconds) / ticks;
        if (_allocates)
        {
            runs = Math.Min(Nursery / bytes, Clock.Ticks(LongestMilliseconds) / ticks);
        }

        _runs = Math.Max(1, (int)runs);
        _filled = Math.Min(1, _runs * bytes / Nursery);
    }

    /// <summary>Does one round.</summary>
    /// <returns>The nanoseconds that an operation took.</returns>
    internal double Round()
    {
        double ticks = _allocates ? TimeWithCollection() : _contender.Time(_copy, _runs);
        return Clock.Nanoseconds(ticks) / ((double)_runs * _contender.Operations);
    }

    private static int FastestCopy(Contender contender)
    {
        if (contender.Copies == 1)
        {
            return 0;
        }

        var samples = new Sample[contender.Copies];
        long start = Clock.Now;
        int runs = (int)Math.Max(1, Clock.Ticks(TrialMilliseconds) / Math.Max(1, contender.Time(0, 1)));
        for (int trial = 0; trial == 0 || (trial < MostTrials && Clock.Now - start < Clock.Ticks(TrialsMilliseconds)); trial++)
        {
            for (int copy = 0; copy < samples.Length; copy++)
            {
                samples[copy] ??= new Sample();
                samples[copy].Add(contender.Time(copy, runs));
            }
        }

        return Array.IndexOf(samples, samples.MinBy(static sample => sample.Median));
    }

    private double TimeWithCollection()
    {
        (double ticks, long fewest) = (0, long.MaxValue);
        for (int i = 0; i < _tries && fewest > FewFaults; i++)
        {
            (double tried, long faults) = TryTimeWithCollection();
            if (faults < fewest)
            {
                (ticks, fewest) = (tried, faults);
            }
        }

        if (fewest > FewFaults)
        {
            _tries = 1;
        }

        return ticks;
    }

    private (double Ticks, long Faults) TryTimeWithCollection()
    {
        GC.Collect(1, GCCollectionMode.Forced, blocking: true);
        long faults = PageFaults.Count;
        long run = _contender.Time(_copy, _runs);
        faults = PageFaults.Count - faults;
        long start = Clock.Now;
        GC.Collect(0, GCCollectionMode.Forced, blocking: true);
        return (run + (_filled * (Clock.Now - start)), faults);
    }
}
