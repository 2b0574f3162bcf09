namespace CowCollections.Tests.Concurrency.Sets;

/// <summary>
/// The third guarantee: one set that is mutated by one thread and used by another, against the rules. Copies taken meanwhile
/// may be torn, but nothing that existed before ever changes, and nothing breaks but for an exception.
/// </summary>
public sealed class SetRaceTests
{
    private const int Kept = 16;

    [Theory]
    [InlineData(9)]
    [InlineData(100)]
    [InlineData(600)]
    public void What_existed_before_a_race_never_changes(int count)
    {
        CowSet<int> set = new Stamp(Stamp.NextNumber, count).ToCowSet();
        var existing = new Queue<(CowSetSnapshot<int> Set, Stamp Stamp)>();
        var torn = new Queue<CowSet<int>>();
        Action<Random> mutate = random =>
        {
            var stamp = new Stamp(Stamp.NextNumber, count);
            set.Clear();
            stamp.AddTo(set);
            existing.Enqueue((set.Snapshot(), stamp));
            if (existing.Count > Kept)
            {
                (CowSetSnapshot<int> kept, Stamp itsStamp) = existing.Dequeue();
                itsStamp.AssertIs(kept);
            }

            set.ExceptWith(stamp.Items().Take(random.Next(count)));
        };
        Action<Random> use = random =>
        {
            torn.Enqueue(random.Next(2) == 0 ? set.Clone() : set.Snapshot().ToCowSet());
            _ = set.Contains(random.Next(count));
            if (torn.Count > Kept)
            {
                CowSet<int> copy = torn.Dequeue();
                copy.Add(-1);
                copy.ExceptWith(copy.Take(random.Next(count)).ToArray());
            }
        };
        Crew.Run(random => Race.Attempt(() => mutate(random)), random => Race.Attempt(() => use(random)));
        Assert.All(existing, pair => pair.Stamp.AssertIs(pair.Set));
    }
}
