using System.Collections.Immutable;
using CowCollections;

namespace Consumer;

/// <summary>
/// Calls that are written of List, Dictionary and HashSet: they compile in the language of each framework, of which that of .NET 8
/// takes an array for a collection and a span alike.
/// </summary>
internal static class CollectionCalls
{
    private static readonly int[] Array = [1, 2, 3];

    internal static bool AreUnderstood()
    {
        var list = new CowList<int>(Array);
        list.AddRange(Array);
        list.AddRange(Array.AsSpan());
        list.AddRange(new List<int> { 4 });
        list.AddRange(ImmutableArray.Create(5));
        list.AddRange([6, 7]);
        list.InsertRange(0, Array);
        list.InsertRange(0, [8]);
        var live = new CowLiveList<int>(Array);
        live.AddRange(Array);
        live.AddRange(Array.AsSpan());
        live.AddRange(new List<int> { 4 });
        live.AddRange([5]);
        CowListSnapshot<int> snapshot = CowListSnapshot.Create(Array).AddRange(Array).InsertRange(0, Array);
        var pairs = new KeyValuePair<string, int>[] { new("a", 1) };
        var dictionary = new CowDictionary<string, int>(pairs);
        dictionary.SetItems(pairs);
        dictionary.SetItems(new Dictionary<string, int> { ["b"] = 2 });
        var copy = new CowDictionary<string, int>(dictionary, StringComparer.OrdinalIgnoreCase);
        var set = new CowSet<int>(Array);
        set.UnionWith(Array);
        set.UnionWith([4]);
        list.AddRange(CowList.Create(9, 10));
        set.UnionWith(CowSetSnapshot.Create(Array));
        set.UnionWith(CowSet.Create(5));
        int[] ints = [.. list];
        return new CowList<int>(Array.AsSpan()).Count == 3 && ints.Length == list.Count && list.Count == 19
            && live.Count == 11 && snapshot.Count == 9 && copy["A"] == 1 && set.Count == 5;
    }
}
