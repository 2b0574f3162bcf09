using System.Runtime;
using CowCollections.Benchmarks.Bars.Measuring;
using CowCollections.Benchmarks.Inputs;

namespace CowCollections.Benchmarks.Bars.Dictionaries;

/// <summary>D6: the longest single insertion while a dictionary grows to a million entries.</summary>
/// <remarks>
/// <para>
/// Every insertion is timed, and the whole is repeated with the same keys, so that the same insertion does the same work each
/// time. Of each the median of the repetitions counts, and of these medians the greatest: when the system does something
/// else during an insertion, it does so during another one next time. The greatest of one repetition would always be such an
/// interruption.
/// </para>
/// <para>
/// Garbage is not collected meanwhile: a collection comes when enough was allocated by whoever, and is no insertion. What
/// collections cost is in D2.
/// </para>
/// </remarks>
internal static class Growing
{
    private const double Limit = 0.01;
    private const int Repetitions = 7;

    /// <summary>More than either dictionary allocates, and no more than the collector can promise.</summary>
    private const long Room = 240 << 20;

    internal static IEnumerable<Line> Measure()
    {
        yield return Measure(Case.Ints(Sizes.Huge));
        yield return Measure(Case.Strings(Sizes.Huge));
    }

    private static Line Measure<TKey>(Case<TKey> test)
        where TKey : notnull
        => Line.OfRatio(
            test.Subject("longest Add while growing"),
            "Dictionary",
            Longest(test.Count, ticks => Grow(new CowDictionary<TKey, int>(), test.Keys, ticks)),
            Longest(test.Count, ticks => Grow(new Dictionary<TKey, int>(), test.Keys, ticks)),
            "µs",
            Limit);

    /// <returns>In microseconds.</returns>
    private static double Longest(int count, Action<long[]> grow)
    {
        long[][] repetitions = [.. Enumerable.Range(0, Repetitions).Select(_ => new long[count])];
        grow(repetitions[0]);
        Array.ForEach(repetitions, ticks => WithoutCollection(() => grow(ticks)));
        return Enumerable.Range(0, count).Max(i => Median(repetitions, i)) / 1e3;
    }

    private static double Median(long[][] repetitions, int i)
    {
        Span<long> ticks = stackalloc long[Repetitions];
        for (int repetition = 0; repetition < Repetitions; repetition++)
        {
            ticks[repetition] = repetitions[repetition][i];
        }

        ticks.Sort();
        return Clock.Nanoseconds(ticks[Repetitions / 2]);
    }

    private static void WithoutCollection(Action action)
    {
        if (!GC.TryStartNoGCRegion(Room))
        {
            throw new InvalidOperationException("There is no room to grow without a collection.");
        }

        action();
        if (GCSettings.LatencyMode is not GCLatencyMode.NoGCRegion)
        {
            throw new InvalidOperationException("Garbage was collected while a dictionary grew.");
        }

        GC.EndNoGCRegion();
    }

    private static void Grow<TKey>(CowDictionary<TKey, int> dictionary, TKey[] keys, long[] ticks)
        where TKey : notnull
    {
        for (int i = 0; i < keys.Length; i++)
        {
            long start = Clock.Now;
            dictionary.Add(keys[i], i);
            ticks[i] = Clock.Now - start;
        }
    }

    private static void Grow<TKey>(Dictionary<TKey, int> dictionary, TKey[] keys, long[] ticks)
        where TKey : notnull
    {
        for (int i = 0; i < keys.Length; i++)
        {
            long start = Clock.Now;
            dictionary.Add(keys[i], i);
            ticks[i] = Clock.Now - start;
        }
    }
}
