using CowCollections.Sequences;

namespace CowCollections.Text;

/// <content>Checks of what the fields promise.</content>
internal partial struct TextBuffer
{
    /// <summary>Checks what can be checked in O(1).</summary>
    internal readonly void CheckInvariants()
    {
        InvariantWalk<char>.Require(Characters.Value.Count >= 0, "The text has ended.");
        InvariantWalk<char>.Require(_text is null || IsTextOnly || _text.Length == new TextContent(null, Characters.Value, _front, _edit).Length, "The string is not the text.");
        InvariantWalk<char>.Require(_text is null || !Characters.IsOpen, "There is a string beside characters that are written.");
        InvariantWalk<char>.Require(_edit.IsNone || !Characters.IsFlat, "An edit of what is no pages is pending.");
        InvariantWalk<char>.Require(_front is null || (Characters.IsFlat && _edit.IsNone), "There is a front before what is no array.");
        InvariantWalk<char>.Require(_edit is { At: >= 0, Removed: >= 0, Added: >= 0 }, "The pending edit is of a negative length.");
        InvariantWalk<char>.Require(!_edit.IsNone || _edit.At == 0, "No edit is pending, and it is somewhere.");
        InvariantWalk<char>.Require(_edit.At + _edit.Removed <= Characters.Value.Count, "The pending edit goes past the pages.");
        InvariantWalk<char>.Require(_edit.Added <= (_edit.Run?.Characters.Length ?? 0), "The pending edit adds more than was typed.");
    }

    /// <summary>Checks everything, down to the last page.</summary>
    internal readonly void CheckAll()
    {
        CheckInvariants();
        if (_text is null)
        {
            Characters.CheckInvariants();
        }
        else if (!IsTextOnly)
        {
            Characters.Value.CheckInvariants(unshared: false);
            var characters = new TextContent(null, Characters.Value, _front, _edit);
            InvariantWalk<char>.Require(characters.EqualsAt(0, _text), "The string is not the text.");
        }
    }
}
