namespace CowCollections.Benchmarks.Bars.Cells;

/// <summary>The bars of <see cref="CowCell{T}"/>.</summary>
internal static class CellBars
{
    internal static readonly Bar[] All =
    [
        new("C1", "CowCell.Value: 2 ns, no slower with a writer running than without", () => Reading.Measure().Concat(ReadingElements.Measure())),
        new("C2", "8 writers on one cell: the most commits of one: 3 × the least; a slow edit beside fast ones: 500 ms", Progress.Measure),
    ];
}
