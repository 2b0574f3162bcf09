using CowCollections.Tests.Support;

namespace CowCollections.Tests.Models.Dictionaries;

/// <summary>Every persistent operation of <see cref="CowDictionarySnapshot{TKey, TValue}"/> that needs no other dictionary.</summary>
internal static class DictionarySnapshotEdits<TKey, TValue>
    where TKey : notnull
{
    /// <summary>What to do, by name; null where the snapshot has not the entries for it.</summary>
    internal static readonly IReadOnlyDictionary<string, Func<Entries<TKey, TValue>, Dictionary<TKey, TValue>, Draw<TKey>, DictionarySnapshotEdit<TKey, TValue>?>> All =
        new Dictionary<string, Func<Entries<TKey, TValue>, Dictionary<TKey, TValue>, Draw<TKey>, DictionarySnapshotEdit<TKey, TValue>?>>(StringComparer.Ordinal)
        {
            ["With.Add"] = Add,
            ["With.AddEqual"] = (_, model, draw) => AddPresent(model, draw),
            ["With.AddRange"] = AddRange,
            ["With.SetItem"] = (entries, _, draw) => SetItem(draw.Element(), entries.Value(draw.Other + 2000)),
            ["With.SetItemPresent"] = (entries, model, draw) => model.Count == 0 ? null : SetItem(Present(model, draw), entries.Value(draw.Number)),
            ["With.SetItemEqual"] = (_, model, draw) => model.Count == 0 ? null : SetItem(Present(model, draw), model[Present(model, draw)]),
            ["With.SetItems"] = SetItems,
            ["With.Remove"] = (_, _, draw) => Remove(draw.Element()),
            ["With.RemovePresent"] = (_, model, draw) => model.Count == 0 ? null : Remove(Present(model, draw)),
            ["With.RemoveRange"] = (_, model, draw) => RemoveRange(model, draw),
            ["With.Clear"] = (_, _, _) => new DictionarySnapshotEdit<TKey, TValue>("Clear()", from => from.Clear(), model => model.Clear()),
            ["With.WithComparers"] = (entries, _, _) => new DictionarySnapshotEdit<TKey, TValue>("WithComparers(other values)", from => from.WithComparers(from.KeyComparer, _other), _ => { }),
        };

    private static readonly IEqualityComparer<TValue> _other = EqualityComparer<TValue>.Create(EqualityComparer<TValue>.Default.Equals, _ => 7);

    private static TKey Present(Dictionary<TKey, TValue> model, Draw<TKey> draw) => model.Keys.ElementAt(draw.Index(model.Count));

    private static KeyValuePair<TKey, TValue>[] Pairs(Entries<TKey, TValue> entries, Draw<TKey> draw)
        => [.. draw.Elements().Select((key, i) => KeyValuePair.Create(key, entries.Value(draw.Number + i)))];

    private static DictionarySnapshotEdit<TKey, TValue>? Add(Entries<TKey, TValue> entries, Dictionary<TKey, TValue> model, Draw<TKey> draw)
    {
        (TKey key, TValue value) = entries.Of(draw.Number);
        return model.ContainsKey(key)
            ? null
            : new DictionarySnapshotEdit<TKey, TValue>($"Add({key}, {value})", from => from.Add(key, value), expected => expected.Add(key, value));
    }

    private static DictionarySnapshotEdit<TKey, TValue>? AddPresent(Dictionary<TKey, TValue> model, Draw<TKey> draw)
    {
        if (model.Count == 0)
        {
            return null;
        }

        TKey key = Present(model, draw);
        TValue value = model[key];
        return new DictionarySnapshotEdit<TKey, TValue>($"Add({key}, {value}), as it is", from => from.Add(key, value), _ => { });
    }

    /// <summary>New entries, and one that is there as it is.</summary>
    private static DictionarySnapshotEdit<TKey, TValue> AddRange(Entries<TKey, TValue> entries, Dictionary<TKey, TValue> model, Draw<TKey> draw)
    {
        KeyValuePair<TKey, TValue>[] pairs =
        [
            .. Pairs(entries, draw).DistinctBy(pair => pair.Key, entries.Comparer).Where(pair => !model.ContainsKey(pair.Key)),
            .. model.Skip(draw.Position(model.Count)).Take(1),
        ];
        return new DictionarySnapshotEdit<TKey, TValue>(
            $"AddRange({pairs.Length})", from => from.AddRange(pairs), expected => Array.ForEach(pairs, pair => expected[pair.Key] = pair.Value));
    }

    private static DictionarySnapshotEdit<TKey, TValue> SetItem(TKey key, TValue value)
        => new($"SetItem({key}, {value})", from => from.SetItem(key, value), expected => expected[key] = value);

    private static DictionarySnapshotEdit<TKey, TValue> SetItems(Entries<TKey, TValue> entries, Dictionary<TKey, TValue> model, Draw<TKey> draw)
    {
        KeyValuePair<TKey, TValue>[] pairs = Pairs(entries, draw);
        return new DictionarySnapshotEdit<TKey, TValue>(
            $"SetItems({pairs.Length})", from => from.SetItems(pairs), expected => Array.ForEach(pairs, pair => expected[pair.Key] = pair.Value));
    }

    private static DictionarySnapshotEdit<TKey, TValue> Remove(TKey key)
        => new($"Remove({key})", from => from.Remove(key), expected => expected.Remove(key));

    private static DictionarySnapshotEdit<TKey, TValue> RemoveRange(Dictionary<TKey, TValue> model, Draw<TKey> draw)
    {
        TKey[] keys = [.. model.Keys.Skip(draw.Position(model.Count)), .. draw.Elements()];
        return new DictionarySnapshotEdit<TKey, TValue>(
            $"RemoveRange({keys.Length} keys)", from => from.RemoveRange(keys), expected => Array.ForEach(keys, key => expected.Remove(key)));
    }
}
