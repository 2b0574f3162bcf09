namespace CowCollections;

/// <summary>Makes snapshots.</summary>
public static class CowDictionarySnapshot
{
    /// <summary>Makes a snapshot of entries; this is what collection expressions call.</summary>
    /// <typeparam name="TKey">The type of the keys.</typeparam>
    /// <typeparam name="TValue">The type of the values.</typeparam>
    /// <param name="items">The entries. Of those with equal keys the last one counts.</param>
    /// <returns>The snapshot.</returns>
    /// <exception cref="ArgumentNullException">A key is null.</exception>
    /// <remarks>
    /// <para>Time: O(n).</para>
    /// <para>Sharing: none.</para>
    /// </remarks>
    public static CowDictionarySnapshot<TKey, TValue> Create<TKey, TValue>(ReadOnlySpan<KeyValuePair<TKey, TValue>> items)
        where TKey : notnull
        => CowDictionary.Create(items).Snapshot();
}
