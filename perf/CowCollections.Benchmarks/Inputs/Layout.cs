namespace CowCollections.Benchmarks.Inputs;

/// <summary>The shapes that a list can be in: see <see cref="Layouts"/>.</summary>
internal enum Layout
{
    Flat,
    Dense,
    Relaxed,
}
