namespace CowCollections.Interleavings.Dictionaries;

/// <summary>What a dictionary is before its threads meet.</summary>
public enum StartState
{
    /// <summary>One page, which is the root.</summary>
    OnePage,

    /// <summary>A page without room, which the next entry divides.</summary>
    FullPage,

    /// <summary>A node over pages, all of them its own.</summary>
    Pages,

    /// <summary>A node over pages of which some are its own; a snapshot still sees the others.</summary>
    PagesOfOthers,
}
