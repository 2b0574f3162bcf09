namespace CowCollections.Interleavings.Texts;

/// <summary>A way to write a text.</summary>
public enum TextWrite
{
    Append,
    AppendMore,

    /// <summary>Goes on with what was typed last.</summary>
    Type,

    /// <summary>Changes what was typed last.</summary>
    Correct,
    InsertElsewhere,
    Remove,
    Set,
    Clear,
}
