using CowCollections.Diagnostics;

namespace CowCollections;

/// <content>Direct access to the values of dictionaries.</content>
public static partial class CowMarshal
{
    /// <summary>A reference to the value of a key, in a page that is the dictionary's alone.</summary>
    /// <typeparam name="TKey">The type of the keys.</typeparam>
    /// <typeparam name="TValue">The type of the values.</typeparam>
    /// <param name="dictionary">The dictionary.</param>
    /// <param name="key">The key.</param>
    /// <returns>
    /// The reference; a null reference, of which <see cref="System.Runtime.CompilerServices.Unsafe.IsNullRef"/> tells, if there
    /// is no such key. See <see cref="CowMarshal"/> for how long it is valid.
    /// </returns>
    /// <exception cref="ArgumentNullException"><paramref name="dictionary"/> or <paramref name="key"/> is null.</exception>
    /// <remarks>
    /// <para>Time: O(1).</para>
    /// <para>Sharing: copies one page of a shared dictionary and the way to it; unchanged if there is no such key.</para>
    /// </remarks>
    public static ref TValue GetValueRefOrNullRef<TKey, TValue>(CowDictionary<TKey, TValue> dictionary, TKey key)
        where TKey : notnull
    {
        Throw.IfNull(dictionary);
        return ref dictionary.WritableOrNull(key);
    }

    /// <summary>A reference to the value of a key, in a page that is the dictionary's alone; an entry is added if there is none.</summary>
    /// <typeparam name="TKey">The type of the keys.</typeparam>
    /// <typeparam name="TValue">The type of the values.</typeparam>
    /// <param name="dictionary">The dictionary.</param>
    /// <param name="key">The key.</param>
    /// <param name="exists">Whether there was an entry. If not, its value is the default one.</param>
    /// <returns>The reference. See <see cref="CowMarshal"/> for how long it is valid.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="dictionary"/> or <paramref name="key"/> is null.</exception>
    /// <remarks>
    /// <para>Time: O(1).</para>
    /// <para>Sharing: copies one page of a shared dictionary and the way to it.</para>
    /// </remarks>
    public static ref TValue? GetValueRefOrAddDefault<TKey, TValue>(CowDictionary<TKey, TValue> dictionary, TKey key, out bool exists)
        where TKey : notnull
    {
        Throw.IfNull(dictionary);
        return ref dictionary.WritableOrAdded(key, out exists)!;
    }
}
