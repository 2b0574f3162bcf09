namespace CowCollections.Tests.Support;

/// <summary>How a text lies in memory.</summary>
public enum TextLayout
{
    /// <summary>The string that it was made of.</summary>
    Wrapped,

    /// <summary>One array.</summary>
    Owned,

    /// <summary>An array, and pages in front of it.</summary>
    Front,

    /// <summary>Pages of a few characters.</summary>
    Paged,

    /// <summary>Pages of a few characters, with an edit that is not carried out in them.</summary>
    Pending,

    /// <summary>Pages of a few characters, beside the string that was made of them.</summary>
    Kept,
}
