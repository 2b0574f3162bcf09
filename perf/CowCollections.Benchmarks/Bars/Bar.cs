namespace CowCollections.Benchmarks.Bars;

/// <summary>A promise of the design brief that can be measured. The worst of its lines decides whether it is kept.</summary>
/// <param name="Id">The brief's name of it, such as L1.</param>
/// <param name="Promise">What the brief says.</param>
/// <param name="Measure">Measures one line after the other, as they are asked for.</param>
internal sealed record Bar(string Id, string Promise, Func<IEnumerable<Line>> Measure)
{
    internal bool IsNamed(string id) => string.Equals(Id, id, StringComparison.OrdinalIgnoreCase);
}
