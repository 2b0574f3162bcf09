namespace CowCollections.Tests.Models;

/// <summary>Who else uses, or used, a list's buffer when it is written.</summary>
internal static class Sharing<T>
{
    /// <summary>Brings a list into the state and returns the hidden copies, which must not change any more.</summary>
    internal static readonly IReadOnlyDictionary<string, Func<CowList<T>, Func<int, T>, Member<T>[]>> All =
        new Dictionary<string, Func<CowList<T>, Func<int, T>, Member<T>[]>>(StringComparer.Ordinal)
        {
            ["unshared"] = (_, _) => [],
            ["shared by a clone"] = (list, _) => [new Member<T>(list.Clone(), list)],
            ["shared by a snapshot"] = (list, _) => [new Member<T>(list.Snapshot(), list)],
            ["shared by an open lease"] = (list, _) => [Lent(list)],
            ["shared by all of them"] = (list, _) => [new Member<T>(list.Clone(), list), Lent(list), new Member<T>(list.Snapshot(), list)],
            ["shared by a clone that has appended"] = ClonedAndAppended,
            ["sole again after a lease"] = AfterLease,
            ["sole again after the clone was written"] = AfterDetachedClone,
            ["sole again after the clone was cleared"] = AfterClearedClone,
            ["written since a snapshot"] = WrittenSinceSnapshot,
        };

    private static Member<T> Lent(CowList<T> list)
    {
        CowLease<CowListSnapshot<T>> lease = list.Lease();
        return new Member<T>(lease.Snapshot, list, lease);
    }

    private static Member<T>[] ClonedAndAppended(CowList<T> list, Func<int, T> element)
    {
        CowList<T> clone = list.Clone();
        clone.Add(element(500));
        return [new Member<T>(clone, clone)];
    }

    private static Member<T>[] AfterLease(CowList<T> list, Func<int, T> element)
    {
        list.Lease().Dispose();
        return [];
    }

    private static Member<T>[] AfterDetachedClone(CowList<T> list, Func<int, T> element)
    {
        CowList<T> clone = list.Clone();
        clone.Insert(0, element(501));
        return [new Member<T>(clone, clone)];
    }

    private static Member<T>[] AfterClearedClone(CowList<T> list, Func<int, T> element)
    {
        CowList<T> clone = list.Clone();
        clone.Add(element(502));
        clone.Clear();
        return [new Member<T>(clone, clone)];
    }

    private static Member<T>[] WrittenSinceSnapshot(CowList<T> list, Func<int, T> element)
    {
        var hidden = new Member<T>(list.Snapshot(), list);
        list.Add(element(503));
        list[0] = element(504);
        return [hidden];
    }
}
