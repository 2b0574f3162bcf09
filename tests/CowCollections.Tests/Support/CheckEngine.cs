using System.Runtime.CompilerServices;
using CowCollections.Sequences;
using CowCollections.Sharing;

namespace CowCollections.Tests.Support;

/// <summary>Looks below the public surface: are the invariants kept, and who may write what?</summary>
internal static class CheckEngine<T>
{
    internal static void Invariants(CowList<T> list) => BufferOf(list).CheckInvariants();

    internal static void Invariants(CowListSnapshot<T> snapshot) => snapshot.Elements.CheckInvariants(unshared: false);

    /// <summary>The arrays through which a list sees its elements.</summary>
    internal static HashSet<T[]> ArraysOf(CowList<T> list) => ArraysOf(BufferOf(list).Value);

    internal static HashSet<T[]> ArraysOf(CowListSnapshot<T> snapshot) => ArraysOf(snapshot.Elements);

    /// <summary>The arrays that the list would write in place at this moment: nobody else may see them.</summary>
    internal static HashSet<T[]> WritableArraysOf(CowList<T> list) => WritableArraysOf(BufferOf(list));

    internal static HashSet<T[]> WritableArraysOf(in SequenceBuffer<T> buffer)
    {
        var arrays = new HashSet<T[]>();
        if (!buffer.IsSole)
        {
            return arrays;
        }

        if (buffer.Value.Tree is not { } tree)
        {
            AddTo(arrays, buffer.Value.Items);
            return arrays;
        }

        OwnerToken token = TokenOf(tree);
        Visit(tree.Root, [], (node, slot, array) =>
        {
            if (node.Owner == token && node.OwnsPage(slot))
            {
                arrays.Add(array);
            }
        });
        if (TailOwnedOf(tree))
        {
            AddTo(arrays, TailOf(tree));
        }

        return arrays;
    }

    /// <summary>The number of nodes on the way to an element; 0 for a flat list.</summary>
    internal static int HeightOf(CowList<T> list) => BufferOf(list).Value.Tree?.Root?.Height ?? 0;

    /// <summary>Whether the snapshot has an index of its pages.</summary>
    internal static bool HasIndex(CowListSnapshot<T> snapshot)
        => PagesOf(snapshot) is not null;

    /// <summary>Whether an element is found by the index of the snapshot's pages, which there must be.</summary>
    internal static bool IsInIndex(CowListSnapshot<T> snapshot, int index)
        => PagesOf(snapshot)!.Find(index, out _).Length > 0;

    /// <summary>The node of height 1 in which an element is.</summary>
    internal static Node<T> LeafOf(CowList<T> list, int index) => BufferOf(list).Value.Tree!.LeafAt(index)!;

    /// <summary>The stretches that a list's tree keeps; null if there are none.</summary>
    internal static StretchRun<T>? KeptBy(CowList<T> list) => BufferOf(list).Value.Tree!.KnownStretches;

    /// <summary>Whether the list writes its array without asking.</summary>
    internal static bool IsOpen(CowList<T> list) => BufferOf(list).IsOpen;

    internal static bool IsPaged(CowList<T> list) => BufferOf(list).Value.Tree is not null;

    internal static void AddArrays(HashSet<T[]> arrays, in Sequence<T> sequence)
    {
        if (sequence.Tree is not { } tree)
        {
            AddTo(arrays, sequence.Items);
            return;
        }

        Visit(tree.Root, [], (_, _, array) => arrays.Add(array));
        AddTo(arrays, TailOf(tree));
    }

    private static HashSet<T[]> ArraysOf(in Sequence<T> sequence)
    {
        var arrays = new HashSet<T[]>();
        AddArrays(arrays, sequence);
        return arrays;
    }

    private static void Visit(Node<T>? node, HashSet<Node<T>> visited, Action<Node<T>, int, T[]> onArray)
    {
        if (node is null || !visited.Add(node))
        {
            return;
        }

        for (int slot = 0; slot < node.Count; slot++)
        {
            if (node.Children[slot] is T[] array)
            {
                onArray(node, slot, array);
            }
            else
            {
                Visit((Node<T>)node.Children[slot], visited, onArray);
            }
        }
    }

    /// <summary>Empty arrays have no element to be written, and are everybody's.</summary>
    private static void AddTo(HashSet<T[]> arrays, T[] array)
    {
        if (array.Length > 0)
        {
            arrays.Add(array);
        }
    }

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_buffer")]
    private static extern ref SequenceBuffer<T> BufferOf(CowList<T> list);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_pages")]
    private static extern ref PageIndex<T>? PagesOf(CowListSnapshot<T> snapshot);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_token")]
    private static extern ref OwnerToken TokenOf(Tree<T> tree);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_tail")]
    private static extern ref T[] TailOf(Tree<T> tree);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_tailOwned")]
    private static extern ref bool TailOwnedOf(Tree<T> tree);
}
