using CowCollections.Tests.Support;

namespace CowCollections.Tests.Concurrency;

/// <summary>
/// The third guarantee: one handle that is mutated by one thread and used by another, against the rules. Copies taken
/// meanwhile may be torn, but nothing that existed before ever changes, and nothing breaks but for an exception.
/// </summary>
public sealed class RaceTests
{
    private const int Kept = 16;

    /// <summary>Small lists are copied whole, larger ones are paged.</summary>
    [Theory]
    [InlineData(6)]
    [InlineData(40)]
    public void What_existed_before_a_race_never_changes(int count)
    {
        CowList<TinyInt> list = new Stamp(Stamp.NextNumber, count).ToCowList();
        var existing = new Queue<(IReadOnlyList<TinyInt> List, Stamp Stamp)>();
        var torn = new Queue<CowList<TinyInt>>();
        Action<Random> mutate = random =>
        {
            var stamp = new Stamp(Stamp.NextNumber, count);
            Overwrite(list, stamp);
            existing.Enqueue((random.Next(2) == 0 ? list.Snapshot() : list.Clone(), stamp));
            if (existing.Count > Kept)
            {
                (IReadOnlyList<TinyInt> kept, Stamp itsStamp) = existing.Dequeue();
                itsStamp.AssertIs(kept);
            }
        };
        Action<Random> use = random =>
        {
            torn.Enqueue(Copy(list, random));
            if (torn.Count > Kept)
            {
                Spoil(torn.Dequeue(), random);
            }
        };
        Crew.Run(mutate, random => Attempt(() => use(random)));
        Assert.All(existing, pair => pair.Stamp.AssertIs(pair.List));
    }

    private static void Overwrite(CowList<TinyInt> list, Stamp stamp)
    {
        for (int index = 0; index < stamp.Count; index++)
        {
            list[index] = stamp[index];
        }
    }

    private static CowList<TinyInt> Copy(CowList<TinyInt> list, Random random)
    {
        switch (random.Next(3))
        {
            case 0:
                return list.Clone();
            case 1:
                return list.Snapshot().ToCowList();
            default:
                using (CowLease<CowListSnapshot<TinyInt>> lease = list.Lease())
                {
                    return lease.Snapshot.ToCowList();
                }
        }
    }

    private static void Spoil(CowList<TinyInt> copy, Random random)
    {
        copy.Add(new TinyInt(-1));
        copy[random.Next(copy.Count)] = new TinyInt(-1);
    }

    /// <summary>A race may throw what the use of a torn value throws; it is the same with List.</summary>
    private static void Attempt(Action action)
    {
        try
        {
            action();
        }
        catch (Exception error) when (error is ArgumentException or InvalidOperationException
            or IndexOutOfRangeException or NullReferenceException)
        {
            // Nothing to mend: what exists is checked by the other thread.
        }
    }
}
