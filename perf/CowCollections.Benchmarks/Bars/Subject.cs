namespace CowCollections.Benchmarks.Bars;

/// <summary>What a line is about.</summary>
/// <param name="Operation">In a few words.</param>
/// <param name="Elements">The type of the elements.</param>
/// <param name="Count">The number of elements.</param>
internal readonly record struct Subject(string Operation, string Elements, int Count);
