namespace CowCollections.Tests.Models.Sets;

/// <summary>The four operations of set algebra, on a set, on its model, and on a snapshot.</summary>
internal sealed record SetAlgebra<T>(Action<ISet<T>, IEnumerable<T>> Change, Func<CowSetSnapshot<T>, IEnumerable<T>, CowSetSnapshot<T>> Derive)
{
    internal static readonly IReadOnlyDictionary<string, SetAlgebra<T>> All = new Dictionary<string, SetAlgebra<T>>(StringComparer.Ordinal)
    {
        ["Union"] = new((set, other) => set.UnionWith(other), (from, other) => from.Union(other)),
        ["Intersect"] = new((set, other) => set.IntersectWith(other), (from, other) => from.Intersect(other)),
        ["Except"] = new((set, other) => set.ExceptWith(other), (from, other) => from.Except(other)),
        ["SymmetricExcept"] = new((set, other) => set.SymmetricExceptWith(other), (from, other) => from.SymmetricExcept(other)),
    };
}
