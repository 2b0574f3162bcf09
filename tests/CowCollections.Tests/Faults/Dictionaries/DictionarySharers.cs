using CowCollections.Hashing;
using CowCollections.Tests.Support;

namespace CowCollections.Tests.Faults.Dictionaries;

/// <summary>A dictionary in one of the states of sharing, with all who share its buffer, and what each of them must show.</summary>
internal sealed class DictionarySharers
{
    private const int Page = HashPage<Fragile, Fragile>.Capacity;

    private readonly CowDictionary<Fragile, Fragile>? _clone;
    private readonly CowDictionarySnapshot<Fragile, Fragile>? _snapshot;
    private readonly CowLease<CowDictionarySnapshot<Fragile, Fragile>>? _lease;
    private Dictionary<int, Fragile> _expected;

    internal DictionarySharers(DictionaryState state, Sharing sharing, IEqualityComparer<Fragile>? comparer = null)
    {
        Dictionary = New(state, comparer);
        _expected = Read(Dictionary);
        _clone = sharing is Sharing.Cloned ? Dictionary.Clone() : null;
        _snapshot = sharing is Sharing.Seen ? Dictionary.Snapshot() : null;
        _lease = sharing is Sharing.Lent ? Dictionary.Lease() : null;
    }

    internal CowDictionary<Fragile, Fragile> Dictionary { get; }

    /// <summary>After an operation that succeeded the dictionary may differ; nobody else may.</summary>
    internal void AssertOthersUnchanged()
    {
        AssertSame(_clone);
        AssertSame(_snapshot);
        AssertSame(_lease?.Snapshot);
    }

    internal void AssertUnchanged()
    {
        CheckTable<Fragile, Fragile>.Invariants(Dictionary);
        AssertSame(Dictionary);
        AssertOthersUnchanged();
    }

    /// <summary>Writes everywhere: whoever was damaged unseen shows it now.</summary>
    internal void AssertIndependent()
    {
        Dictionary<int, Fragile> model = Read(Dictionary);
        foreach (int key in model.Keys.Append(-1).ToArray())
        {
            Dictionary[Fragile.From(key)] = model[key] = Fragile.From(-key);
        }

        AssertOthersUnchanged();
        _clone?.Remove(Fragile.From(1));
        _expected = model;
        CheckTable<Fragile, Fragile>.Invariants(Dictionary);
        AssertSame(Dictionary);
    }

    /// <summary>With the keys 1 to 5 in all states, and none of 100 and more.</summary>
    private static CowDictionary<Fragile, Fragile> New(DictionaryState state, IEqualityComparer<Fragile>? comparer)
    {
        int count = state switch
        {
            DictionaryState.OnePage => Page / 2,
            DictionaryState.FullPage => Page,
            DictionaryState.Crowded => Page + 4,
            _ => 3 * Page,
        };
        var dictionary = new CowDictionary<Fragile, Fragile>(comparer ?? ComparerOf(state));
        for (int key = 0; key < count; key++)
        {
            dictionary.Add(Fragile.From(key), Fragile.From(key + 1000));
        }

        for (int key = 6; key < count && state is DictionaryState.AfterRemovals; key++)
        {
            dictionary.Remove(Fragile.From(key));
        }

        return dictionary;
    }

    private static FewHashes? ComparerOf(DictionaryState state) => state switch
    {
        DictionaryState.Crowded => FewHashes.One,
        DictionaryState.FewHashes => FewHashes.OfThree,
        _ => null,
    };

    private static Dictionary<int, Fragile> Read(IEnumerable<KeyValuePair<Fragile, Fragile>> entries)
        => entries.ToDictionary(entry => entry.Key.Value, entry => entry.Value);

    private void AssertSame(IEnumerable<KeyValuePair<Fragile, Fragile>>? actual)
    {
        if (actual is not null)
        {
            Dictionary<int, Fragile> entries = Read(actual);
            Assert.Equal(_expected.Count, entries.Count);
            Assert.True(
                _expected.All(expected => entries.TryGetValue(expected.Key, out Fragile? value) && ReferenceEquals(value, expected.Value)),
                "The entries have changed.");
        }
    }
}
