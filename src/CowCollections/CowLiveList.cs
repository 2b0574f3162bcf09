using System.Collections;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using CowCollections.Diagnostics;
using CowCollections.Sharing;

namespace CowCollections;

/// <summary>
/// A list for one thread that writes all the time and many that want to see all of it: <see cref="Snapshot"/> gives any
/// thread, at any time, the whole list as it is at that moment, in O(1).
/// </summary>
/// <typeparam name="T">The type of the elements.</typeparam>
/// <remarks>
/// <para>Use it for a log, a history, the messages of a room: appended to by who receives them, and read as a whole by others.</para>
/// <code>
/// var log = new CowLiveList&lt;string&gt; { "started" };
/// CowListSnapshot&lt;string&gt; seen = log.Snapshot();   // by any thread
/// log.Add("working");                              // by the writer, in place: nothing is copied
/// // seen has one line still
/// </code>
/// <para>
/// It is to <see cref="CowList{T}"/> what <see cref="CowLiveDictionary{TKey, TValue}"/> is to
/// <see cref="CowDictionary{TKey, TValue}"/>: there is said how it works, and what several threads may do. Appending after a
/// snapshot copies nothing while there is room; any other write copies the page that it writes.
/// </para>
/// <para>
/// LINQ enumerates a snapshot, even for <c>Count()</c> and <c>Any()</c>, and so the next write copies a page: ask for <see cref="Count"/>, or take
/// one <see cref="Snapshot"/> and go on with that.
/// </para>
/// </remarks>
[DebuggerDisplay("Count = {CountNow}")]
[DebuggerTypeProxy(typeof(CowLiveList<>.DebugView))]
public sealed class CowLiveList<T> : IReadOnlyList<T>
{
    private readonly Live _live;

    /// <summary>Makes an empty list.</summary>
    /// <remarks>
    /// <para>Time: O(1).</para>
    /// <para>Sharing: none.</para>
    /// </remarks>
    public CowLiveList() => _live = new Live([]);

    /// <summary>Makes a list of the elements of a collection.</summary>
    /// <param name="collection">The elements.</param>
    /// <exception cref="ArgumentNullException"><paramref name="collection"/> is null.</exception>
    /// <inheritdoc cref="CowList{T}(IEnumerable{T})" path="/remarks"/>
    public CowLiveList(IEnumerable<T> collection) => _live = new Live(new CowList<T>(collection));

    /// <summary>The number of elements.</summary>
    /// <value>At least 0.</value>
    /// <remarks>
    /// <para>Time: O(1), after a write that is under way; waits for no batch.</para>
    /// <para>Sharing: unchanged.</para>
    /// </remarks>
    public int Count
    {
        get
        {
            if (PublishedOrEnter() is { } snapshot)
            {
                return snapshot.Count;
            }

            using var inside = new Publication.Inside(_live);
            return _live.Handle.Count;
        }
    }

    /// <summary>The element at an index.</summary>
    /// <param name="index">At least 0 and less than <see cref="Count"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="index"/> is out of range.</exception>
    /// <remarks>
    /// <para>Time: as of a <see cref="CowList{T}"/>, after a write that is under way.</para>
    /// <para>Sharing: reading leaves it; writing copies one page of a shared list, or all of a small one.</para>
    /// </remarks>
    public T this[int index]
    {
        get
        {
            if (PublishedOrEnter() is { } snapshot)
            {
                return snapshot[index];
            }

            using var inside = new Publication.Inside(_live);
            return _live.Handle[index];
        }

        set
        {
            using Publication.Inside inside = _live.Write();
            _live.Handle[index] = value;
        }
    }

    /// <summary>Adds an element at the end.</summary>
    /// <param name="item">The element.</param>
    /// <remarks>
    /// <para>Time: O(1) amortised, after a write that is under way.</para>
    /// <para>Sharing: stays while there is room behind the elements; else as of <see cref="CowList{T}.Add"/>.</para>
    /// </remarks>
    public void Add(T item)
    {
        using Publication.Inside inside = _live.Write();
        _live.Handle.Add(item);
    }

    /// <summary>Adds the elements of a collection at the end. Others see all of them or none.</summary>
    /// <param name="collection">The elements. They are collected before the list is entered.</param>
    /// <exception cref="ArgumentNullException"><paramref name="collection"/> is null.</exception>
    /// <remarks>
    /// <para>Time: O(length of the collection) amortised, after a write that is under way.</para>
    /// <para>Sharing: as <see cref="Add"/>.</para>
    /// </remarks>
    public void AddRange(IEnumerable<T> collection)
    {
        Throw.IfNull(collection);
        IEnumerable<T> collected = collection is T[] or CowList<T> or CowListSnapshot<T> ? collection : new CowList<T>(collection);
        using Publication.Inside inside = _live.Write();
        _live.Handle.AddRange(collected);
    }

    /// <summary>As <see cref="AddRange"/>, of a span.</summary>
    internal void AddSpan(ReadOnlySpan<T> items)
    {
        using Publication.Inside inside = _live.Write();
        _live.Handle.AddRange(items);
    }

    /// <summary>Inserts an element.</summary>
    /// <param name="index">Where: at least 0, at most <see cref="Count"/>.</param>
    /// <param name="item">The element.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="index"/> is out of range.</exception>
    /// <inheritdoc cref="CowList{T}.Insert" path="/remarks"/>
    public void Insert(int index, T item)
    {
        using Publication.Inside inside = _live.Write();
        _live.Handle.Insert(index, item);
    }

    /// <summary>Removes the element at an index.</summary>
    /// <param name="index">At least 0 and less than <see cref="Count"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="index"/> is out of range.</exception>
    /// <inheritdoc cref="CowList{T}.RemoveAt" path="/remarks"/>
    public void RemoveAt(int index)
    {
        using Publication.Inside inside = _live.Write();
        _live.Handle.RemoveAt(index);
    }

    /// <summary>Removes all elements.</summary>
    /// <inheritdoc cref="CowList{T}.Clear" path="/remarks"/>
    public void Clear()
    {
        using Publication.Inside inside = _live.Write();
        _live.Handle.Clear();
    }

    /// <summary>Makes several changes that others see as one: all of them or none.</summary>
    /// <param name="action">
    /// Makes the changes to the list that it is given, which it must not use after it has returned. It is called once. If it throws,
    /// nothing has changed.
    /// </param>
    /// <exception cref="ArgumentNullException"><paramref name="action"/> is null.</exception>
    /// <exception cref="InvalidOperationException">The action writes this list by itself.</exception>
    /// <remarks>
    /// <para>
    /// Time: O(1), and what the action takes. While it runs other writers wait; readers do not, and see what there was before,
    /// as does the action itself if it asks this list.
    /// </para>
    /// <para>Sharing: the action writes as after a snapshot: appending copies nothing while there is room, any other write a page once.</para>
    /// </remarks>
    public void Edit(Action<CowList<T>> action)
    {
        Throw.IfNull(action);
        Edit(static (list, run) => run(list), action);
    }

    /// <inheritdoc cref="Edit(Action{CowList{T}})"/>
    /// <typeparam name="TArg">The type of the argument.</typeparam>
    /// <param name="action">As above.</param>
    /// <param name="argument">Is handed to the action, so that it need not be a closure.</param>
    public void Edit<TArg>(Action<CowList<T>, TArg> action, TArg argument)
    {
        Throw.IfNull(action);
        _live.Edit(action, argument);
    }

    /// <summary>The list as it is now, to be kept and read for ever by any thread.</summary>
    /// <returns>The snapshot. It has all that was written before the call, and all of each batch or nothing.</returns>
    /// <remarks>
    /// <para>Time: O(1). Waits for a write that is under way, for a batch not.</para>
    /// <para>Sharing: everything. The next write copies what it writes; <see cref="Add"/> copies nothing while there is room.</para>
    /// </remarks>
    public CowListSnapshot<T> Snapshot() => Unsafe.As<CowListSnapshot<T>>(_live.Snapshot());

    /// <summary>Enumerates the elements as they are now; what is written meanwhile does not show.</summary>
    /// <returns>The enumerator of a <see cref="Snapshot"/>.</returns>
    /// <remarks>
    /// <para>Time: O(1), and O(1) an element.</para>
    /// <para>Sharing: as <see cref="Snapshot"/>.</para>
    /// </remarks>
    public CowListSnapshot<T>.Enumerator GetEnumerator() => Snapshot().GetEnumerator();

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>As <see cref="Count"/> without waiting, for the debugger: in the midst of a write it may be that of before or after.</summary>
    private int CountNow => _live.Handle.Count;

    /// <inheritdoc cref="Publication.PublishedOrEnter"/>
    private CowListSnapshot<T>? PublishedOrEnter() => Unsafe.As<CowListSnapshot<T>?>(_live.PublishedOrEnter());

    /// <summary>Shows what can be had without waiting.</summary>
    private sealed class DebugView(CowLiveList<T> live)
        : CollectionDebugView<T>(((CowListSnapshot<T>?)live._live.SnapshotAtOnce()) ?? CowListSnapshot<T>.Empty);

    private sealed class Live(CowList<T> handle) : Live<CowList<T>>(handle)
    {
        private protected override object Take() => Handle.Snapshot();

        private protected override CowList<T> ToHandle(object snapshot) => Unsafe.As<CowListSnapshot<T>>(snapshot).ToCowList();
    }
}
