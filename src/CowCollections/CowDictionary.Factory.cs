using System.Diagnostics.CodeAnalysis;

namespace CowCollections;

/// <summary>Makes dictionaries.</summary>
[SuppressMessage("Naming", "CA1711", Justification = "The name of the type that it makes, as everywhere in .NET.")]
public static class CowDictionary
{
    /// <summary>Makes a dictionary of entries; this is what collection expressions call.</summary>
    /// <typeparam name="TKey">The type of the keys.</typeparam>
    /// <typeparam name="TValue">The type of the values.</typeparam>
    /// <param name="items">The entries. Of those with equal keys the last one counts.</param>
    /// <returns>The dictionary.</returns>
    /// <exception cref="ArgumentNullException">A key is null.</exception>
    /// <remarks>
    /// <para>Time: O(n).</para>
    /// <para>Sharing: none.</para>
    /// </remarks>
    public static CowDictionary<TKey, TValue> Create<TKey, TValue>(ReadOnlySpan<KeyValuePair<TKey, TValue>> items)
        where TKey : notnull
    {
        var dictionary = new CowDictionary<TKey, TValue>();
        foreach ((TKey key, TValue value) in items)
        {
            dictionary[key] = value;
        }

        return dictionary;
    }
}
