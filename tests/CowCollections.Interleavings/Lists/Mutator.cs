namespace CowCollections.Interleavings.Lists;

/// <summary>A way to write a list.</summary>
public enum Mutator
{
    Set,
    Insert,
    RemoveFirst,
    RemoveLast,
    Add,
    AddMany,
    RemoveSome,
    Reverse,
    Flatten,
    Clear,
}
