namespace CowCollections.Interleavings.Texts;

/// <summary>An operation on a snapshot whose result goes on to use the snapshot's characters.</summary>
public enum TextKeeping
{
    ToCowString,
    Append,
    Insert,
    Type,
    Part,
    ToString,
}
