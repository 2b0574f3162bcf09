namespace CowCollections.Tests.Faults;

/// <summary>Who else uses the buffer of a list.</summary>
public enum Sharing
{
    Nobody,
    Cloned,
    Seen,
    Lent,
}
