using System.Collections.ObjectModel;
using CowCollections.Tests.Support;

namespace CowCollections.Tests.Models.Dictionaries;

/// <summary>Every mutator of <see cref="CowDictionary{TKey, TValue}"/> that needs no other dictionary.</summary>
internal sealed partial class DictionaryEdits<TKey, TValue>(Entries<TKey, TValue> entries)
    where TKey : notnull
{
    /// <summary>What to do, by name; null where the dictionary has not the entries for it.</summary>
    internal static readonly IReadOnlyDictionary<string, Func<DictionaryEdits<TKey, TValue>, Dictionary<TKey, TValue>, Draw<TKey>, DictionaryEdit<TKey, TValue>?>> All =
        new Dictionary<string, Func<DictionaryEdits<TKey, TValue>, Dictionary<TKey, TValue>, Draw<TKey>, DictionaryEdit<TKey, TValue>?>>(StringComparer.Ordinal)
        {
            ["Set"] = (edits, _, draw) => edits.Set(draw.Element(), draw),
            ["SetPresent"] = (edits, model, draw) => model.Count == 0 ? null : edits.Set(Present(model, draw), draw),
            ["SetEach"] = (edits, _, draw) => edits.SetEach(draw),
            ["Add"] = (edits, _, draw) => edits.Add(draw.Element(), draw),
            ["AddPresent"] = (edits, model, draw) => model.Count == 0 ? null : edits.Add(Present(model, draw), draw),
            ["TryAdd"] = (edits, _, draw) => edits.TryAdd(draw.Element(), draw),
            ["TryAddPresent"] = (edits, model, draw) => model.Count == 0 ? null : edits.TryAdd(Present(model, draw), draw),
            ["GetOrAdd"] = (edits, _, draw) => edits.GetOrAdd(draw.Element(), draw),
            ["GetOrAddPresent"] = (edits, model, draw) => model.Count == 0 ? null : edits.GetOrAdd(Present(model, draw), draw),
            ["AddOrUpdate"] = (edits, _, draw) => edits.AddOrUpdate(draw.Element(), draw),
            ["AddOrUpdatePresent"] = (edits, model, draw) => model.Count == 0 ? null : edits.AddOrUpdate(Present(model, draw), draw),
            ["SetReference"] = (edits, _, draw) => edits.SetReference(draw.Element(), draw),
            ["SetReferencePresent"] = (edits, model, draw) => model.Count == 0 ? null : edits.SetReferencePresent(Present(model, draw), draw),
            ["SetAlternate"] = (edits, _, draw) => edits.SetAlternate(draw.Element(), draw),
            ["RemoveAlternate"] = (_, model, draw) => model.Count == 0 ? null : RemoveAlternate(Present(model, draw)),
            ["AddPair"] = (edits, _, draw) => edits.AddPair(draw),
            ["AddRangeArray"] = (edits, model, draw) => edits.AddRange(model, draw, "array", pairs => pairs),
            ["AddRangeSequence"] = (edits, model, draw) => edits.AddRange(model, draw, "sequence", pairs => pairs.Select(pair => pair)),
            ["AddRangeDictionary"] = (edits, model, draw) => edits.AddRange(model, draw, "dictionary", edits.NewModel),
            ["AddRangeCollection"] = (edits, model, draw) => edits.AddRange(model, draw, "collection", pairs => new Collection<KeyValuePair<TKey, TValue>>(pairs)),
            ["AddRangeWithPresent"] = (edits, model, draw) => edits.AddRangeWithPresent(model, draw),
            ["AddRangeSelf"] = (edits, model, _) => AddRangeSelf(model),
            ["SetItems"] = (edits, _, draw) => edits.SetItems(draw, pairs => pairs),
            ["SetItemsSequence"] = (edits, _, draw) => edits.SetItems(draw, pairs => pairs.Select(pair => pair)),
            ["SetItemsSelf"] = (_, _, _) => DictionaryEdit<TKey, TValue>.Unseen("SetItems(self)", dictionary => dictionary.SetItems(dictionary)),
            ["SetItemsOwnSnapshot"] = (_, _, _) => DictionaryEdit<TKey, TValue>.Unseen("SetItems(self.Snapshot())", dictionary => dictionary.SetItems(dictionary.Snapshot())),
            ["SetWhileEnumerating"] = (edits, _, draw) => edits.SetWhileEnumerating(draw),
            ["Remove"] = (_, _, draw) => Remove(draw.Element()),
            ["RemovePresent"] = (_, model, draw) => model.Count == 0 ? null : Remove(Present(model, draw)),
            ["RemoveOut"] = (_, model, draw) => model.Count == 0 ? null : RemoveOut(Present(model, draw)),
            ["RemovePair"] = (_, model, draw) => model.Count == 0 ? null : RemovePair(Present(model, draw), model[Present(model, draw)]),
            ["RemoveOtherPair"] = (edits, model, draw) => model.Count == 0 ? null : RemovePair(Present(model, draw), edits.Value(5000)),
            ["RemoveRange"] = (_, model, draw) => RemoveRange(model, draw),
            ["RemoveRangeOwnKeys"] = (_, model, draw) => RemoveRangeOwnKeys(),
            ["RemoveMost"] = (_, model, draw) => RemoveMost(model, draw),
            ["Clear"] = (_, _, _) => DictionaryEdit<TKey, TValue>.Of("Clear()", dictionary => dictionary.Clear(), model => model.Clear()),
            ["EnsureCapacity"] = (_, _, draw) => EnsureCapacity(draw),
            ["TrimExcess"] = (_, _, _) => DictionaryEdit<TKey, TValue>.Unseen("TrimExcess()", dictionary => dictionary.TrimExcess()),
            ["Detach"] = (_, _, _) => DictionaryEdit<TKey, TValue>.Unseen("Detach()", dictionary => dictionary.Detach()),
        };

    /// <summary>What makes a dictionary longer by more than an entry.</summary>
    internal static bool AddsMany(string name)
        => name.StartsWith("AddRange", StringComparison.Ordinal) || name is "SetEach" or "SetItems" or "SetItemsSequence";

    private TValue Value(int number) => entries.Value(number);

    private Dictionary<TKey, TValue> NewModel(KeyValuePair<TKey, TValue>[] pairs) => entries.NewModel(pairs);

    /// <summary>Pairs of several keys; the values go on from the command's number.</summary>
    private KeyValuePair<TKey, TValue>[] Pairs(Draw<TKey> draw)
        => [.. draw.Elements().Select((key, i) => KeyValuePair.Create(key, Value(draw.Number + i)))];

    private KeyValuePair<TKey, TValue>[] NewPairs(Dictionary<TKey, TValue> model, Draw<TKey> draw)
        => [.. Pairs(draw).DistinctBy(pair => pair.Key, entries.Comparer).Where(pair => !model.ContainsKey(pair.Key))];

    private static TKey Present(Dictionary<TKey, TValue> model, Draw<TKey> draw) => model.Keys.ElementAt(draw.Index(model.Count));

    private DictionaryEdit<TKey, TValue> Set(TKey key, Draw<TKey> draw)
    {
        TValue value = Value(draw.Other + 1000);
        return DictionaryEdit<TKey, TValue>.Of($"[{key}] = {value}", dictionary => dictionary[key] = value, model => model[key] = value);
    }

    private DictionaryEdit<TKey, TValue> SetEach(Draw<TKey> draw)
    {
        KeyValuePair<TKey, TValue>[] pairs = Pairs(draw);
        return DictionaryEdit<TKey, TValue>.Of(
            $"[{pairs.Length} keys] = values",
            dictionary => Array.ForEach(pairs, pair => dictionary[pair.Key] = pair.Value),
            model => Array.ForEach(pairs, pair => model[pair.Key] = pair.Value));
    }

    private DictionaryEdit<TKey, TValue> Add(TKey key, Draw<TKey> draw)
    {
        TValue value = Value(draw.Number);
        return DictionaryEdit<TKey, TValue>.OfBoth($"Add({key}, {value})", dictionary =>
        {
            dictionary.Add(key, value);
            return null;
        });
    }

    private DictionaryEdit<TKey, TValue> TryAdd(TKey key, Draw<TKey> draw)
    {
        TValue value = Value(draw.Number);
        return new DictionaryEdit<TKey, TValue>(
            $"TryAdd({key}, {value})", dictionary => dictionary.TryAdd(key, value), model => model.TryAdd(key, value));
    }

    private DictionaryEdit<TKey, TValue> AddPair(Draw<TKey> draw)
    {
        KeyValuePair<TKey, TValue> pair = entries.Of(draw.Number);
        return DictionaryEdit<TKey, TValue>.OfBoth($"Add({pair})", dictionary =>
        {
            dictionary.Add(pair);
            return null;
        });
    }

    private DictionaryEdit<TKey, TValue> AddRange(
        Dictionary<TKey, TValue> model,
        Draw<TKey> draw,
        string kind,
        Func<KeyValuePair<TKey, TValue>[], IEnumerable<KeyValuePair<TKey, TValue>>> form)
    {
        KeyValuePair<TKey, TValue>[] pairs = NewPairs(model, draw);
        return DictionaryEdit<TKey, TValue>.Of(
            $"AddRange({kind} of {pairs.Length})",
            dictionary => dictionary.AddRange(form(pairs)),
            expected => Array.ForEach(pairs, pair => expected.Add(pair.Key, pair.Value)));
    }

    private DictionaryEdit<TKey, TValue>? AddRangeWithPresent(Dictionary<TKey, TValue> model, Draw<TKey> draw)
    {
        if (model.Count == 0)
        {
            return null;
        }

        KeyValuePair<TKey, TValue>[] pairs = [.. NewPairs(model, draw), new(Present(model, draw), Value(0))];
        return DictionaryEdit<TKey, TValue>.Throwing(
            $"AddRange({pairs.Length}, the last one present)", dictionary => dictionary.AddRange(pairs), typeof(ArgumentException));
    }

    private static DictionaryEdit<TKey, TValue> AddRangeSelf(Dictionary<TKey, TValue> model)
        => model.Count == 0
            ? DictionaryEdit<TKey, TValue>.Unseen("AddRange(self)", dictionary => dictionary.AddRange(dictionary))
            : DictionaryEdit<TKey, TValue>.Throwing("AddRange(self)", dictionary => dictionary.AddRange(dictionary), typeof(ArgumentException));

    private DictionaryEdit<TKey, TValue> SetItems(
        Draw<TKey> draw, Func<KeyValuePair<TKey, TValue>[], IEnumerable<KeyValuePair<TKey, TValue>>> form)
    {
        KeyValuePair<TKey, TValue>[] pairs = Pairs(draw);
        return DictionaryEdit<TKey, TValue>.Of(
            $"SetItems({pairs.Length})",
            dictionary => dictionary.SetItems(form(pairs)),
            model => Array.ForEach(pairs, pair => model[pair.Key] = pair.Value));
    }

    private DictionaryEdit<TKey, TValue> SetWhileEnumerating(Draw<TKey> draw)
    {
        TValue value = Value(draw.Number);
        return DictionaryEdit<TKey, TValue>.OfBoth($"foreach: set to {value}", dictionary =>
        {
            foreach ((TKey key, _) in dictionary)
            {
                dictionary[key] = value;
            }

            return null;
        });
    }

    private static DictionaryEdit<TKey, TValue> Remove(TKey key)
        => DictionaryEdit<TKey, TValue>.OfBoth($"Remove({key})", dictionary => dictionary.Remove(key));

    private static DictionaryEdit<TKey, TValue> RemoveOut(TKey key)
        => new(
            $"Remove({key}, out value)",
            dictionary => (dictionary.Remove(key, out TValue? value), value),
            model => (model.Remove(key, out TValue? value), value));

    private static DictionaryEdit<TKey, TValue> RemovePair(TKey key, TValue value)
        => DictionaryEdit<TKey, TValue>.OfBoth(
            $"Remove([{key}, {value}])", dictionary => dictionary.Remove(KeyValuePair.Create(key, value)));

    private static DictionaryEdit<TKey, TValue> RemoveRange(Dictionary<TKey, TValue> model, Draw<TKey> draw)
    {
        TKey[] keys = [.. model.Keys.Skip(draw.Position(model.Count)), .. draw.Elements()];
        return new DictionaryEdit<TKey, TValue>(
            $"RemoveRange({keys.Length} keys)", dictionary => dictionary.RemoveRange(keys), expected => keys.Count(expected.Remove));
    }

    private static DictionaryEdit<TKey, TValue> RemoveRangeOwnKeys()
        => new(
            "RemoveRange(self.Keys)",
            dictionary => dictionary.RemoveRange(dictionary.Keys),
            model =>
            {
                int count = model.Count;
                model.Clear();
                return count;
            });

    private static DictionaryEdit<TKey, TValue> RemoveMost(Dictionary<TKey, TValue> model, Draw<TKey> draw)
    {
        int start = draw.Position(model.Count);
        TKey[] keys = [.. model.Keys.Skip(start).Concat(model.Keys.Take(start)).Skip(draw.Length(5))];
        return new DictionaryEdit<TKey, TValue>(
            $"Remove({keys.Length} keys one by one)", dictionary => keys.Count(dictionary.Remove), expected => keys.Count(expected.Remove));
    }

    private static DictionaryEdit<TKey, TValue> EnsureCapacity(Draw<TKey> draw)
    {
        int capacity = draw.Added() * 4;
        return DictionaryEdit<TKey, TValue>.Of(
            $"EnsureCapacity({capacity})",
            dictionary => Assert.True(dictionary.EnsureCapacity(capacity) >= capacity),
            _ => { });
    }
}
