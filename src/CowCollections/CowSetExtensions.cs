using CowCollections.Diagnostics;

namespace CowCollections;

/// <summary>Sets and snapshots from other collections.</summary>
public static class CowSetExtensions
{
    /// <summary>Makes a set of the items of a sequence.</summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    /// <param name="source">The items; of equal ones the first counts.</param>
    /// <param name="comparer">Says which items are equal; null for the default comparer.</param>
    /// <returns>The set.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="source"/> is null.</exception>
    /// <remarks>
    /// <para>Time: O(n); O(1) for a <see cref="CowSet{T}"/> or a snapshot of one with the same comparer.</para>
    /// <para>Sharing: with those, everything; else none.</para>
    /// </remarks>
    public static CowSet<T> ToCowSet<T>(this IEnumerable<T> source, IEqualityComparer<T>? comparer = null)
    {
        Throw.IfNull(source);
        return new CowSet<T>(source, comparer);
    }

    /// <summary>Makes a snapshot of the items of a sequence.</summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    /// <param name="source">The items; of equal ones the first counts.</param>
    /// <param name="comparer">Says which items are equal; null for the default comparer.</param>
    /// <returns>The snapshot.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="source"/> is null.</exception>
    /// <inheritdoc cref="ToCowSet" path="/remarks"/>
    public static CowSetSnapshot<T> ToCowSetSnapshot<T>(this IEnumerable<T> source, IEqualityComparer<T>? comparer = null)
        => source is CowSetSnapshot<T> snapshot && snapshot.HasComparer(comparer)
            ? snapshot.Kept()
            : source.ToCowSet(comparer).Snapshot();
}
