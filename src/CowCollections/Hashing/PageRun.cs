using System.Runtime.CompilerServices;
using CowCollections.Sequences;
using CowCollections.Sharing;

namespace CowCollections.Hashing;

/// <summary>A run of a table's pages in the order of their hashes, and the run behind it: a list of all pages, which grows as it is read.</summary>
/// <remarks>
/// <code>
///   root     [ node | page | node | … ]
///                |              |
///              [ A | B ]      [ D | E ]  …
///
///   runs     [ A B C … X | Y Z … ] --> [ Y Z … | … ] --> none yet
///              ^     ^        the first pages of the next run, if it is known: what is fetched is not asked whether it is here
///              |     fetched while A is read
///              read
/// </code>
/// To go on to the next page of a table takes a look at a node or two, and from one node to the next a way down from the root; in a
/// run it is the next element. And pages are known long before they are read, so that they can be fetched from memory.
/// <para>Once made, a run changes no more, but for the next one, which is made when it is asked for. So while nobody writes the table any number of threads may read one and
/// the same; two that make the next one make equal ones. The <see cref="HashRoot"/> keeps the first run until pages are put elsewhere. See docs/decisions/0026.</para>
/// <para>What is looked at when pages are collected must have come, or all waits for it. The children of a full node are fetched before. Those of
/// a smaller one are always pages, and are not looked at before they are read.</para>
/// </remarks>
internal sealed class PageRun<TKey, TValue>
{
    /// <summary>How many pages a run has, but for the last one.</summary>
    internal const int Length = 64;

    /// <summary>So many pages before it is read one is fetched.</summary>
    private const int Far = 20;

    /// <summary>A node of half the full size has so many pages at most: they are collected all at once.</summary>
    private const int MostOfNode = 1 << (HashNode.MostBits - 1);

    /// <summary>So many children of a full node are fetched before they are looked at.</summary>
    private const int ChildrenAhead = 8;

    private readonly HashPart _root;

    /// <summary>The first hash whose page is not collected: those of the run, of the next one's beginning, and some more are.</summary>
    private ulong _hash;

    private int _collected;
    private PageRun<TKey, TValue>? _next;
    private Pages _pages;

    /// <summary>Collects the first pages of a table, or those behind another run.</summary>
    private PageRun(HashPart root, PageRun<TKey, TValue>? before)
    {
        _root = root;
        if (before is not null)
        {
            _hash = before._hash;
            for (int index = Length; index < before._collected; index++)
            {
                At(_collected++) = before.At(index);
            }
        }

        Collect();
        for (int index = _collected; index < Length + Far; index++)
        {
            At(index) = HashTable<TKey, TValue>.NoPage;
        }
    }

    /// <summary>The run behind this one.</summary>
    internal PageRun<TKey, TValue> Next => _next ??= new PageRun<TKey, TValue>(_root, this);

    /// <summary>The first pages of a table, if they are known.</summary>
    /// <param name="root">Its root.</param>
    internal static PageRun<TKey, TValue>? Known(HashPart root) => Unsafe.As<PageRun<TKey, TValue>?>((root as HashRoot)?.Pages.Value);

    /// <summary>The first pages of a table; null if its root is not full.</summary>
    /// <param name="root">Its root.</param>
    /// <param name="keeps">Whether they are kept for the next.</param>
    internal static PageRun<TKey, TValue>? First(HashPart root, bool keeps)
    {
        if (root is not HashRoot full)
        {
            return null;
        }

        if (Known(root) is { } known)
        {
            return known;
        }

        Finding? finding = keeps ? full.Pages.Begin() : null;
        var run = new PageRun<TKey, TValue>(root, null);
        if (finding is not null)
        {
            finding.Value = run;
        }

        return run;
    }

    /// <summary>The place behind a page; 0 if the page is not in the run.</summary>
    internal int PlaceBehind(HashPage<TKey, TValue> page)
    {
        int place = Length;
        while (place > 0 && At(place - 1) != page)
        {
            place--;
        }

        return place;
    }

    /// <summary>The page in a place, which will be read now; and one further on is fetched. Behind the last page one without entries.</summary>
    /// <param name="place">Less than <see cref="Length"/>.</param>
    /// <returns>A page, unless another thread writes the table at the same time.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal HashPart Read(nuint place)
    {
        ref HashPart part = ref Unsafe.Add(ref At(0), place);
        Prefetch.Whole(Unsafe.Add(ref part, Far), HashPage<TKey, TValue>.Size);
        return part;
    }

    /// <summary>Collects pages until there are enough, or no more.</summary>
    private void Collect()
    {
        while (_collected < Length + Far && _hash < HashOf.End)
        {
            HashNode node = Unsafe.As<HashNode>(_root);
            int child = node.IndexOf((uint)_hash);
            while (node.ChildAt((uint)child) is { IsNode: true } part && Unsafe.As<HashNode>(part).IsFull)
            {
                node = Unsafe.As<HashNode>(part);
                child = node.IndexOf((uint)_hash);
            }

            Collect(node, child);
        }
    }

    /// <summary>Collects pages of a full node, and of those below that are small, from a child on.</summary>
    private void Collect(HashNode node, int child)
    {
        int count = node.Count;
        int collected = _collected;
        ulong first = _hash & ~(node.Width - 1);
        while (child < count && collected < Length + Far)
        {
            // The second line is where the children of a small node go on.
            HashPart ahead = node.ChildAt((uint)Math.Min(child + ChildrenAhead, count - 1));
            Prefetch.Line(ahead, 0);
            Prefetch.Line(ahead, Prefetch.CacheLine);
            HashPart part = node.ChildAt((uint)child);
            if (part.IsNode)
            {
                HashNode below = Unsafe.As<HashNode>(part);
                if (below.IsFull)
                {
                    break;
                }

                collected = CollectAll(below, collected);
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
        }

        _collected = collected;
        _hash = first + ((ulong)child * (node.Width >> node.Bits));
    }

    /// <summary>Collects all pages of a small node.</summary>
    /// <returns>How many have been collected.</returns>
    private int CollectAll(HashNode node, int collected)
    {
        // In how many places a page stands cannot be foreseen, so there is no branch for it: what is not the last of a page is overwritten.
        int count = node.Count;
        HashPart part = node.ChildAt(0);
        for (int child = 1; child < count; child++)
        {
            At(collected) = part;
            HashPart next = node.ChildAt((uint)child);
            collected += next == part ? 0 : 1;
            part = next;
        }

        At(collected) = part;
        return collected + 1;
    }

    private ref HashPart At(int place) => ref Unsafe.Add(ref Unsafe.As<Pages, HashPart>(ref _pages), place);

    [InlineArray(Length + Far + MostOfNode)]
    private struct Pages
    {
        private HashPart _first;
    }
}
