namespace TimeTravel;

/// <summary>A word, and the places in one file at which it stands, each line once.</summary>
internal sealed record Mention(string Word, Place[] Places)
{
    /// <summary>What an index is made of: all words of each document.</summary>
    internal static Mention[][] In(IReadOnlyList<Document> documents)
        => [.. documents.Select((document, file) => In(document.Lines, file))];

    private static Mention[] In(string[] lines, int file)
        => [.. lines
            .SelectMany((line, i) => Words.In(line).Distinct(StringComparer.Ordinal).Select(word => (word, place: new Place(file, i + 1))))
            .GroupBy(each => each.word, each => each.place, StringComparer.Ordinal)
            .Select(group => new Mention(group.Key, [.. group]))];
}
