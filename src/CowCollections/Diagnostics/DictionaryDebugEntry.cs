using System.Diagnostics;

namespace CowCollections.Diagnostics;

/// <summary>An entry with its key as the name.</summary>
[DebuggerDisplay("{Value}", Name = "[{Key}]")]
internal readonly record struct DictionaryDebugEntry<TKey, TValue>(
    [property: DebuggerBrowsable(DebuggerBrowsableState.Collapsed)] TKey Key,
    [property: DebuggerBrowsable(DebuggerBrowsableState.Collapsed)] TValue Value);
