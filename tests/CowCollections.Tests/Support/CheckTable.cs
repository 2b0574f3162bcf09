using System.Runtime.CompilerServices;
using CowCollections.Hashing;
using CowCollections.Sharing;

namespace CowCollections.Tests.Support;

/// <summary>Looks below the public surface of dictionaries: are the invariants kept, what is the shape, and who may write what?</summary>
internal static class CheckTable<TKey, TValue>
    where TKey : notnull
{
    internal static void Invariants(CowDictionary<TKey, TValue> dictionary)
    {
        BufferOf(dictionary).CheckInvariants();
        CheckEntries(BufferOf(dictionary).Value);
    }

    internal static void Invariants(CowDictionarySnapshot<TKey, TValue> snapshot)
    {
        snapshot.Entries.CheckInvariants(OwnerToken.None);
        CheckEntries(snapshot.Entries);
    }

    internal static TableWalk<TKey, TValue> Walk(CowDictionary<TKey, TValue> dictionary) => new(BufferOf(dictionary).Value);

    internal static TableWalk<TKey, TValue> Walk(CowDictionarySnapshot<TKey, TValue> snapshot) => new(snapshot.Entries);

    /// <summary>The pages, in their order.</summary>
    internal static IReadOnlyList<HashPage<TKey, TValue>> PagesOf(CowDictionary<TKey, TValue> dictionary) => Walk(dictionary).Pages;

    /// <inheritdoc cref="PagesOf(CowDictionary{TKey, TValue})"/>
    internal static IReadOnlyList<HashPage<TKey, TValue>> PagesOf(CowDictionarySnapshot<TKey, TValue> snapshot) => Walk(snapshot).Pages;

    internal static HashPart RootOf(CowDictionary<TKey, TValue> dictionary) => BufferOf(dictionary).Value.Root;

    /// <summary>The depths of the pages, in their order.</summary>
    internal static int[] DepthsOf(CowDictionary<TKey, TValue> dictionary) => [.. PagesOf(dictionary).Select(page => (int)page.Depth)];

    /// <summary>The pages of one that are not the same object in the other, as the engine finds them.</summary>
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

    /// <summary>The parts that the dictionary would write in place at this moment: nobody else may see them.</summary>
    internal static IEnumerable<HashPart> WritablePartsOf(CowDictionary<TKey, TValue> dictionary)
    {
        TableWalk<TKey, TValue> walk = Walk(dictionary);
        OwnerToken token = BufferOf(dictionary).Value.Root.Owner;
        return dictionary.IsDetached ? walk.Parts.Where(part => part.Owner == token && token != OwnerToken.Nobody) : [];
    }

    /// <summary>How many pages and nodes of one are not in the other: what was copied or is new.</summary>
    internal static (int Pages, int Nodes) Copied(CowDictionarySnapshot<TKey, TValue> original, CowDictionary<TKey, TValue> changed)
    {
        IReadOnlySet<HashPart> parts = Walk(original).Parts;
        HashPart[] copied = [.. Walk(changed).Parts.Where(part => !parts.Contains(part))];
        return (copied.Count(part => !part.IsNode), copied.Count(part => part.IsNode));
    }

    /// <summary>Adds an entry without asking whether its key is there.</summary>
    internal static void Append(CowDictionary<TKey, TValue> dictionary, TKey key, TValue value)
    {
        HashBuffer<TKey, TValue> buffer = BufferOf(dictionary);
        Append(buffer, key, value, HashOf.Mixed(dictionary.Comparer.GetHashCode(key)));
    }

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_buffer")]
    internal static extern ref readonly HashBuffer<TKey, TValue> BufferOf(CowDictionary<TKey, TValue> dictionary);

    /// <summary>Checks what takes the comparer: that a key is found where it is, by the hash that is kept.</summary>
    private static void CheckEntries(HashTable<TKey, TValue> table)
    {
        foreach (HashPage<TKey, TValue> page in new TableWalk<TKey, TValue>(table).Pages)
        {
            for (int index = page.EntryFrom(0); index >= 0; index = page.EntryFrom(index + 1))
            {
                TKey key = page.KeyOfAny(index);
                int found = table.Find(key, out uint hash, out HashPage<TKey, TValue> where);
                if (hash != page.HashOfAny(index) || where != page || found != index)
                {
                    throw new InvalidOperationException($"The key {key} is not found where it is, or is there twice.");
                }
            }
        }
    }

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "Append")]
    private static extern ref TValue Append(HashBuffer<TKey, TValue> buffer, TKey key, TValue value, uint hash);
}
