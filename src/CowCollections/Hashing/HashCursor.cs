using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using CowCollections.Diagnostics;
using CowCollections.Sequences;

namespace CowCollections.Hashing;

/// <summary>A position that moves through the entries of a table, page by page in the order of their hashes. All enumerators are one of these.</summary>
/// <remarks>
/// No method on the way passes the cursor's own address to another, so that the JIT can keep it in registers during a
/// <c>foreach</c>. And each call that is made in the cold gives back which entry is the next, even if it is the same: what lives on
/// across a call, and changes at each step, would be stored at each step, and the next would wait for that.
/// </remarks>
[StructLayout(LayoutKind.Auto)]
internal struct HashCursor<TKey, TValue>
{
    private const ulong End = 1UL << HashOf.Bits;

    /// <summary>Pages that are deeper are of a table that does not fit into the caches of one core: of some 90,000 entries or more.</summary>
    private const int CachedDepth = 12;

    /// <summary>So many pages before it is read a page is fetched from memory. Six or twelve do as well.</summary>
    private const int PagesAhead = 8;

    /// <summary>The version of a table that never changes. A buffer's is even.</summary>
    private const long Never = -1;

    /// <summary>Invariant: the table's root if the version is <see cref="Never"/>, else the buffer that may change it.</summary>
    /// <remarks>
    /// One field for both: with one less the JIT has registers for those that every step needs. Where more is done with it
    /// than to read a number, its type is looked at: two threads that write one enumerator may tear it.
    /// </remarks>
    private readonly object _source;
    private long _version;
    private HashPage<TKey, TValue> _page;

    /// <summary>Which entry of the page is the next.</summary>
    private int _next;

    /// <summary>The node that the page is in; null if that is not known.</summary>
    private HashNode? _node;

    /// <summary>The first hash that belongs to the next page.</summary>
    private ulong _nextPage;

    /// <summary>Starts before the first entry of a table that does not change.</summary>
    internal HashCursor(HashPart root)
    {
        _source = root;
        _version = Never;
        _page = HashTable<TKey, TValue>.NoPage;
    }

    /// <summary>Starts before the first entry of a table that may change.</summary>
    internal HashCursor(HashBuffer<TKey, TValue> buffer)
    {
        _source = buffer;
        _version = buffer.Version;
        _page = HashTable<TKey, TValue>.NoPage;
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
        if (_version != Never && Unsafe.As<HashBuffer<TKey, TValue>>(_source).Version != _version)
        {
            Renew();
        }

        page = _page;
        index = _next;
        if (index >= page.Count)
        {
            // All at once from a copy, so that the cursor's own address goes nowhere.
            Place place = NextPage(_source, _node, _nextPage);
            _page = page = place.Page;
            _node = place.Node;
            _nextPage = place.Next;
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

    /// <summary>Moves on by one entry, and gives it; the default value at the end.</summary>
    /// <inheritdoc cref="TryRead"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool TryReadEntry(out KeyValuePair<TKey, TValue> entry)
    {
        if (!TryRead(out HashPage<TKey, TValue> page, out int index))
        {
            entry = default;
            return false;
        }

        if (index < HashPage<TKey, TValue>.Capacity)
        {
            entry = new KeyValuePair<TKey, TValue>(page.KeyAt(index), page.ValueAt(index));
        }
        else
        {
            (entry, _next) = OfCrowd(page, index);
        }

        return true;
    }

    /// <summary>Moves on by one entry, and gives its key; the default value at the end.</summary>
    /// <inheritdoc cref="TryRead"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool TryReadKey(out TKey key)
    {
        bool isEntry = TryReadEntry(out KeyValuePair<TKey, TValue> entry);
        key = entry.Key;
        return isEntry;
    }

    /// <summary>Moves on by one entry, and gives its value; the default value at the end.</summary>
    /// <inheritdoc cref="TryRead"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool TryReadValue(out TValue value)
    {
        bool isEntry = TryReadEntry(out KeyValuePair<TKey, TValue> entry);
        value = entry.Value;
        return isEntry;
    }

    /// <summary>Goes back before the first entry.</summary>
    /// <exception cref="InvalidOperationException">Entries came or went since the cursor was made.</exception>
    internal void Reset()
    {
        if (_version != Never && Unsafe.As<HashBuffer<TKey, TValue>>(_source).Version != _version)
        {
            Renew();
        }

        _page = HashTable<TKey, TValue>.NoPage;
        _node = null;
        _next = 0;
        _nextPage = 0;
    }

    /// <summary>The next page that has entries; a page without entries at the end.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Place NextPage(object source, HashNode? node, ulong next)
    {
        while (next < End)
        {
            int index = node is null ? 0 : node.IndexOf((uint)next);
            HashPart part = index > 0 ? node![index] : RootOf(source);
            while (part.IsNode)
            {
                node = Unsafe.As<HashNode>(part);
                part = node.ChildOf((uint)next);
            }

            HashPage<TKey, TValue> page = Unsafe.As<HashPage<TKey, TValue>>(part);
            next += page.Width;
            if (page.Count > 0)
            {
                if (Prefetch.IsSupported && page.Depth > CachedDepth)
                {
                    Fetch(RootOf(source), next + (PagesAhead * page.Width), page.Depth - 1);
                }

                return new Place(page, node, next);
            }
        }

        return new Place(HashTable<TKey, TValue>.NoPage, null, next);
    }

    private static HashPart RootOf(object source) => source as HashPart ?? Unsafe.As<HashBuffer<TKey, TValue>>(source).Value.Root;

    /// <summary>Fetches a page, or the last node before it.</summary>
    /// <param name="root">The root of the table.</param>
    /// <param name="hash">A hash that leads to the page.</param>
    /// <param name="depth">How deep the page is at least, probably: not looked at, for that would be to wait for it.</param>
    private static void Fetch(HashPart root, ulong hash, int depth)
    {
        HashPart part = root;
        while (hash < End && part.IsNode)
        {
            HashNode node = Unsafe.As<HashNode>(part);
            part = node.ChildOf((uint)hash);
            if (node.Depth + node.Bits >= depth)
            {
                Prefetch.Part(part, 0, HashPage<TKey, TValue>.Size);
                return;
            }
        }
    }

    /// <summary>Looks what has changed. If no entries came or went, pages may have been copied: goes over to the copies.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Renew()
    {
        (_page, _version, _next) = Renewed(_source, _version, _next, _page, _nextPage);
        _node = null;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static (HashPage<TKey, TValue> Page, long Version, int Next) Renewed(
        object source, long version, int next, HashPage<TKey, TValue> page, ulong nextPage)
    {
        HashBuffer<TKey, TValue>? live = source is HashPart ? null : Unsafe.As<HashBuffer<TKey, TValue>>(source);
        if (live is null || !live.HasSameEntries(version))
        {
            Throw.Modified();
        }

        HashPage<TKey, TValue> renewed = next == 0 ? page
            : Unsafe.As<HashPage<TKey, TValue>>(HashNode.LeafOf(live.Value.Root, (uint)(nextPage - page.Width)));
        return (renewed, live.Version, next);
    }

    /// <summary>An entry that has no room in its page itself, and which one is the next.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static (KeyValuePair<TKey, TValue> Entry, int Next) OfCrowd(HashPage<TKey, TValue> page, int index)
        => (new KeyValuePair<TKey, TValue>(page.KeyOfAny(index), page.ValueOfAny(index)), index + 1);

    /// <summary>A page, the node that it is in, and the first hash of the next page.</summary>
    private readonly struct Place(HashPage<TKey, TValue> page, HashNode? node, ulong next)
    {
        internal readonly HashPage<TKey, TValue> Page = page;
        internal readonly HashNode? Node = node;
        internal readonly ulong Next = next;
    }
}
