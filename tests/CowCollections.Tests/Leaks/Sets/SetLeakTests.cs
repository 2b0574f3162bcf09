using System.Runtime.CompilerServices;
using CowCollections.Tests.Support;

namespace CowCollections.Tests.Leaks.Sets;

/// <summary>What a set has removed, and what a sharer kept, can be collected.</summary>
public class SetLeakTests
{
    private static readonly Dictionary<string, Action<CowSet<Label>>> _removals = new(StringComparer.Ordinal)
    {
        ["Remove"] = set => set.Remove(new Label(3)),
        ["Remove of most"] = set => Array.ForEach([.. Numbers(set.Count - 5)], each => set.Remove(each)),
        ["RemoveWhere of few"] = set => set.RemoveWhere(each => each.Value == 4),
        ["RemoveWhere of many"] = set => set.RemoveWhere(each => each.Value % 5 != 0),
        ["RemoveWhere of all"] = set => set.RemoveWhere(_ => true),
        ["Clear"] = set => set.Clear(),
        ["ExceptWith a sequence"] = set => set.ExceptWith(Numbers(20)),
        ["ExceptWith a set"] = set => set.ExceptWith(Numbers(20).ToCowSet(set.Comparer)),
        ["ExceptWith itself"] = set => set.ExceptWith(set),
        ["IntersectWith a sequence"] = set => set.IntersectWith(Numbers(7)),
        ["IntersectWith a small set"] = set => set.IntersectWith(Numbers(2).ToCowSet(set.Comparer)),
        ["SymmetricExceptWith a sequence"] = set => set.SymmetricExceptWith(Numbers(set.Count)),
    };

    private static readonly Dictionary<string, IEqualityComparer<Label>?> _comparers = new(StringComparer.Ordinal)
    {
        ["many hashes"] = null,
        ["few hashes"] = EqualityComparer<Label>.Create((x, y) => x == y, each => each.Value % 3),
    };

    public static TheoryData<string, string> Removals => Cases.Product(_removals.Keys, _comparers.Keys);

    public static TheoryData<string> Comparers => [.. _comparers.Keys];

    [Theory]
    [MemberData(nameof(Removals))]
    public void What_an_unshared_set_removed_is_not_kept_alive(string removal, string comparer)
    {
        foreach (int count in (int[])[12, 100])
        {
            var tracked = new Tracked();
            CowSet<Label> set = New(tracked, count, comparer);
            Tracked.Do(() => _removals[removal](set));
            Assert.True(set.Count < count);
            tracked.AssertKeepsItsElementsOnly(set);
        }
    }

    [Theory]
    [MemberData(nameof(Comparers))]
    public void A_snapshot_keeps_what_it_sees_and_no_longer_than_it_lives(string comparer)
    {
        var tracked = new Tracked();
        CowSet<Label> set = New(tracked, 100, comparer);
        var kept = new List<CowSetSnapshot<Label>>();
        Tracked.Do(() => kept.Add(set.Snapshot()));
        Tracked.Do(() => set.ExceptWith(Numbers(60)));
        Assert.Equal(100, tracked.Alive);
        Tracked.Do(kept.Clear);
        tracked.AssertKeepsItsElementsOnly(set);
    }

    [Theory]
    [MemberData(nameof(Comparers))]
    public void A_leased_snapshot_that_has_ended_and_a_clone_that_was_cleared_keep_nothing(string comparer)
    {
        var tracked = new Tracked();
        CowSetSnapshot<Label>? ended = null;
        CowSet<Label>? clone = null;
        Tracked.Do(() =>
        {
            CowSet<Label> set = New(tracked, 100, comparer);
            clone = set.Clone();
            CowLease<CowSetSnapshot<Label>> lease = set.Lease();
            ended = lease.Snapshot;
            lease.Dispose();
            clone.Clear();
        });
        Assert.Equal(0, tracked.Alive);
        GC.KeepAlive(ended);
        GC.KeepAlive(clone);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static CowSet<Label> New(Tracked tracked, int count, string comparer)
    {
        var set = new CowSet<Label>(_comparers[comparer]);
        for (int i = 0; i < count; i++)
        {
            set.Add(tracked.New(i));
        }

        return set;
    }

    /// <summary>Equal to the first items, and not the same.</summary>
    private static IEnumerable<Label> Numbers(int count) => Enumerable.Range(0, count).Select(Label.From);
}
