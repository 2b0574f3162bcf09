#if NET9_0_OR_GREATER
using System.Diagnostics.CodeAnalysis;
using CowCollections.Diagnostics;

namespace CowCollections;

/// <content>Items that are named by something else: a string by a span.</content>
public sealed partial class CowSetSnapshot<T>
{
    /// <inheritdoc cref="CowSet{T}.GetAlternateLookup{TAlternate}"/>
    public AlternateLookup<TAlternate> GetAlternateLookup<TAlternate>()
        where TAlternate : notnull, allows ref struct
    {
        if (!TryGetAlternateLookup(out AlternateLookup<TAlternate> lookup))
        {
            Throw.IncompatibleComparer();
        }

        return lookup;
    }

    /// <inheritdoc cref="CowSet{T}.TryGetAlternateLookup{TAlternate}"/>
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

        /// <inheritdoc cref="CowSet{T}.AlternateLookup{TAlternate}.Contains"/>
        public bool Contains(TAlternate item) => Snapshot.Items.Find(item, out _, out _) >= 0;

        /// <inheritdoc cref="CowSet{T}.AlternateLookup{TAlternate}.TryGetValue"/>
        public bool TryGetValue(TAlternate equalValue, [MaybeNullWhen(false)] out T actualValue)
            => Snapshot.Items.TryGet(equalValue, out actualValue, out _);
    }
}
#endif
