using CowCollections.Diagnostics;

namespace CowCollections;

/// <summary>Sharp tools: direct access to the memory of collections that are being written.</summary>
/// <remarks>
/// What these methods return is the collection's memory itself. It is valid until the collection's next operation but reading or setting
/// an element: others may move to other memory (also <c>Sort</c>, <c>Flatten</c>, <c>EnsureCapacity</c>, …), and what is written through it then is lost.
/// After a <c>Clone</c>, <c>Snapshot</c> or <c>Lease</c> a write through it would be seen by the copy, which breaks the promise that a copy
/// stays as it is. Take it, use it, let it go.
/// </remarks>
public static partial class CowMarshal
{
    /// <summary>Makes a list one array of its own and returns its elements, to be written.</summary>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <param name="list">The list.</param>
    /// <returns>All elements. See <see cref="CowMarshal"/> for how long it is valid.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="list"/> is null.</exception>
    /// <remarks>
    /// <para>Time: O(1) for an array that is not shared; else O(n).</para>
    /// <para>Sharing: none afterwards.</para>
    /// </remarks>
    public static Span<T> AsSpan<T>(CowList<T> list)
    {
        Throw.IfNull(list);
        return list.DetachedSpan();
    }

    /// <summary>A reference to an element of a list, in a page that is the list's alone.</summary>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <param name="list">The list.</param>
    /// <param name="index">At least 0 and less than the list's count.</param>
    /// <returns>The reference. See <see cref="CowMarshal"/> for how long it is valid.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="list"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="index"/> is out of range.</exception>
    /// <remarks>
    /// <para>Time: O(1); O(log n) once the list is paged.</para>
    /// <para>Sharing: copies one page of a shared list, or all of a small one.</para>
    /// </remarks>
    public static ref T GetReference<T>(CowList<T> list, int index)
    {
        Throw.IfNull(list);
        return ref list.WritableReference(index);
    }
}
