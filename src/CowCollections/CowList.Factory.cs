using CowCollections.Diagnostics;
using CowCollections.Sequences;

namespace CowCollections;

/// <summary>Makes lists.</summary>
public static class CowList
{
    /// <summary>Makes a list of elements, or of those of an array.</summary>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <param name="items">The elements, which are copied.</param>
    /// <returns>The list.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="items"/> is null.</exception>
    /// <remarks>
    /// <para>Time: O(n).</para>
    /// <para>Sharing: none.</para>
    /// </remarks>
    public static CowList<T> Create<T>(params T[] items)
    {
        Throw.IfNull(items);
        return Create(new ReadOnlySpan<T>(items));
    }

    /// <summary>Makes a list of elements; this is what collection expressions call.</summary>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <param name="items">The elements, which are copied.</param>
    /// <returns>The list.</returns>
    /// <remarks>
    /// <para>Time: O(n).</para>
    /// <para>Sharing: none.</para>
    /// </remarks>
    public static CowList<T> Create<T>(params ReadOnlySpan<T> items) => new(items);

    /// <summary>Makes a list that has one element many times. One page stands for all of them until they are written.</summary>
    /// <typeparam name="T">The type of the element.</typeparam>
    /// <param name="value">The element.</param>
    /// <param name="count">How many times.</param>
    /// <returns>The list.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is less than 0, or greater than the greatest length of an array.</exception>
    /// <remarks>
    /// <para>
    /// A snapshot of it that is read by index very often makes an index of its pages, as any does, and that counts each place: 3 to 6 % of the
    /// memory that the elements would take one by one.
    /// </para>
    /// <para>Time: O(log n), and as much memory; O(n) for a short list, which is an array.</para>
    /// <para>Sharing: none with others, but one page with itself.</para>
    /// </remarks>
    public static CowList<T> Repeat<T>(T value, int count) => new(Repeated(value, count), default);

    internal static Sequence<T> Repeated<T>(T value, int count)
    {
        if ((uint)count > (uint)Array.MaxLength)
        {
            Throw.OutOfRange(nameof(count), count, $"at least 0 and at most {Array.MaxLength}");
        }

        if (count > Paging<T>.FlatLimit)
        {
            return new Sequence<T>(Tree<T>.Repeat(value, count), count);
        }

        var items = new T[count];
        items.AsSpan().Fill(value);
        return new Sequence<T>(items, count);
    }
}
