using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using CowCollections.Diagnostics;

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
    /// <summary>In a table of more entries the runs of its pages are read, and not its nodes.</summary>
    internal const int Many = 1 << 10;

    /// <summary>
    /// Runs that are not known yet are made by who goes beyond so many pages, for many who enumerate end sooner; and before so many, or not at all, for who writes
    /// as he reads would make them anew at each page.
    /// </summary>
    private const int FirstStart = 8;
    private const int LastStart = 32;

    /// <summary>Invariant: the buffer that may change the table, or a version that is constant. Two threads that write one enumerator may tear it.</summary>
    private readonly TableVersion _source;

    /// <summary>Invariant: the table's root if it cannot change, else null.</summary>
    private readonly HashPart? _root;
    private long _version;
    private HashPage<TKey, TValue> _page;

    /// <summary>Which entry of the page is the next, or a slot without one before it. As wide as an address, so as not to be widened for each entry.</summary>
    private nuint _next;

    /// <summary>The node that the page is in; null if that is not known.</summary>
    private HashNode? _node;

    /// <summary>The first hash that belongs to the next page; where a run is read, the next page's place in it.</summary>
    private ulong _nextPage;

    /// <summary>The run of pages that is read; null if it is nodes.</summary>
    private PageRun<TKey, TValue>? _run;

    /// <summary>Starts before the first entry of a table that does not change.</summary>
    /// <param name="table">The table.</param>
    /// <param name="keepsRuns">
    /// Whether runs of pages are kept for the next, and not made for this once: then they are read only where no cache holds the pages, so
    /// that they must be fetched.
    /// </param>
    internal HashCursor(in HashTable<TKey, TValue> table, bool keepsRuns = false)
    {
        _source = table.Count <= (keepsRuns ? Many : HashPage<TKey, TValue>.CachedCount) ? TableVersion.Constant
            : keepsRuns ? TableVersion.ConstantOfMany : TableVersion.ReadOnceOfMany;
        _root = table.Root;
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
        RenewIfOld();
        page = _page;
        index = (int)_next;
        if ((uint)index >= page.FirstFree && !TryGoOn(ref page, ref index))
        {
            return false;
        }

        _next = (nuint)index + 1;
        return true;
    }

    /// <summary>Moves on to the first entry of the next page, and so that the page after it comes next.</summary>
    /// <param name="page">The page, all of whose entries are still to be read.</param>
    internal bool TryReadPage(out HashPage<TKey, TValue> page)
    {
        bool isPage = TryRead(out page, out _);
        _next = isPage ? (nuint)Math.Max(page.Count, HashPage<TKey, TValue>.Capacity) : 0;
        return isPage;
    }

    /// <summary>Moves on by one entry, and gives it; the default value at the end.</summary>
    /// <inheritdoc cref="TryRead"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool TryReadEntry(out KeyValuePair<TKey, TValue> entry)
    {
        // Not by TryRead: below the first free slot an entry is in the page itself, and is not to be asked whether it is. And what changes
        // in the cold has names of its own there, or else it changes its register for each entry: see docs/decisions/0023.
        RenewIfOld();
        HashPage<TKey, TValue> present = _page;
        nuint next = _next;
        if (next < present.FirstFree)
        {
            entry = new KeyValuePair<TKey, TValue>(present.KeyAt(next), present.ValueAt(next));
            _next = next + 1;
            return true;
        }

        // In line, and with names of its own: the next page of a run. The last page is done with if it has no slot with an entry behind this one.
        if (_run is { } run && _nextPage < PageRun<TKey, TValue>.Length && !present.IsCrowded && (ulong)present.Used >> (int)next == 0)
        {
            HashPart part = run.Read((nuint)_nextPage);
            HashPage<TKey, TValue> following = Unsafe.As<HashPage<TKey, TValue>>(part);
            uint used = following.Used;
            if (!part.IsNode && used != 0)
            {
                nuint first = (nuint)(uint)BitOperations.TrailingZeroCount(used);
                entry = new KeyValuePair<TKey, TValue>(following.KeyAt(first), following.ValueAt(first));
                _page = following;
                _nextPage++;
                _next = first + 1;
                return true;
            }
        }

        HashPage<TKey, TValue> page = _page;
        int index = (int)_next;
        if (!TryGoOn(ref page, ref index))
        {
            entry = default;
            return false;
        }

        if (index >= HashPage<TKey, TValue>.Capacity)
        {
            (entry, _next) = OfCrowd(page, index);
            return true;
        }

        _next = (nuint)index + 1;
        entry = new KeyValuePair<TKey, TValue>(page.KeyAt(index), page.ValueAt(index));
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
        RenewIfOld();
        _page = HashTable<TKey, TValue>.NoPage;
        _node = null;
        _run = null;
        _next = 0;
        _nextPage = 0;
    }

    /// <summary>
    /// The next entry of a crowded page that has no room in its slots, or else the first of the next page that has entries; a
    /// page without entries at the end.
    /// </summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Place NextPlace(
        TableVersion source,
        HashPart? root,
        HashPage<TKey, TValue> page,
        int index,
        ulong nextPage,
        PageRun<TKey, TValue>? run)
    {
        if (page.IsCrowded && index < page.Count)
        {
            return new Place(page, index, null, nextPage, run);
        }

        if (run is not null)
        {
            return NextOfRun(run, (nuint)nextPage);
        }

        bool isOfMany = IsOfMany(source);
        if (isOfMany && nextPage == 0 && PageRun<TKey, TValue>.Known(root ?? RootOf(source)) is { } known)
        {
            return NextOfRun(known, 0);
        }

        while (nextPage < HashOf.End)
        {
            HashNode? node = null;
            HashPart part = root ?? RootOf(source);
            while (part.IsNode)
            {
                node = Unsafe.As<HashNode>(part);
                part = node.ChildOf((uint)nextPage);
            }

            page = Unsafe.As<HashPage<TKey, TValue>>(part);
            nextPage += page.Width;
            if (isOfMany && nextPage <= LastStart * page.Width)
            {
                // The next page is to come here again.
                node = null;
                if (nextPage > FirstStart * page.Width
                    && PageRun<TKey, TValue>.First(root ?? RootOf(source), keeps: source != TableVersion.ReadOnceOfMany) is { } first
                    && first.PlaceBehind(page) is > 0 and int place)
                {
                    return NextOfRun(first, (nuint)place - 1);
                }
            }

            if (page.Used != 0)
            {
                return new Place(page, page.FirstUsed, node, nextPage, null);
            }
        }

        return new Place(HashTable<TKey, TValue>.NoPage, 0, null, nextPage, null);
    }

    /// <summary>The next page of a run, or of those behind it, that has entries; one without at the end.</summary>
    /// <exception cref="InvalidOperationException">Another thread writes the handle at the same time.</exception>
    private static Place NextOfRun(PageRun<TKey, TValue> run, nuint place)
    {
        while (true)
        {
            if (place == PageRun<TKey, TValue>.Length)
            {
                run = run.Next;
                place = 0;
            }

            HashPart part = run.Read(place);
            if (part.IsNode)
            {
                Throw.Modified();
            }

            HashPage<TKey, TValue> page = Unsafe.As<HashPage<TKey, TValue>>(part);
            if (page.Used != 0 || page == HashTable<TKey, TValue>.NoPage)
            {
                // At the end the place stays, so that there is none behind it.
                place += page.Used != 0 ? (nuint)1 : 0;
                return new Place(page, page.FirstUsed, null, place, run);
            }

            place++;
        }
    }

    private static bool IsOfMany(TableVersion source)
        => source is HashBuffer<TKey, TValue> buffer ? buffer.Value.Count > Many : source != TableVersion.Constant;

    private static HashPart RootOf(TableVersion source) => ((HashBuffer<TKey, TValue>)source).Value.Root;

    /// <summary>Goes to the first entry behind the place of the next, which is none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool TryGoOn(ref HashPage<TKey, TValue> page, ref int index)
    {
        // Not by EntryFrom: with the crowded pages in line, the end of each page takes a tenth of an enumeration more.
        uint rest = index < HashPage<TKey, TValue>.Capacity ? page.Used >> index : 0;
        if (rest != 0)
        {
            index += BitOperations.TrailingZeroCount(rest);
            return true;
        }

        if (_node is { } node && !page.IsCrowded && _nextPage < HashOf.End)
        {
            // In line: the next page is mostly the next child of the same node. The first child is of another node. If a race has torn the
            // pages' depths one may step over the first, round and round in the node, so the end of all hashes is looked at here, too.
            int child = node.IndexOf((uint)_nextPage);
            HashPart part = node.ChildAt((uint)child);
            if (child > 0 && !part.IsNode && Unsafe.As<HashPage<TKey, TValue>>(part).Used != 0)
            {
                _page = page = Unsafe.As<HashPage<TKey, TValue>>(part);
                _nextPage += page.Width;
                index = page.FirstUsed;
                return true;
            }
        }

        // All at once from a copy, so that the cursor's own address goes nowhere.
        Place place = NextPlace(_source, _root, page, index, _nextPage, _run);
        _page = page = place.Page;
        _node = place.Node;
        _nextPage = place.NextPage;
        _run = place.Run;
        index = place.Index;
        if (page.Used != 0)
        {
            return true;
        }

        _next = 0;
        return false;
    }

    /// <summary>Looks what has changed, if something has. If no entries came or went, pages may have been copied: goes over to the copies.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void RenewIfOld()
    {
        if (_source.Version != _version)
        {
            (_page, _version, _next, _nextPage) = Renewed(_source, _version, _next, _page, _nextPage, _run is not null);
            _node = null;
            _run = null;
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static (HashPage<TKey, TValue> Page, long Version, nuint Next, ulong NextPage) Renewed(
        TableVersion source, long version, nuint next, HashPage<TKey, TValue> page, ulong nextPage, bool isRun)
    {
        var live = source as HashBuffer<TKey, TValue>;
        if (live is null || !live.HasSameEntries(version))
        {
            Throw.Modified();
        }

        // In a run it was a place. Where its pages end is told by any entry of the present one; at the end there is none, and nothing more.
        nextPage = isRun ? page.End : nextPage;
        HashPage<TKey, TValue> renewed = next == 0 ? page
            : Unsafe.As<HashPage<TKey, TValue>>(HashNode.LeafOf(live.Value.Root, (uint)(nextPage - page.Width)));
        return (renewed, live.Version, next, nextPage);
    }

    /// <summary>An entry that has no room in its page itself, and the place of the next.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static (KeyValuePair<TKey, TValue> Entry, nuint Next) OfCrowd(HashPage<TKey, TValue> page, int index)
        => (new KeyValuePair<TKey, TValue>(page.KeyOfAny(index), page.ValueOfAny(index)), (nuint)index + 1);

    /// <summary>An entry in its page, the node that the page is in, and what tells the next page.</summary>
    private readonly struct Place(HashPage<TKey, TValue> page, int index, HashNode? node, ulong nextPage, PageRun<TKey, TValue>? run)
    {
        internal readonly HashPage<TKey, TValue> Page = page;
        internal readonly int Index = index;
        internal readonly HashNode? Node = node;
        internal readonly ulong NextPage = nextPage;
        internal readonly PageRun<TKey, TValue>? Run = run;
    }
}
