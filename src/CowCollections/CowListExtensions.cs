using System.Collections.Immutable;
using CowCollections.Diagnostics;

namespace CowCollections;

/// <summary>Lists and snapshots from other collections, and what lists do with spans.</summary>
/// <remarks>The methods that take spans are extensions, as those of <see cref="List{T}"/> are, so that an array still means the sequence.</remarks>
public static class CowListExtensions
{
    /// <summary>Makes a list of the elements of a sequence.</summary>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <param name="source">The sequence.</param>
    /// <returns>The list.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="source"/> is null.</exception>
    /// <remarks>
    /// <para>Time: O(n); O(1) for a <see cref="CowList{T}"/> or a snapshot of one.</para>
    /// <para>Sharing: with a list or snapshot, everything; else none.</para>
    /// </remarks>
    public static CowList<T> ToCowList<T>(this IEnumerable<T> source)
    {
        Throw.IfNull(source);
        return new CowList<T>(source);
    }

    /// <summary>Makes a snapshot of the elements of a sequence.</summary>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <param name="source">The sequence.</param>
    /// <returns>The snapshot. It is empty for a default <see cref="ImmutableArray{T}"/>.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="source"/> is null.</exception>
    /// <remarks>
    /// <para>
    /// Time: O(n); O(1) for a <see cref="CowList{T}"/>, a snapshot, and an <see cref="ImmutableArray{T}"/>, whose array is
    /// used as it is.
    /// </para>
    /// <para>Sharing: with those, everything; else none.</para>
    /// </remarks>
    public static CowListSnapshot<T> ToCowListSnapshot<T>(this IEnumerable<T> source)
    {
        Throw.IfNull(source);
        return source switch
        {
            CowListSnapshot<T> snapshot => snapshot.Kept(),
            CowList<T> list => list.Snapshot(),
            ImmutableArray<T> array => array,
            _ => new CowList<T>(source).Snapshot(),
        };
    }

    /// <summary>Adds the elements of a span at the end of a list.</summary>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <param name="list">The list.</param>
    /// <param name="source">The elements, which are copied; may be those of the list.</param>
    /// <exception cref="ArgumentNullException"><paramref name="list"/> is null.</exception>
    /// <remarks>
    /// <para>Time: O(length of the span) amortised.</para>
    /// <para>Sharing: as <see cref="CowList{T}.Add"/>.</para>
    /// </remarks>
    public static void AddRange<T>(this CowList<T> list, params ReadOnlySpan<T> source)
    {
        Throw.IfNull(list);
        list.InsertSpan(list.Count, source);
    }

    /// <summary>Adds the elements of a span at the end of a list that threads share. Others see all of them or none.</summary>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <param name="list">The list.</param>
    /// <param name="source">The elements, which are copied.</param>
    /// <exception cref="ArgumentNullException"><paramref name="list"/> is null.</exception>
    /// <remarks>
    /// <para>Time: O(length of the span) amortised, after a write that is under way.</para>
    /// <para>Sharing: as <see cref="CowLiveList{T}.Add"/>.</para>
    /// </remarks>
    public static void AddRange<T>(this CowLiveList<T> list, params ReadOnlySpan<T> source)
    {
        Throw.IfNull(list);
        list.AddSpan(source);
    }

    /// <summary>Inserts the elements of a span into a list.</summary>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <param name="list">The list.</param>
    /// <param name="index">Where: at least 0, at most the list's count.</param>
    /// <param name="source">The elements, which are copied; may be those of the list.</param>
    /// <exception cref="ArgumentNullException"><paramref name="list"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="index"/> is out of range.</exception>
    /// <remarks>
    /// <para>Time: O(length of the span) and that of <see cref="CowList{T}.Insert"/>.</para>
    /// <para>Sharing: as <see cref="CowList{T}.Insert"/>.</para>
    /// </remarks>
    public static void InsertRange<T>(this CowList<T> list, int index, params ReadOnlySpan<T> source)
    {
        Throw.IfNull(list);
        Throw.IfNotPosition(index, list.Count);
        list.InsertSpan(index, source);
    }

    /// <summary>Copies the elements of a list to a span.</summary>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <param name="list">The list.</param>
    /// <param name="destination">The span.</param>
    /// <exception cref="ArgumentNullException"><paramref name="list"/> is null.</exception>
    /// <exception cref="ArgumentException">The span is shorter than the list.</exception>
    /// <remarks>
    /// <para>Time: O(n).</para>
    /// <para>Sharing: unchanged.</para>
    /// </remarks>
    public static void CopyTo<T>(this CowList<T> list, Span<T> destination)
    {
        Throw.IfNull(list);
        list.CopyToSpan(destination);
    }
}
