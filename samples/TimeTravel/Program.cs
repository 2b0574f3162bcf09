using CowCollections;

namespace TimeTravel;

/// <summary>
/// Writes the text of real files edit by edit, line by line, keeps a version after every edit, and travels back to each; types
/// a document, word by word, with undo to any point; makes an index of the words, keeps a version after every file, and asks
/// each; and compares what that costs with a <see cref="CowList{T}"/>, a <see cref="CowString"/> and a
/// <see cref="CowDictionary{TKey, TValue}"/> and without.
/// </summary>
/// <remarks>
/// <c>dotnet run -c Release --project samples/TimeTravel [-- file or folder …]</c>; without an argument the text is this
/// repository's own. Exit code 0: all versions are right; 1: one is not; 2: there is no text to read.
/// </remarks>
internal static class Program
{
    private const int Success = 0;
    private const int WrongVersion = 1;
    private const int NoInput = 2;

    private static int Main(string[] args) => Run(args, Console.Out, Console.Error);

    internal static int Run(IReadOnlyList<string> args, TextWriter output, TextWriter errors)
    {
        try
        {
            return Run(args.Count > 0 ? Documents.Read(args) : Documents.ReadRepository(), output, errors);
        }
        catch (Exception e) when (e is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            errors.WriteLine($"TimeTravel: {e.Message}");
            return NoInput;
        }
    }

    private static int Run(Documents documents, TextWriter output, TextWriter errors)
    {
        IReadOnlyList<Edit> history = EditHistory.Of(documents.All);
        CowListSnapshot<string>[] versions = Contestants.KeepSnapshots(history);

        if (Journey.FirstWrongVersion(versions, history) is int wrong)
        {
            errors.WriteLine($"TimeTravel: version {wrong + 1} is not what a replay of the edits gives.");
            return WrongVersion;
        }

        if (versions[^1] != documents.All.SelectMany(document => document.Lines).ToCowListSnapshot())
        {
            errors.WriteLine("TimeTravel: the last version is not the text of the files.");
            return WrongVersion;
        }

        Mention[][] mentions = Mention.In(documents.All);
        CowDictionarySnapshot<string, CowListSnapshot<Place>>[] indexes = IndexContestants.KeepSnapshots(mentions);

        if (IndexJourney.FirstWrongVersion(indexes, documents.All) is int wrongIndex)
        {
            errors.WriteLine($"TimeTravel: version {wrongIndex + 1} of the index is not what reading the files again gives.");
            return WrongVersion;
        }

        string document = documents.Beginning();
        IReadOnlyList<TextEdit> typing = TypingHistory.Of(document);
        CowStringSnapshot[] texts = TextContestants.KeepSnapshots(typing);
        long characters = texts.Sum(text => (long)text.Length);

        if (FirstWrongText(texts, typing, document, TextJourney.VerifyEvery(characters)) is int wrongText)
        {
            errors.WriteLine($"TimeTravel: version {wrongText + 1} of the document is not what typing it again gives.");
            return WrongVersion;
        }

        Report.Write(output, documents, history, versions);
        TextReport.Write(output, texts, TextJourney.VerifyEvery(characters));
        IndexReport.Write(output, indexes);
        CostReport.Write(
            output,
            Contestants.Of(history, versions.Sum(version => (long)version.Count)),
            TextContestants.Of(typing, characters),
            IndexContestants.Of(mentions, indexes.Sum(index => (long)index.Count)));
        return Success;
    }

    private static int? FirstWrongText(CowStringSnapshot[] versions, IReadOnlyList<TextEdit> history, string document, int every)
        => TextJourney.FirstWrongVersion(versions, history, every)
            ?? TextReport.StopsOf(versions.Length).Where(stop => !TextJourney.CanRedo(versions, history, stop)).Cast<int?>().FirstOrDefault()
            ?? (versions[^1] == document ? null : versions.Length - 1);
}
