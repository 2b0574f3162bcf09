using CowCollections.Diagnostics;

namespace CowCollections;

/// <summary>Dictionaries and snapshots from other collections.</summary>
public static class CowDictionaryExtensions
{
    /// <summary>Makes a dictionary of the entries of a sequence.</summary>
    /// <typeparam name="TKey">The type of the keys.</typeparam>
    /// <typeparam name="TValue">The type of the values.</typeparam>
    /// <param name="source">The entries.</param>
    /// <param name="comparer">Says which keys are equal; null for the default comparer.</param>
    /// <returns>The dictionary.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="source"/> or a key is null.</exception>
    /// <exception cref="ArgumentException">Two entries have equal keys.</exception>
    /// <remarks>
    /// <para>
    /// Time: O(n); O(1) for a <see cref="CowDictionary{TKey, TValue}"/> or a snapshot of one with the same comparer.
    /// </para>
    /// <para>Sharing: with those, everything; else none.</para>
    /// </remarks>
    public static CowDictionary<TKey, TValue> ToCowDictionary<TKey, TValue>(
        this IEnumerable<KeyValuePair<TKey, TValue>> source, IEqualityComparer<TKey>? comparer = null)
        where TKey : notnull
    {
        Throw.IfNull(source);
        return new CowDictionary<TKey, TValue>(source, comparer);
    }

    /// <summary>Makes a dictionary of the elements of a sequence.</summary>
    /// <typeparam name="TSource">The type of the elements.</typeparam>
    /// <typeparam name="TKey">The type of the keys.</typeparam>
    /// <typeparam name="TValue">The type of the values.</typeparam>
    /// <param name="source">The elements.</param>
    /// <param name="keySelector">Gives an element's key.</param>
    /// <param name="elementSelector">Gives an element's value.</param>
    /// <param name="comparer">Says which keys are equal; null for the default comparer.</param>
    /// <returns>The dictionary.</returns>
    /// <exception cref="ArgumentNullException">An argument or a key is null.</exception>
    /// <exception cref="ArgumentException">Two entries have equal keys.</exception>
    /// <remarks>
    /// <para>Time: O(n).</para>
    /// <para>Sharing: none.</para>
    /// </remarks>
    public static CowDictionary<TKey, TValue> ToCowDictionary<TSource, TKey, TValue>(
        this IEnumerable<TSource> source,
        Func<TSource, TKey> keySelector,
        Func<TSource, TValue> elementSelector,
        IEqualityComparer<TKey>? comparer = null)
        where TKey : notnull
    {
        Throw.IfNull(source);
        Throw.IfNull(keySelector);
        Throw.IfNull(elementSelector);
        var dictionary = new CowDictionary<TKey, TValue>(comparer);
        foreach (TSource element in source)
        {
            dictionary.Add(keySelector(element), elementSelector(element));
        }

        return dictionary;
    }

    /// <summary>Makes a snapshot of the entries of a sequence.</summary>
    /// <typeparam name="TKey">The type of the keys.</typeparam>
    /// <typeparam name="TValue">The type of the values.</typeparam>
    /// <param name="source">The entries.</param>
    /// <param name="comparer">Says which keys are equal; null for the default comparer. Values are compared by the default one.</param>
    /// <returns>The snapshot.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="source"/> or a key is null.</exception>
    /// <exception cref="ArgumentException">Two entries have equal keys.</exception>
    /// <inheritdoc cref="ToCowDictionary{TKey, TValue}(IEnumerable{KeyValuePair{TKey, TValue}}, IEqualityComparer{TKey})" path="/remarks"/>
    public static CowDictionarySnapshot<TKey, TValue> ToCowDictionarySnapshot<TKey, TValue>(
        this IEnumerable<KeyValuePair<TKey, TValue>> source, IEqualityComparer<TKey>? comparer = null)
        where TKey : notnull
        => source is CowDictionarySnapshot<TKey, TValue> snapshot && snapshot.HasKeyComparer(comparer)
            ? snapshot.WithComparers(comparer, null)
            : source.ToCowDictionary(comparer).Snapshot();
}
