using CowCollections.Tests.Support;

namespace CowCollections.Tests.Faults.Dictionaries;

/// <summary>User code that throws, at each of its calls, leaves the dictionary and all who share with it as they were.</summary>
public class DictionaryFaultTests
{
    private static readonly Dictionary<string, Action<CowDictionary<Fragile, Fragile>>> _operations = new(StringComparer.Ordinal)
    {
        ["Get"] = dictionary => _ = dictionary[Fragile.From(3)],
        ["TryGetValue"] = dictionary => dictionary.TryGetValue(Fragile.From(100), out _),
        ["ContainsKey"] = dictionary => dictionary.ContainsKey(Fragile.From(3)),
        ["Set of a present key"] = dictionary => dictionary[Fragile.From(3)] = Fragile.From(0),
        ["Set of an absent key"] = dictionary => dictionary[Fragile.From(100)] = Fragile.From(0),
        ["Add"] = dictionary => dictionary.Add(Fragile.From(100), Fragile.From(0)),
        ["TryAdd of a present key"] = dictionary => dictionary.TryAdd(Fragile.From(3), Fragile.From(0)),
        ["TryAdd of an absent key"] = dictionary => dictionary.TryAdd(Fragile.From(100), Fragile.From(0)),
        ["GetOrAdd of a present key"] = dictionary => dictionary.GetOrAdd(Fragile.From(3), Made),
        ["GetOrAdd of an absent key"] = dictionary => dictionary.GetOrAdd(Fragile.From(100), Made),
        ["AddOrUpdate of a present key"] = dictionary => dictionary.AddOrUpdate(Fragile.From(3), Made, (key, _) => Made(key)),
        ["AddOrUpdate of an absent key"] = dictionary => dictionary.AddOrUpdate(Fragile.From(100), Made, (key, _) => Made(key)),
        ["Reference to a value that is added"] = dictionary => CowMarshal.GetValueRefOrAddDefault(dictionary, Fragile.From(100), out _) = Fragile.From(0),
        ["Reference to a value"] = dictionary => CowMarshal.GetValueRefOrNullRef(dictionary, Fragile.From(3)) = Fragile.From(0),
        ["ContainsValue"] = dictionary => _ = dictionary.ContainsValue(Fragile.From(1003)),
        ["Remove"] = dictionary => dictionary.Remove(Fragile.From(3)),
        ["Remove of an absent key"] = dictionary => dictionary.Remove(Fragile.From(100)),
        ["Remove of a pair"] = dictionary => Collection<KeyValuePair<Fragile, Fragile>>(dictionary).Remove(Pair(3, 1003)),
        ["Add of a pair"] = dictionary => Collection<KeyValuePair<Fragile, Fragile>>(dictionary).Add(Pair(100, 0)),
        ["Contains of a pair"] = dictionary => Collection<KeyValuePair<Fragile, Fragile>>(dictionary).Contains(Pair(3, 1003)),
        ["Contains of a value"] = dictionary => _ = Collection<Fragile>(dictionary.Values).Contains(Fragile.From(1003)),
        ["Contains of a key"] = dictionary => _ = Collection<Fragile>(dictionary.Keys).Contains(Fragile.From(3)),
        ["AddRange"] = dictionary => dictionary.AddRange(Sequence(100, 12)),
        ["AddRange of an array"] = dictionary => dictionary.AddRange(Sequence(100, 12).ToArray()),
        ["AddRange of a dictionary"] = dictionary => dictionary.AddRange(Other()),
        ["SetItems"] = dictionary => dictionary.SetItems(Sequence(0, 12)),
        ["SetItems of a dictionary"] = dictionary => dictionary.SetItems(Other()),
        ["RemoveRange"] = dictionary => dictionary.RemoveRange(Sequence(0, 12).Select(pair => pair.Key)),
        ["New dictionary of a sequence"] = _ => _ = new CowDictionary<Fragile, Fragile>(Sequence(0, 12)),
        ["New dictionary with another comparer"] = dictionary => _ = new CowDictionary<Fragile, Fragile>((IEnumerable<KeyValuePair<Fragile, Fragile>>)dictionary, new FewHashes(2)),
        ["Persistent Add"] = dictionary => _ = dictionary.Snapshot().Add(Fragile.From(100), Fragile.From(0)),
        ["Persistent Add of what is there"] = dictionary => _ = dictionary.Snapshot().Add(Fragile.From(3), Fragile.From(1003)),
        ["Persistent AddRange"] = dictionary => _ = dictionary.Snapshot().AddRange(Sequence(100, 12)),
        ["Persistent SetItem"] = dictionary => _ = dictionary.Snapshot().SetItem(Fragile.From(3), Fragile.From(0)),
        ["Persistent SetItems"] = dictionary => _ = dictionary.Snapshot().SetItems(Sequence(0, 12)),
        ["Persistent Remove"] = dictionary => _ = dictionary.Snapshot().Remove(Fragile.From(3)),
        ["Persistent RemoveRange"] = dictionary => _ = dictionary.Snapshot().RemoveRange(Sequence(0, 12).Select(pair => pair.Key)),
        ["Persistent WithComparers"] = dictionary => _ = dictionary.Snapshot().WithComparers(new FewHashes(2)),
        ["Persistent TryGetKey"] = dictionary => _ = dictionary.Snapshot().TryGetKey(Fragile.From(3), out _),
        ["Persistent ContainsValue"] = dictionary => _ = dictionary.Snapshot().ContainsValue(Fragile.From(1003)),
        ["GetHashCode"] = dictionary => _ = dictionary.Snapshot().GetHashCode(),
        ["Equals"] = dictionary => dictionary.Snapshot().Equals(Same(dictionary)),
    };

    public static TheoryData<string, DictionaryState> OperationsAndStates { get; } =
        Cases.Product(_operations.Keys, Enum.GetValues<DictionaryState>());

    [Theory]
    [MemberData(nameof(OperationsAndStates))]
    public void Nothing_changes_when_user_code_throws(string operation, DictionaryState state)
    {
        foreach (Sharing sharing in Enum.GetValues<Sharing>())
        {
            int calls = CallsOf(operation, new DictionarySharers(state, sharing));
            Assert.True(calls > 0, "The operation calls no user code.");
            for (int call = 0; call < calls; call++)
            {
                var sharers = new DictionarySharers(state, sharing);
                AssertThrows(operation, sharers.Dictionary, call);
                sharers.AssertUnchanged();
                sharers.AssertIndependent();
            }
        }
    }

    /// <summary>How often the operation calls user code if that never throws.</summary>
    private static int CallsOf(string operation, DictionarySharers sharers)
    {
        int calls;
        using (var fault = Fault.None())
        {
            _operations[operation](sharers.Dictionary);
            calls = fault.Count;
        }

        sharers.AssertOthersUnchanged();
        return calls;
    }

    private static void AssertThrows(string operation, CowDictionary<Fragile, Fragile> dictionary, int call)
    {
        using var fault = Fault.At(call);
        Assert.Throws<FaultException>(() => _operations[operation](dictionary));
    }

    private static ICollection<T> Collection<T>(ICollection<T> collection) => collection;

    private static KeyValuePair<Fragile, Fragile> Pair(int key, int value) => new(Fragile.From(key), Fragile.From(value));

    /// <summary>A dictionary of the same type, which could be taken over without looking at each key.</summary>
    private static CowDictionary<Fragile, Fragile> Other()
    {
        var other = new CowDictionary<Fragile, Fragile>();
        for (int key = 200; key < 212; key++)
        {
            other.Add(Fragile.From(key), Fragile.From(key));
        }

        return other;
    }

    /// <summary>Equal entries on other pages.</summary>
    private static CowDictionarySnapshot<Fragile, Fragile> Same(CowDictionary<Fragile, Fragile> dictionary)
    {
        var same = new CowDictionary<Fragile, Fragile>(dictionary.Comparer);
        foreach ((Fragile key, Fragile value) in dictionary)
        {
            same.Add(key, value);
        }

        return same.Snapshot();
    }

    private static Fragile Made(Fragile key)
    {
        Fault.Point();
        return Fragile.From(key.Value + 2000);
    }

    private static IEnumerable<KeyValuePair<Fragile, Fragile>> Sequence(int first, int count)
    {
        for (int key = first; key < first + count; key++)
        {
            Fault.Point();
            yield return Pair(key, key + 2000);
        }

        Fault.Point();
    }
}
