using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using CowCollections.Diagnostics;
using CowCollections.Hashing;

namespace CowCollections;

/// <summary>
/// A set that is as fast as <see cref="HashSet{T}"/> and costs nothing to copy: copies share their items until one of them
/// is written, and then copy the page that is written, not the set.
/// </summary>
/// <typeparam name="T">The type of the items.</typeparam>
/// <remarks>
/// <para>
/// Use it where a set is changed over time and somebody wants to see, keep or go back to what it was, or where sets that
/// come from one another are compared and combined. <see cref="Clone"/> gives a second set, <see cref="Snapshot"/> an
/// immutable view for ever, <see cref="Lease"/> one for the length of a block. All are O(1).
/// </para>
/// <code>
/// CowSet&lt;string&gt; members = ["ann", "bob"];
/// CowSet&lt;string&gt; copy = members.Clone();   // shares everything
/// copy.Add("cid");                         // the copy goes its own way
/// // members are still ann and bob
/// </code>
/// <para>
/// <b>Set algebra.</b> Two sets with the same comparer, one object, handles or snapshots, pass over what they share: the union,
/// difference or comparison of two large sets of which one was copied from the other takes as long as the changes since
/// then, not as long as the sets are large. The result shares its pages with the set that it is made of.
/// </para>
/// <para>
/// <b>Threads.</b> A set belongs to one thread at a time, as <see cref="HashSet{T}"/> does, but sets and snapshots that
/// share items do not know of each other: each may be used on its own thread without locks. Any number of threads may read,
/// <see cref="Clone"/>, <see cref="Snapshot"/> and <see cref="Lease"/> one set at once while none writes it.
/// </para>
/// <para>
/// <b>When to use something else.</b> A set that is never copied: <see cref="HashSet{T}"/>. One that never changes after it
/// was built: a frozen set. Very many sets of a few items each: a page has room for 32 items from the first on.
/// </para>
/// <para>
/// Items are enumerated in the order of their hashes, which is none that means anything. If an item is added or removed, the
/// enumerator throws. In that <see cref="HashSet{T}"/> is more permissive: it allows removals. Enumerate a
/// <see cref="Snapshot"/> to remove items meanwhile, or use <see cref="RemoveWhere"/>.
/// </para>
/// <para>
/// An item is taken to be equal to itself, also under a comparer that says otherwise (<see cref="double.NaN"/> under <c>==</c>): shared pages are
/// passed over without asking it, and <see cref="RemoveWhere"/> and <see cref="IntersectWith"/> remove the items that they have marked, where
/// <see cref="HashSet{T}"/> looks each up once more.
/// </para>
/// <para>
/// An item may be null, as in <see cref="HashSet{T}"/>. A comparer, a condition or a sequence that throws leaves the set as
/// it was, also in the midst of an operation on many items. One that writes the set by which it is called makes a
/// write throw <see cref="InvalidOperationException"/>.
/// </para>
/// </remarks>
[DebuggerDisplay("Count = {Count}")]
[DebuggerTypeProxy(typeof(CollectionDebugView<>))]
[CollectionBuilder(typeof(CowSet), nameof(CowSet.Create))]
public sealed partial class CowSet<T> : ISet<T>, IReadOnlySet<T>
{
    private readonly HashBuffer<T, Nothing> _buffer;

    /// <summary>Makes an empty set with the default comparer.</summary>
    /// <remarks>
    /// <para>Time: O(1).</para>
    /// <para>Sharing: none.</para>
    /// </remarks>
    public CowSet()
        : this(comparer: null)
    {
    }

    /// <summary>Makes an empty set.</summary>
    /// <param name="comparer">Says which items are equal; null for the default comparer.</param>
    /// <remarks>
    /// <para>Time: O(1).</para>
    /// <para>Sharing: none.</para>
    /// </remarks>
    public CowSet(IEqualityComparer<T>? comparer) => _buffer = new HashBuffer<T, Nothing>(KeyComparer.ForEngine(comparer));

    /// <summary>Makes an empty set with room for <paramref name="capacity"/> items.</summary>
    /// <param name="capacity">The number of items that can be added with few pages to be divided.</param>
    /// <param name="comparer">Says which items are equal; null for the default comparer.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="capacity"/> is less than 0.</exception>
    /// <remarks>
    /// <para>Time: O(<paramref name="capacity"/>), and so is each enumeration until there are about as many items.</para>
    /// <para>Sharing: none.</para>
    /// </remarks>
    public CowSet(int capacity, IEqualityComparer<T>? comparer = null)
        : this(comparer)
        => _buffer.EnsureCapacity(capacity);

    /// <summary>Makes a set of the items of another collection.</summary>
    /// <param name="collection">The items; of equal ones the first counts.</param>
    /// <param name="comparer">Says which items are equal; null for the default comparer.</param>
    /// <exception cref="ArgumentNullException"><paramref name="collection"/> is null.</exception>
    /// <remarks>
    /// <para>
    /// Time: O(n); O(1) if the collection is a <see cref="CowSet{T}"/> or a snapshot of one with the same comparer.
    /// </para>
    /// <para>Sharing: with those, everything; else none.</para>
    /// </remarks>
    public CowSet(IEnumerable<T> collection, IEqualityComparer<T>? comparer = null)
    {
        Throw.IfNull(collection);
        IEqualityComparer<T>? engines = KeyComparer.ForEngine(comparer);
        switch (collection)
        {
            case CowSet<T> set when ReferenceEquals(set._buffer.Value.Comparer, engines):
                _buffer = set.ClonedBuffer();
                break;
            case CowSetSnapshot<T> snapshot when snapshot.HasComparer(comparer):
                _buffer = snapshot.ToBuffer();
                break;
            default:
                _buffer = new HashBuffer<T, Nothing>(engines);
                SetAlgebra.UnionWith(_buffer, collection);
                break;
        }
    }

    internal CowSet(HashBuffer<T, Nothing> buffer) => _buffer = buffer;

    /// <summary>The number of items.</summary>
    /// <value>At least 0.</value>
    /// <remarks>
    /// <para>Time: O(1).</para>
    /// <para>Sharing: unchanged.</para>
    /// </remarks>
    public int Count => _buffer.Value.Count;

    /// <summary>Says which items are equal.</summary>
    /// <value>The comparer that the set was made with, or the default one.</value>
    /// <remarks>
    /// <para>Time: O(1).</para>
    /// <para>Sharing: unchanged.</para>
    /// </remarks>
    public IEqualityComparer<T> Comparer => KeyComparer.ForUser(_buffer.Value.Comparer);

    /// <summary>Whether there is an item.</summary>
    /// <param name="item">The item.</param>
    /// <returns>Whether there is an equal one.</returns>
    /// <remarks>
    /// <para>Time: O(1).</para>
    /// <para>Sharing: unchanged.</para>
    /// </remarks>
    public bool Contains(T item) => _buffer.Value.HasItem(item);

    /// <summary>Finds the item that is equal to one.</summary>
    /// <param name="equalValue">The item sought.</param>
    /// <param name="actualValue">The one in the set; the default value if there is none.</param>
    /// <returns>Whether there is one.</returns>
    /// <inheritdoc cref="Contains" path="/remarks"/>
    public bool TryGetValue(T equalValue, [MaybeNullWhen(false)] out T actualValue)
        => _buffer.Value.TryGetItem(equalValue, out actualValue);

    /// <summary>Adds an item if there is no equal one.</summary>
    /// <param name="item">The item.</param>
    /// <returns>Whether it was added.</returns>
    /// <remarks>
    /// <para>Time: O(1): at most a page is divided, and where items come and go some with few of them are put together, whatever their number in all.</para>
    /// <para>Sharing: copies one page of a shared set and the way to it; unchanged where nothing is added.</para>
    /// </remarks>
    public bool Add(T item) => _buffer.InsertItem(item);

    /// <summary>Removes an item.</summary>
    /// <param name="item">The item.</param>
    /// <returns>Whether there was an equal one.</returns>
    /// <remarks>
    /// <para>Time: O(1).</para>
    /// <para>Sharing: copies one page of a shared set and the way to it; unchanged where there is no such item.</para>
    /// </remarks>
    public bool Remove(T item) => _buffer.RemoveItem(item);

    /// <summary>Removes the items that meet a condition.</summary>
    /// <param name="match">The condition. All items have been asked before any is removed.</param>
    /// <returns>The number of items removed.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="match"/> is null.</exception>
    /// <exception cref="InvalidOperationException">The condition writes the set.</exception>
    /// <remarks>
    /// <para>Time: O(n).</para>
    /// <para>Sharing: copies the pages from which something is removed; unchanged where nothing is.</para>
    /// </remarks>
    public int RemoveWhere(Predicate<T> match)
    {
        Throw.IfNull(match);
        return SetAlgebra.RemoveWhere(_buffer, match);
    }

    /// <summary>Removes all items.</summary>
    /// <remarks>
    /// <para>Time: O(1). Of at most half a megabyte of pages, not shared, the items are removed, and the pages are kept for those that are
    /// added next; <see cref="TrimExcess()"/> gives them back.</para>
    /// <para>Sharing: ends; nothing is copied.</para>
    /// </remarks>
    public void Clear()
    {
        if (Count > 0)
        {
            _buffer.Clear();
        }
    }

    /// <summary>Copies the items to an array.</summary>
    /// <param name="array">The array.</param>
    /// <exception cref="ArgumentNullException"><paramref name="array"/> is null.</exception>
    /// <exception cref="ArgumentException">There is not enough room.</exception>
    /// <remarks>
    /// <para>Time: O(n).</para>
    /// <para>Sharing: unchanged.</para>
    /// </remarks>
    public void CopyTo(T[] array) => CopyTo(array, 0, Count);

    /// <summary>Copies the items to an array.</summary>
    /// <param name="array">The array.</param>
    /// <param name="arrayIndex">Where in the array to begin.</param>
    /// <exception cref="ArgumentNullException"><paramref name="array"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="arrayIndex"/> is less than 0.</exception>
    /// <exception cref="ArgumentException">There is not enough room.</exception>
    /// <inheritdoc cref="CopyTo(T[])" path="/remarks"/>
    public void CopyTo(T[] array, int arrayIndex) => CopyTo(array, arrayIndex, Count);

    /// <summary>Copies some of the items to an array.</summary>
    /// <param name="array">The array.</param>
    /// <param name="arrayIndex">Where in the array to begin.</param>
    /// <param name="count">The most items to copy.</param>
    /// <exception cref="ArgumentNullException"><paramref name="array"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="arrayIndex"/> or <paramref name="count"/> is less than 0.</exception>
    /// <exception cref="ArgumentException">There is no room for <paramref name="count"/> items.</exception>
    /// <inheritdoc cref="CopyTo(T[])" path="/remarks"/>
    public void CopyTo(T[] array, int arrayIndex, int count)
    {
        Throw.IfNull(array);
        Throw.IfNegative(arrayIndex);
        Throw.IfNegative(count);
        Throw.IfNoRoom(array, arrayIndex, nameof(arrayIndex), count);
        _buffer.Value.CopyKeysTo(array, arrayIndex, count);
    }

    /// <summary>Enumerates the items.</summary>
    /// <returns>An enumerator, which throws once an item was added or removed.</returns>
    /// <remarks>
    /// <para>Time: O(1), and O(1) an item; O(capacity) for all where room was made for many more, until <see cref="TrimExcess()"/>.</para>
    /// <para>Sharing: unchanged.</para>
    /// </remarks>
    public CowSetEnumerator<T> GetEnumerator() => new(_buffer);
}
