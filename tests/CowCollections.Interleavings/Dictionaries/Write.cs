namespace CowCollections.Interleavings.Dictionaries;

/// <summary>A way to write a dictionary.</summary>
public enum Write
{
    Set,
    SetAnother,
    Add,
    Remove,
    RemoveMost,
    Clear,
    TrimExcess,
}
