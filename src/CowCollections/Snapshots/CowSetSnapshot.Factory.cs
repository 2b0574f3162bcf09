using CowCollections.Diagnostics;

namespace CowCollections;

/// <summary>Makes snapshots.</summary>
public static class CowSetSnapshot
{
    /// <summary>Makes a snapshot of items, or of those of an array.</summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    /// <param name="items">The items; of equal ones the first counts.</param>
    /// <returns>The snapshot.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="items"/> is null.</exception>
    /// <remarks>
    /// <para>Time: O(n).</para>
    /// <para>Sharing: none.</para>
    /// </remarks>
    public static CowSetSnapshot<T> Create<T>(params T[] items)
    {
        Throw.IfNull(items);
        return Create(new ReadOnlySpan<T>(items));
    }

    /// <summary>Makes a snapshot of items; this is what collection expressions call.</summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    /// <param name="items">The items; of equal ones the first counts.</param>
    /// <returns>The snapshot.</returns>
    /// <remarks>
    /// <para>Time: O(n).</para>
    /// <para>Sharing: none.</para>
    /// </remarks>
    public static CowSetSnapshot<T> Create<T>(params ReadOnlySpan<T> items) => CowSet.Create(items).Snapshot();
}
