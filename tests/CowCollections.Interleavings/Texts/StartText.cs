namespace CowCollections.Interleavings.Texts;

/// <summary>Where the characters of a text are before its threads meet.</summary>
public enum StartText
{
    /// <summary>In the string that it was made of.</summary>
    Wrapped,

    /// <summary>In an array with room behind them.</summary>
    Array,

    /// <summary>In an array with room, and pages in front of it.</summary>
    Front,

    /// <summary>In pages, with an edit that is pending, and room behind what was typed.</summary>
    Pending,

    /// <summary>The same, beside the string that was made of it.</summary>
    Kept,
}
