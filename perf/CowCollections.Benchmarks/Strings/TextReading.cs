using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using CowCollections.Benchmarks.Inputs;

namespace CowCollections.Benchmarks.Strings;

/// <summary>Searching, comparing and hashing texts in one array and in pages.</summary>
[MemoryDiagnoser]
[CategoriesColumn]
[GroupBenchmarksBy(BenchmarkLogicalGroupRule.ByCategory)]
public class TextReading
{
    private string _string = "";
    private string _other = "";
    private CowString _flat = "";
    private CowString _paged = "";

    /// <summary>The number of characters.</summary>
    /// <value>The field's default, one where shared texts are paged, and one that no cache of a core holds.</value>
    [Params(Sizes.Small, Sizes.Medium, Sizes.Huge)]
    public int Count { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _string = Texts.Of(Count);
        _other = new string(_string.AsSpan());
        _flat = new CowString(_string.AsSpan());
        _paged = new CowString(_string.AsSpan());
        CowStringSnapshot before = _paged.Snapshot();
        foreach (int position in new Positions(Count).Next())
        {
            _paged[position] = before[position];
        }
    }

    [BenchmarkCategory("IndexOf(char)"), Benchmark(Baseline = true)]
    public int StringIndexOf() => _string.IndexOf('\u0001', StringComparison.Ordinal);

    [BenchmarkCategory("IndexOf(char)"), Benchmark]
    public int CowStringIndexOf() => _flat.IndexOf('\u0001', StringComparison.Ordinal);

    [BenchmarkCategory("IndexOf(char)"), Benchmark]
    public int PagedIndexOf() => _paged.IndexOf('\u0001', StringComparison.Ordinal);

    [BenchmarkCategory("IndexOf(string)"), Benchmark(Baseline = true)]
    public int StringIndexOfText() => _string.IndexOf("never", StringComparison.Ordinal);

    [BenchmarkCategory("IndexOf(string)"), Benchmark]
    public int CowStringIndexOfText() => _flat.IndexOf("never", StringComparison.Ordinal);

    [BenchmarkCategory("IndexOf(string)"), Benchmark]
    public int PagedIndexOfText() => _paged.IndexOf("never", StringComparison.Ordinal);

    [BenchmarkCategory("Equals"), Benchmark(Baseline = true)]
    public bool StringEquals() => string.Equals(_string, _other, StringComparison.Ordinal);

    [BenchmarkCategory("Equals"), Benchmark]
    public bool CowStringEquals() => _flat.Equals(_other, StringComparison.Ordinal);

    [BenchmarkCategory("Equals"), Benchmark]
    public bool PagedEquals() => _paged.Equals(_other, StringComparison.Ordinal);

    [BenchmarkCategory("GetHashCode"), Benchmark(Baseline = true)]
    public int StringHash() => _string.GetHashCode(StringComparison.Ordinal);

    [BenchmarkCategory("GetHashCode"), Benchmark]
    public int CowStringHash() => _flat.GetHashCode(StringComparison.Ordinal);

    [BenchmarkCategory("GetHashCode"), Benchmark]
    public int PagedHash() => _paged.GetHashCode(StringComparison.Ordinal);
}
