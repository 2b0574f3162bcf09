using CowCollections.Tests.Support;

namespace CowCollections.Tests.Models.Sets;

/// <summary>Who else uses, or used, a set's buffer when it is written.</summary>
internal static class SetSharing<T>
{
    /// <summary>Brings a set into the state and returns the hidden copies, which must not change any more.</summary>
    internal static readonly IReadOnlyDictionary<string, Func<CowSet<T>, Items<T>, SetMember<T>[]>> All =
        new Dictionary<string, Func<CowSet<T>, Items<T>, SetMember<T>[]>>(StringComparer.Ordinal)
        {
            ["unshared"] = (_, _) => [],
            ["shared by a clone"] = (set, _) => [new SetMember<T>(set.Clone(), set)],
            ["shared by a snapshot"] = (set, _) => [new SetMember<T>(set.Snapshot(), set)],
            ["shared by an open lease"] = (set, _) => [Lent(set)],
            ["shared by all of them"] = (set, _) => [new SetMember<T>(set.Clone(), set), Lent(set), new SetMember<T>(set.Snapshot(), set)],
            ["shared by a union into an empty set"] = (set, items) => [Union(set, items)],
            ["sole again after a lease"] = AfterLease,
            ["sole again after the clone was cleared"] = AfterClearedClone,
            ["left by a clone that was written"] = AfterWrittenClone,
            ["written since a snapshot"] = WrittenSinceSnapshot,
        };

    private static SetMember<T> Lent(CowSet<T> set)
    {
        CowLease<CowSetSnapshot<T>> lease = set.Lease();
        return new SetMember<T>(lease.Snapshot, set, lease);
    }

    private static SetMember<T> Union(CowSet<T> set, Items<T> items)
    {
        var union = new CowSet<T>(items.Comparer);
        union.UnionWith(set);
        return new SetMember<T>(union, set);
    }

    private static SetMember<T>[] AfterLease(CowSet<T> set, Items<T> items)
    {
        set.Lease().Dispose();
        Assert.True(set.IsDetached);
        return [];
    }

    private static SetMember<T>[] AfterClearedClone(CowSet<T> set, Items<T> items)
    {
        CowSet<T> clone = set.Clone();
        clone.Clear();
        Assert.True(set.IsDetached);
        return [new SetMember<T>(clone, clone)];
    }

    private static SetMember<T>[] AfterWrittenClone(CowSet<T> set, Items<T> items)
    {
        CowSet<T> clone = set.Clone();
        clone.Add(items.Item(501));
        return [new SetMember<T>(clone, clone)];
    }

    private static SetMember<T>[] WrittenSinceSnapshot(CowSet<T> set, Items<T> items)
    {
        var hidden = new SetMember<T>(set.Snapshot(), set);
        set.Add(items.Item(503));
        set.Remove(items.Item(0));
        return [hidden];
    }
}
