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
/// by less than half is measured twice more: other users of the machine come and go for seconds, which the rounds of one
/// measurement cannot see. Of three ratios the median counts, for either contender may have been disturbed; of three times
/// that are compared with a number the least, for others can only make them longer.
/// </para>
/// </remarks>
internal static class Duel
{
    private const int LeastRounds = 15;
    private const int LeastLongRounds = 7;
    private const int MostRounds = 61;
    private const double LongestMilliseconds = 800;

    /// <summary>A line that is more than so far over its limit is not measured again.</summary>
    private const double NearlyMet = 1.5;

    internal static Result Run(Contender ours, Contender theirs, double? limit)
        => MedianOf(ThriceIfOver(limit, static result => result.Ratio, () => RunWarm(ours, theirs, limit)));

    /// <summary>Times two contenders each of which has a limit of its own, besides that of the ratio.</summary>
    /// <param name="ours">The one.</param>
    /// <param name="theirs">The other.</param>
    /// <param name="limit">The most that the ratio may be.</param>
    /// <param name="most">The most nanoseconds that an operation of either may take.</param>
    internal static Result Run(Contender ours, Contender theirs, double limit, double most)
    {
        List<Result> results = ThriceIfOver(
            1,
            result => Math.Max(result.Ratio / limit, Math.Max(result.Ours, result.Theirs) / most),
            () => RunWarm(ours, theirs, limit));
        return MedianOf(results) with
        {
            Ours = results.Min(static result => result.Ours),
            Theirs = results.Min(static result => result.Theirs),
        };
    }

    /// <summary>Times one contender alone.</summary>
    /// <returns>The median of its rounds, in nanoseconds an operation.</returns>
    internal static double Alone(Contender contender, double? limit)
        => Alone(() => Warmup.Until(() => RunOnce(contender, limit), contender), limit);

    /// <summary>Measures a time that is compared with a number.</summary>
    internal static double Alone(Func<double> measure, double? limit) => ThriceIfOver(limit, static time => time, measure).Min();

    private static List<T> ThriceIfOver<T>(double? limit, Func<T, double> figure, Func<T> measure)
    {
        T first = measure();
        double over = limit is null ? 0 : figure(first) / limit.Value;
        return over is > 1 and < NearlyMet ? [first, measure(), measure()] : [first];
    }

    /// <summary>The result with the ratio in the middle.</summary>
    private static Result MedianOf(List<Result> results) => results.OrderBy(static result => result.Ratio).ElementAt(results.Count / 2);

    private static Result RunWarm(Contender ours, Contender theirs, double? limit)
        => Warmup.Until(() => RunOnce(ours, theirs, limit), ours, theirs);

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
        => elapsed >= Clock.Ticks(LongestMilliseconds) ? sample.Count < LeastLongRounds
            : sample.Count < LeastRounds || (limit is double bar && !sample.IsDecided(bar) && sample.Count < MostRounds);

    /// <summary>What a duel found: both medians in nanoseconds an operation, and the median of the ratios.</summary>
    internal sealed record Result(double Ours, double Theirs, double Ratio);
}
