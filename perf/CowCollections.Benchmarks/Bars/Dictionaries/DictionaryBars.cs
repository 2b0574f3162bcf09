namespace CowCollections.Benchmarks.Bars.Dictionaries;

/// <summary>The bars of <see cref="CowDictionary{TKey, TValue}"/> and <see cref="CowDictionarySnapshot{TKey, TValue}"/>.</summary>
internal static class DictionaryBars
{
    internal static readonly Bar[] All =
    [
        new("D1", "unshared get, hit and miss: 1.2 × Dictionary", Getting.Measure),
        new("D2", "unshared Add from empty, set, Remove: 1.4 × Dictionary", Writing.Measure),
        new("D3", "foreach: 1.3 × Dictionary", Enumerating.Measure),
        new("D4", "snapshot kept, one set: 0.4 × ImmutableDictionary, 1.2 × LanguageExt HashMap", Versions.Measure),
        new("D5", "get of a snapshot: 1.2 × Dictionary, 0.2 × ImmutableDictionary from 100k on", Getting.MeasureSnapshot),
        new("D6", "longest single Add while growing to 1M: 0.01 × Dictionary", Growing.Measure),
        new("D7", "memory per entry at 1M: 1.3 × Dictionary", Memory.Measure),
    ];
}
