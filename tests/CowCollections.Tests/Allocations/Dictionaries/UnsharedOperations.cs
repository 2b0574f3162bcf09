using CowCollections.Hashing;
using CowCollections.Tests.Support;

namespace CowCollections.Tests.Allocations.Dictionaries;

/// <summary>What allocates nothing, by name.</summary>
internal static class UnsharedOperations<TKey>
    where TKey : notnull
{
    internal static readonly IReadOnlyDictionary<string, Action<Subject<CowDictionary<TKey, int>, TKey>>> All =
        new Dictionary<string, Action<Subject<CowDictionary<TKey, int>, TKey>>>(StringComparer.Ordinal)
        {
            ["Get"] = subject => _ = subject.Dictionary[subject.Present],
            ["TryGetValue"] = subject => subject.Dictionary.TryGetValue(subject.Absent, out _),
            ["ContainsKey"] = subject => subject.Dictionary.ContainsKey(subject.Present),
            ["Count"] = subject => _ = subject.Dictionary.Count,
            ["Set"] = subject => subject.Dictionary[subject.Present] = 3,
            ["Remove and Add"] = subject =>
            {
                subject.Dictionary.Remove(subject.Present);
                subject.Dictionary.Add(subject.Present, 5);
            },
            ["Remove and TryAdd"] = subject =>
            {
                subject.Dictionary.Remove(subject.Present, out int value);
                subject.Dictionary.TryAdd(subject.Present, value);
            },
            ["Remove and Set"] = subject =>
            {
                subject.Dictionary.Remove(subject.Present);
                subject.Dictionary[subject.Present] = 5;
            },
            ["References"] = subject =>
            {
                CowMarshal.GetValueRefOrNullRef(subject.Dictionary, subject.Present)++;
                subject.Dictionary.Remove(subject.Present);
                CowMarshal.GetValueRefOrAddDefault(subject.Dictionary, subject.Present, out _)++;
            },
            ["TryAdd of a present key"] = subject => subject.Dictionary.TryAdd(subject.Present, 3),
            ["Remove of an absent key"] = subject => subject.Dictionary.Remove(subject.Absent),
            ["Foreach"] = subject =>
            {
                foreach ((TKey _, int value) in subject.Dictionary)
                {
                    _ = value;
                }
            },
            ["Foreach that sets"] = subject =>
            {
                foreach ((TKey key, int value) in subject.Dictionary)
                {
                    subject.Dictionary[key] = value + 1;
                }
            },
            ["IsDetached"] = subject => _ = subject.Dictionary.IsDetached,
            ["EnsureCapacity"] = subject => subject.Dictionary.EnsureCapacity(10),
        };

    internal static readonly IReadOnlyDictionary<string, Action<Subject<CowDictionarySnapshot<TKey, int>, TKey>>> Reading =
        new Dictionary<string, Action<Subject<CowDictionarySnapshot<TKey, int>, TKey>>>(StringComparer.Ordinal)
        {
            ["Get"] = subject => _ = subject.Dictionary[subject.Present],
            ["TryGetValue"] = subject => subject.Dictionary.TryGetValue(subject.Absent, out _),
            ["ContainsKey"] = subject => subject.Dictionary.ContainsKey(subject.Present),
            ["TryGetKey"] = subject => _ = subject.Dictionary.TryGetKey(subject.Present, out _),
            ["ContainsValue"] = subject => _ = subject.Dictionary.ContainsValue(-1),
            ["GetHashCode"] = subject => subject.Dictionary.GetHashCode(),
            ["Foreach"] = subject =>
            {
                foreach ((TKey _, int value) in subject.Dictionary)
                {
                    _ = value;
                }
            },
        };

    internal static Subject<CowDictionary<TKey, int>, TKey> New(int count, Func<int, TKey> key, IEqualityComparer<TKey>? comparer)
    {
        var dictionary = new CowDictionary<TKey, int>(comparer);
        for (int number = 0; number < count; number++)
        {
            dictionary.Add(key(number), number);
        }

        HashPage<TKey, int> page = CheckTable<TKey, int>.Walk(dictionary).Pages
            .First(page => page.Count is > HashPage<TKey, int>.FewEntries + 1 and < HashPage<TKey, int>.Capacity);
        return new Subject<CowDictionary<TKey, int>, TKey>(dictionary, page.KeyAt(page.EntryFrom(0)), key(count));
    }
}
