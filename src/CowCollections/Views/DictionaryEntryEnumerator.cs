using System.Collections;

namespace CowCollections.Views;

/// <summary>Enumerates entries without types, as <see cref="IDictionary"/> asks for.</summary>
internal sealed class DictionaryEntryEnumerator<TKey, TValue>(IEnumerator<KeyValuePair<TKey, TValue>> entries) : IDictionaryEnumerator
    where TKey : notnull
{
    /// <inheritdoc/>
    public DictionaryEntry Entry
    {
        get
        {
            // Without type, because that checks that there is an entry.
            (TKey key, TValue value) = (KeyValuePair<TKey, TValue>)((IEnumerator)entries).Current!;
            return new DictionaryEntry(key, value);
        }
    }

    /// <inheritdoc/>
    public object Key => Entry.Key;

    /// <inheritdoc/>
    public object? Value => Entry.Value;

    /// <inheritdoc/>
    public object Current => Entry;

    /// <inheritdoc/>
    public bool MoveNext() => entries.MoveNext();

    /// <inheritdoc/>
    public void Reset() => entries.Reset();
}
