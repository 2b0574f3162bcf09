using System.Runtime.CompilerServices;
using CowCollections.Hashing;
using CowCollections.Sharing;

namespace CowCollections.Tests.Support;

/// <summary>Looks below the public surface of dictionaries: are the invariants kept, and who may write what?</summary>
internal static class CheckTable<TKey, TValue>
    where TKey : notnull
{
    internal static void Invariants(CowDictionary<TKey, TValue> dictionary)
    {
        HashBuffer<TKey, TValue> buffer = BufferOf(dictionary);
        OwnerToken? writable = WritableOf(buffer);
        TableWalk<TKey, TValue>.Require(
            writable is null || (writable == buffer.Value.Root.Owner && ShareOf(buffer).IsUnshared && writable != HashPart.Nobody),
            "Pages would be written in place that others may see.");
        _ = new TableWalk<TKey, TValue>(buffer.Value, looksAtEntries: true);
    }

    internal static void Invariants(CowDictionarySnapshot<TKey, TValue> snapshot)
        => _ = new TableWalk<TKey, TValue>(snapshot.Entries, looksAtEntries: true);

    internal static TableWalk<TKey, TValue> Walk(CowDictionary<TKey, TValue> dictionary) => new(BufferOf(dictionary).Value, looksAtEntries: false);

    internal static TableWalk<TKey, TValue> Walk(CowDictionarySnapshot<TKey, TValue> snapshot) => new(snapshot.Entries, looksAtEntries: false);

    /// <summary>The parts that the dictionary would write in place at this moment: nobody else may see them.</summary>
    internal static IEnumerable<HashPart> WritablePartsOf(CowDictionary<TKey, TValue> dictionary)
    {
        TableWalk<TKey, TValue> walk = Walk(dictionary);
        OwnerToken token = BufferOf(dictionary).Value.Root.Owner;
        return dictionary.IsDetached ? walk.Parts.Where(part => part.Owner == token && token != HashPart.Nobody) : [];
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
        Append(buffer, key, value, buffer.Value.HashOfKey(key));
    }

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_buffer")]
    private static extern ref readonly HashBuffer<TKey, TValue> BufferOf(CowDictionary<TKey, TValue> dictionary);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_writable")]
    private static extern ref OwnerToken? WritableOf(HashBuffer<TKey, TValue> buffer);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_share")]
    private static extern ref Share ShareOf(HashBuffer<TKey, TValue> buffer);

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "Append")]
    private static extern HashPage<TKey, TValue> Append(HashBuffer<TKey, TValue> buffer, TKey key, TValue value, uint hash);
}
