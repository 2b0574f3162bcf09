using CowCollections.Interleavings.Dictionaries;

namespace CowCollections.Interleavings.Races;

/// <summary>A dictionary that is written in some way.</summary>
internal sealed class DictionaryRace(StartState state, Write write)
    : Race<CowDictionary<ValueKey, int>, CowDictionarySnapshot<ValueKey, int>, KeyValuePair<ValueKey, int>>
{
    private const int Written = 10;

    private protected override CowDictionary<ValueKey, int> New() => DictionarySteps.NewDictionary<ValueKey>(state);

    private protected override void Write(CowDictionary<ValueKey, int> handle)
        => DictionarySteps.Do(handle, write, Written);

    private protected override void Overwrite(CowDictionary<ValueKey, int> handle)
    {
        DictionarySteps.Do(handle, Interleavings.Dictionaries.Write.Set, Written + 1);
        DictionarySteps.Do(handle, Interleavings.Dictionaries.Write.Add, Written + 2);
    }

    private protected override CowDictionary<ValueKey, int> Clone(CowDictionary<ValueKey, int> handle) => handle.Clone();

    private protected override CowDictionarySnapshot<ValueKey, int> Snapshot(CowDictionary<ValueKey, int> handle) => handle.Snapshot();

    private protected override CowLease<CowDictionarySnapshot<ValueKey, int>> Lease(CowDictionary<ValueKey, int> handle)
        => handle.Lease();

    private protected override CowDictionary<ValueKey, int> ToHandle(CowDictionarySnapshot<ValueKey, int> snapshot)
        => snapshot.ToCowDictionary();

    private protected override KeyValuePair<ValueKey, int>[] Read(IEnumerable<KeyValuePair<ValueKey, int>> items)
        => [.. items.OrderBy(entry => entry.Key.Value)];
}
