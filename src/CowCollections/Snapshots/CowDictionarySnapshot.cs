using System.Collections.Immutable;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text.Json.Serialization;
using CowCollections.Diagnostics;
using CowCollections.Hashing;
using CowCollections.Serialization;
using CowCollections.Sharing;
using CowCollections.Views;

namespace CowCollections;

/// <summary>
/// An immutable dictionary: what a <see cref="CowDictionary{TKey, TValue}"/> was at one moment, for ever, to be read by any
/// number of threads. It shares its entries with the dictionary and with other versions of it.
/// </summary>
/// <typeparam name="TKey">The type of the keys.</typeparam>
/// <typeparam name="TValue">The type of the values.</typeparam>
/// <remarks>
/// <para>
/// It is equal to every snapshot of equal entries under the same comparers, so it can be a key or a member of a
/// <c>record</c>. It is also a persistent dictionary: <see cref="Add"/>, <see cref="SetItem"/> and the other operations of
/// <see cref="IImmutableDictionary{TKey, TValue}"/> return a new snapshot that shares all pages but the few that differ.
/// </para>
/// <code>
/// CowDictionarySnapshot&lt;string, int&gt; before = [new("apples", 3)];
/// CowDictionarySnapshot&lt;string, int&gt; after = before.SetItem("apples", 2);
/// // before still has 3 apples
/// </code>
/// <para>
/// For more than a few changes in a row take a handle, which writes in place what it has already copied:
/// <see cref="ToCowDictionary"/>, change it, <see cref="CowDictionary{TKey, TValue}.Snapshot"/>; all O(1) but for the
/// changes.
/// </para>
/// <para>
/// Operations that overwrite keep the key that is there, as <see cref="Dictionary{TKey, TValue}"/> does. Also as there, a copy to an array of objects
/// (<see cref="System.Collections.ICollection.CopyTo"/>) is of <see cref="KeyValuePair{TKey, TValue}"/>s;
/// <see cref="ImmutableDictionary{TKey, TValue}"/> makes them <see cref="System.Collections.DictionaryEntry"/>s.
/// </para>
/// <para>
/// A snapshot that came from a <see cref="CowDictionary{TKey, TValue}.Lease"/> has an end: afterwards
/// all that reads it throws <see cref="ObjectDisposedException"/>.
/// </para>
/// </remarks>
[DebuggerDisplay("Count = {Count}")]
[DebuggerTypeProxy(typeof(DictionaryDebugView<,>))]
[CollectionBuilder(typeof(CowDictionarySnapshot), nameof(CowDictionarySnapshot.Create))]
[JsonConverter(typeof(CowSnapshotJsonConverter))]
public sealed partial class CowDictionarySnapshot<TKey, TValue> : IEquatable<CowDictionarySnapshot<TKey, TValue>>, ILeased, IHasJsonConverter
    where TKey : notnull
{
    /// <summary>The snapshot without entries, with the default comparers.</summary>
    /// <value>Always the same object.</value>
    /// <remarks>
    /// <para>Time: O(1), nothing is allocated.</para>
    /// <para>Sharing: none; there is nothing to share.</para>
    /// </remarks>
    public static readonly CowDictionarySnapshot<TKey, TValue> Empty =
        new(new HashTable<TKey, TValue>(Hashing.KeyComparer.ForEngine<TKey>(null)), null);

    /// <summary>Null for the default comparer.</summary>
    private readonly IEqualityComparer<TValue>? _valueComparer;

    /// <summary>0 until it has been asked for. Any number of threads may compute it; they come to the same.</summary>
    private int _hash;

    /// <summary>Invariant: this and the count are never written, but by the end of a lease.</summary>
    private HashTable<TKey, TValue> _entries;

    /// <summary>The count of a leased snapshot, until the lease ends. Of any other it is known: its pages are written no more.</summary>
    private ShareCount? _lent;

    /// <summary>Makes a snapshot of a table that has been captured, or joined for a lease.</summary>
    /// <param name="entries">The entries.</param>
    /// <param name="valueComparer">Null for the default comparer.</param>
    /// <param name="lent">The count for a snapshot that is leased; null if the entries have been captured.</param>
    internal CowDictionarySnapshot(
        in HashTable<TKey, TValue> entries, IEqualityComparer<TValue>? valueComparer, ShareCount? lent = null)
    {
        _entries = entries;
        _valueComparer = valueComparer;
        if (lent is not null)
        {
            _lent = lent;
            IsLeased = true;
        }
    }

    /// <summary>The number of entries.</summary>
    /// <value>At least 0.</value>
    /// <remarks>
    /// <para>Time: O(1).</para>
    /// <para>Sharing: unchanged.</para>
    /// </remarks>
    public int Count
    {
        get
        {
            int count = _entries.Count;
            if (count < 0)
            {
                Throw.LeaseEnded(this);
            }

            return count;
        }
    }

    /// <summary>Whether there are no entries.</summary>
    /// <value>True if <see cref="Count"/> is 0.</value>
    /// <inheritdoc cref="Count" path="/remarks"/>
    public bool IsEmpty => Count == 0;

    /// <summary>Says which keys are equal.</summary>
    /// <value>The comparer of the dictionary that the snapshot is of.</value>
    /// <inheritdoc cref="Count" path="/remarks"/>
    public IEqualityComparer<TKey> KeyComparer => Hashing.KeyComparer.ForUser(Entries.Comparer);

    /// <summary>Says which values are equal.</summary>
    /// <value>The default comparer unless another was chosen by <see cref="WithComparers(IEqualityComparer{TKey}, IEqualityComparer{TValue})"/>.</value>
    /// <inheritdoc cref="Count" path="/remarks"/>
    public IEqualityComparer<TValue> ValueComparer
    {
        get
        {
            CheckAlive();
            return _valueComparer ?? EqualityComparer<TValue>.Default;
        }
    }

    /// <summary>The value of a key.</summary>
    /// <param name="key">The key.</param>
    /// <exception cref="ArgumentNullException"><paramref name="key"/> is null.</exception>
    /// <exception cref="KeyNotFoundException">There is no such key.</exception>
    /// <remarks>
    /// <para>Time: O(1).</para>
    /// <para>Sharing: unchanged.</para>
    /// </remarks>
    public TValue this[TKey key]
    {
        get
        {
            if (key is null)
            {
                Throw.KeyIsNull();
            }

            ref TValue value = ref _entries.Find(key);
            if (Unsafe.IsNullRef(ref value))
            {
                CheckAlive();
                Throw.KeyNotFound(key);
            }

            return value;
        }
    }

    /// <summary>The entries, alive.</summary>
    internal HashTable<TKey, TValue> Entries
    {
        get
        {
            HashTable<TKey, TValue> entries = _entries;
            if (entries.Count < 0)
            {
                Throw.LeaseEnded(this);
            }

            return entries;
        }
    }

    /// <summary>Whether it can come to an end.</summary>
    internal bool IsLeased { get; }

    /// <inheritdoc cref="CowDictionary{TKey, TValue}.TryGetValue"/>
    public bool TryGetValue(TKey key, [MaybeNullWhen(false)] out TValue value)
    {
        if (key is null)
        {
            Throw.KeyIsNull();
        }

        ref TValue found = ref _entries.Find(key);
        if (Unsafe.IsNullRef(ref found))
        {
            CheckAlive();
            value = default;
            return false;
        }

        value = found;
        return true;
    }

    /// <inheritdoc cref="CowDictionary{TKey, TValue}.ContainsKey"/>
    public bool ContainsKey(TKey key)
    {
        if (key is null)
        {
            Throw.KeyIsNull();
        }

        if (Unsafe.IsNullRef(ref _entries.Find(key)))
        {
            CheckAlive();
            return false;
        }

        return true;
    }

    /// <summary>Whether two snapshots have equal entries.</summary>
    /// <param name="left">A snapshot or null.</param>
    /// <param name="right">A snapshot or null.</param>
    /// <inheritdoc cref="Equals(CowDictionarySnapshot{TKey, TValue})" path="/remarks"/>
    public static bool operator ==(CowDictionarySnapshot<TKey, TValue>? left, CowDictionarySnapshot<TKey, TValue>? right)
        => left is null ? right is null : left.Equals(right);

    /// <summary>Whether two snapshots differ in an entry or in their number.</summary>
    /// <param name="left">A snapshot or null.</param>
    /// <param name="right">A snapshot or null.</param>
    /// <inheritdoc cref="Equals(CowDictionarySnapshot{TKey, TValue})" path="/remarks"/>
    public static bool operator !=(CowDictionarySnapshot<TKey, TValue>? left, CowDictionarySnapshot<TKey, TValue>? right)
        => !(left == right);

    /// <summary>
    /// Whether another snapshot has the same comparers and equal entries, whatever the order in which they were added.
    /// A value that is null is equal to no other, whatever the comparer of values says.
    /// </summary>
    /// <param name="other">A snapshot or null.</param>
    /// <returns>Whether it has.</returns>
    /// <remarks>
    /// <para>Time: O(n), but pages that both share are passed over; O(1) where the counts, or hash codes known to both, differ.</para>
    /// <para>Sharing: unchanged.</para>
    /// </remarks>
    public bool Equals(CowDictionarySnapshot<TKey, TValue>? other)
    {
        HashTable<TKey, TValue> entries = Entries;
        if (other is null)
        {
            return false;
        }

        HashTable<TKey, TValue> others = other.Entries;
        return ReferenceEquals(this, other)
            || ((_hash == 0 || other._hash == 0 || _hash == other._hash)
                && ValueComparer.Equals(other.ValueComparer)
                && entries.Equals(others, ValueComparer)

                // Comparers that are equal, and not the same, may yet give other hash codes.
                && (ReferenceEquals(ValueComparer, other.ValueComparer) || GetHashCode() == other.GetHashCode()));
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as CowDictionarySnapshot<TKey, TValue>);

    /// <summary>A hash code of all entries, whatever the order in which they were added.</summary>
    /// <returns>The same for equal snapshots.</returns>
    /// <remarks>
    /// <para>Time: O(n) the first time, or O(capacity) where room was made for many more; O(1) afterwards.</para>
    /// <para>Sharing: unchanged.</para>
    /// </remarks>
    public override int GetHashCode()
    {
        HashTable<TKey, TValue> entries = Entries;
        if (_hash == 0)
        {
            int hash = entries.HashOfEntries(ValueComparer);
            _hash = hash == 0 ? 1 : hash;
        }

        return _hash;
    }

    /// <summary>Whether this snapshot and a dictionary have the same buffer: the dictionary has not been written since.</summary>
    /// <param name="other">A dictionary, or null.</param>
    /// <returns>False if they share single pages only, or are empty.</returns>
    /// <inheritdoc cref="Count" path="/remarks"/>
    public bool IsSharedWith(CowDictionary<TKey, TValue>? other)
    {
        CheckAlive();
        return other is not null && other.IsSharedWith(this);
    }

    /// <summary>Makes a dictionary of these entries, to be changed.</summary>
    /// <returns>A dictionary that shares all entries with this snapshot until it is written.</returns>
    /// <remarks>
    /// <para>Time: O(1).</para>
    /// <para>Sharing: everything. If this snapshot is leased, the dictionary that lent it copies on its next write.</para>
    /// </remarks>
    public CowDictionary<TKey, TValue> ToCowDictionary()
        => new(Count == 0
            ? new HashBuffer<TKey, TValue>(_entries.Comparer)
            : new HashBuffer<TKey, TValue>(Captured(), new Share(ShareCount.Immutable)));

    /// <summary>Enumerates the entries.</summary>
    /// <returns>The enumerator.</returns>
    /// <remarks>
    /// <para>
    /// Time: O(1), and O(1) an entry; O(capacity) for all where the dictionary had made room for many more when the snapshot was taken.
    /// </para>
    /// <para>Sharing: unchanged.</para>
    /// </remarks>
    public CowDictionaryEnumerator<TKey, TValue> GetEnumerator() => new(new DictionarySource<TKey, TValue>(this));

    ShareCount? ILeased.EndLease()
    {
        ShareCount? lent = ILeased.End(ref _entries.Count, ref _lent);
        if (lent is not null)
        {
            // In this order, so that who still finds entries finds a snapshot that was alive.
            Atomic.Write(ref _entries.Root, _entries.Empty);
        }

        return lent;
    }

    /// <summary>A snapshot without entries.</summary>
    internal static CowDictionarySnapshot<TKey, TValue> OfNone(
        IEqualityComparer<TKey>? comparer, IEqualityComparer<TValue>? valueComparer)
        => ReferenceEquals(comparer, Empty._entries.Comparer) && valueComparer is null
            ? Empty
            : new CowDictionarySnapshot<TKey, TValue>(new HashTable<TKey, TValue>(comparer), valueComparer);

    /// <summary>Whether keys are compared by a comparer; null for the default one.</summary>
    internal bool HasKeyComparer(IEqualityComparer<TKey>? comparer)
        => ReferenceEquals(Entries.Comparer, Hashing.KeyComparer.ForEngine(comparer));

    /// <summary>Throws if the snapshot was leased and the lease has ended.</summary>
    /// <remarks>Inlined, it is a call that does not return: in an enumerator one that did would keep the cursor out of registers.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void CheckAlive()
    {
        if (_entries.Count < 0)
        {
            Throw.LeaseEnded(this);
        }
    }

    /// <summary>The entries for somebody who will keep their pages, perhaps longer than a lease: see <see cref="ILeased"/>.</summary>
    private HashTable<TKey, TValue> Captured()
    {
        HashTable<TKey, TValue> entries = Entries;
        if (IsLeased)
        {
            ILeased.Capture(_lent, this);
            CheckAlive();
        }

        return entries;
    }

    /// <summary>This snapshot, or if it is leased one that stays.</summary>
    internal CowDictionarySnapshot<TKey, TValue> Kept()
        => IsLeased ? new CowDictionarySnapshot<TKey, TValue>(Captured(), _valueComparer) : this;
}
