using CowCollections.Tests.Support;

namespace CowCollections.Tests.Models.Dictionaries;

/// <summary>A dictionary or a snapshot of one, lent or not, with the model that it should be equal to.</summary>
internal sealed class DictionaryMember<TKey, TValue> : PoolMember
    where TKey : notnull
{
    private readonly CheckEntries<TKey, TValue> _reading;

    internal DictionaryMember(CowDictionary<TKey, TValue> dictionary, IEnumerable<KeyValuePair<TKey, TValue>> model)
    {
        Dictionary = dictionary;
        Model = new Dictionary<TKey, TValue>(model, dictionary.Comparer);
        _reading = CheckEntries<TKey, TValue>.Of(dictionary);
    }

    internal DictionaryMember(
        CowDictionarySnapshot<TKey, TValue> snapshot,
        IEnumerable<KeyValuePair<TKey, TValue>> model,
        CowLease<CowDictionarySnapshot<TKey, TValue>>? lease = null)
    {
        Snapshot = snapshot;
        Lease = lease;
        Model = new Dictionary<TKey, TValue>(model, snapshot.KeyComparer);
        _reading = CheckEntries<TKey, TValue>.Of(snapshot);
    }

    internal CowDictionary<TKey, TValue>? Dictionary { get; }

    internal CowDictionarySnapshot<TKey, TValue>? Snapshot { get; }

    internal CowLease<CowDictionarySnapshot<TKey, TValue>>? Lease { get; }

    internal Dictionary<TKey, TValue> Model { get; }

    internal IReadOnlyDictionary<TKey, TValue> Entries => _reading.Entries;

    internal override IEnumerable<object> WritableParts
        => Dictionary is null ? [] : CheckTable<TKey, TValue>.WritablePartsOf(Dictionary);

    internal override IEnumerable<object> Parts
        => Dictionary is null ? CheckTable<TKey, TValue>.Walk(Snapshot!).Parts : CheckTable<TKey, TValue>.Walk(Dictionary).Parts;

    internal CowDictionarySnapshot<TKey, TValue> ToSnapshot() => Snapshot ?? Dictionary!.Snapshot();

    internal override void EqualsModel(int way) => _reading.Equal(Model, way);

    internal override void KeepsInvariants()
    {
        if (Dictionary is not null)
        {
            CheckTable<TKey, TValue>.Invariants(Dictionary);
        }
        else
        {
            CheckTable<TKey, TValue>.Invariants(Snapshot!);
        }
    }
}
