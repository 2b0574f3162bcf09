namespace TimeTravel;

/// <summary>The edits by which somebody may have typed a document. The same document is always typed in the same way.</summary>
/// <remarks>
/// It is written word by word. Now and then a word is mistyped, and corrected; or the writer goes back to a place that is
/// written, deletes a passage and restores it from memory. In the end there is the document.
/// </remarks>
internal sealed class TypingHistory
{
    private const int Seed = 20260102;

    /// <summary>One word in so many is mistyped.</summary>
    private const int WordsPerSlip = 8;

    /// <summary>After so many words, on average, the writer goes back.</summary>
    private const int WordsPerReturn = 20;

    private const int LongestPassage = 40;

    private readonly List<TextEdit> _edits = [];
    private readonly Random _random = new(Seed);
    private readonly string _document;
    private int _written;

    private TypingHistory(string document) => _document = document;

    internal static IReadOnlyList<TextEdit> Of(string document)
    {
        var history = new TypingHistory(document);
        while (history._written < document.Length)
        {
            history.TypeWord();
            if (history._random.Next(WordsPerReturn) == 0)
            {
                history.DeleteAndRestore();
            }
        }

        return history._edits;
    }

    /// <summary>Types as far as behind the next white space.</summary>
    private void TypeWord()
    {
        int space = _document.AsSpan(_written).IndexOfAny(' ', '\n');
        string word = space < 0 ? _document[_written..] : _document.Substring(_written, space + 1);
        if (_random.Next(WordsPerSlip) == 0)
        {
            string slip = $"{word[..(word.Length / 2)]}#";
            _edits.Add(new TextEdit(_written, 0, slip));
            _edits.Add(new TextEdit(_written + slip.Length - 1, 1, word[(slip.Length - 1)..]));
        }
        else
        {
            _edits.Add(new TextEdit(_written, 0, word));
        }

        _written += word.Length;
    }

    private void DeleteAndRestore()
    {
        int at = _random.Next(_written);
        int length = 1 + _random.Next(Math.Min(LongestPassage, _written - at));
        _edits.Add(new TextEdit(at, length, ""));
        _edits.Add(new TextEdit(at, 0, _document.Substring(at, length)));
    }
}
