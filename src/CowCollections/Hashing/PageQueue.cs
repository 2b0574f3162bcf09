using System.Runtime.CompilerServices;
using CowCollections.Diagnostics;
using CowCollections.Sequences;

namespace CowCollections.Hashing;

/// <summary>The pages of a large table in the order of their hashes, some of them collected before they are read, and fetched from memory.</summary>
/// <remarks>
/// <code>
///   full node   [ page | small node | page | page | … ]     looked at when the pages before were collected are read
///                          |  |  |
///   ring        … page    page page page    page            collected: known, and not looked at
///                 ^                 ^
///                 next              fetched now, and read when it has come
/// </code>
/// What is looked at must have come, or all waits for it. So a page is not looked at before it is read: a child of a node that
/// is not of the full size is always a page. The children of a full node, which may be nodes, are fetched one batch in advance.
/// See docs/decisions/0008.
/// <para>An enumerator is a struct, and a copy of it goes its own way, with the same queue. So who asks for a page says which was his last. If it
/// is not that of the queue, a copy has gone on meanwhile, and the queue begins anew behind it.</para>
/// </remarks>
internal sealed class PageQueue<TKey, TValue>
{
    /// <summary>So many pages before it is read one is fetched.</summary>
    private const int Far = 12;

    /// <summary>Collecting ends when so many pages are known.</summary>
    private const int Enough = 32;

    /// <summary>At the end the pages of a small node are taken all at once.</summary>
    private const int Room = 2 * Enough;

    /// <summary>So many children of a full node are fetched before they are looked at.</summary>
    private const int ChildrenAhead = 16;

    private readonly HashPart _root;

    /// <summary>The first hash whose page is not collected yet.</summary>
    private ulong _hash;

    /// <summary>How many pages have been read, and the one behind which the queue began.</summary>
    private int _read;

    /// <summary>How many pages have been collected. Invariant: less than <see cref="Room"/> more than have been read, so that the last of these is there still.</summary>
    private int _collected;

    private Ring _ring;

    /// <summary>Starts behind a page.</summary>
    /// <param name="root">The root of the table: a node.</param>
    /// <param name="hash">The first hash behind that page; the end of all hashes, if there is none.</param>
    /// <param name="last">The page.</param>
    internal PageQueue(HashPart root, ulong hash, HashPage<TKey, TValue> last)
    {
        _root = root;
        Start(hash, last);
    }

    /// <summary>The next page with entries; one without at the end.</summary>
    /// <param name="last">The page that the caller was given before, or with which he has started the queue.</param>
    /// <exception cref="InvalidOperationException">Another thread writes the handle at the same time.</exception>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal HashPage<TKey, TValue> Next(HashPage<TKey, TValue> last)
    {
        if (At(_read - 1) != last)
        {
            Start(last.End, last);
        }

        while (true)
        {
            int next = _read;
            int ahead = next + Far;
            if (ahead >= _collected)
            {
                Collect();
                ahead = Math.Min(ahead, _collected - 1);
                if (ahead < next)
                {
                    return HashTable<TKey, TValue>.NoPage;
                }
            }

            Prefetch.Whole(At(ahead), HashPage<TKey, TValue>.Size);
            HashPart part = At(next);
            if (part.IsNode)
            {
                Throw.Modified();
            }

            _read = next + 1;
            HashPage<TKey, TValue> page = Unsafe.As<HashPage<TKey, TValue>>(part);
            if (page.Used != 0)
            {
                return page;
            }
        }
    }

    /// <summary>Collects pages until enough are known, or all are.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Collect()
    {
        while (_collected < _read + Enough && _hash < HashOf.End)
        {
            HashNode? above = null;
            int childAbove = 0;
            HashNode node = Unsafe.As<HashNode>(_root);
            int child = node.IndexOf((uint)_hash);
            while (node.ChildAt((uint)child) is { IsNode: true } part && Unsafe.As<HashNode>(part).IsFull)
            {
                (above, childAbove) = (node, child);
                node = Unsafe.As<HashNode>(part);
                child = node.IndexOf((uint)_hash);
            }

            child = Collect(node, child);
            FetchAhead(node, child, above, childAbove);
        }
    }

    /// <summary>Collects pages of a full node, and of those below that are small.</summary>
    /// <returns>The first child that was not reached.</returns>
    private int Collect(HashNode node, int child)
    {
        int count = node.Count;
        int collected = _collected;
        int most = _read + Enough;
        ulong first = _hash & ~(node.Width - 1);
        uint hash = (uint)_hash;
        while (child < count && collected < most)
        {
            HashPart part = node.ChildAt((uint)child);
            if (part.IsNode)
            {
                HashNode below = Unsafe.As<HashNode>(part);
                if (below.IsFull)
                {
                    break;
                }

                collected = CollectAll(below, below.IndexOf(hash), collected);
                child++;
            }
            else
            {
                At(collected++) = part;
                do
                {
                    child++;
                }
                while (child < count && node.ChildAt((uint)child) == part);
            }

            // Only the first child may be one that is not taken from its beginning.
            hash = 0;
        }

        _collected = collected;
        _hash = first + ((ulong)child * (node.Width >> node.Bits));
        return child;
    }

    /// <summary>Collects all pages of a small node, from a child on.</summary>
    /// <returns>How many have been collected.</returns>
    private int CollectAll(HashNode node, int child, int collected)
    {
        // In how many places a page stands cannot be foreseen, so there is no branch for it: what is not the last of a page is overwritten.
        int last = node.Count - 1;
        HashPart part = node.ChildAt((uint)child);
        while (child < last)
        {
            At(collected) = part;
            HashPart next = node.ChildAt((uint)++child);
            collected += next == part ? 0 : 1;
            part = next;
        }

        At(collected) = part;
        return collected + 1;
    }

    /// <summary>Begins behind a page.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Start(ulong hash, HashPage<TKey, TValue> last)
    {
        _hash = hash;
        At(_collected++) = last;
        _read = _collected;
    }

    private ref HashPart At(int position) => ref _ring[position & (Room - 1)];

    /// <summary>Fetches what will be looked at when pages are collected the next time: children of this node and of the next one, and that one itself.</summary>
    private static void FetchAhead(HashNode node, int child, HashNode? above, int childAbove)
    {
        int end = child + ChildrenAhead;
        Fetch(node, child, end);
        if (above is not null && childAbove + 1 < above.Count)
        {
            HashPart next = above.ChildAt((uint)childAbove + 1);
            if (end <= node.Count)
            {
                Prefetch.Whole(next, HashNode.FullSize);
            }
            else if (next.IsNode)
            {
                Fetch(Unsafe.As<HashNode>(next), 0, end - node.Count);
            }
        }

        static void Fetch(HashNode node, int child, int end)
        {
            end = Math.Min(end, node.Count);
            for (; child < end; child++)
            {
                // The second line is where the children of a small node go on, and the keys of a page.
                Prefetch.Line(node.ChildAt((uint)child), 0);
                Prefetch.Line(node.ChildAt((uint)child), Prefetch.CacheLine);
            }
        }
    }

    [InlineArray(Room)]
    private struct Ring
    {
        private HashPart _first;
    }
}
