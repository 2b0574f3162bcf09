using System.IO.Compression;
using System.Text.Json;

namespace CowCollections.Tests.Support;

/// <summary>
/// A recorded editing session: see <c>data/README.md</c> in the folder shared beside the repository. The benchmarks read them
/// by this file, too.
/// </summary>
/// <param name="Transactions">What was edited, in order.</param>
/// <param name="EndContent">The text at the end.</param>
internal sealed record EditingTrace(IReadOnlyList<EditingTrace.Patch[]> Transactions, string EndContent)
{
    /// <summary>The session of a name; null where it is not on this machine.</summary>
    internal static EditingTrace? Find(string name)
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            string file = Path.Combine(folder.FullName, "shared", "data", $"{name}.json.gz");
            if (File.Exists(file))
            {
                return Read(file);
            }
        }

        return null;
    }

    private static EditingTrace Read(string file)
    {
        using var stream = new GZipStream(File.OpenRead(file), CompressionMode.Decompress);
        using var document = JsonDocument.Parse(stream);
        JsonElement root = document.RootElement;
        return new EditingTrace(
            [.. root.GetProperty("txns").EnumerateArray().Select(each => PatchesOf(each.GetProperty("patches")))], root.GetProperty("endContent").GetString()!);
    }

    private static Patch[] PatchesOf(JsonElement patches)
        => [.. patches.EnumerateArray().Select(each => new Patch(each[0].GetInt32(), each[1].GetInt32(), each[2].GetString()!))];

    /// <summary>One edit.</summary>
    /// <param name="Position">Where.</param>
    /// <param name="Deleted">How many characters go.</param>
    /// <param name="Inserted">What comes.</param>
    internal readonly record struct Patch(int Position, int Deleted, string Inserted);
}
