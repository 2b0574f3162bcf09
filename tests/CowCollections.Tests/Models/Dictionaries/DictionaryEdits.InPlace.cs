using System.Runtime.CompilerServices;

namespace CowCollections.Tests.Models.Dictionaries;

/// <content>Looking up and writing in one, and writing through a reference or an alternate key.</content>
internal sealed partial class DictionaryEdits<TKey, TValue>
{
    private DictionaryEdit<TKey, TValue> GetOrAdd(TKey key, Draw<TKey> draw)
    {
        TValue value = Value(draw.Number + 3000);
        Func<CowDictionary<TKey, TValue>, object?>[] ways =
        [
            dictionary => dictionary.GetOrAdd(key, value),
            dictionary => dictionary.GetOrAdd(key, _ => value),
            dictionary => dictionary.GetOrAdd(key, (_, argument) => argument, value),
        ];
        return new DictionaryEdit<TKey, TValue>(
            $"GetOrAdd({key}, {value})",
            ways[draw.Other % ways.Length],
            model => model.TryGetValue(key, out TValue? present) ? present : model[key] = value);
    }

    private DictionaryEdit<TKey, TValue> AddOrUpdate(TKey key, Draw<TKey> draw)
    {
        (TValue added, TValue updated) = (Value(draw.Number + 3000), Value(draw.Number + 4000));
        Func<CowDictionary<TKey, TValue>, object?>[] ways =
        [
            dictionary => dictionary.AddOrUpdate(key, added, (_, _) => updated),
            dictionary => dictionary.AddOrUpdate(key, _ => added, (_, _) => updated),
            dictionary => dictionary.AddOrUpdate(key, (_, _) => added, (_, _, argument) => argument, updated),
        ];
        return new DictionaryEdit<TKey, TValue>(
            $"AddOrUpdate({key}, {added}, {updated})",
            ways[draw.Other % ways.Length],
            model => model[key] = model.ContainsKey(key) ? updated : added);
    }

    private DictionaryEdit<TKey, TValue> SetReference(TKey key, Draw<TKey> draw)
    {
        TValue value = Value(draw.Number + 3000);
        return new DictionaryEdit<TKey, TValue>(
            $"GetValueRefOrAddDefault({key}) = {value}",
            dictionary =>
            {
                CowMarshal.GetValueRefOrAddDefault(dictionary, key, out bool exists) = value;
                return exists;
            },
            model =>
            {
                bool exists = model.ContainsKey(key);
                model[key] = value;
                return exists;
            });
    }

    private DictionaryEdit<TKey, TValue> SetReferencePresent(TKey key, Draw<TKey> draw)
    {
        TValue value = Value(draw.Number + 3000);
        return DictionaryEdit<TKey, TValue>.Of(
            $"GetValueRefOrNullRef({key}) = {value}",
            dictionary =>
            {
                ref TValue place = ref CowMarshal.GetValueRefOrNullRef(dictionary, key);
                Assert.False(Unsafe.IsNullRef(ref place));
                place = value;
            },
            model => model[key] = value);
    }

    /// <summary>By characters, where the keys are strings under a comparer that takes them.</summary>
    private DictionaryEdit<TKey, TValue> SetAlternate(TKey key, Draw<TKey> draw)
    {
        TValue value = Value(draw.Number + 3000);
        return DictionaryEdit<TKey, TValue>.Of(
            $"[span of {key}] = {value}",
            dictionary =>
            {
                if ((object)dictionary is CowDictionary<string, TValue> strings
                    && strings.TryGetAlternateLookup(out CowDictionary<string, TValue>.AlternateLookup<ReadOnlySpan<char>> lookup))
                {
                    lookup[key.ToString()] = value;
                }
                else
                {
                    dictionary[key] = value;
                }
            },
            model => model[key] = value);
    }

    private static DictionaryEdit<TKey, TValue> RemoveAlternate(TKey key)
        => new(
            $"Remove(span of {key})",
            dictionary => (object)dictionary is CowDictionary<string, TValue> strings
                && strings.TryGetAlternateLookup(out CowDictionary<string, TValue>.AlternateLookup<ReadOnlySpan<char>> lookup)
                    ? lookup.Remove(key.ToString())
                    : dictionary.Remove(key),
            model => model.Remove(key));
}
