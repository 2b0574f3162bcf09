using CowCollections.Hashing;
using CowCollections.Sharing;

namespace CowCollections;

/// <content>Copies: clones, snapshots, leases.</content>
public sealed partial class CowDictionary<TKey, TValue>
{
    /// <summary>Whether nobody else shares the buffer of this dictionary at this moment, so that writing needs no new one.</summary>
    /// <value>
    /// False from <see cref="Snapshot"/> and <see cref="Clone"/> until this dictionary is written; during a <see cref="Lease"/> until it
    /// ends or this dictionary is written. Always true of an empty dictionary that is not lent. Single pages may be shared even if it is true.
    /// </value>
    /// <remarks>
    /// <para>Time: O(1).</para>
    /// <para>Sharing: unchanged.</para>
    /// </remarks>
    public bool IsDetached => _buffer.IsSole;

    /// <summary>Makes a second dictionary of the same entries.</summary>
    /// <returns>A dictionary that shares all entries with this one until either is written.</returns>
    /// <remarks>
    /// <para>Time: O(1). May be called by several threads at once while none writes the dictionary.</para>
    /// <para>Sharing: everything.</para>
    /// </remarks>
    public CowDictionary<TKey, TValue> Clone()
    {
        HashTable<TKey, TValue> entries = Entries;
        return new CowDictionary<TKey, TValue>(entries.Count == 0
            ? new HashBuffer<TKey, TValue>(entries.Comparer)
            : new HashBuffer<TKey, TValue>(entries, new Share(_buffer.Join(entries))));
    }

    /// <summary>Makes an immutable view of the present entries, which stays as it is for ever.</summary>
    /// <returns>The snapshot.</returns>
    /// <remarks>
    /// <para>Time: O(1). May be called by several threads at once while none writes the dictionary.</para>
    /// <para>Sharing: everything. The next write copies the page that it writes and the way to it.</para>
    /// </remarks>
    public CowDictionarySnapshot<TKey, TValue> Snapshot() => SnapshotWith(null);

    /// <summary>
    /// Lends an immutable view of the present entries until the lease is disposed; after that the dictionary writes in place
    /// again, as if nothing had been shared.
    /// </summary>
    /// <returns>The lease, which holds the snapshot.</returns>
    /// <remarks>
    /// <para>Time: O(1). May be called by several threads at once while none writes the dictionary.</para>
    /// <para>Sharing: everything, until the lease ends.</para>
    /// </remarks>
    public CowLease<CowDictionarySnapshot<TKey, TValue>> Lease()
    {
        HashTable<TKey, TValue> entries = Entries;
        ShareCount share = _buffer.Join(entries);
        return new CowLease<CowDictionarySnapshot<TKey, TValue>>(
            new CowDictionarySnapshot<TKey, TValue>(entries, null, share));
    }

    /// <summary>Whether this dictionary and another have the same buffer: neither has been written since one was cloned from the other.</summary>
    /// <param name="other">A dictionary, or null.</param>
    /// <returns>False for two dictionaries that share single pages only, and for empty ones.</returns>
    /// <remarks>
    /// <para>Time: O(1).</para>
    /// <para>Sharing: unchanged.</para>
    /// </remarks>
    public bool IsSharedWith(CowDictionary<TKey, TValue>? other) => other is not null && SharesBuffer(other.Entries);

    /// <inheritdoc cref="IsSharedWith(CowDictionary{TKey, TValue})"/>
    /// <param name="other">A snapshot, or null.</param>
    public bool IsSharedWith(CowDictionarySnapshot<TKey, TValue>? other) => other is not null && SharesBuffer(other.Entries);

    /// <summary>Makes this dictionary independent of all others at once: copies every page that others may see.</summary>
    /// <remarks>
    /// <para>Time: O(n), but pages that are this dictionary's own already are only passed by.</para>
    /// <para>Sharing: none afterwards. No later write copies because of what was shared before.</para>
    /// </remarks>
    public void Detach()
    {
        if (Count > 0)
        {
            _buffer.Detach();
        }
    }

    /// <summary>As <see cref="Snapshot"/>, with a comparer of values.</summary>
    internal CowDictionarySnapshot<TKey, TValue> SnapshotWith(IEqualityComparer<TValue>? valueComparer)
    {
        HashTable<TKey, TValue> entries = Entries;
        if (entries.Count == 0)
        {
            return CowDictionarySnapshot<TKey, TValue>.OfNone(entries.Comparer, valueComparer);
        }

        _buffer.Capture(entries);
        return new CowDictionarySnapshot<TKey, TValue>(entries, valueComparer);
    }

    /// <summary>The entries at this moment. A copy, so that it stays together whatever a comparer does meanwhile.</summary>
    private HashTable<TKey, TValue> Entries => _buffer.Value;

    private bool SharesBuffer(in HashTable<TKey, TValue> other)
        => Count > 0 && ReferenceEquals(other.Root, _buffer.Value.Root);
}
