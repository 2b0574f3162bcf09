namespace CowCollections.Tests.Models.Sets;

/// <summary>The questions that relate a set to a sequence.</summary>
internal static class Relations<T>
{
    internal static readonly IReadOnlyDictionary<string, Func<IReadOnlySet<T>, IEnumerable<T>, bool>> All =
        new Dictionary<string, Func<IReadOnlySet<T>, IEnumerable<T>, bool>>(StringComparer.Ordinal)
        {
            ["IsSubsetOf"] = (set, other) => set.IsSubsetOf(other),
            ["IsProperSubsetOf"] = (set, other) => set.IsProperSubsetOf(other),
            ["IsSupersetOf"] = (set, other) => set.IsSupersetOf(other),
            ["IsProperSupersetOf"] = (set, other) => set.IsProperSupersetOf(other),
            ["Overlaps"] = (set, other) => set.Overlaps(other),
            ["SetEquals"] = (set, other) => set.SetEquals(other),
        };
}
