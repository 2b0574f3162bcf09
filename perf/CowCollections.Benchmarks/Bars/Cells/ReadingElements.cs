using System.Collections.Concurrent;
using System.Collections.Immutable;
using CowCollections.Benchmarks.Bars.Measuring;
using CowCollections.Benchmarks.Inputs;

namespace CowCollections.Benchmarks.Bars.Cells;

/// <summary>
/// One element after the other of what another thread writes without a pause, in the four ways that there are: a cell, an
/// immutable list behind a field, a dictionary with locks, a list with one.
/// </summary>
/// <remarks>For information: the brief asks for the figures.</remarks>
internal static class ReadingElements
{
    private const int Count = Sizes.Medium;
    private const int Written = Count / 2;
    private const int Operations = 1 << 13;

    /// <summary>Static, so that no list need be disposed of.</summary>
    private static readonly ReaderWriterLockSlim _gate = new();

    internal static IEnumerable<Line> Measure()
    {
        using var worker = new Worker();
        (Func<int, int> Get, Action Write) ours = Cell();
        foreach ((string peer, Func<int, int> get, Action write) in new[] { Immutable(), Concurrent(), Locked() })
        {
            yield return Versus(peer, "alone", Worker.Rest, Worker.Rest);
            yield return Versus(peer, "beside a writer", ours.Write, write);

            Line Versus(string peer, string how, Action ourWork, Action theirWork)
                => Line.OfRatio(
                    new Subject($"get, {how}", "int", Count),
                    peer,
                    Duel.Run(Reader(ours.Get, () => worker.Do(ourWork)), Reader(get, () => worker.Do(theirWork)), null),
                    null);
        }
    }

    /// <summary>A delegate for each element, for all four: that costs a nanosecond, and the same.</summary>
    private static Contender Reader(Func<int, int> get, Action prepare)
    {
        var positions = new Positions(Count, Operations);
        return new Contender(Operations, Run, prepare);

        long Run()
        {
            long sum = 0;
            foreach (int position in positions.Next())
            {
                sum += get(position);
            }

            return sum;
        }
    }

    private static (Func<int, int> Get, Action Write) Cell()
    {
        var cell = new CowCell<CowListSnapshot<int>>([.. Elements.Ints(Count)]);
        return (position => cell.Value[position], () => cell.Edit(static list => list[Written]++));
    }

    private static (string Peer, Func<int, int> Get, Action Write) Immutable()
    {
        var held = new Held([.. Elements.Ints(Count)]);
        return (
            "ImmutableList",
            position => Volatile.Read(ref held.List)[position],
            () => ImmutableInterlocked.Update(ref held.List, static list => list.SetItem(Written, list[Written] + 1)));
    }

    private static (string Peer, Func<int, int> Get, Action Write) Concurrent()
    {
        var dictionary = new ConcurrentDictionary<int, int>(Elements.Ints(Count).Select(static (value, index) => KeyValuePair.Create(index, value)));
        return (
            "ConcurrentDictionary",
            position => dictionary.TryGetValue(position, out int value) ? value : 0,
            () => dictionary.AddOrUpdate(Written, 0, static (_, value) => value + 1));
    }

    private static (string Peer, Func<int, int> Get, Action Write) Locked()
    {
        List<int> list = [.. Elements.Ints(Count)];
        return (
            "ReaderWriterLockSlim, List",
            position =>
            {
                _gate.EnterReadLock();
                int value = list[position];
                _gate.ExitReadLock();
                return value;
            },
            () =>
            {
                _gate.EnterWriteLock();
                list[Written]++;
                _gate.ExitWriteLock();
            });
    }

    private sealed class Held(ImmutableList<int> list)
    {
        internal ImmutableList<int> List = list;
    }
}
