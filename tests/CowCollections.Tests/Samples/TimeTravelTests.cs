using TimeTravel;

namespace CowCollections.Tests.Samples;

/// <summary>The sample as it is run: arguments in; exit code, output and errors out.</summary>
public sealed class TimeTravelTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly StringWriter _output = new();
    private readonly StringWriter _errors = new();

    [Fact]
    public void A_folder_is_verified_and_measured()
    {
        _folder.Write("one.txt", [.. Enumerable.Range(1, 40).Select(i => $"line {i}")]);
        _folder.Write("below/two.txt", "a", "b", "c");

        Assert.Equal(0, Run(_folder.Path));

        string output = _output.ToString();
        Assert.StartsWith("2 files, 43 lines, written in 94 edits", output, StringComparison.Ordinal);
        Assert.Contains("All 94 versions equal what a replay from scratch gives", output, StringComparison.Ordinal);
        Assert.Contains("version 48 of 94", output, StringComparison.Ordinal);
        Assert.Contains("A document of 317 characters, typed in ", output, StringComparison.Ordinal);
        Assert.Contains("All versions and what is typed on after an undo equal what typing it again gives.", output, StringComparison.Ordinal);
        Assert.Contains("\n  to version ", output, StringComparison.Ordinal);
        Assert.Contains("An index of 4 words at 43 places", output, StringComparison.Ordinal);
        Assert.Contains("All 2 versions equal what reading the files again gives", output, StringComparison.Ordinal);
        Assert.All(
            [
                "CowList, snapshots", "ImmutableList", "List, copies",
                "CowString, snapshots", "ImmutableList of char", "StringBuilder, strings",
                "CowDictionary, snapshots", "ImmutableDictionary", "Dictionary, copies",
            ],
            name => Assert.Contains($"\n  {name} ", output, StringComparison.Ordinal));
        Assert.Empty(_errors.ToString());
    }

    [Fact]
    public void A_single_file_is_enough()
    {
        Assert.Equal(0, Run(_folder.Write("one.txt", "only line")));
        Assert.StartsWith("1 files, 1 lines, written in 6 edits", _output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_common_word_is_asked_for_as_of_any_version()
    {
        _folder.Write("1.txt", "rotation", "none");
        _folder.Write("2.txt", "rotation", "rotation");

        Assert.Equal(0, Run(_folder.Path));
        Assert.Matches(@"\n +rotation\r?\n  after 1 files +1\r?\n  after 2 files +3\r?\n", _output.ToString());
    }

    [Fact]
    public void A_text_without_words_has_an_empty_index()
    {
        Assert.Equal(0, Run(_folder.Write("one.txt", "1 + 1 = 2")));
        Assert.Contains("An index of 0 words at 0 places", _output.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("Asking", _output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_path_is_told_in_one_line()
    {
        string missing = Path.Combine(_folder.Path, "missing.txt");

        AssertRefused($"TimeTravel: no such file or folder: {missing}", _folder.Write("there.txt", "text"), missing);
    }

    [Theory]
    [InlineData(new byte[] { (byte)'a', 0, (byte)'b' })]
    [InlineData(new byte[] { (byte)'a', 0xC3, 0x28 })]
    public void A_binary_file_is_told_in_one_line(byte[] bytes)
    {
        string binary = _folder.Write("picture.png", bytes);

        AssertRefused($"TimeTravel: not a text file: {binary}", binary);
    }

    [Fact]
    public void An_empty_folder_is_told_in_one_line()
        => AssertRefused($"TimeTravel: no text in {_folder.Path}", _folder.Path);

    [Fact]
    public void A_folder_of_empty_and_binary_files_is_told_in_one_line()
    {
        _folder.Write("empty.txt", "");
        _folder.Write("picture.png", [0]);

        AssertRefused($"TimeTravel: no text in {_folder.Path}", _folder.Path);
    }

    [Fact]
    public void A_file_that_is_too_long_is_told_in_one_line()
    {
        string path = WriteLong();
        AssertRefused($"TimeTravel: too long: {path}", path);
    }

    [Fact]
    public void Files_that_are_binary_or_too_long_are_left_out_of_a_folder_of_text_and_counted()
    {
        _folder.Write("one.txt", "text");
        _folder.Write("picture.png", [0]);
        WriteLong();

        Assert.Equal(0, Run(_folder.Path));
        Assert.Contains("Left out: 2 files that are not text, too long, or cannot be read.", _output.ToString(), StringComparison.Ordinal);
    }

    /// <summary>A file with a length and no contents, which takes no room on the disk.</summary>
    private string WriteLong()
    {
        string path = Path.Combine(_folder.Path, "long.txt");
        using FileStream file = File.Create(path);
        file.SetLength(Document.MaxBytes + 1L);
        return path;
    }

    public void Dispose()
    {
        _folder.Dispose();
        _output.Dispose();
        _errors.Dispose();
    }

    private int Run(params string[] args) => Program.Run(args, _output, _errors);

    private void AssertRefused(string message, params string[] args)
    {
        Assert.Equal(2, Run(args));
        Assert.Equal(message + Environment.NewLine, _errors.ToString());
        Assert.Empty(_output.ToString());
    }
}
