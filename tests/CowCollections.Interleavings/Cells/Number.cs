namespace CowCollections.Interleavings.Cells;

/// <summary>A value for a cell. Where each commit takes the next, it is the version, too.</summary>
internal sealed record Number(long Of)
{
    internal Number Next => new(Of + 1);
}
