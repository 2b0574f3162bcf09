namespace CowCollections.Interleavings.Lists;

/// <summary>An operation on a snapshot whose result goes on to use the snapshot's pages.</summary>
public enum KeepingOperation
{
    ToCowList,
    Add,
    SetItem,
    Insert,
    RemoveAt,
    RemoveNothing,
    GetRange,
    ToImmutableArray,
}
