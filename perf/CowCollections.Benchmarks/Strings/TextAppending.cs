using System.Text;
using BenchmarkDotNet.Attributes;
using CowCollections.Benchmarks.Inputs;

namespace CowCollections.Benchmarks.Strings;

/// <summary>Building a text from its beginning to its end, with and without a snapshot after each character.</summary>
[MemoryDiagnoser]
public class TextAppending
{
    /// <summary>The number of characters.</summary>
    /// <value>The field's default, one of several arrays, and one that no cache of a core holds.</value>
    [Params(Sizes.Small, Sizes.Medium, Sizes.Huge)]
    public int Count { get; set; }

    [Benchmark(Baseline = true)]
    public object StringBuilderAppend()
    {
        var text = new StringBuilder();
        for (int i = 0; i < Count; i++)
        {
            text.Append((char)i);
        }

        return text;
    }

    [Benchmark]
    public object CowStringAppend()
    {
        var text = new CowString();
        for (int i = 0; i < Count; i++)
        {
            text.Append((char)i);
        }

        return text;
    }

    [Benchmark]
    public object CowStringAppendUnderSnapshots()
    {
        var text = new CowString();
        CowStringSnapshot kept = text.Snapshot();
        for (int i = 0; i < Count; i++)
        {
            kept = text.Snapshot();
            text.Append((char)i);
        }

        return kept;
    }

    [Benchmark]
    public object ListAdd()
    {
        var text = new List<char>();
        for (int i = 0; i < Count; i++)
        {
            text.Add((char)i);
        }

        return text;
    }
}
