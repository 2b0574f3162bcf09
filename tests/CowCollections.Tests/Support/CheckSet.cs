using System.Runtime.CompilerServices;
using CowCollections.Hashing;
using CowCollections.Sharing;

namespace CowCollections.Tests.Support;

/// <summary>Looks below the public surface of sets: are the invariants kept, and who may write what?</summary>
internal static class CheckSet<T>
{
    internal static void Invariants(CowSet<T> set)
    {
        HashBuffer<T, Nothing> buffer = BufferOf(set);
        OwnerToken? writable = WritableOf(buffer);
        TableWalk<T, Nothing>.Require(
            writable is null || (writable == buffer.Value.Root.Owner && ShareOf(buffer).IsUnshared && writable != HashPart.Nobody),
            "Pages would be written in place that others may see.");
        Walk(set);
    }

    internal static void Invariants(CowSetSnapshot<T> snapshot) => Walk(snapshot);

    internal static TableWalk<T, Nothing> Walk(CowSet<T> set) => new(BufferOf(set).Value);

    internal static TableWalk<T, Nothing> Walk(CowSetSnapshot<T> snapshot) => new(snapshot.Items);

    /// <summary>The parts that the set would write in place at this moment: nobody else may see them.</summary>
    internal static IEnumerable<HashPart> WritablePartsOf(CowSet<T> set)
    {
        TableWalk<T, Nothing> walk = Walk(set);
        OwnerToken token = BufferOf(set).Value.Root.Owner;
        return set.IsDetached ? walk.Parts.Where(part => part.Owner == token && token != HashPart.Nobody) : [];
    }

    /// <summary>How many pages of one are not in the other: what was copied or is new.</summary>
    internal static int CopiedPages(CowSetSnapshot<T> original, CowSet<T> changed)
    {
        IReadOnlySet<HashPart> parts = Walk(original).Parts;
        return Walk(changed).Parts.Count(part => !part.IsNode && !parts.Contains(part));
    }

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_buffer")]
    private static extern ref readonly HashBuffer<T, Nothing> BufferOf(CowSet<T> set);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_writable")]
    private static extern ref OwnerToken? WritableOf(HashBuffer<T, Nothing> buffer);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_share")]
    private static extern ref Share ShareOf(HashBuffer<T, Nothing> buffer);
}
