using System.Collections.Concurrent;
using CowCollections.Benchmarks.Bars.Dictionaries;
using CowCollections.Benchmarks.Bars.Measuring;
using CowCollections.Benchmarks.Inputs;

namespace CowCollections.Benchmarks.Bars.Live;

/// <summary>
/// H2: how long a reader waits for all entries as they are at one moment, while a thread writes without a pause. Of single calls
/// the median: what the collector or the system does to one call in a hundred is no part of it.
/// </summary>
/// <remarks>
/// Who takes one after the other mostly finds the last one still true: the writer has not ended another write. Who takes one in
/// a while waits for the end of a write, which at this size copies a page most of the time, and for the lines of the cache to
/// come over. The peer's line is for information.
/// </remarks>
internal static class Seeing
{
    private const double MostNanoseconds = 1000;
    private const double RarelyMilliseconds = 0.1;
    private const double Milliseconds = 1500;
    private const int CallsOfPeer = 15;

    internal static IEnumerable<Line> Measure()
    {
        Case<int> test = Case.Ints(Sizes.Huge);
        int[] drawn = Keys.Draw(test.Keys);
        var ours = new CowLiveDictionary<int, int>(test.Ours());
        var peer = new ConcurrentDictionary<int, int>(test.Peer());
        Action<int> set = key => ours[key] = key;
        Func<int> see = () => ours.Snapshot().Count;
        yield return See("Snapshot, one after the other", 0);
        yield return See("Snapshot, one in 0.1 ms", RarelyMilliseconds);
        yield return Line.Absolute(
            test.Subject("ToArray of ConcurrentDictionary"),
            Median(drawn, key => peer[key] = key, () => peer.ToArray().Length, 0, CallsOfPeer),
            "ns",
            limit: null);

        Line See(string operation, double pauseMilliseconds)
            => Line.Absolute(
                test.Subject(operation),
                Duel.Alone(() => Median(drawn, set, see, pauseMilliseconds), MostNanoseconds),
                "ns",
                MostNanoseconds);
    }

    /// <returns>The nanoseconds of a call of <paramref name="see"/> while a thread calls <paramref name="set"/>.</returns>
    private static double Median(int[] keys, Action<int> set, Func<int> see, double pauseMilliseconds, int mostCalls = int.MaxValue)
    {
        bool isOver = false;
        var writer = new Thread(() =>
        {
            for (int i = 0; !Volatile.Read(ref isOver); i++)
            {
                set(keys[i % keys.Length]);
            }
        });
        writer.Start();
        var sample = new Sample();
        long end = Clock.Now + Clock.Ticks(Milliseconds);
        do
        {
            long start = Clock.Now;
            _ = see();
            long now = Clock.Now;
            sample.Add(Clock.Nanoseconds(now - start));
            while (Clock.Now < now + Clock.Ticks(pauseMilliseconds))
            {
                Thread.SpinWait(1);
            }
        }
        while (Clock.Now < end && sample.Count < mostCalls);
        Volatile.Write(ref isOver, true);
        writer.Join();
        return sample.Median;
    }
}
