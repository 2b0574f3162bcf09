namespace CowCollections.Tests.Concurrency.Dictionaries;

/// <summary>
/// The third guarantee: one dictionary that is mutated by one thread and used by another, against the rules. Copies taken
/// meanwhile may be torn, but nothing that existed before ever changes, and nothing breaks but for an exception.
/// </summary>
public sealed class DictionaryRaceTests
{
    private const int Kept = 16;

    /// <param name="count">One page, some, and several levels.</param>
    /// <param name="before">How the mutating thread copies the dictionary, before it mutates on.</param>
    /// <param name="during">How the other thread copies it, at any time.</param>
    [Theory]
    [InlineData(9, RaceTests.Copying.Snapshot, RaceTests.Copying.Clone)]
    [InlineData(9, RaceTests.Copying.Clone, RaceTests.Copying.Lease)]
    [InlineData(100, RaceTests.Copying.Snapshot, RaceTests.Copying.Clone)]
    [InlineData(100, RaceTests.Copying.Clone, RaceTests.Copying.Snapshot)]
    [InlineData(600, RaceTests.Copying.Clone, RaceTests.Copying.Clone)]
    public void What_existed_before_a_race_never_changes(int count, RaceTests.Copying before, RaceTests.Copying during)
    {
        CowDictionary<int, int> dictionary = new Stamp(Stamp.NextNumber, count).ToCowDictionary();
        var existing = new Queue<(CowDictionary<int, int> Dictionary, Stamp Stamp)>();
        var torn = new Queue<CowDictionary<int, int>>();
        Action<Random> mutate = random =>
        {
            var stamp = new Stamp(Stamp.NextNumber, count);
            stamp.WriteTo(dictionary);
            existing.Enqueue((Copy(dictionary, before), stamp));
            if (existing.Count > Kept)
            {
                (CowDictionary<int, int> kept, Stamp itsStamp) = existing.Dequeue();
                itsStamp.AssertIs(kept);
            }

            dictionary.RemoveRange(Enumerable.Range(1, random.Next(count)));
        };
        Action<Random> use = random =>
        {
            torn.Enqueue(Copy(dictionary, during));
            _ = dictionary.TryGetValue(random.Next(count), out _);
            if (torn.Count > Kept)
            {
                Spoil(torn.Dequeue(), random, count);
            }
        };
        Crew.Run(random => Race.Attempt(() => mutate(random)), random => Race.Attempt(() => use(random)));
        Assert.All(existing, pair => pair.Stamp.AssertIs(pair.Dictionary));
    }

    [Fact]
    public void Two_that_write_one_dictionary_break_nothing_but_that()
    {
        var stamp = new Stamp(Stamp.NextNumber, 300);
        CowDictionarySnapshot<int, int> existing = stamp.ToCowDictionary().Snapshot();
        CowDictionary<int, int> spoilt = existing.ToCowDictionary();
        Action<Random> write = random =>
        {
            for (int i = 0; i < 2_000; i++)
            {
                int key = random.Next(3_000);
                Race.Attempt(() => _ = random.Next(3) > 0 ? spoilt.TryAdd(key, i) : spoilt.Remove(key));
            }

            stamp.AssertIs(existing);
            spoilt = existing.ToCowDictionary();
        };
        Crew.Run(2, write);
        stamp.AssertIs(existing);
    }

    private static CowDictionary<int, int> Copy(CowDictionary<int, int> dictionary, RaceTests.Copying copying)
    {
        switch (copying)
        {
            case RaceTests.Copying.Clone:
                return dictionary.Clone();
            case RaceTests.Copying.Snapshot:
                return dictionary.Snapshot().ToCowDictionary();
            default:
                using (CowLease<CowDictionarySnapshot<int, int>> lease = dictionary.Lease())
                {
                    return lease.Snapshot.ToCowDictionary();
                }
        }
    }

    private static void Spoil(CowDictionary<int, int> copy, Random random, int count)
    {
        copy[random.Next(count)] = -1;
        copy.Remove(random.Next(count));
        copy[count + 1] = -1;
        foreach ((int key, _) in copy)
        {
            copy[key] = -2;
        }
    }
}
