using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using CowCollections.Diagnostics;

namespace CowCollections.Hashing;

/// <summary>A position that moves through the entries of a table, page by page in the order of their hashes. All enumerators are one of these.</summary>
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
        if ((uint)index < (uint)_inline)
        {
            _next = index + 1;
            return true;
        }

        return TryReadOn(out page, out index);
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

    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool TryReadOn(out HashPage<TKey, TValue> page, out int index)
    {
        while (_next >= _page.Count)
        {
            if (_nextPage >= End)
            {
                _page = HashTable<TKey, TValue>.NoPage;
                _inline = 0;
                _next = 0;
                page = _page;
                index = 0;
                return false;
            }

            _page = Unsafe.As<HashPage<TKey, TValue>>(HashNode.LeafOf(_root, (uint)_nextPage));
            _nextPage += _page.Width;
            _inline = _page.InlineCount;
            _next = 0;
        }

        page = _page;
        index = _next++;
        return true;
    }

    /// <summary>Looks what has changed. If no entries came or went, pages may have been copied: goes over to the copies.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Renew()
    {
        if (!_live!.HasSameEntries(_version))
        {
            Throw.Modified();
        }

        _version = _live.Version;
        _root = _live.Value.Root;
        if (IsOnEntry)
        {
            _page = Unsafe.As<HashPage<TKey, TValue>>(HashNode.LeafOf(_root, (uint)(_nextPage - _page.Width)));
        }
    }
}
