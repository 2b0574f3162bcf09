namespace CowCollections.Interleavings.Dictionaries;

/// <summary>An operation on a snapshot whose result goes on to use the snapshot's pages.</summary>
public enum Keeping
{
    ToCowDictionary,
    Add,
    SetItem,
    Remove,
    RemoveNothing,
    WithOtherValues,
}
