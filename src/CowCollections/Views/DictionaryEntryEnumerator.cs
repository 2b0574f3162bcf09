using System.Collections;

namespace CowCollections.Views;

/// <summary>Enumerates entries without types, as <see cref="IDictionary"/> asks for.</summary>
internal sealed class DictionaryEntryEnumerator<TKey, TValue>(CowDictionaryEnumerator<TKey, TValue> entries)
    : IEnumerator<KeyValuePair<TKey, TValue>>, IDictionaryEnumerator
    where TKey : notnull
{
    /// <summary>Boxed, for the calls that only its interfaces have.</summary>
    private readonly IEnumerator<KeyValuePair<TKey, TValue>> _entries = entries;

    /// <inheritdoc/>
    public DictionaryEntry Entry => ((IDictionaryEnumerator)_entries).Entry;

    /// <inheritdoc/>
    public object Key => Entry.Key;

    /// <inheritdoc/>
    public object? Value => Entry.Value;

    /// <inheritdoc/>
    public object Current => Entry;

    KeyValuePair<TKey, TValue> IEnumerator<KeyValuePair<TKey, TValue>>.Current => _entries.Current;

    /// <inheritdoc/>
    public bool MoveNext() => _entries.MoveNext();

    /// <inheritdoc/>
    public void Reset() => _entries.Reset();

    /// <inheritdoc/>
    public void Dispose() => _entries.Dispose();
}
