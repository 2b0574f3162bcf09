namespace CowCollections.Tests.Support;

/// <summary>A value for a cell: an instance with a number.</summary>
internal sealed record Numbered(long Number)
{
    internal Numbered Next => new(Number + 1);
}
