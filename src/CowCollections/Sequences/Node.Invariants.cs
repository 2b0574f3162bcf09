namespace CowCollections.Sequences;

/// <content>Checks of what the fields promise.</content>
internal sealed partial class Node<T>
{
    /// <summary>Checks this node and all below it.</summary>
    internal void CheckInvariants(InvariantWalk<T> walk)
    {
        if (!walk.Enter(this))
        {
            return;
        }

        CheckCounts();
        for (int slot = 0; slot < Count; slot++)
        {
            if (Children[slot] is Node<T> child)
            {
                InvariantWalk<T>.Require(child.Height == Height - 1, "A child's height is not one less than its parent's.");
                InvariantWalk<T>.Require(child.Length == LengthOf(slot), "A node's count of a child is not the child's.");
                InvariantWalk<T>.Require(OffsetOf(slot) == 0, "A child that is a node has an offset.");
                child.CheckInvariants(walk);
            }
            else
            {
                CheckRun(slot, walk);
            }
        }
    }

    private void CheckCounts()
    {
        InvariantWalk<T>.Require(Height >= 1, "A node has height 0.");
        InvariantWalk<T>.Require(Count >= 1 && Count <= Paging<T>.FanOut, "A node's number of children is out of range.");
        int capacityShift = CapacityShift(Height - 1);
        InvariantWalk<T>.Require(Shift == capacityShift, "A node's shift is not that of its height.");
        InvariantWalk<T>.Require(_bounds is null || _bounds[0] == 0, "The first child does not start at 0.");
        InvariantWalk<T>.Require(_bounds is null || _bounds[Count] == Length, "The last bound is not the node's length.");
        bool dense = true;
        for (int slot = 0; slot < MaxChildren; slot++)
        {
            bool used = slot < Count;
            InvariantWalk<T>.Require(used || _bounds is null || _bounds[slot + 1] == int.MaxValue, "A bound behind the children is not int.MaxValue.");
            InvariantWalk<T>.Require(used || (Children[slot] is null && OffsetOf(slot) == 0), "A slot behind the children is not clear.");
            InvariantWalk<T>.Require(used || !OwnsPage(slot), "A slot behind the children is owned.");
            InvariantWalk<T>.Require(!used || LengthOf(slot) > 0, "A child is empty.");
            InvariantWalk<T>.Require(!used || LengthOf(slot) <= 1L << capacityShift, "A child has more elements than its height allows.");
            dense &= slot >= Count - 1 || LengthOf(slot) == 1L << capacityShift;
        }

        InvariantWalk<T>.Require(IsDense == dense, "A node is dense and does not say so, or says so and is not.");
    }

    private void CheckRun(int slot, InvariantWalk<T> walk)
    {
        InvariantWalk<T>.Require(Children[slot] is T[], "A child is neither a node nor an array.");
        var array = (T[])Children[slot];
        int offset = OffsetOf(slot);
        int length = LengthOf(slot);
        bool owned = OwnsPage(slot);
        InvariantWalk<T>.Require(offset >= 0 && offset + length <= array.Length, "A run goes past the end of its array.");
        InvariantWalk<T>.Require(!owned || Height == 1, "A run above height 1 is owned.");
        InvariantWalk<T>.Require(!owned || (offset == 0 && array.Length <= Paging<T>.PageLength), "An owned run is not a page.");
        walk.Meet(array, owned && walk.Owns(this));
        if (owned)
        {
            InvariantWalk<T>.RequireCleared(array.AsSpan(length), "A page keeps alive what was removed from it.");
        }
    }
}
