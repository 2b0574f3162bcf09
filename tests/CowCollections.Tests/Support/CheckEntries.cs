using System.Collections;

namespace CowCollections.Tests.Support;

/// <summary>All ways to read a dictionary or a snapshot of one, each compared with the model.</summary>
/// <param name="Entries">The dictionary or snapshot.</param>
internal sealed record CheckEntries<TKey, TValue>(
    IReadOnlyDictionary<TKey, TValue> Entries,
    Func<CowDictionaryEnumerator<TKey, TValue>> Enumerate,
    Func<CowDictionaryKeys<TKey, TValue>> Keys,
    Func<CowDictionaryValues<TKey, TValue>> Values)
    where TKey : notnull
{
    internal const int Ways = 6;

    internal static CheckEntries<TKey, TValue> Of(CowDictionary<TKey, TValue> dictionary)
        => new(dictionary, dictionary.GetEnumerator, () => dictionary.Keys, () => dictionary.Values);

    internal static CheckEntries<TKey, TValue> Of(CowDictionarySnapshot<TKey, TValue> snapshot)
        => new(snapshot, snapshot.GetEnumerator, () => snapshot.Keys, () => snapshot.Values);

    /// <summary>Compares everything that can be read in one way, by number.</summary>
    internal void Equal(Dictionary<TKey, TValue> model, int way)
    {
        Assert.Equal(model.Count, Entries.Count);
        switch (way % Ways)
        {
            case 0:
                SameEntries(model, model.Keys.Select(key => KeyValuePair.Create(key, Entries[key])));
                break;
            case 1:
                SameEntries(model, All(Enumerate()));
                break;
            case 2:
                SameEntries(model, Entries);
                break;
            case 3:
                SameEntries(model, Keys().Zip(Values(), KeyValuePair.Create));
                break;
            case 4:
                EqualInLookups(model);
                break;
            default:
                EqualInCopies(model);
                break;
        }
    }

    /// <summary>The same entries, and the same of several keys that are equal under the comparer.</summary>
    internal static void SameEntries(Dictionary<TKey, TValue> expected, IEnumerable<KeyValuePair<TKey, TValue>> actual)
    {
        int count = 0;
        var entries = new HashSet<(TKey, TValue)>(expected.Select(entry => (entry.Key, entry.Value)));
        foreach ((TKey key, TValue value) in actual)
        {
            count++;
            if (!entries.Remove((key, value)))
            {
                Assert.Fail($"[{key}, {value}] should not be there, or not twice.");
            }
        }

        Assert.Equal(expected.Count, count);
    }

    private static IEnumerable<KeyValuePair<TKey, TValue>> All(CowDictionaryEnumerator<TKey, TValue> enumerator)
    {
        while (enumerator.MoveNext())
        {
            yield return enumerator.Current;
        }
    }

    private void EqualInLookups(Dictionary<TKey, TValue> model)
    {
        foreach ((TKey key, TValue value) in model)
        {
            Assert.True(Entries.TryGetValue(key, out TValue? found) && Entries.ContainsKey(key));
            Assert.Equal(value, found);
        }

        foreach (TKey key in model.Keys.Take(5))
        {
            Assert.Contains(key, Keys());
            Assert.Contains(model[key], Values());
        }
    }

    private void EqualInCopies(Dictionary<TKey, TValue> model)
    {
        var keys = new TKey[model.Count + 2];
        var values = new TValue[model.Count + 2];
        Keys().CopyTo(keys, 1);
        ((ICollection)Values()).CopyTo(values, 1);
        SameEntries(model, keys[1..^1].Zip(values[1..^1], KeyValuePair.Create));
        Assert.Equal(model.Count, Keys().Count);
        Assert.Equal(model.Count, Values().Count);
    }
}
