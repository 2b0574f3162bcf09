#if NET9_0_OR_GREATER
using System.Diagnostics.CodeAnalysis;
using CowCollections.Diagnostics;

namespace CowCollections;

/// <content>Reading by what is not a key itself but can be compared with one: a span for a string.</content>
public sealed partial class CowDictionarySnapshot<TKey, TValue>
{
    /// <inheritdoc cref="CowDictionary{TKey, TValue}.GetAlternateLookup{TAlternateKey}"/>
    public AlternateLookup<TAlternateKey> GetAlternateLookup<TAlternateKey>()
        where TAlternateKey : notnull, allows ref struct
    {
        if (!TryGetAlternateLookup(out AlternateLookup<TAlternateKey> lookup))
        {
            Throw.IncompatibleComparer();
        }

        return lookup;
    }

    /// <inheritdoc cref="CowDictionary{TKey, TValue}.TryGetAlternateLookup{TAlternateKey}"/>
    public bool TryGetAlternateLookup<TAlternateKey>(out AlternateLookup<TAlternateKey> lookup)
        where TAlternateKey : notnull, allows ref struct
    {
        bool can = Entries.CanCompare<TAlternateKey>();
        lookup = can ? new AlternateLookup<TAlternateKey>(this) : default;
        return can;
    }

    /// <summary>Reading the entries of a snapshot by another type than that of the keys.</summary>
    /// <typeparam name="TAlternateKey">The other type.</typeparam>
    public readonly struct AlternateLookup<TAlternateKey>
        where TAlternateKey : notnull, allows ref struct
    {
        internal AlternateLookup(CowDictionarySnapshot<TKey, TValue> snapshot) => Snapshot = snapshot;

        /// <summary>The snapshot.</summary>
        /// <value>The one that gave this access.</value>
        /// <remarks>
        /// <para>Time: O(1).</para>
        /// <para>Sharing: unchanged.</para>
        /// </remarks>
        public CowDictionarySnapshot<TKey, TValue> Snapshot { get; }

        /// <inheritdoc cref="CowDictionarySnapshot{TKey, TValue}.this[TKey]"/>
        public TValue this[TAlternateKey key]
        {
            get
            {
                if (!TryGetValue(key, out TValue? value))
                {
                    Throw.KeyNotFound(Snapshot.Entries.AlternateComparer<TAlternateKey>().Create(key));
                }

                return value;
            }
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
            => Snapshot.Entries.TryGet(key, out actualKey, out value);
    }
}
#endif
