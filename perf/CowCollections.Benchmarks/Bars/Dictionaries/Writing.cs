using CowCollections.Benchmarks.Bars.Measuring;
using CowCollections.Benchmarks.Dictionaries.Kernels;
using CowCollections.Benchmarks.Inputs;

namespace CowCollections.Benchmarks.Bars.Dictionaries;

/// <summary>D2: writing a dictionary that was never shared.</summary>
/// <remarks>The loops that are generic over nothing but the key are long enough not to need copies.</remarks>
internal static class Writing
{
    private const double Limit = 1.4;

    /// <summary>
    /// About so many removals are timed at once: of all entries of several dictionaries where they are small, and of a part
    /// of one where it is large, for all of them must be added again before the next round.
    /// </summary>
    private const int Batch = 1 << 14;

    /// <summary>So many removals before the same come again in the same order, which a processor would learn.</summary>
    private const int Removals = 1 << 18;

    internal static IEnumerable<Line> Measure()
        => Sizes.All.SelectMany(static n => Measure(Case.Ints(n)))
            .Concat(Sizes.Middle.SelectMany(static n => Measure(Case.Strings(n))));

    private static IEnumerable<Line> Measure<TKey>(Case<TKey> test)
        where TKey : notnull
    {
        DictionaryKernels<TKey> kernels = test.Copies[0];
        TKey[] drawn = Keys.Draw(test.Keys);
        TKey[][] portions = Portions(test.Keys);
        int many = Math.Max(1, Batch / test.Count);
        CowDictionary<TKey, int>[] ours = [.. Enumerable.Range(0, many).Select(_ => test.Ours())];
        Dictionary<TKey, int>[] peers = [.. Enumerable.Range(0, many).Select(_ => test.Peer())];

        yield return Versus(
            "Add, from empty",
            new Contender(test.Count, () => kernels.Add(new CowDictionary<TKey, int>(), test.Keys)),
            new Contender(test.Count, () => kernels.AddOfPeer(new Dictionary<TKey, int>(), test.Keys)));
        yield return Versus(
            "set",
            Setter((keys, value) => kernels.Set(ours[0], keys, value)),
            Setter((keys, value) => kernels.SetOfPeer(peers[0], keys, value)));
        yield return Versus(
            portions[0].Length == test.Count ? "Remove, until empty" : "Remove",
            Remover(ours, kernels.Remove, kernels.Set),
            Remover(peers, kernels.RemoveOfPeer, kernels.SetOfPeer));

        Line Versus(string operation, Contender ours, Contender theirs)
            => Line.OfRatio(test.Subject(operation), "Dictionary", Duel.Run(ours, theirs, Limit), Limit);

        Contender Setter(Setting<TKey> set)
        {
            var probes = new Probes<TKey>(drawn);
            return new Contender(probes.Length, () => set(probes.Next(), probes.Length));
        }

        Contender Remover<TDictionary>(
            TDictionary[] all, Func<TDictionary, TKey[], long> remove, Func<TDictionary, ReadOnlySpan<TKey>, int, long> restore)
        {
            int turn = 0;
            return new Contender(
                many * portions[0].Length, () => all.Select((each, i) => remove(each, Portion(i))).Sum(), Prepare);

            void Prepare()
            {
                for (int i = 0; i < all.Length; i++)
                {
                    restore(all[i], Portion(i), 1);
                }

                turn++;
            }

            TKey[] Portion(int i) => portions[(turn + i) % portions.Length];
        }
    }

    /// <summary>What is removed at a time: parts of the keys, or where they are few, all of them in one order after another.</summary>
    private static TKey[][] Portions<TKey>(TKey[] keys)
    {
        TKey[] shuffled = Keys.Shuffle(keys);
        if (keys.Length > Batch)
        {
            return [.. shuffled.Chunk(Batch).Where(static portion => portion.Length == Batch)];
        }

        var orders = new TKey[Removals / keys.Length][];
        for (int i = 0; i < orders.Length; i++)
        {
            shuffled = Keys.Shuffle(shuffled);
            orders[i] = shuffled;
        }

        return orders;
    }

    private delegate long Setting<TKey>(ReadOnlySpan<TKey> keys, int value);
}
