using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using CowCollections.Sequences;
using CowCollections.Sharing;

namespace CowCollections.Hashing;

/// <summary>
/// A table as its readers see it: one page, or a tree of nodes over pages. Handles and snapshots both hold one, and all
/// reading is written here, once.
/// </summary>
[StructLayout(LayoutKind.Auto)]
internal partial struct HashTable<TKey, TValue>
{
    /// <summary>Invariant: a page, or a node. It is what is shared, and counted, as one.</summary>
    internal HashPart Root;

    /// <summary>Invariant: as <see cref="KeyComparer.ForEngine"/> gives it. The same for all that share a root.</summary>
    internal readonly IEqualityComparer<TKey>? Comparer;

    /// <summary>The number of entries; -1 in a snapshot whose lease has ended.</summary>
    internal int Count;

    internal HashTable(IEqualityComparer<TKey>? comparer)
    {
        Comparer = comparer;
        Root = Empty;
    }

    /// <summary>A page without entries, for where no other is.</summary>
    internal static HashPage<TKey, TValue> NoPage => EmptyPage.Plain;

    /// <summary>The root of a table without entries. It belongs to <see cref="OwnerToken.Nobody"/>, so it is never written.</summary>
    internal readonly HashPart Empty => KeepsHashes ? EmptyPage.Hashed : EmptyPage.Plain;

    /// <summary>Whether the pages keep hashes: they do where computing one again would take time or run somebody's code.</summary>
    internal readonly bool KeepsHashes
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => !typeof(TKey).IsValueType || !HashOf<TKey>.IsCheap || Comparer is not null;
    }

    /// <summary>Looks a key up.</summary>
    /// <param name="key">The key; not null.</param>
    /// <param name="hash">Its hash.</param>
    /// <param name="page">The page where it is, or would be.</param>
    /// <returns>Which entry of the page, or -1. At least the page's capacity for one that has no room in the page itself.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal readonly int Find(TKey key, out uint hash, out HashPage<TKey, TValue> page)
    {
        if (IsQuiet)
        {
            return FindQuietly(key, isWrite: false, out hash, out page);
        }

        Found found = FindByComparer(key);
        hash = found.Hash;
        page = found.Page;
        return found.Index;
    }

    /// <summary>Whether to look a key up runs nobody's code, in line: it is a value of the framework and there is no comparer, or a string and that is <see cref="StringKeys"/>.</summary>
    /// <remarks>By exact type, so that the calls are direct; and not by its own type argument, which shared code would look up.</remarks>
    internal readonly bool IsQuiet
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => typeof(TKey).IsValueType ? HashOf<TKey>.IsCheap && Comparer is null : Comparer!.GetType() == typeof(StringKeys);
    }

    /// <summary>The hash of a key of a value type without a comparer, or of a string by ours.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static uint HashOfKey(in TKey key)
        => typeof(TKey).IsValueType ? HashOf<TKey>.Of(in key) : (uint)StringKeys.HashCodeOf(Unsafe.As<TKey, string>(ref Unsafe.AsRef(in key)));

    /// <summary>Looks a key up where that <see cref="IsQuiet"/>.</summary>
    /// <param name="key">The key; not null.</param>
    /// <param name="isWrite">Whether its entry will be written.</param>
    /// <param name="hash">Its hash.</param>
    /// <param name="page">The page where it is, or would be.</param>
    /// <returns>Which entry of the page, or -1.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal readonly int FindQuietly(TKey key, bool isWrite, out uint hash, out HashPage<TKey, TValue> page)
    {
        hash = HashOfKey(in key);
        page = PageToSearch(hash, isWrite);
        return page.IndexOf(key, hash);
    }

    /// <summary>Looks a key up by the comparer. Out of line, so that its calls take no registers from who needs none.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal readonly Found FindByComparer(TKey key)
    {
        uint hash = Comparer is null ? HashOf<TKey>.Of(in key) : HashOf.Mixed(Comparer.GetHashCode(key!));
        int index = Find(key, hash, out HashPage<TKey, TValue> page);
        return new Found(page, index, hash);
    }

    /// <summary>Looks up a key whose hash is known, as that of an entry of another table with the same comparer is.</summary>
    /// <param name="key">The key; not null.</param>
    /// <param name="hash">Its hash.</param>
    /// <param name="page">The page where it is, or would be.</param>
    /// <returns>Which entry of the page, or -1.</returns>
    internal readonly int Find(TKey key, uint hash, out HashPage<TKey, TValue> page)
    {
        page = PageToSearch(hash);
        return Comparer is null ? page.IndexOf(key, hash) : page.IndexOf(key, hash, Comparer);
    }

    /// <summary>The value of a key; a null reference if there is none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal readonly ref TValue Find(in TKey key)
    {
        if (typeof(TKey).IsValueType ? Comparer is not null : !IsQuiet)
        {
            return ref ValueByComparer(key);
        }

        // The keys of a value type are four bytes, or eight, and who misses does not need them: they are not fetched.
        uint hash = HashOfKey(in key);
        HashPage<TKey, TValue> page = typeof(TKey).IsValueType ? PageOf(hash) : PageToSearch(hash);
        return ref page.ValueOf(key, hash);
    }

    /// <summary>As <see cref="Find(in TKey)"/>, by the comparer.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private readonly ref TValue ValueByComparer(TKey key)
    {
        Found found = FindByComparer(key);
        return ref found.Index < 0 ? ref Unsafe.NullRef<TValue>() : ref found.Page.ValueOfAny(found.Index);
    }

    /// <summary>The page in which entries with a hash are.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal readonly HashPage<TKey, TValue> PageOf(uint hash) => Unsafe.As<HashPage<TKey, TValue>>(HashNode.LeafOf(Root, hash));

    /// <summary>The same for who is going to look at its tags and then at a key, which is on its way meanwhile.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal readonly HashPage<TKey, TValue> PageToSearch(uint hash, bool isWrite = false)
    {
        HashPage<TKey, TValue> page = PageOf(hash);
        if (Prefetch.IsSupported && Count > HashPage<TKey, TValue>.CachedCount)
        {
            page.FetchKeys(isWrite);
        }

        return page;
    }

    /// <summary>What a look-up has found: by value, because what is passed by address stays in memory in the caller.</summary>
    internal readonly struct Found(HashPage<TKey, TValue> page, int index, uint hash)
    {
        internal readonly HashPage<TKey, TValue> Page = page;
        internal readonly int Index = index;
        internal readonly uint Hash = hash;
    }

    private static class EmptyPage
    {
        internal static readonly HashPage<TKey, TValue> Plain = new(OwnerToken.Nobody, 0);
        internal static readonly HashPage<TKey, TValue> Hashed = new HashedPage<TKey, TValue>(OwnerToken.Nobody, 0);
    }
}
