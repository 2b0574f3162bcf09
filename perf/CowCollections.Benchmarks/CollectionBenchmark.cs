using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using CowCollections.Benchmarks.Inputs;

namespace CowCollections.Benchmarks;

/// <summary>What all comparisons have in common.</summary>
[MemoryDiagnoser]
[CategoriesColumn]
[GroupBenchmarksBy(BenchmarkLogicalGroupRule.ByCategory)]
public abstract class CollectionBenchmark
{
    /// <summary>How many operations the benchmarks that work at random positions do at a time.</summary>
    private protected const int Operations = 1024;

    /// <summary>The number of elements.</summary>
    /// <value>The field's default, one where shared collections are paged, and one that no cache of a core holds.</value>
    [Params(Sizes.Small, Sizes.Medium, Sizes.Huge)]
    public int Count { get; set; }

    /// <summary>An empty collection would win every comparison.</summary>
    private protected void AssertSizes(params ReadOnlySpan<int> sizes)
    {
        if (sizes.ContainsAnyExcept(Count))
        {
            throw new InvalidOperationException($"Not all of {Count} elements: {string.Join(", ", sizes.ToArray())}.");
        }
    }
}
