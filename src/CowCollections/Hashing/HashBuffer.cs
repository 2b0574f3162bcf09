using System.Numerics;
using System.Runtime.CompilerServices;
using CowCollections.Diagnostics;
using CowCollections.Sharing;

namespace CowCollections.Hashing;

/// <summary>
/// A handle's table: the entries, the share, and everything that writes. Each method runs the comparer first and writes
/// then, so that one which throws leaves everything as it was.
/// </summary>
/// <remarks>
/// <para>What a write does, by the state that it finds:</para>
/// <code>
///   unshared, page owned       in place
///   sole again                 takes the buffer back, then as above
///   shared, or page not owned  copies the page and the nodes above it that are not owned, then in place
/// </code>
/// <para>A class, not a struct within the handle: in code that all reference types share, a call to a method of a generic
/// struct begins with looking up its type, and the views of a handle need something to refer to.</para>
/// </remarks>
internal sealed partial class HashBuffer<TKey, TValue> : TableVersion
{
    /// <summary>What is added to <see cref="Version"/> when entries come, go or move; less than that when a page is copied.</summary>
    private const long EntriesMoved = 1L << 32;

    /// <summary>The entries. Only this type writes it.</summary>
    internal HashTable<TKey, TValue> Value;

    /// <summary>
    /// Invariant: the owner of the root while the buffer is unshared, else none; none or the root's owner if a copy is
    /// taken at this moment, or a factory was called and nothing written since. So one comparison, that with the owner of a page, tells whether the page may be written.
    /// </summary>
    private OwnerToken _writable;

    private Share _share;

    internal HashBuffer(IEqualityComparer<TKey>? comparer) => Value = new HashTable<TKey, TValue>(comparer);

    internal HashBuffer(in HashTable<TKey, TValue> value, Share share)
    {
        Value = value;
        _share = share;
    }

    /// <summary>Whether no entries came, went or moved since the version was an earlier one.</summary>
    internal bool HasSameEntries(long version) => Version >> 32 == version >> 32;

    /// <inheritdoc cref="Share.IsSole"/>
    internal bool IsSole => Value.Root.Owner == OwnerToken.Nobody || _share.IsSole;

    /// <summary>Shares the buffer with a new handle or lease. As <see cref="Capture"/>, may run on several threads at once.</summary>
    /// <inheritdoc cref="Share.Join"/>
    /// <param name="value">The entries that go to who joins.</param>
    /// <exception cref="InvalidOperationException">The handle was written by another thread meanwhile.</exception>
    internal ShareCount Join(in HashTable<TKey, TValue> value)
    {
        ShareCount count = _share.Join(value.Root, 0);
        _writable = OwnerToken.None;
        if (!IsStill(value, count))
        {
            count.Release();
            Throw.Modified();
        }

        return count;
    }

    /// <summary>Shares the buffer with a snapshot.</summary>
    /// <inheritdoc cref="Share.Capture"/>
    /// <param name="value">The entries that the snapshot will show.</param>
    /// <exception cref="InvalidOperationException">The handle was written by another thread meanwhile.</exception>
    internal void Capture(in HashTable<TKey, TValue> value)
    {
        ShareCount count = _share.Capture(null, 0);
        _writable = OwnerToken.None;
        if (!IsStill(value, count))
        {
            Throw.Modified();
        }
    }

    /// <summary>Whether the table that was read before the count was found or made is the one that it counts: see SequenceBuffer.</summary>
    private bool IsStill(in HashTable<TKey, TValue> value, ShareCount count)
        => ReferenceEquals(value.Root, Value.Root) && count.Counts(value.Root);

    /// <summary>Adds an entry, or writes the value of the one with an equal key.</summary>
    /// <param name="key">The key; not null.</param>
    /// <param name="value">The value.</param>
    /// <param name="overwrite">Whether to write the value of an existing entry.</param>
    /// <returns>Whether the entry was added.</returns>
    internal bool Insert(TKey key, TValue value, bool overwrite)
    {
        int index = Find(key, out uint hash, out HashPage<TKey, TValue> page);
        if (index >= 0)
        {
            if (overwrite)
            {
                // Not by Writable: to store through a reference that was chosen takes a tenth longer.
                if (index < HashPage<TKey, TValue>.Capacity && page.Owner == _writable)
                {
                    page.ValueAt(index) = value;
                }
                else
                {
                    Writable(hash, index) = value;
                }
            }

            return false;
        }

        AddNew(page, key, value, hash);
        return true;
    }

    /// <summary>Removes the entry with a key.</summary>
    /// <param name="key">The key; not null.</param>
    /// <returns>Whether there was one.</returns>
    internal bool Remove(TKey key) => Value.IsQuiet ? RemoveQuietly(key) : RemoveByComparer(key);

    /// <summary>Removes the entry with a key where to look it up runs nobody's code.</summary>
    /// <returns>Whether there was one.</returns>
    /// <remarks>What is found is removed within the loop: an index between the look-up and the removal costs a twelfth of both. See docs/decisions/0021.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool RemoveQuietly(TKey key)
    {
        uint hash = HashTable<TKey, TValue>.HashOfKey(in key);
        HashPage<TKey, TValue> page = Value.PageToSearch(hash, isWrite: true);
        for (uint matches = page.Matches(hash); matches != 0; matches &= matches - 1)
        {
            int index = BitOperations.TrailingZeroCount(matches);
            if (page.HasAt(index, key, hash))
            {
                RemoveFound(page, index, hash);
                return true;
            }
        }

        return page.IsCrowded && RemoveHashed(key, hash);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool RemoveByComparer(TKey key)
    {
        int index = Find(key, out uint hash, out HashPage<TKey, TValue> page);
        if (index >= 0)
        {
            RemoveFound(page, index, hash);
        }

        return index >= 0;
    }

    /// <summary>Removes the entry with a key.</summary>
    /// <param name="key">The key; not null.</param>
    /// <param name="value">Its value.</param>
    /// <returns>Whether there was one.</returns>
    internal bool Remove(TKey key, out TValue value)
    {
        int index = Find(key, out uint hash, out HashPage<TKey, TValue> page);
        if (index < 0)
        {
            value = default!;
            return false;
        }

        value = page.ValueOfAny(index);
        RemoveFound(page, index, hash);
        return true;
    }

    /// <summary>The value of a key, to be written: of an entry that exists or is added with the default value.</summary>
    internal ref TValue ValueOrAdded(TKey key, out bool exists)
    {
        int index = Find(key, out uint hash, out HashPage<TKey, TValue> page);
        exists = index >= 0;
        if (exists)
        {
            return ref Writable(page, index, hash);
        }

        return ref AddNew(page, key, default!, hash);
    }

    /// <summary>The value of a key, to be written, or a null reference.</summary>
    internal ref TValue ValueOrNull(TKey key)
    {
        int index = Find(key, out uint hash, out HashPage<TKey, TValue> page);
        return ref index < 0 ? ref Unsafe.NullRef<TValue>() : ref Writable(page, index, hash);
    }

    /// <summary>Removes all entries. Nothing is copied.</summary>
    internal void Clear()
    {
        Version += EntriesMoved;
        if (!TryEmptyPages())
        {
            Replace(Value.Empty, 0);
        }
    }

    /// <summary>As <see cref="HashTable{TKey, TValue}.Find(TKey, out uint, out HashPage{TKey, TValue})"/>, before a write.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int Find(TKey key, out uint hash, out HashPage<TKey, TValue> page)
    {
        if (Value.IsQuiet)
        {
            return Value.FindQuietly(key, isWrite: true, out hash, out page);
        }

        long version = Version;
        HashTable<TKey, TValue>.Found found = Value.FindByComparer(key);
        hash = found.Hash;
        page = version == Version ? found.Page : PageAfter(version, hash);
        return found.Index;
    }

    /// <summary>
    /// The page of a hash, after a comparer has written this table while it searched it. That may have copied the page, if
    /// it was shared; but if entries came, went or moved, the index that was found may be of another.
    /// </summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private HashPage<TKey, TValue> PageAfter(long version, uint hash)
    {
        if (!HasSameEntries(version))
        {
            Throw.Modified();
        }

        return Value.PageOf(hash);
    }

    /// <summary>The value of an entry that was found, in a page that is this handle's alone.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ref TValue Writable(HashPage<TKey, TValue> page, int index, uint hash)
        => ref index < HashPage<TKey, TValue>.Capacity && page.Owner == _writable
            ? ref page.ValueAt(index)
            : ref Writable(hash, index);

    /// <summary>Adds an entry whose key is not here, to the page to which its hash leads. Runs nobody's code.</summary>
    /// <returns>The entry's value.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ref TValue AddNew(HashPage<TKey, TValue> page, TKey key, TValue value, uint hash)
    {
        if (page.Owner != _writable || page.IsFull)
        {
            ref TValue added = ref Append(key, value, hash);
            AssertInvariants();
            return ref added;
        }

        int index = page.Append(key, value, hash, Value.KeepsHashes);
        Value.Count++;
        Version += EntriesMoved;
        AssertInvariants();
        return ref page.ValueAt(index);
    }

    /// <summary>Removes an entry, and puts its page together with those beside it if it is empty then and they have few entries.</summary>
    /// <remarks>Before, it is not asked: a branch that comes as it likes costs more than the removal. See docs/decisions/0024.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void RemoveFound(HashPage<TKey, TValue> page, int index, uint hash)
    {
        if (page.Owner == _writable && !page.IsCrowded)
        {
            Version += EntriesMoved;
            Value.Count--;
            if (page.RemoveAt(index) == 0)
            {
                Merge(hash);
            }
        }
        else
        {
            RemoveAndMerge(index, hash);
        }

        AssertInvariants();
    }
}
