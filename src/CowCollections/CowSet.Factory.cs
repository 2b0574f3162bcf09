using CowCollections.Diagnostics;

namespace CowCollections;

/// <summary>Makes sets.</summary>
public static class CowSet
{
    /// <summary>Makes a set of items, or of those of an array.</summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    /// <param name="items">The items; of equal ones the first counts.</param>
    /// <returns>The set.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="items"/> is null.</exception>
    /// <remarks>
    /// <para>Time: O(n).</para>
    /// <para>Sharing: none.</para>
    /// </remarks>
    public static CowSet<T> Create<T>(params T[] items)
    {
        Throw.IfNull(items);
        return Create(new ReadOnlySpan<T>(items));
    }

    /// <summary>Makes a set of items; this is what collection expressions call.</summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    /// <param name="items">The items; of equal ones the first counts.</param>
    /// <returns>The set.</returns>
    /// <remarks>
    /// <para>Time: O(n).</para>
    /// <para>Sharing: none.</para>
    /// </remarks>
    public static CowSet<T> Create<T>(params ReadOnlySpan<T> items)
    {
        var set = new CowSet<T>();
        foreach (T item in items)
        {
            set.Add(item);
        }

        return set;
    }
}
