using CowCollections.Hashing;
using CowCollections.Interleavings.Scheduling;

namespace CowCollections.Interleavings.Dictionaries;

/// <summary>
/// What the threads do, on a dictionary or on its model. A dictionary tells the scheduler only of its atomics, so there is a
/// point before each operation and each of a few lookups.
/// </summary>
internal static class DictionarySteps
{
    private const int First = 0;
    private const int Second = 5;
    private const int New = 100;

    /// <summary>The keys that are written, and one that is not.</summary>
    private static readonly int[] _looked = [First, Second, 3, New];

    internal static CowDictionary<TKey, int> NewDictionary<TKey>(StartState state)
        where TKey : IKey<TKey>
    {
        var dictionary = new CowDictionary<TKey, int>();
        foreach ((TKey key, int value) in NewModel<TKey>(state))
        {
            dictionary.Add(key, value);
        }

        if (state == StartState.PagesOfOthers)
        {
            _ = dictionary.Snapshot();
            dictionary[TKey.From(Second)] = Second;
        }

        return dictionary;
    }

    internal static Dictionary<TKey, int> NewModel<TKey>(StartState state)
        where TKey : IKey<TKey>
        => Enumerable.Range(0, CountOf<TKey>(state)).ToDictionary(TKey.From, value => value);

    /// <summary>Looks some keys up, each as one step; what is not there reads as -1.</summary>
    internal static int[] Read<TKey>(IReadOnlyDictionary<TKey, int> dictionary)
        where TKey : IKey<TKey>
    {
        var read = new int[_looked.Length];
        for (int index = 0; index < read.Length; index++)
        {
            Turn.Point("look up", _looked[index]);
            read[index] = dictionary.TryGetValue(TKey.From(_looked[index]), out int value) ? value : -1;
        }

        return read;
    }

    /// <summary>Compares all entries. Not for a thread, because it has no points.</summary>
    internal static void AssertSame<TKey>(Dictionary<TKey, int> expected, IReadOnlyDictionary<TKey, int> actual)
        where TKey : IKey<TKey>
    {
        Assert.Equal(expected.Count, actual.Count);
        Assert.Equal(expected.Count, actual.Select(entry => entry.Key).Distinct().Count());
        Assert.All(actual, entry => Assert.Equal(expected[entry.Key], entry.Value));
        Assert.All(expected, entry => Assert.Equal(entry.Value, actual[entry.Key]));
    }

    internal static CowDictionary<TKey, int> Clone<TKey>(CowDictionary<TKey, int> dictionary)
        where TKey : IKey<TKey>
    {
        Turn.Point("clone");
        return dictionary.Clone();
    }

    internal static CowDictionary<TKey, int> Do<TKey>(CowDictionary<TKey, int> dictionary, Write write, int value)
        where TKey : IKey<TKey>
    {
        Turn.Point("write", value);
        if (write == Write.TrimExcess)
        {
            dictionary.TrimExcess();
        }
        else
        {
            DoAny(dictionary, write, value);
        }

        return dictionary;
    }

    internal static Dictionary<TKey, int> Do<TKey>(Dictionary<TKey, int> model, Write write, int value)
        where TKey : IKey<TKey>
    {
        DoAny(model, write, value);
        return model;
    }

    /// <summary>Does the operation on a snapshot of at least two entries.</summary>
    internal static IReadOnlyDictionary<TKey, int> Keep<TKey>(CowDictionarySnapshot<TKey, int> snapshot, Keeping keeping)
        where TKey : IKey<TKey>
        => keeping switch
        {
            Keeping.ToCowDictionary => snapshot.ToCowDictionary(),
            Keeping.Add => snapshot.Add(TKey.From(New), 30),
            Keeping.SetItem => snapshot.SetItem(TKey.From(Second), 30),
            Keeping.Remove => snapshot.Remove(TKey.From(Second)),
            Keeping.RemoveNothing => snapshot.Remove(TKey.From(New)),
            Keeping.WithOtherValues => snapshot.WithComparers(snapshot.KeyComparer, EqualityComparer<int>.Create((x, y) => x == y)),
            _ => throw new ArgumentOutOfRangeException(nameof(keeping), keeping, "There is no such operation."),
        };

    private static int CountOf<TKey>(StartState state) => state switch
    {
        StartState.OnePage => 7,
        StartState.FullPage => HashPage<TKey, int>.Capacity,
        _ => HashPage<TKey, int>.Capacity + 2,
    };

    private static void DoAny<TKey>(IDictionary<TKey, int> dictionary, Write write, int value)
        where TKey : IKey<TKey>
    {
        switch (write)
        {
            case Write.Set:
                dictionary[TKey.From(First)] = value;
                break;
            case Write.SetAnother:
                dictionary[TKey.From(Second)] = value;
                break;
            case Write.Add:
                dictionary[TKey.From(New)] = value;
                break;
            case Write.Remove:
                dictionary.Remove(TKey.From(First));
                break;
            case Write.RemoveMost:
                foreach (int key in Enumerable.Range(First, CountOf<TKey>(StartState.Pages) - 2))
                {
                    dictionary.Remove(TKey.From(key));
                }

                break;
            case Write.Clear:
                dictionary.Clear();
                break;
        }
    }
}
