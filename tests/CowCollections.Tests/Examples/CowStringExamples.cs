using System.IO.Pipelines;
using System.Text.RegularExpressions;

namespace CowCollections.Tests.Examples;

/// <summary>The examples of the documentation of texts. What is between the marks is quoted word for word: see <see cref="QuotationTests"/>.</summary>
public partial class CowStringExamples
{
    [Fact]
    public void A_copy_goes_its_own_way()
    {
        // begin string
        CowString text = "Hello";            // the string is the buffer: nothing is copied
        CowString copy = text.Clone();       // shares it
        copy.Append(", world");              // the copy goes its own way
        // text is still Hello, and text.ToString() is that very string
        // end string
        Assert.Same("Hello", text.ToString());
        Assert.Equal("Hello, world", copy.ToString());
    }

    [Fact]
    public void A_snapshot_stays_as_it_is()
    {
        // begin string snapshot
        CowStringSnapshot before = "copy on write";
        CowStringSnapshot after = before.Replace("copy", "share");
        // before is still copy on write
        // end string snapshot
        Assert.Equal("copy on write", before.ToString());
        Assert.Equal("share on write", after.ToString());
    }

    [Fact]
    public void A_method_that_reads_takes_either()
    {
        // begin text
        static int CountWords(CowText text)
        {
            int count = 0;
            foreach (ReadOnlySpan<char> word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                count++;
            }
            return count;
        }
        // end text
        Assert.Equal(3, CountWords(new CowString("copy on  write")));
        Assert.Equal(3, CountWords(new CowStringSnapshot("copy on write ")));
    }

    [Fact]
    public void Undo_is_a_list_of_snapshots()
    {
        // begin undo
        CowString document = "Dear reader";
        List<CowStringSnapshot> versions = [document.Snapshot()];

        document.Insert(4, "est");
        versions.Add(document.Snapshot());           // 128 bytes, however long the document

        document = versions[0].ToCowString();        // undo: O(1)
        // end undo
        Assert.Equal("Dear reader", document.ToString());
        Assert.Equal("Dearest reader", versions[1].ToString());
    }

    [Fact]
    public void What_is_made_of_a_text_is_a_value()
    {
        // begin parts
        CowString log = "12:00 started\n12:01 stopped\n";
        CowStringSnapshot first = log[..5];          // stays 12:00
        log.Clear();
        // end parts
        Assert.Equal("12:00", first.ToString());
    }

    [Fact]
    public void Text_is_built_without_intermediate_strings()
    {
        int count = 3;
        double share = 0.25;

        // begin build
        CowString report = new();
        report.Append($"{count} files, {share:p0}").AppendLine();
        report.Append(count).Append(" in all");
        // end build
        Assert.Contains($"3 files, {share:p0}", report.ToString());
    }

    [Fact]
    public async Task Text_goes_in_and_out_as_bytes()
    {
        var input = new MemoryStream("grüße"u8.ToArray());
        var output = new MemoryStream();
        CancellationToken token = CancellationToken.None;

        // begin bytes
        CowString text = await CowString.ReadFromAsync(input, cancellationToken: token);
        Task saved = text.WriteToAsync(output, cancellationToken: token);
        text.Append('!');                            // what is saved is the text of before
        await saved;
        // end bytes
        Assert.Equal("grüße"u8.ToArray(), output.ToArray());
    }

    [Fact]
    public async Task A_pipe_is_read_as_a_stream_and_written_as_a_buffer()
    {
        PipeReader reader = PipeReader.Create(new MemoryStream("grüße"u8.ToArray()));
        var output = new MemoryStream();
        PipeWriter writer = PipeWriter.Create(output);
        CancellationToken token = CancellationToken.None;

        // begin pipe
        CowString text = await CowString.ReadFromAsync(reader.AsStream(), cancellationToken: token);
        text.WriteTo(writer);
        await writer.FlushAsync(token);
        // end pipe
        Assert.Equal("grüße", text.ToString());
        Assert.Equal("grüße"u8.ToArray(), output.ToArray());
    }

    [Fact]
    public void Regular_expressions_work_on_text()
    {
        // begin regex
        CowString text = "a1 b22";
        text.Replace(Digits(), "#");
        // end regex
        Assert.Equal("a# b#", text.ToString());
    }

    [GeneratedRegex("[0-9]+", RegexOptions.None, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Digits();
}
