using CowCollections.Diagnostics;
using CowCollections.Sequences;

namespace CowCollections;

/// <summary>Makes snapshots.</summary>
public static class CowListSnapshot
{
    /// <summary>Makes a snapshot of elements, or of those of an array.</summary>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <param name="items">The elements, which are copied.</param>
    /// <returns>The snapshot.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="items"/> is null.</exception>
    /// <remarks>
    /// <para>Time: O(n).</para>
    /// <para>Sharing: none.</para>
    /// </remarks>
    public static CowListSnapshot<T> Create<T>(params T[] items)
    {
        Throw.IfNull(items);
        return Create(new ReadOnlySpan<T>(items));
    }

    /// <summary>Makes a snapshot of elements; this is what collection expressions call.</summary>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <param name="items">The elements, which are copied.</param>
    /// <returns>The snapshot.</returns>
    /// <remarks>
    /// <para>Time: O(n).</para>
    /// <para>Sharing: none.</para>
    /// </remarks>
    public static CowListSnapshot<T> Create<T>(params ReadOnlySpan<T> items)
        => CowListSnapshot<T>.Own(new Sequence<T>(items.ToArray(), items.Length));

    /// <summary>Makes a snapshot that has one element many times. One page stands for all of them.</summary>
    /// <typeparam name="T">The type of the element.</typeparam>
    /// <param name="value">The element.</param>
    /// <param name="count">How many times.</param>
    /// <returns>The snapshot.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is less than 0, or greater than the greatest length of an array.</exception>
    /// <remarks>
    /// <para>
    /// Time: O(log n), and as much memory; O(n) for a short one, which is an array. Who reads as many elements by index as there are pages
    /// makes an index of these, some 20 bytes a page.
    /// </para>
    /// <para>Sharing: one page with itself.</para>
    /// </remarks>
    public static CowListSnapshot<T> Repeat<T>(T value, int count) => CowList.Repeat(value, count).Snapshot();
}
