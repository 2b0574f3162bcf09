namespace CowCollections.Tests.Faults.Sets;

/// <summary>Operations of a set of the numbers from 0 on that run user code: a comparer, a sequence, a condition.</summary>
internal static class SetOperations
{
    /// <summary>
    /// What changes the set. Each is given user code, to be called by whatever is no comparer; the set has a comparer that
    /// calls it, too.
    /// </summary>
    internal static readonly IReadOnlyDictionary<string, SetOperation> Changing =
        new Dictionary<string, SetOperation>(StringComparer.Ordinal)
        {
            ["Add"] = SetOperation.Of((set, _) => set.Add(1000)),
            ["Add of what is there"] = SetOperation.Of((set, _) => set.Add(7)),
            ["Remove"] = SetOperation.Of((set, _) => set.Remove(7)),
            ["Remove of what is not there"] = SetOperation.Of((set, _) => set.Remove(1000)),
            ["RemoveWhere of some"] = SetOperation.Of((set, call) => set.RemoveWhere(item => Returning(call, item % 3 == 0))),
            ["RemoveWhere of all"] = SetOperation.Of((set, call) => set.RemoveWhere(_ => Returning(call, true))),
            ["UnionWith a sequence"] = SetOperation.Of((set, call) => set.UnionWith(Sequence(call))),
            ["UnionWith an array"] = SetOperation.Of((set, _) => set.UnionWith([1, 1000, 1001, 1000, 2])),
            ["UnionWith a set"] = SetOperation.With(Others, (set, other) => set.UnionWith(other)),
            ["UnionWith a relative"] = SetOperation.With(Relative, (set, other) => set.UnionWith(other)),
            ["IntersectWith a sequence"] = SetOperation.Of((set, call) => set.IntersectWith(Sequence(call))),
            ["IntersectWith a set"] = SetOperation.With(Others, (set, other) => set.IntersectWith(other)),
            ["IntersectWith a relative"] = SetOperation.With(Relative, (set, other) => set.IntersectWith(other)),
            ["IntersectWith a small set"] = SetOperation.With(Small, (set, other) => set.IntersectWith(other)),
            ["ExceptWith a sequence"] = SetOperation.Of((set, call) => set.ExceptWith(Sequence(call))),
            ["ExceptWith a set"] = SetOperation.With(Others, (set, other) => set.ExceptWith(other)),
            ["ExceptWith a relative"] = SetOperation.With(Relative, (set, other) => set.ExceptWith(other)),
            ["ExceptWith a small set"] = SetOperation.With(Small, (set, other) => set.ExceptWith(other)),
            ["SymmetricExceptWith a sequence"] = SetOperation.Of((set, call) => set.SymmetricExceptWith(Sequence(call))),
            ["SymmetricExceptWith a set"] = SetOperation.With(Others, (set, other) => set.SymmetricExceptWith(other)),
            ["SymmetricExceptWith a relative"] = SetOperation.With(Relative, (set, other) => set.SymmetricExceptWith(other)),
            ["SymmetricExceptWith a small set"] = SetOperation.With(Small, (set, other) => set.SymmetricExceptWith(other)),
        };

    internal static readonly IReadOnlyDictionary<string, SetOperation> Reading =
        new Dictionary<string, SetOperation>(StringComparer.Ordinal)
        {
            ["Contains"] = SetOperation.Of((set, _) => GC.KeepAlive(set.Contains(7))),
            ["TryGetValue"] = SetOperation.Of((set, _) => GC.KeepAlive(set.TryGetValue(7, out int _))),
            ["IsSubsetOf a sequence"] = SetOperation.Of((set, call) => set.IsSubsetOf(Sequence(call))),
            ["IsSubsetOf a set"] = SetOperation.With(Others, (set, other) => set.IsSubsetOf(other)),
            ["IsProperSubsetOf a sequence"] = SetOperation.Of((set, call) => set.IsProperSubsetOf(Sequence(call))),
            ["IsSupersetOf a sequence"] = SetOperation.Of((set, call) => set.IsSupersetOf(Sequence(call))),
            ["IsSupersetOf a relative"] = SetOperation.With(Relative, (set, other) => set.IsSupersetOf(other)),
            ["IsProperSupersetOf a sequence"] = SetOperation.Of((set, call) => set.IsProperSupersetOf(Sequence(call))),
            ["Overlaps a sequence"] = SetOperation.Of((set, call) => set.Overlaps(Sequence(call))),
            ["Overlaps a set"] = SetOperation.With(Others, (set, other) => set.Overlaps(other)),
            ["SetEquals a sequence"] = SetOperation.Of((set, call) => set.SetEquals(Sequence(call))),
            ["New set of a sequence"] = SetOperation.Of((_, call) => GC.KeepAlive(new CowSet<int>(Sequence(call)))),
            ["New set under another comparer"] = SetOperation.Of((set, call) => GC.KeepAlive(new CowSet<int>(set, EqualityComparer<int>.Create((x, y) => x == y, item => Returning(call, item))))),
            ["Persistent Add"] = SetOperation.Of((set, _) => GC.KeepAlive(set.Snapshot().Add(1000))),
            ["Persistent Remove"] = SetOperation.Of((set, _) => GC.KeepAlive(set.Snapshot().Remove(7))),
            ["Persistent Union"] = SetOperation.Of((set, call) => GC.KeepAlive(set.Snapshot().Union(Sequence(call)))),
            ["Persistent Intersect"] = SetOperation.With(Others, (set, other) => GC.KeepAlive(set.Snapshot().Intersect(other))),
            ["Persistent Except"] = SetOperation.Of((set, call) => GC.KeepAlive(set.Snapshot().Except(Sequence(call)))),
            ["Persistent SymmetricExcept"] = SetOperation.With(Relative, (set, other) => GC.KeepAlive(set.Snapshot().SymmetricExcept(other))),
            ["Equals"] = SetOperation.With(Same, (set, other) => GC.KeepAlive(set.Snapshot().Equals(other.Snapshot()))),
        };

    /// <summary>Some items of the set, and some others, one of them twice.</summary>
    private static IEnumerable<int> Sequence(Action call)
    {
        foreach (int item in (int[])[3, 1000, 8, 1001, 1000, 11])
        {
            call();
            yield return item;
        }

        call();
    }

    private static CowSet<int> Others(CowSet<int> set) => new(Enumerable.Range(set.Count / 2, set.Count), set.Comparer);

    private static CowSet<int> Same(CowSet<int> set) => new(Enumerable.Range(0, set.Count), set.Comparer);

    private static CowSet<int> Small(CowSet<int> set) => new([1000, 3], set.Comparer);

    private static CowSet<int> Relative(CowSet<int> set)
    {
        CowSet<int> relative = set.Clone();
        relative.Remove(5);
        relative.Add(1000);
        return relative;
    }

    private static TResult Returning<TResult>(Action call, TResult result)
    {
        call();
        return result;
    }
}
