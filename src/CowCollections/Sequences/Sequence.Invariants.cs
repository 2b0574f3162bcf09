namespace CowCollections.Sequences;

/// <content>Checks of what the fields promise.</content>
internal partial struct Sequence<T>
{
    /// <summary>Checks everything, down to the last page.</summary>
    /// <param name="unshared">Whether one handle alone uses the elements.</param>
    internal readonly void CheckInvariants(bool unshared)
    {
        CheckShape();
        Tree?.CheckInvariants(Count, unshared);
        if (Tree is null && unshared)
        {
            InvariantWalk<T>.RequireCleared(Items.AsSpan(Count), "The array keeps alive what is no element.");
        }
    }

    /// <summary>Checks what can be checked in O(1).</summary>
    internal readonly void CheckShape()
    {
        InvariantWalk<T>.Require(Count >= 0, "The number of elements is negative.");
        InvariantWalk<T>.Require(Items is not null, "A sequence has no array.");
        InvariantWalk<T>.Require(Tree is null ? Items.Length >= Count : Items.Length == 0, "The array is shorter than the elements, or beside a tree.");
        Tree?.CheckShape(Count);
    }
}
