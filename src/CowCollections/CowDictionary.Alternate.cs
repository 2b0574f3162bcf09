#if NET9_0_OR_GREATER
using System.Diagnostics.CodeAnalysis;
using CowCollections.Diagnostics;

namespace CowCollections;

/// <content>Access by what is not a key itself but can be compared with one: a span for a string.</content>
public sealed partial class CowDictionary<TKey, TValue>
{
    /// <summary>Gives access to the entries by another type than that of the keys.</summary>
    /// <typeparam name="TAlternateKey">The other type, such as a span of characters for strings.</typeparam>
    /// <returns>The access.</returns>
    /// <exception cref="InvalidOperationException">The comparer cannot compare keys with the other type.</exception>
    /// <remarks>
    /// <para>Time: O(1).</para>
    /// <para>Sharing: unchanged.</para>
    /// </remarks>
    public AlternateLookup<TAlternateKey> GetAlternateLookup<TAlternateKey>()
        where TAlternateKey : notnull, allows ref struct
    {
        if (!TryGetAlternateLookup(out AlternateLookup<TAlternateKey> lookup))
        {
            Throw.IncompatibleComparer();
        }

        return lookup;
    }

    /// <summary>Gives access to the entries by another type than that of the keys, if the comparer can compare the two.</summary>
    /// <typeparam name="TAlternateKey">The other type, such as a span of characters for strings.</typeparam>
    /// <param name="lookup">The access.</param>
    /// <returns>Whether the comparer can.</returns>
    /// <inheritdoc cref="GetAlternateLookup{TAlternateKey}" path="/remarks"/>
    public bool TryGetAlternateLookup<TAlternateKey>(out AlternateLookup<TAlternateKey> lookup)
        where TAlternateKey : notnull, allows ref struct
    {
        bool can = _buffer.Value.CanCompare<TAlternateKey>();
        lookup = can ? new AlternateLookup<TAlternateKey>(this) : default;
        return can;
    }

    /// <summary>Access to the entries of a dictionary by another type than that of the keys.</summary>
    /// <typeparam name="TAlternateKey">The other type.</typeparam>
    public readonly struct AlternateLookup<TAlternateKey>
        where TAlternateKey : notnull, allows ref struct
    {
        internal AlternateLookup(CowDictionary<TKey, TValue> dictionary) => Dictionary = dictionary;

        /// <summary>The dictionary.</summary>
        /// <value>The one that gave this access.</value>
        /// <remarks>
        /// <para>Time: O(1).</para>
        /// <para>Sharing: unchanged.</para>
        /// </remarks>
        public CowDictionary<TKey, TValue> Dictionary { get; }

        /// <inheritdoc cref="CowDictionary{TKey, TValue}.this[TKey]"/>
        public TValue this[TAlternateKey key]
        {
            get
            {
                if (!TryGetValue(key, out TValue? value))
                {
                    Throw.KeyNotFound(Dictionary._buffer.Value.AlternateComparer<TAlternateKey>().Create(key));
                }

                return value;
            }

            set => Dictionary._buffer.Insert(key, value, overwrite: true);
        }

        /// <inheritdoc cref="CowDictionary{TKey, TValue}.ContainsKey"/>
        public bool ContainsKey(TAlternateKey key) => TryGetValue(key, out _, out _);

        /// <inheritdoc cref="CowDictionary{TKey, TValue}.TryGetValue"/>
        public bool TryGetValue(TAlternateKey key, [MaybeNullWhen(false)] out TValue value) => TryGetValue(key, out _, out value);

        /// <summary>Looks an entry up.</summary>
        /// <param name="key">The key sought.</param>
        /// <param name="actualKey">The key of the entry.</param>
        /// <param name="value">Its value.</param>
        /// <returns>Whether there is one.</returns>
        /// <inheritdoc cref="CowDictionary{TKey, TValue}.TryGetValue" path="/remarks"/>
        public bool TryGetValue(
            TAlternateKey key, [MaybeNullWhen(false)] out TKey actualKey, [MaybeNullWhen(false)] out TValue value)
            => Dictionary._buffer.Value.TryGet(key, out actualKey, out value);

        /// <inheritdoc cref="CowDictionary{TKey, TValue}.TryAdd"/>
        public bool TryAdd(TAlternateKey key, TValue value) => Dictionary._buffer.Insert(key, value, overwrite: false);

        /// <inheritdoc cref="CowDictionary{TKey, TValue}.Remove(TKey)"/>
        public bool Remove(TAlternateKey key) => Remove(key, out _, out _);

        /// <summary>Removes an entry.</summary>
        /// <param name="key">The key sought.</param>
        /// <param name="actualKey">The key that was removed.</param>
        /// <param name="value">The value that was removed.</param>
        /// <returns>Whether there was an entry.</returns>
        /// <inheritdoc cref="CowDictionary{TKey, TValue}.Remove(TKey)" path="/remarks"/>
        public bool Remove(
            TAlternateKey key, [MaybeNullWhen(false)] out TKey actualKey, [MaybeNullWhen(false)] out TValue value)
            => Dictionary._buffer.Remove(key, out actualKey, out value);
    }
}
#endif
