using System.Text.RegularExpressions;

namespace CowCollections.Tests.Architecture;

/// <summary>Rules that the sources keep.</summary>
public partial class SourceTests
{
    private const int MostLines = 500;

    private const int MostMilliseconds = 10_000;

    /// <summary>The layers by their folders, from below. Layers that share a line may know of each other.</summary>
    private static readonly string[][] _layers =
        [["Diagnostics"], ["Sharing"], ["Sequences"], ["Text", "Hashing"], ["Views", "Snapshots", "Serialization"], ["products"]];

    /// <summary>
    /// A snapshot becomes a list again and its persistent operations are those of the list; so the two know each other, as
    /// ImmutableList and its builder do. And a type names the converter that makes it.
    /// </summary>
    private static readonly (string Layer, string Type)[] _upward =
    [
        ("Snapshots", "CowList"), ("Snapshots", "CowDictionary"), ("Snapshots", "CowSet"), ("Snapshots", "CowString"), ("Serialization", "CowString"),
    ];

    [Fact]
    public void Dependencies_point_down_only()
    {
        string[] files = [.. Repository.Files(Repository.Library, "*.cs")];
        ILookup<string, string> layersOfTypes = files
            .SelectMany(file => TypesIn(file).Select(type => (Type: type, Layer: LayerOf(file))))
            .ToLookup(each => each.Type, each => each.Layer, StringComparer.Ordinal);
        Assert.True(layersOfTypes.Contains("CowList") && layersOfTypes.Contains("ShareCount"), "The sources have not been found.");
        IEnumerable<string> upward =
            from file in files
            from name in Word().Matches(CodeOf(file)).Select(each => each.Value).Distinct(StringComparer.Ordinal)
            from layer in layersOfTypes[name].Distinct(StringComparer.Ordinal)
            where RankOf(layer) > RankOf(LayerOf(file)) && !Array.Exists(_upward, each => each == (LayerOf(file), name))
            select $"{Repository.Relative(file)} uses {name} of {layer}";
        Assert.Empty(upward);
    }

    [Fact]
    public void Atomics_live_in_Sharing_and_CowCell_only()
    {
        string[] files = [.. Repository.Files(Repository.Library, "*.cs")
            .Where(file => AtomicOperation().IsMatch(CodeOf(file)))
            .Select(Repository.Relative)];
        Assert.Contains("src/CowCollections/Sharing/Atomic.cs", files, StringComparer.Ordinal);
        Assert.All(files, file => Assert.Matches("^src/CowCollections/(Sharing/|CowCell)", file));
    }

    [Fact]
    public void Unsafe_code_is_what_asks_for_memory_only()
    {
        string[] files = [.. Repository.Files(Repository.Library, "*.cs")
            .Where(file => Unsafe().IsMatch(CodeOf(file)))
            .Select(Repository.Relative)];
        Assert.Equal(["src/CowCollections/Sequences/Prefetch.cs"], files);
    }

    [Fact]
    public void No_file_is_longer_than_500_lines()
    {
        string[] files = [.. Repository.Files(Repository.Root, "*.cs")];
        Assert.Contains(files, file => file.EndsWith("CowList.cs", StringComparison.Ordinal));
        Assert.Empty(files.Where(file => File.ReadLines(file).Count() > MostLines).Select(Repository.Relative));
    }

    private static string LayerOf(string file)
    {
        string[] parts = Path.GetRelativePath(Repository.Library, file).Replace('\\', '/').Split('/');
        return parts.Length == 1 ? "products" : parts[0];
    }

    private static int RankOf(string layer)
    {
        int rank = Array.FindIndex(_layers, each => each.Contains(layer, StringComparer.Ordinal));
        return rank >= 0 ? rank : throw new InvalidOperationException($"The folder {layer} is in no layer.");
    }

    /// <summary>The types that a file declares outside of other types.</summary>
    private static IEnumerable<string> TypesIn(string file) => Declaration().Matches(CodeOf(file)).Select(each => each.Groups["name"].Value);

    /// <summary>A source without comments and strings.</summary>
    private static string CodeOf(string file) => CommentOrString().Replace(File.ReadAllText(file), "");

    [GeneratedRegex("""//.*|"(\\.|[^"\\\n])*"|'(\\.|[^'\\\n])*'""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: MostMilliseconds)]
    private static partial Regex CommentOrString();

    [GeneratedRegex(@"^(public |internal |sealed |static |abstract |readonly |ref |partial |file )*(class|struct|interface|enum|record( struct)?|delegate \S+) (?<name>\w+)", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: MostMilliseconds)]
    private static partial Regex Declaration();

    [GeneratedRegex(@"\b[A-Z]\w*", RegexOptions.None, matchTimeoutMilliseconds: MostMilliseconds)]
    private static partial Regex Word();

    [GeneratedRegex(@"\b(Interlocked|Volatile|MemoryBarrier\w*|volatile)\b", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: MostMilliseconds)]
    private static partial Regex AtomicOperation();

    [GeneratedRegex(@"\bunsafe\b", RegexOptions.None, matchTimeoutMilliseconds: MostMilliseconds)]
    private static partial Regex Unsafe();
}
