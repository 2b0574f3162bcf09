using System.Collections;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using CowCollections.Diagnostics;
using CowCollections.Sharing;

namespace CowCollections;

/// <summary>
/// A dictionary for one thread that writes all the time and many that want to see all of it: <see cref="Snapshot"/> gives
/// any thread, at any time, the whole dictionary as it is at that moment, in O(1).
/// </summary>
/// <typeparam name="TKey">The type of the keys.</typeparam>
/// <typeparam name="TValue">The type of the values.</typeparam>
/// <remarks>
/// <para>
/// Use it for what is updated in place by the thread that receives it, and read by others as a whole: prices, positions,
/// sensors, counters, sessions. A <see cref="System.Collections.Concurrent.ConcurrentDictionary{TKey, TValue}"/> can be
/// written by many threads at the same time, but what is enumerated of it is of no one moment, and its <c>ToArray</c> stops
/// all writers for as long as it copies.
/// </para>
/// <code>
/// var prices = new CowLiveDictionary&lt;string, decimal&gt; { ["apples"] = 3.20m };
/// CowDictionarySnapshot&lt;string, decimal&gt; seen = prices.Snapshot();   // by any thread
/// prices["apples"] = 3.10m;                                          // by the writer, in place
/// prices.Edit(batch =&gt;
/// {
///     batch["pears"] = 2.80m;                                        // others see both of these, or neither
///     batch["plums"] = 4.00m;
/// });
/// // seen has one price still, 3.20 for apples; prices has three
/// </code>
/// <para>
/// <b>How.</b> Every write enters a lock of one word, which costs one atomic operation, and writes a
/// <see cref="CowDictionary{TKey, TValue}"/> in place. A reader takes the snapshot itself if nobody is writing; else it asks
/// for one, and the writer hands it over at the end of its write. A snapshot is kept until the next write, so that readers who
/// come meanwhile find it without a lock. After a snapshot each page is copied once, when it is first written.
/// </para>
/// <para>
/// <b>Threads.</b> All members may be called by any thread. Several may write: they wait for each other, in no order that
/// is promised, so that one who writes without a pause holds up another. Every member is atomic, and takes effect at one
/// moment between its call and its return. Single values can be read by any thread, but each such read enters the lock unless a
/// snapshot is at hand, or asks for one if the writer leaves no gap: who wants more than one value takes a <see cref="Snapshot"/>.
/// Two batches that write each other's collection wait for ever, as two locks do.
/// </para>
/// <para>
/// LINQ enumerates a snapshot, even for <c>Count()</c> and <c>Any()</c>, and so the next write copies a page: ask for <see cref="Count"/>, or take
/// one <see cref="Snapshot"/> and go on with that.
/// </para>
/// <para>
/// Factories are called outside the lock, as those of
/// <see cref="System.Collections.Concurrent.ConcurrentDictionary{TKey, TValue}"/> are, and perhaps more than once. Comparers,
/// also that of values, are called inside: one that writes this dictionary gets an <see cref="InvalidOperationException"/>, and one that
/// reads it, too, unless a snapshot is at hand. Where one is, look-ups are done in that and not inside (<see cref="TryGetValue"/>, the indexer,
/// and what the factories' members do before they write), and the comparer may write as well.
/// </para>
/// <para>
/// A filter of exceptions (<c>when</c>) around a call that throws runs while the call is still inside: if it uses this dictionary, it gets an
/// <see cref="InvalidOperationException"/> as a comparer would, which the runtime takes for false.
/// </para>
/// <para>
/// <b>When to use something else.</b> Several threads that write as fast as they can: a
/// <see cref="System.Collections.Concurrent.ConcurrentDictionary{TKey, TValue}"/>. One thread that writes and reads, and
/// hands out snapshots itself: a <see cref="CowDictionary{TKey, TValue}"/>, without a lock.
/// </para>
/// </remarks>
[DebuggerDisplay("Count = {CountNow}")]
[DebuggerTypeProxy(typeof(CowLiveDictionary<,>.DebugView))]
public sealed partial class CowLiveDictionary<TKey, TValue> : IReadOnlyDictionary<TKey, TValue>
    where TKey : notnull
{
    private readonly Live _live;

    /// <summary>Makes an empty dictionary with the default comparer.</summary>
    /// <remarks>
    /// <para>Time: O(1).</para>
    /// <para>Sharing: none.</para>
    /// </remarks>
    public CowLiveDictionary()
        : this(comparer: null)
    {
    }

    /// <summary>Makes an empty dictionary.</summary>
    /// <param name="comparer">Says which keys are equal; null for the default comparer.</param>
    /// <remarks>
    /// <para>Time: O(1).</para>
    /// <para>Sharing: none.</para>
    /// </remarks>
    public CowLiveDictionary(IEqualityComparer<TKey>? comparer)
        : this(new CowDictionary<TKey, TValue>(comparer))
    {
    }

    /// <summary>Makes a dictionary of the entries of another collection.</summary>
    /// <param name="collection">The entries.</param>
    /// <param name="comparer">Says which keys are equal; null for the default comparer.</param>
    /// <exception cref="ArgumentNullException"><paramref name="collection"/> or a key is null.</exception>
    /// <exception cref="ArgumentException">Two entries have equal keys.</exception>
    /// <inheritdoc cref="CowDictionary{TKey, TValue}(IEnumerable{KeyValuePair{TKey, TValue}}, IEqualityComparer{TKey}?)" path="/remarks"/>
    public CowLiveDictionary(IEnumerable<KeyValuePair<TKey, TValue>> collection, IEqualityComparer<TKey>? comparer = null)
        : this(new CowDictionary<TKey, TValue>(collection, comparer))
    {
    }

    private CowLiveDictionary(CowDictionary<TKey, TValue> handle)
    {
        Comparer = handle.Comparer;
        _live = new Live(handle);
    }

    /// <summary>The number of entries.</summary>
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

    /// <summary>Whether there are no entries.</summary>
    /// <value>True if <see cref="Count"/> is 0.</value>
    /// <inheritdoc cref="Count" path="/remarks"/>
    public bool IsEmpty => Count == 0;

    /// <summary>Says which keys are equal.</summary>
    /// <value>The comparer that the dictionary was made with, or the default one.</value>
    /// <remarks>
    /// <para>Time: O(1).</para>
    /// <para>Sharing: unchanged.</para>
    /// </remarks>
    public IEqualityComparer<TKey> Comparer { get; }

    /// <summary>The keys as they are now.</summary>
    /// <value>Those of a <see cref="Snapshot"/>: what is written later does not show.</value>
    /// <inheritdoc cref="Snapshot" path="/remarks"/>
    public CowDictionaryKeys<TKey, TValue> Keys => Snapshot().Keys;

    /// <summary>The values as they are now.</summary>
    /// <value>Those of a <see cref="Snapshot"/>: what is written later does not show.</value>
    /// <inheritdoc cref="Snapshot" path="/remarks"/>
    public CowDictionaryValues<TKey, TValue> Values => Snapshot().Values;

    /// <summary>The value of a key.</summary>
    /// <param name="key">The key. Setting the value of one that is not there adds an entry.</param>
    /// <exception cref="ArgumentNullException"><paramref name="key"/> is null.</exception>
    /// <exception cref="KeyNotFoundException">The value is asked for and there is no such key.</exception>
    /// <remarks>
    /// <para>Time: O(1), after a write that is under way; the first write after a snapshot copies the page that it writes.</para>
    /// <para>Sharing: as of <see cref="CowDictionary{TKey, TValue}.this"/>.</para>
    /// </remarks>
    public TValue this[TKey key]
    {
        get
        {
            if (!TryGetValue(key, out TValue? value))
            {
                Throw.KeyNotFound(key);
            }

            return value;
        }

        set
        {
            using Publication.Inside inside = _live.Write();
            _live.Handle[key] = value;
        }
    }

    /// <summary>Looks a value up.</summary>
    /// <param name="key">The key.</param>
    /// <param name="value">Its value; the default one if there is no such key.</param>
    /// <returns>Whether there is such a key.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="key"/> is null.</exception>
    /// <remarks>
    /// <para>Time: O(1), after a write that is under way; waits for no batch.</para>
    /// <para>Sharing: unchanged.</para>
    /// </remarks>
    public bool TryGetValue(TKey key, [MaybeNullWhen(false)] out TValue value)
    {
        if (PublishedOrEnter() is { } snapshot)
        {
            return snapshot.TryGetValue(key, out value);
        }

        using var inside = new Publication.Inside(_live);
        return _live.Handle.TryGetValue(key, out value);
    }

    /// <summary>Whether there is an entry with a key.</summary>
    /// <param name="key">The key.</param>
    /// <returns>Whether there is.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="key"/> is null.</exception>
    /// <inheritdoc cref="TryGetValue" path="/remarks"/>
    public bool ContainsKey(TKey key) => TryGetValue(key, out _);

    /// <summary>Adds an entry if there is none with an equal key.</summary>
    /// <param name="key">The key.</param>
    /// <param name="value">The value.</param>
    /// <returns>Whether the entry was added.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="key"/> is null.</exception>
    /// <inheritdoc cref="this" path="/remarks"/>
    public bool TryAdd(TKey key, TValue value)
    {
        using Publication.Inside inside = _live.Write();
        return _live.Handle.TryAdd(key, value);
    }

    /// <summary>Removes an entry.</summary>
    /// <param name="key">The key.</param>
    /// <param name="value">The value that was removed; the default one if there was no such key.</param>
    /// <returns>Whether there was one.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="key"/> is null.</exception>
    /// <inheritdoc cref="this" path="/remarks"/>
    public bool TryRemove(TKey key, [MaybeNullWhen(false)] out TValue value)
    {
        using Publication.Inside inside = _live.Write();
        return _live.Handle.Remove(key, out value);
    }

    /// <summary>Removes an entry if it has a certain value.</summary>
    /// <param name="item">The key, and the value that it must have, by the default comparer of values.</param>
    /// <returns>Whether it had that value, and was removed.</returns>
    /// <exception cref="ArgumentNullException">The key is null.</exception>
    /// <inheritdoc cref="this" path="/remarks"/>
    public bool TryRemove(KeyValuePair<TKey, TValue> item)
    {
        Throw.IfNull(item.Key, nameof(item));
        using Publication.Inside inside = _live.Write();
        return HasValue(item.Key, item.Value) && _live.Handle.Remove(item.Key);
    }

    /// <summary>Writes the value of a key if it has a certain one.</summary>
    /// <param name="key">The key.</param>
    /// <param name="newValue">The value to be written.</param>
    /// <param name="comparisonValue">The value that the key must have, by the default comparer of values.</param>
    /// <returns>Whether it had that value, and has the new one.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="key"/> is null.</exception>
    /// <inheritdoc cref="this" path="/remarks"/>
    public bool TryUpdate(TKey key, TValue newValue, TValue comparisonValue)
    {
        using Publication.Inside inside = _live.Write();
        if (!HasValue(key, comparisonValue))
        {
            return false;
        }

        _live.Handle[key] = newValue;
        return true;
    }

    /// <summary>Removes all entries.</summary>
    /// <remarks>
    /// <para>Time: O(1), after a write that is under way.</para>
    /// <para>Sharing: ends; nothing is copied.</para>
    /// </remarks>
    public void Clear()
    {
        using Publication.Inside inside = _live.Write();
        _live.Handle.Clear();
    }

    /// <summary>Makes several changes that others see as one: all of them or none.</summary>
    /// <param name="action">
    /// Makes the changes to the dictionary that it is given, which it must not use after it has returned. It is called once. If it
    /// throws, nothing has changed.
    /// </param>
    /// <exception cref="ArgumentNullException"><paramref name="action"/> is null.</exception>
    /// <exception cref="InvalidOperationException">The action writes this dictionary by itself.</exception>
    /// <remarks>
    /// <para>
    /// Time: O(1), and what the action takes. While it runs other writers wait; readers do not, and see what there was before,
    /// as does the action itself if it asks this dictionary.
    /// </para>
    /// <para>Sharing: the action writes as after a snapshot: it copies each page once.</para>
    /// </remarks>
    public void Edit(Action<CowDictionary<TKey, TValue>> action)
    {
        Throw.IfNull(action);
        Edit(static (dictionary, run) => run(dictionary), action);
    }

    /// <inheritdoc cref="Edit(Action{CowDictionary{TKey, TValue}})"/>
    /// <typeparam name="TArg">The type of the argument.</typeparam>
    /// <param name="action">As above.</param>
    /// <param name="argument">Is handed to the action, so that it need not be a closure.</param>
    public void Edit<TArg>(Action<CowDictionary<TKey, TValue>, TArg> action, TArg argument)
    {
        Throw.IfNull(action);
        _live.Edit(action, argument);
    }

    /// <summary>The dictionary as it is now, to be kept and read for ever by any thread.</summary>
    /// <returns>The snapshot. It has all that was written before the call, and all of each batch or nothing.</returns>
    /// <exception cref="InvalidOperationException">A comparer of keys calls this from within a write.</exception>
    /// <remarks>
    /// <para>Time: O(1). Waits for a write that is under way, for a batch not.</para>
    /// <para>Sharing: everything. The next write copies the page that it writes and the way to it.</para>
    /// </remarks>
    public CowDictionarySnapshot<TKey, TValue> Snapshot() => Unsafe.As<CowDictionarySnapshot<TKey, TValue>>(_live.Snapshot());

    /// <summary>Enumerates the entries as they are now; what is written meanwhile does not show.</summary>
    /// <returns>The enumerator of a <see cref="Snapshot"/>.</returns>
    /// <remarks>
    /// <para>Time: O(1), and O(1) an entry; O(capacity) for all where room was made for many more.</para>
    /// <para>Sharing: as <see cref="Snapshot"/>.</para>
    /// </remarks>
    public CowDictionaryEnumerator<TKey, TValue> GetEnumerator() => Snapshot().GetEnumerator();

    IEnumerable<TKey> IReadOnlyDictionary<TKey, TValue>.Keys => Keys;

    IEnumerable<TValue> IReadOnlyDictionary<TKey, TValue>.Values => Values;

    IEnumerator<KeyValuePair<TKey, TValue>> IEnumerable<KeyValuePair<TKey, TValue>>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Whether a key has a certain value. Called inside.</summary>
    private bool HasValue(TKey key, TValue value)
        => _live.Handle.TryGetValue(key, out TValue? present) && EqualityComparer<TValue>.Default.Equals(present, value);

    /// <summary>As <see cref="Count"/> without waiting, for the debugger: in the midst of a write it may be that of before or after.</summary>
    private int CountNow => _live.Handle.Count;

    /// <inheritdoc cref="Publication.PublishedOrEnter"/>
    private CowDictionarySnapshot<TKey, TValue>? PublishedOrEnter()
        => Unsafe.As<CowDictionarySnapshot<TKey, TValue>?>(_live.PublishedOrEnter());

    /// <summary>Shows what can be had without waiting.</summary>
    private sealed class DebugView(CowLiveDictionary<TKey, TValue> live)
        : DictionaryDebugView<TKey, TValue>(((CowDictionarySnapshot<TKey, TValue>?)live._live.SnapshotAtOnce()) ?? CowDictionarySnapshot<TKey, TValue>.Empty);

    private sealed class Live(CowDictionary<TKey, TValue> handle) : Live<CowDictionary<TKey, TValue>>(handle)
    {
        private protected override object Take() => Handle.Snapshot();

        private protected override CowDictionary<TKey, TValue> ToHandle(object snapshot)
            => Unsafe.As<CowDictionarySnapshot<TKey, TValue>>(snapshot).ToCowDictionary();
    }
}
