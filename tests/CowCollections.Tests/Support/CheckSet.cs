using System.Runtime.CompilerServices;
using CowCollections.Hashing;
using CowCollections.Sharing;

namespace CowCollections.Tests.Support;

/// <summary>Looks below the public surface of sets: are the invariants kept, and who may write what?</summary>
internal static class CheckSet<T>
{
    internal static void Invariants(CowSet<T> set)
    {
        BufferOf(set).CheckInvariants();
        EachItemIsFoundWhereItIs(BufferOf(set).Value);
    }

    internal static void Invariants(CowSetSnapshot<T> snapshot)
    {
        snapshot.Items.CheckInvariants(OwnerToken.None);
        EachItemIsFoundWhereItIs(snapshot.Items);
    }

    internal static TableWalk<T, Nothing> Walk(CowSet<T> set) => new(BufferOf(set).Value);

    internal static TableWalk<T, Nothing> Walk(CowSetSnapshot<T> snapshot) => new(snapshot.Items);

    /// <summary>The parts that the set would write in place at this moment: nobody else may see them.</summary>
    internal static IEnumerable<HashPart> WritablePartsOf(CowSet<T> set)
    {
        OwnerToken token = BufferOf(set).Value.Root.Owner;
        return set.IsDetached ? Walk(set).Parts.Where(part => part.Owner == token && token != OwnerToken.Nobody) : [];
    }

    /// <summary>How many pages of one are not in the other: what was copied or is new.</summary>
    internal static int CopiedPages(CowSetSnapshot<T> original, CowSet<T> changed)
    {
        IReadOnlySet<HashPart> parts = Walk(original).Parts;
        return Walk(changed).Pages.Count(page => !parts.Contains(page));
    }

    private static void EachItemIsFoundWhereItIs(HashTable<T, Nothing> items)
    {
        var cursor = new HashCursor<T, Nothing>(items);
        while (cursor.TryRead(out HashPage<T, Nothing> page, out int index))
        {
            int found = items.FindItem(page.KeyOfAny(index), out uint hash, out HashPage<T, Nothing> where);
            if (found != index || where != page || hash != page.HashOfAny(index))
            {
                throw new InvalidOperationException($"{page.KeyOfAny(index)} is not found where it is, or is there twice.");
            }
        }
    }

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_buffer")]
    private static extern ref readonly HashBuffer<T, Nothing> BufferOf(CowSet<T> set);
}
