using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using CowCollections.Diagnostics;

namespace CowCollections.Hashing;

/// <summary>A position that moves through the entries of a table, page by page in the order of their hashes. All enumerators are one of these.</summary>
/// <remarks>
/// No method on the way passes the cursor's own address to another, so that the JIT can keep it in registers during a
/// <c>foreach</c>.
/// </remarks>
[StructLayout(LayoutKind.Auto)]
internal struct HashCursor<TKey, TValue>
{
    private const ulong End = 1UL << HashOf.Bits;

    /// <summary>The buffer that the entries may be changed through; null if they never change.</summary>
    private readonly HashBuffer<TKey, TValue>? _live;
    private long _version;
    private HashPart _root;
    private HashPage<TKey, TValue> _page;

    /// <summary>Which entry of the page is the next.</summary>
    private int _next;

    /// <summary>Invariant: the number of entries that lie in the page itself, so at most its capacity.</summary>
    private int _inline;

    /// <summary>The first hash that belongs to the next page.</summary>
    private ulong _nextPage;

    /// <summary>Starts before the first entry of a table that does not change.</summary>
    internal HashCursor(HashPart root)
    {
        _root = root;
        _page = HashTable<TKey, TValue>.NoPage;
    }

    /// <summary>Starts before the first entry of a table that may change.</summary>
    internal HashCursor(HashBuffer<TKey, TValue> buffer)
        : this(buffer.Value.Root)
    {
        _live = buffer;
        _version = buffer.Version;
    }

    /// <summary>Whether an entry has been read, and not yet the end.</summary>
    internal readonly bool IsOnEntry => _next > 0;

    /// <summary>Moves on by one entry.</summary>
    /// <param name="page">The page of the entry.</param>
    /// <param name="index">Which entry of the page.</param>
    /// <exception cref="InvalidOperationException">Entries came or went since the cursor was made.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool TryRead(out HashPage<TKey, TValue> page, out int index)
    {
        if (_live is not null && _live.Version != _version)
        {
            Renew();
        }

        page = _page;
        index = _next;
        if ((uint)index >= (uint)_inline && index >= page.Count)
        {
            // All at once from a copy, so that the cursor's own address goes nowhere.
            (page, _nextPage) = NextPage(_root, _nextPage);
            _page = page;
            _inline = page.InlineCount;
            index = 0;
            if (page.Count == 0)
            {
                _next = 0;
                return false;
            }
        }

        _next = index + 1;
        return true;
    }

    /// <summary>Goes back before the first entry.</summary>
    /// <exception cref="InvalidOperationException">Entries came or went since the cursor was made.</exception>
    internal void Reset()
    {
        if (_live is not null && _live.Version != _version)
        {
            Renew();
        }

        _page = HashTable<TKey, TValue>.NoPage;
        _inline = 0;
        _next = 0;
        _nextPage = 0;
    }

    /// <summary>The next page that has entries, and where the one after it begins; a page without entries at the end.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static (HashPage<TKey, TValue> Page, ulong Next) NextPage(HashPart root, ulong next)
    {
        while (next < End)
        {
            HashPage<TKey, TValue> page = Unsafe.As<HashPage<TKey, TValue>>(HashNode.LeafOf(root, (uint)next));
            next += page.Width;
            if (page.Count > 0)
            {
                return (page, next);
            }
        }

        return (HashTable<TKey, TValue>.NoPage, next);
    }

    /// <summary>Looks what has changed. If no entries came or went, pages may have been copied: goes over to the copies.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Renew()
    {
        HashBuffer<TKey, TValue> live = _live!;
        _page = Renewed(live, _version, _next, _page, _nextPage);
        _version = live.Version;
        _root = live.Value.Root;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static HashPage<TKey, TValue> Renewed(
        HashBuffer<TKey, TValue> live, long version, int next, HashPage<TKey, TValue> page, ulong nextPage)
    {
        if (!live.HasSameEntries(version))
        {
            Throw.Modified();
        }

        return next == 0 ? page
            : Unsafe.As<HashPage<TKey, TValue>>(HashNode.LeafOf(live.Value.Root, (uint)(nextPage - page.Width)));
    }
}
