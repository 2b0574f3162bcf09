using CowCollections.Tests.Support;

namespace CowCollections.Tests.Models.Dictionaries;

/// <summary>Who else uses, or used, a dictionary's buffer when it is written.</summary>
internal static class DictionarySharing<TKey, TValue>
    where TKey : notnull
{
    /// <summary>Brings a dictionary into the state and returns the hidden copies, which must not change any more.</summary>
    internal static readonly IReadOnlyDictionary<string, Func<CowDictionary<TKey, TValue>, Entries<TKey, TValue>, DictionaryMember<TKey, TValue>[]>> All =
        new Dictionary<string, Func<CowDictionary<TKey, TValue>, Entries<TKey, TValue>, DictionaryMember<TKey, TValue>[]>>(StringComparer.Ordinal)
        {
            ["unshared"] = (_, _) => [],
            ["shared by a clone"] = (dictionary, _) => [new DictionaryMember<TKey, TValue>(dictionary.Clone(), dictionary)],
            ["shared by a snapshot"] = (dictionary, _) => [new DictionaryMember<TKey, TValue>(dictionary.Snapshot(), dictionary)],
            ["shared by an open lease"] = (dictionary, _) => [Lent(dictionary)],
            ["shared by all of them"] = (dictionary, _) =>
            [
                new DictionaryMember<TKey, TValue>(dictionary.Clone(), dictionary),
                Lent(dictionary),
                new DictionaryMember<TKey, TValue>(dictionary.Snapshot(), dictionary),
            ],
            ["sole again after a lease"] = AfterLease,
            ["sole again after the clone was cleared"] = AfterClearedClone,
            ["left by a clone that was written"] = AfterWrittenClone,
            ["written since a snapshot"] = WrittenSinceSnapshot,
        };

    private static DictionaryMember<TKey, TValue> Lent(CowDictionary<TKey, TValue> dictionary)
    {
        CowLease<CowDictionarySnapshot<TKey, TValue>> lease = dictionary.Lease();
        return new DictionaryMember<TKey, TValue>(lease.Snapshot, dictionary, lease);
    }

    private static DictionaryMember<TKey, TValue>[] AfterLease(CowDictionary<TKey, TValue> dictionary, Entries<TKey, TValue> entries)
    {
        dictionary.Lease().Dispose();
        Assert.True(dictionary.IsDetached);
        return [];
    }

    private static DictionaryMember<TKey, TValue>[] AfterClearedClone(CowDictionary<TKey, TValue> dictionary, Entries<TKey, TValue> entries)
    {
        CowDictionary<TKey, TValue> clone = dictionary.Clone();
        clone.Clear();
        Assert.True(dictionary.IsDetached);
        return [new DictionaryMember<TKey, TValue>(clone, clone)];
    }

    private static DictionaryMember<TKey, TValue>[] AfterWrittenClone(CowDictionary<TKey, TValue> dictionary, Entries<TKey, TValue> entries)
    {
        CowDictionary<TKey, TValue> clone = dictionary.Clone();
        clone[entries.Key(3)] = entries.Value(501);
        return [new DictionaryMember<TKey, TValue>(clone, clone)];
    }

    private static DictionaryMember<TKey, TValue>[] WrittenSinceSnapshot(CowDictionary<TKey, TValue> dictionary, Entries<TKey, TValue> entries)
    {
        var hidden = new DictionaryMember<TKey, TValue>(dictionary.Snapshot(), dictionary);
        dictionary[entries.Key(503)] = entries.Value(503);
        dictionary[entries.Key(0)] = entries.Value(504);
        return [hidden];
    }
}
