namespace CowCollections.Tests.Models.Sets;

/// <summary>What becomes of a leased snapshot whose lease has ended.</summary>
internal static class DeadSnapshot
{
    internal static void AssertThrowsOnEveryUse<T>(CowSetSnapshot<T> snapshot, T item)
    {
        Action<CowSetSnapshot<T>>[] uses =
        [
            dead => _ = dead.Count,
            dead => _ = dead.IsEmpty,
            dead => _ = dead.Comparer,
            dead => _ = dead.Contains(item),
            dead => _ = dead.TryGetValue(item, out _),
            dead => dead.GetEnumerator(),
            dead => _ = dead.ToArray(),
            dead => dead.ToCowSet(),
            dead => dead.ToCowSetSnapshot(),
            dead => dead.ToCowSet(null),
            dead => _ = dead.Add(item),
            dead => _ = dead.Remove(item),
            dead => _ = dead.Clear(),
            dead => _ = dead.WithComparer(null),
            dead => dead.GetHashCode(),
            dead => dead.Equals(CowSetSnapshot<T>.Empty),
            dead => CowSetSnapshot<T>.Empty.Equals(dead),
            dead => dead.IsSharedWith([]),
            dead => new CowSet<T>().IsSharedWith(dead),
            .. Relations<T>.All.Values.Select(relation => (Action<CowSetSnapshot<T>>)(dead => relation(dead, []))),
            .. Relations<T>.All.Values.Select(relation => (Action<CowSetSnapshot<T>>)(dead => relation(new CowSet<T>(), dead))),
            .. SetAlgebra<T>.All.Values.Select(operation => (Action<CowSetSnapshot<T>>)(dead => operation.Derive(dead, []))),
            .. SetAlgebra<T>.All.Values.Select(operation => (Action<CowSetSnapshot<T>>)(dead => operation.Change(new CowSet<T>(), dead))),
        ];
        Assert.All(uses, use => Assert.Throws<ObjectDisposedException>(() => use(snapshot)));
    }
}
