namespace CowCollections.Tests.Support;

/// <summary>How a list lies in memory.</summary>
public enum ListLayout
{
    /// <summary>One array.</summary>
    Flat,

    /// <summary>A tree of views into the array that it was.</summary>
    Paged,

    /// <summary>A tree of nodes that were split and joined.</summary>
    Grown,
}
