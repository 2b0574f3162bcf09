using CowCollections.Tests.Support;

namespace CowCollections.Tests.Concurrency;

/// <summary>
/// The third guarantee: one handle that is mutated by one thread and used by another, against the rules. Copies taken
/// meanwhile may be torn, but nothing that existed before ever changes, and nothing breaks but for an exception.
/// </summary>
public sealed class RaceTests
{
    private const int Kept = 16;

    /// <summary>How a copy is made.</summary>
    public enum Copying
    {
        Clone,
        Snapshot,
        Lease,
    }

    /// <param name="count">Small lists are copied whole, larger ones are paged.</param>
    /// <param name="before">How the mutating thread copies the list, before it mutates on.</param>
    /// <param name="during">How the other thread copies it, at any time.</param>
    [Theory]
    [InlineData(6, Copying.Snapshot, Copying.Clone)]
    [InlineData(6, Copying.Clone, Copying.Clone)]
    [InlineData(6, Copying.Clone, Copying.Lease)]
    [InlineData(40, Copying.Snapshot, Copying.Clone)]
    [InlineData(40, Copying.Clone, Copying.Snapshot)]
    public void What_existed_before_a_race_never_changes(int count, Copying before, Copying during)
    {
        CowList<TinyInt> list = new Stamp(Stamp.NextNumber, count).ToCowList();
        var existing = new Queue<(CowList<TinyInt> List, Stamp Stamp)>();
        var torn = new Queue<CowList<TinyInt>>();
        Action<Random> mutate = random =>
        {
            var stamp = new Stamp(Stamp.NextNumber, count);
            Overwrite(list, stamp);
            existing.Enqueue((Copy(list, before), stamp));
            if (existing.Count > Kept)
            {
                (CowList<TinyInt> kept, Stamp itsStamp) = existing.Dequeue();
                itsStamp.AssertIs(kept);
            }
        };
        Action<Random> use = random =>
        {
            torn.Enqueue(Copy(list, during));
            if (torn.Count > Kept)
            {
                Spoil(torn.Dequeue(), random);
            }
        };
        Crew.Run(random => Race.Attempt(() => mutate(random)), random => Race.Attempt(() => use(random)));
        Assert.All(existing, pair => pair.Stamp.AssertIs(pair.List));
    }

    private static void Overwrite(CowList<TinyInt> list, Stamp stamp)
    {
        for (int index = 0; index < stamp.Count; index++)
        {
            list[index] = stamp[index];
        }
    }

    private static CowList<TinyInt> Copy(CowList<TinyInt> list, Copying copying)
    {
        switch (copying)
        {
            case Copying.Clone:
                return list.Clone();
            case Copying.Snapshot:
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
        copy[random.Next(copy.Count)] = new TinyInt(-1);
        copy.Add(new TinyInt(-1));
    }
}
