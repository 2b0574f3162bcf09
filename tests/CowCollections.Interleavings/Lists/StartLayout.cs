namespace CowCollections.Interleavings.Lists;

/// <summary>What a list is before its threads meet.</summary>
public enum StartLayout
{
    /// <summary>An array that is copied whole, without room behind its elements.</summary>
    Full,

    /// <summary>An array that is copied whole, with room behind its elements.</summary>
    Small,

    /// <summary>An array that is seen through views once it is written while shared, with room behind its elements.</summary>
    Large,

    /// <summary>A tree whose pages are all its own, with room in its tail.</summary>
    Paged,
}
