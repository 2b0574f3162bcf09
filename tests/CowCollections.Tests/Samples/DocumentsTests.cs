using TimeTravel;

namespace CowCollections.Tests.Samples;

public sealed class DocumentsTests : IDisposable
{
    private readonly TempFolder _folder = new();

    [Fact]
    public void Files_come_in_the_order_of_their_names_and_those_of_folders_behind()
    {
        string below = _folder.Write("1/x.txt", "3");
        string second = _folder.Write("b.txt", "2");
        string first = _folder.Write("a.txt", "1");

        Assert.Equal([first, second, below], Documents.Read([_folder.Path]).All.Select(document => document.Path), StringComparer.Ordinal);
    }

    [Fact]
    public void Lines_end_as_they_do_on_any_system_and_a_byte_order_mark_is_no_text()
    {
        string file = _folder.Write("text", "\uFEFFone\r\ntwo\n\nfour");

        Assert.Equal(["one", "two", "", "four"], Assert.Single(Documents.Read([file]).All).Lines, StringComparer.Ordinal);
    }

    [Fact]
    public void What_is_built_is_not_read_unless_it_is_named()
    {
        string built = _folder.Write("obj/built.txt", "text");
        string source = _folder.Write("source.txt", "text");

        Assert.Equal([source], Documents.Read([_folder.Path]).All.Select(document => document.Path), StringComparer.Ordinal);
        Assert.Equal([built], Documents.Read([Path.Combine(_folder.Path, "obj")]).All.Select(document => document.Path), StringComparer.Ordinal);
    }

    [Fact]
    public void Without_a_path_the_repository_is_read()
        => Assert.Contains(Documents.ReadRepository().All, document => document.Path.EndsWith("DocumentsTests.cs", StringComparison.Ordinal));

    [Fact]
    public void Of_a_very_long_text_the_beginning_is_read()
    {
        string first = _folder.Write("first.txt", "text");
        string second = _folder.Write("long.txt", new string('\n', Documents.MaxLines));
        string third = _folder.Write("third.txt", "text");

        var all = Documents.Read([first, second]);
        var documents = Documents.Read([first, second, third]);

        Assert.True(all.IsTruncated);
        Assert.True(documents.IsTruncated);
        Assert.Equal([1, Documents.MaxLines - 1], documents.All.Select(document => document.Lines.Length));
        Assert.False(Documents.Read([second]).IsTruncated);
        Assert.True(Documents.Read([second, third]).IsTruncated);
    }

    [Fact]
    public void The_document_that_is_typed_is_the_beginning_of_the_text()
    {
        string first = _folder.Write("first.txt", "one", "two");
        string second = _folder.Write("second.txt", "three", new string('x', Documents.MaxTyped));
        string third = _folder.Write("third.txt", "four");

        Assert.Equal("one\ntwo\nthree\n", Documents.Read([first, second, third]).Beginning());
        Assert.Equal("four\none\ntwo\n", Documents.Read([third, first]).Beginning());
        Assert.Equal(Documents.MaxTyped, Documents.Read([_folder.Write("long.txt", new string('y', Documents.MaxTyped))]).Beginning().Length);
    }

    public void Dispose() => _folder.Dispose();
}
