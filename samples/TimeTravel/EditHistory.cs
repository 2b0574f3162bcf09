namespace TimeTravel;

/// <summary>The edits by which somebody may have come to a text. The same text has the same history.</summary>
/// <remarks>
/// The files lie one after the other in one text and are written roughly in that order, so that many grow in the middle
/// of what is there. A file is drafted some lines at a time and proofread; then a passage is deleted and
/// restored, and a block is moved to anywhere in the text and back. In the end there is the text of the files.
/// </remarks>
internal sealed class EditHistory
{
    private const int Seed = 20260101;

    /// <summary>About as many edits are made, however long the text is.</summary>
    private const int UsualEdits = 5_000;

    /// <summary>A passage is drafted and proofread.</summary>
    private const int EditsPerPassage = 2;

    private readonly List<Edit> _edits = [];
    private readonly Random _random = new(Seed);
    private readonly int _passage;
    private int _length;

    private EditHistory(int passage) => _passage = passage;

    internal static IReadOnlyList<Edit> Of(IReadOnlyList<Document> documents)
    {
        int lines = documents.Sum(document => document.Lines.Length);
        var history = new EditHistory(passage: 1 + (lines * EditsPerPassage / UsualEdits));
        var written = new int[documents.Count];
        foreach (int number in history.RoughlyInOrder(documents.Count))
        {
            history.Write(documents[number].Lines, place: written.Take(number).Sum());
            written[number] = documents[number].Lines.Length;
        }

        return history._edits;
    }

    /// <summary>The numbers below <paramref name="count"/>, each up to half of them too early or too late.</summary>
    private IEnumerable<int> RoughlyInOrder(int count)
        => Enumerable.Range(0, count).OrderBy(number => number + _random.Next(1 + (count / 2)));

    private void Write(string[] lines, int place)
    {
        for (int from = 0; from < lines.Length; from += _passage)
        {
            string[] draft = Passage(lines, from);
            draft[0] = $"draft: {draft[0]}";
            _edits.Add(new Edit.Insertion(place + from, draft));
        }

        for (int from = 0; from < lines.Length; from += _passage)
        {
            _edits.Add(new Edit.Change(place + from, lines[from]));
        }

        _length += lines.Length;
        DeleteAndRestore(lines, place);
        MoveAndReturn(lines.Length, place);
    }

    private void DeleteAndRestore(string[] lines, int place)
    {
        int from = _random.Next(lines.Length);
        string[] passage = Passage(lines, from);
        _edits.Add(new Edit.Removal(place + from, passage.Length));
        _edits.Add(new Edit.Insertion(place + from, passage));
    }

    private void MoveAndReturn(int lines, int place)
    {
        int count = 1 + (lines / 4);
        int from = place + _random.Next(lines - count + 1);
        int to = _random.Next(_length - count + 1);
        _edits.Add(new Edit.Move(from, count, to));
        _edits.Add(new Edit.Move(to, count, from));
    }

    private string[] Passage(string[] lines, int from) => lines[from..Math.Min(from + _passage, lines.Length)];
}
