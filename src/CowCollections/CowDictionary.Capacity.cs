namespace CowCollections;

/// <content>Room for entries.</content>
public sealed partial class CowDictionary<TKey, TValue>
{
    /// <summary>How many entries the pages of this dictionary have room for.</summary>
    /// <value>At least <see cref="Count"/>. A page that is full is divided, so it grows by a page at a time.</value>
    /// <remarks>
    /// <para>Time: O(number of pages).</para>
    /// <para>Sharing: unchanged.</para>
    /// </remarks>
    public int Capacity => _buffer.Value.Capacity;

    /// <summary>Makes sure that <paramref name="capacity"/> entries have room with few pages to be divided.</summary>
    /// <param name="capacity">The number of entries.</param>
    /// <returns>The number that was asked for, or <see cref="Count"/> if that is greater.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="capacity"/> is less than 0.</exception>
    /// <remarks>
    /// <para>
    /// Time: O(<paramref name="capacity"/>) for an empty dictionary, which gets its pages in advance if it has not got them
    /// yet; and so is each enumeration until there are about as many entries. For another O(1): it grows page by page, so that
    /// there is no pause to be avoided.
    /// </para>
    /// <para>Sharing: of an empty dictionary that gets pages ends; else unchanged.</para>
    /// </remarks>
    public int EnsureCapacity(int capacity) => _buffer.EnsureCapacity(capacity);

    /// <summary>
    /// Gives back what memory the dictionary holds beyond its entries: puts pages together that have room in one, and closes the gaps
    /// that removals left in them, which make enumeration slower.
    /// </summary>
    /// <remarks>
    /// <para>Time: O(n).</para>
    /// <para>Sharing: unchanged if there is nothing to give back; else ends, and pages that others see are copied.</para>
    /// </remarks>
    public void TrimExcess() => _buffer.TrimExcess();

    /// <summary>Gives back what memory the dictionary holds beyond room for <paramref name="capacity"/> entries.</summary>
    /// <param name="capacity">The number of entries to keep room for, if the dictionary is empty; one that is not grows page by page, without a pause. At least <see cref="Count"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="capacity"/> is less than <see cref="Count"/>.</exception>
    /// <remarks>
    /// <para>Time: O(n) where there is more room; else O(number of pages).</para>
    /// <para>Sharing: as <see cref="TrimExcess()"/> where there is more room; else unchanged.</para>
    /// </remarks>
    public void TrimExcess(int capacity) => _buffer.TrimExcess(capacity);
}
