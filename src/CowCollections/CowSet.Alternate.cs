#if NET9_0_OR_GREATER
using System.Diagnostics.CodeAnalysis;
using CowCollections.Diagnostics;
using CowCollections.Hashing;

namespace CowCollections;

/// <content>Items that are named by something else: a string by a span.</content>
public sealed partial class CowSet<T>
{
    /// <summary>A view of this set in which items are looked up, added and removed by something that stands for them.</summary>
    /// <typeparam name="TAlternate">What stands for an item: <c>ReadOnlySpan&lt;char&gt;</c> for a string.</typeparam>
    /// <returns>The view.</returns>
    /// <exception cref="InvalidOperationException">The comparer of the set does not know of such alternates.</exception>
    /// <remarks>
    /// <para>Time: O(1).</para>
    /// <para>Sharing: unchanged.</para>
    /// </remarks>
    public AlternateLookup<TAlternate> GetAlternateLookup<TAlternate>()
        where TAlternate : notnull, allows ref struct
    {
        if (!TryGetAlternateLookup(out AlternateLookup<TAlternate> lookup))
        {
            Throw.IncompatibleComparer();
        }

        return lookup;
    }

    /// <summary>As <see cref="GetAlternateLookup"/>, without an exception.</summary>
    /// <typeparam name="TAlternate">What stands for an item.</typeparam>
    /// <param name="lookup">The view, if there is one.</param>
    /// <returns>Whether the comparer of the set knows of such alternates.</returns>
    /// <inheritdoc cref="GetAlternateLookup" path="/remarks"/>
    public bool TryGetAlternateLookup<TAlternate>(out AlternateLookup<TAlternate> lookup)
        where TAlternate : notnull, allows ref struct
    {
        bool can = _buffer.Value.CanCompare<TAlternate>();
        lookup = can ? new AlternateLookup<TAlternate>(this) : default;
        return can;
    }

    /// <summary>A view of a set in which items are named by something else.</summary>
    /// <typeparam name="TAlternate">What stands for an item.</typeparam>
    public readonly struct AlternateLookup<TAlternate>
        where TAlternate : notnull, allows ref struct
    {
        internal AlternateLookup(CowSet<T> set) => Set = set;

        /// <summary>The set.</summary>
        /// <value>The one that gave this view.</value>
        /// <inheritdoc cref="GetAlternateLookup" path="/remarks"/>
        public CowSet<T> Set { get; }

        private HashBuffer<T, Nothing> Buffer => Set._buffer;

        /// <summary>Adds the item that an alternate stands for, if there is no equal one.</summary>
        /// <param name="item">What stands for the item.</param>
        /// <returns>Whether it was added.</returns>
        /// <inheritdoc cref="CowSet{T}.Add" path="/remarks"/>
        public bool Add(TAlternate item) => Buffer.InsertItem(item);

        /// <summary>Whether there is an item.</summary>
        /// <param name="item">What stands for the item.</param>
        /// <returns>Whether there is an equal one.</returns>
        /// <inheritdoc cref="CowSet{T}.Contains" path="/remarks"/>
        public bool Contains(TAlternate item) => Buffer.Value.Find(item, out _, out _) >= 0;

        /// <summary>Removes an item.</summary>
        /// <param name="item">What stands for the item.</param>
        /// <returns>Whether there was an equal one.</returns>
        /// <inheritdoc cref="CowSet{T}.Remove" path="/remarks"/>
        public bool Remove(TAlternate item) => Buffer.Remove(item, out _, out _);

        /// <summary>Finds the item that is equal to one.</summary>
        /// <param name="equalValue">What stands for the item sought.</param>
        /// <param name="actualValue">The item in the set; the default value if there is none.</param>
        /// <returns>Whether there is one.</returns>
        /// <inheritdoc cref="CowSet{T}.Contains" path="/remarks"/>
        public bool TryGetValue(TAlternate equalValue, [MaybeNullWhen(false)] out T actualValue)
            => Buffer.Value.TryGet(equalValue, out actualValue, out _);
    }
}
#endif
