#if NET9_0_OR_GREATER
using System.Diagnostics.CodeAnalysis;
using CowCollections.Diagnostics;

namespace CowCollections;

/// <content>Items that are named by something else: a string by a span.</content>
public sealed partial class CowSetSnapshot<T>
{
    /// <summary>A view of this snapshot in which items are looked up by something that stands for them.</summary>
    /// <typeparam name="TAlternate">What stands for an item: <c>ReadOnlySpan&lt;char&gt;</c> for a string.</typeparam>
    /// <returns>The view.</returns>
    /// <exception cref="InvalidOperationException">The comparer of the snapshot does not know of such alternates.</exception>
    /// <inheritdoc cref="Count" path="/remarks"/>
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
    /// <returns>Whether the comparer of the snapshot knows of such alternates.</returns>
    /// <inheritdoc cref="Count" path="/remarks"/>
    public bool TryGetAlternateLookup<TAlternate>(out AlternateLookup<TAlternate> lookup)
        where TAlternate : notnull, allows ref struct
    {
        bool can = Items.CanCompare<TAlternate>();
        lookup = can ? new AlternateLookup<TAlternate>(this) : default;
        return can;
    }

    /// <summary>A view of a snapshot in which items are named by something else.</summary>
    /// <typeparam name="TAlternate">What stands for an item.</typeparam>
    public readonly struct AlternateLookup<TAlternate>
        where TAlternate : notnull, allows ref struct
    {
        internal AlternateLookup(CowSetSnapshot<T> snapshot) => Snapshot = snapshot;

        /// <summary>The snapshot.</summary>
        /// <value>The one that gave this view.</value>
        /// <inheritdoc cref="Count" path="/remarks"/>
        public CowSetSnapshot<T> Snapshot { get; }

        /// <summary>Whether there is an item.</summary>
        /// <param name="item">What stands for the item.</param>
        /// <returns>Whether there is an equal one.</returns>
        /// <inheritdoc cref="CowSet{T}.Contains" path="/remarks"/>
        public bool Contains(TAlternate item) => Snapshot.Items.Find(item, out _, out _) >= 0;

        /// <summary>Finds the item that is equal to one.</summary>
        /// <param name="equalValue">What stands for the item sought.</param>
        /// <param name="actualValue">The item in the snapshot; the default value if there is none.</param>
        /// <returns>Whether there is one.</returns>
        /// <inheritdoc cref="CowSet{T}.Contains" path="/remarks"/>
        public bool TryGetValue(TAlternate equalValue, [MaybeNullWhen(false)] out T actualValue)
            => Snapshot.Items.TryGet(equalValue, out actualValue, out _);
    }
}
#endif
