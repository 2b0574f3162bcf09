namespace CowCollections.Benchmarks.Bars.Measuring;

/// <summary>Times two contenders side by side, round by round.</summary>
/// <remarks>
/// <para>The order alternates from round to round, so that neither always goes second.</para>
/// <para>
/// The ratio is the median of the rounds' ratios, not the ratio of the medians: the two times of one round are neighbours
/// and see the same clock frequency and the same other load, which may differ a second later. Where the machine is quiet
/// the two agree.
/// </para>
/// <para>
/// There are more rounds where the ratio is near the bar, so that the verdict is not one of chance. And a line that misses
/// is measured twice more, and the median of the three counts: other users of the machine come and go for seconds, which
/// the rounds of one measurement cannot see.
/// </para>
/// </remarks>
internal static class Duel
{
    private const int LeastRounds = 21;
    private const int MostRounds = 101;
    private const double LongestMilliseconds = 2000;

    internal static Result Run(Contender ours, Contender theirs, double? limit)
        => MedianOfThreeIfOver(limit, static result => result.Ratio, () => Warmup.Until(() => RunOnce(ours, theirs, limit), ours, theirs));

    /// <summary>Times one contender alone.</summary>
    /// <returns>The median of its rounds, in nanoseconds an operation.</returns>
    internal static double Alone(Contender contender, double? limit)
        => MedianOfThreeIfOver(limit, static result => result, () => Warmup.Until(() => RunOnce(contender, limit), contender));

    private static T MedianOfThreeIfOver<T>(double? limit, Func<T, double> figure, Func<T> measure)
    {
        T first = measure();
        return limit is null || figure(first) <= limit ? first
            : new[] { first, measure(), measure() }.OrderBy(figure).ElementAt(1);
    }

    private static Result RunOnce(Contender ours, Contender theirs, double? limit)
    {
        var ourPace = new Pacer(ours);
        var theirPace = new Pacer(theirs);
        (Sample our, Sample their, Sample ratios) = (new(), new(), new());
        long start = Clock.Now;
        while (GoesOn(ratios, limit, Clock.Now - start))
        {
            bool wasFirst = ratios.Count % 2 != 0;
            double first = wasFirst ? theirPace.Round() : ourPace.Round();
            double second = wasFirst ? ourPace.Round() : theirPace.Round();
            (double ourTime, double theirTime) = wasFirst ? (second, first) : (first, second);
            our.Add(ourTime);
            their.Add(theirTime);
            ratios.Add(ourTime / theirTime);
        }

        return new Result(our.Median, their.Median, ratios.Median);
    }

    private static double RunOnce(Contender contender, double? limit)
    {
        var pace = new Pacer(contender);
        var sample = new Sample();
        long start = Clock.Now;
        while (GoesOn(sample, limit, Clock.Now - start))
        {
            sample.Add(pace.Round());
        }

        return sample.Median;
    }

    private static bool GoesOn(Sample sample, double? limit, long elapsed)
        => sample.Count < LeastRounds
            || (limit is double bar && !sample.IsDecided(bar)
                && sample.Count < MostRounds && elapsed < Clock.Ticks(LongestMilliseconds));

    /// <summary>What a duel found: both medians in nanoseconds an operation, and the median of the ratios.</summary>
    internal sealed record Result(double Ours, double Theirs, double Ratio);
}
