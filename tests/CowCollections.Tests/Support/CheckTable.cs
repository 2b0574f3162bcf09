using System.Runtime.CompilerServices;
using CowCollections.Hashing;

namespace CowCollections.Tests.Support;

/// <summary>Looks below the public surface of dictionaries: are the invariants kept, what is the shape?</summary>
internal static class CheckTable<TKey, TValue>
    where TKey : notnull
{
    internal static void Invariants(CowDictionary<TKey, TValue> dictionary) => BufferOf(dictionary).CheckInvariants();

    internal static void Invariants(CowDictionarySnapshot<TKey, TValue> snapshot) => snapshot.Entries.CheckInvariants(null);

    /// <summary>The pages, in their order.</summary>
    internal static List<HashPage<TKey, TValue>> PagesOf(CowDictionary<TKey, TValue> dictionary) => PagesOf(BufferOf(dictionary).Value);

    /// <inheritdoc cref="PagesOf(CowDictionary{TKey, TValue})"/>
    internal static List<HashPage<TKey, TValue>> PagesOf(CowDictionarySnapshot<TKey, TValue> snapshot) => PagesOf(snapshot.Entries);

    /// <summary>The depths of the pages, in their order.</summary>
    internal static int[] DepthsOf(CowDictionary<TKey, TValue> dictionary) => [.. PagesOf(dictionary).Select(page => (int)page.Depth)];

    /// <summary>The pages of one that are not the same object in the other.</summary>
    internal static List<HashPage<TKey, TValue>> Difference(CowDictionary<TKey, TValue> mine, CowDictionary<TKey, TValue> other)
    {
        var difference = new HashDifference<TKey, TValue>(BufferOf(mine).Value.Root, BufferOf(other).Value.Root);
        var pages = new List<HashPage<TKey, TValue>>();
        while (difference.TryRead(out HashPage<TKey, TValue> page))
        {
            pages.Add(page);
        }

        return pages;
    }

    private static List<HashPage<TKey, TValue>> PagesOf(in HashTable<TKey, TValue> table)
    {
        var pages = new List<HashPage<TKey, TValue>>();
        for (ulong hash = 0; hash <= uint.MaxValue; hash += pages[^1].Width)
        {
            pages.Add(table.PageOf((uint)hash));
        }

        return pages;
    }

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_buffer")]
    private static extern ref HashBuffer<TKey, TValue> BufferOf(CowDictionary<TKey, TValue> dictionary);
}
