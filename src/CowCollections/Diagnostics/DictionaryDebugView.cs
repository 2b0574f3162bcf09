using System.Diagnostics;

namespace CowCollections.Diagnostics;

/// <summary>Shows the entries of a dictionary in the debugger.</summary>
internal class DictionaryDebugView<TKey, TValue>(IReadOnlyDictionary<TKey, TValue> dictionary)
{
    /// <summary>The entries.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.RootHidden)]
    public DictionaryDebugEntry<TKey, TValue>[] Items
        => [.. dictionary.Select(entry => new DictionaryDebugEntry<TKey, TValue>(entry.Key, entry.Value))];
}
