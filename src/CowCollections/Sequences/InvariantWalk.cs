using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using CowCollections.Sharing;

namespace CowCollections.Sequences;

/// <summary>One deep check of a tree: what was met so far. A broken invariant throws.</summary>
/// <param name="token">The tree's owner token.</param>
internal sealed class InvariantWalk<T>(OwnerToken token)
{
    private readonly HashSet<Node<T>> _nodes = [];
    private readonly HashSet<T[]> _pages = [];
    private readonly HashSet<T[]> _ownedPages = [];

    /// <summary>Whether the node is met for the first time: in a tree of repeated elements many are met often.</summary>
    internal bool Enter(Node<T> node)
    {
        bool isNew = _nodes.Add(node);
        Require(isNew || node.Owner != token, "A node that may be written in place is in the tree twice.");
        return isNew;
    }

    /// <summary>Notes a run, and whether the tree may write its array.</summary>
    internal void Meet(T[] array, bool owned)
    {
        bool isNew = _pages.Add(array);
        if (owned)
        {
            _ownedPages.Add(array);
        }

        Require(isNew || !_ownedPages.Contains(array), "A page that may be written in place is in the tree twice.");
    }

    internal bool Owns(Node<T> node) => node.Owner == token;

    internal static void Require([DoesNotReturnIf(false)] bool holds, string message)
    {
        if (!holds)
        {
            throw new InvalidOperationException(message);
        }
    }

    /// <summary>Requires that what is no element keeps nothing alive.</summary>
    internal static void RequireCleared(ReadOnlySpan<T> room, string message)
    {
        if (RuntimeHelpers.IsReferenceOrContainsReferences<T>())
        {
            foreach (T slot in room)
            {
                Require(EqualityComparer<T>.Default.Equals(slot, default), message);
            }
        }
    }
}
