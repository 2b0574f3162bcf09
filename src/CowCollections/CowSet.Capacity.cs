namespace CowCollections;

/// <content>Room for items.</content>
public sealed partial class CowSet<T>
{
    /// <summary>How many items the pages of this set have room for.</summary>
    /// <value>At least <see cref="Count"/>. A page that is full is divided, so it grows by a page at a time.</value>
    /// <remarks>
    /// <para>Time: O(number of pages).</para>
    /// <para>Sharing: unchanged.</para>
    /// </remarks>
    public int Capacity => _buffer.Value.Capacity;

    /// <summary>Makes sure that <paramref name="capacity"/> items have room with few pages to be divided.</summary>
    /// <param name="capacity">The number of items.</param>
    /// <returns>The number that was asked for, or <see cref="Count"/> if that is greater.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="capacity"/> is less than 0.</exception>
    /// <remarks>
    /// <para>
    /// Time: O(<paramref name="capacity"/>) for an empty set, which gets its pages in advance if it has not got them yet; and so
    /// is each enumeration until there are about as many items. For another O(1): it grows page by page, so that there is no
    /// pause to be avoided.
    /// </para>
    /// <para>Sharing: of an empty set that gets pages ends; else unchanged.</para>
    /// </remarks>
    public int EnsureCapacity(int capacity) => _buffer.EnsureCapacity(capacity);

    /// <summary>
    /// Gives back what memory the set holds beyond its items: puts pages together that have room in one, and closes the gaps
    /// that removals left in them, which make enumeration slower.
    /// </summary>
    /// <remarks>
    /// <para>Time: O(n).</para>
    /// <para>Sharing: unchanged if there is nothing to give back; else ends, and pages that others see are copied.</para>
    /// </remarks>
    public void TrimExcess() => _buffer.TrimExcess();

    /// <summary>Gives back what memory the set holds beyond room for <paramref name="capacity"/> items.</summary>
    /// <param name="capacity">The number of items to keep room for, if the set is empty; one that is not grows page by page, without a pause. At least <see cref="Count"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="capacity"/> is less than <see cref="Count"/>.</exception>
    /// <remarks>
    /// <para>Time: O(n) where there is more room; else O(number of pages).</para>
    /// <para>Sharing: as <see cref="TrimExcess()"/> where there is more room; else unchanged.</para>
    /// </remarks>
    public void TrimExcess(int capacity) => _buffer.TrimExcess(capacity);
}
