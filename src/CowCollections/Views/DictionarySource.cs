using CowCollections.Hashing;

namespace CowCollections.Views;

/// <summary>Where views and enumerators of a dictionary find the entries: in a handle, where they may change, or in a snapshot.</summary>
internal readonly struct DictionarySource<TKey, TValue>
    where TKey : notnull
{
    private readonly HashBuffer<TKey, TValue>? _live;
    private readonly CowDictionarySnapshot<TKey, TValue>? _snapshot;

    internal DictionarySource(HashBuffer<TKey, TValue> live) => _live = live;

    internal DictionarySource(CowDictionarySnapshot<TKey, TValue> snapshot) => _snapshot = snapshot;

    internal HashTable<TKey, TValue> Entries => _live is null ? _snapshot!.Entries : _live.Value;

    /// <summary>Whether an entry has a value: by the comparer of a snapshot, if it has one.</summary>
    internal bool ContainsValue(TValue value)
        => _live is null ? _snapshot!.ContainsValue(value) : _live.Value.ContainsValue(value, null);

    internal HashCursor<TKey, TValue> Cursor
        => _live is null ? new HashCursor<TKey, TValue>(_snapshot!.Entries, keepsRuns: true) : new HashCursor<TKey, TValue>(_live);

    /// <summary>The snapshot if it can come to an end; else null, and there is nothing to look at.</summary>
    internal CowDictionarySnapshot<TKey, TValue>? Leased => _snapshot is { IsLeased: true } ? _snapshot : null;
}
