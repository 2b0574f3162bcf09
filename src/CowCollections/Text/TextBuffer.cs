using System.Diagnostics;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using CowCollections.Sequences;
using CowCollections.Sharing;

namespace CowCollections.Text;

/// <summary>
/// A text and the right to change it, if it is a handle's: a string until the first write, then a sequence of characters. Each
/// method is called with checked arguments.
/// </summary>
/// <remarks>
/// Where the characters are, and what a write does:
/// <code>
///   in a string only       the string is copied to an array, in the same pass as the edit; of a long one that others use
///                          too, all use one array, seen through views
///   in an array            as any sequence; when the array is full it is not copied to a longer one, but goes into
///                          pages in front of a new one (TextFront), from which the next edit elsewhere makes one text
///   in pages               an edit is noted first (PendingEdit), and carried out when the next is elsewhere; what is
///                          appended goes to the tail
/// </code>
/// Beside the characters there may be the string that was made of them: until the next write it is all that is read.
/// </remarks>
[StructLayout(LayoutKind.Auto)]
internal partial struct TextBuffer
{
    /// <summary>Longer removals are carried out at once, so that what is not in the text is not kept for long.</summary>
    private const int MostPending = 512;

    /// <summary>
    /// The characters, unless they are in the string only. Invariant: it has no array to write at once while there is a
    /// string, is paged while an edit is pending, and an array while there is a front.
    /// </summary>
    internal SequenceBuffer<char> Characters;

    /// <summary>Invariant: null, or all of the text.</summary>
    private string? _text;

    /// <summary>Invariant: null, or what is in front of the characters.</summary>
    private TextFront? _front;

    private PendingEdit _edit;

    internal TextBuffer(in TextContent content, Share share)
    {
        _text = content.Text;
        Characters = new SequenceBuffer<char>(content.Characters, share);
        _front = content.Front;
        _edit = content.Edit;
    }

    /// <summary>Becomes the buffer of a text that is there as a string.</summary>
    /// <inheritdoc cref="SequenceBuffer{T}.Begin" path="/remarks"/>
    internal void Begin(string text)
    {
        _text = text;
        Characters.Begin();
    }

    /// <summary>The text, if it is there as a string.</summary>
    internal readonly string? Text => _text;

    /// <summary>The number of characters; of what has ended, a number less than 0.</summary>
    internal readonly int Length
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get
        {
            int count = Characters.Value.Count;
            return _text is not null ? _text.Length : count < 0 ? count : count + (_front?.Count ?? 0) + _edit.Growth;
        }
    }

    internal readonly TextContent Content => new(_text, Characters.Value, _front, _edit);

    /// <summary>Whether the characters are one array, or there is the string only.</summary>
    internal readonly bool IsFlat => _front is null && Characters.IsFlat;

    /// <summary>Whether the text holds memory beyond its characters, more than a tenth or more than it can tell.</summary>
    internal bool HasExcess
    {
        get
        {
            int capacity = Characters.Value.Items.Length;
            int count = Characters.Value.Count;
            bool mine = IsFlat && TryOwnArray();
            return !IsFlat || (mine ? count < (int)(capacity * 0.9) : count < capacity);
        }
    }

    private readonly bool IsTextOnly => IsOnlyText(Characters.Value.Count, _front, _text);

    /// <summary>Whether there is nothing but a string.</summary>
    private static bool IsOnlyText(int count, TextFront? front, string? text) => count == 0 && front is null && text is { Length: > 0 };

    internal readonly int Capacity => Math.Max(Characters.Capacity, Length);

    internal readonly bool HasFront => _front is not null;

    /// <summary>Whether a write needs no copy of the whole: see <see cref="SequenceBuffer{T}.IsSole"/>.</summary>
    internal readonly bool IsSole => !IsTextOnly && Characters.IsSole;

    /// <summary>Whether another text is the same because it is in the same place.</summary>
    internal readonly bool Shares(in TextContent other)
    {
        bool isText = IsTextOnly;
        return isText == IsOnlyText(other.Characters.Count, other.Front, other.Text)
            && (isText ? ReferenceEquals(_text, other.Text)
                : ReferenceEquals(Characters.Value.Root, other.Characters.Root) && _front == other.Front && _edit.IsSame(other.Edit));
    }

    /// <summary>Notes the string that was made of the characters. May run on several threads at once.</summary>
    internal void Keep(string text)
    {
        Characters.Close();
        _text = text;
    }

    /// <summary>Shares the buffer with a snapshot. May run on several threads at once.</summary>
    /// <param name="content">The text that the snapshot will show.</param>
    /// <param name="count">The count that the snapshot shall hold.</param>
    /// <inheritdoc cref="SequenceBuffer{T}.TryCapture"/>
    internal bool TryCapture(in TextContent content, out ShareCount count)
    {
        content.Edit.Run?.Capture(content.Edit.Added);
        return Characters.TryCapture(content.Characters, out count);
    }

    /// <summary>Shares the buffer with a new handle or lease. May run on several threads at once.</summary>
    /// <param name="content">The text that goes to who joins.</param>
    internal ShareCount Join(in TextContent content)
    {
        content.Edit.Run?.Capture(content.Edit.Added);

        // Where there is nothing but the string, nobody writes it. An empty text may have an array with room.
        bool isString = content.Characters.Count == 0 && content.Front is null && (content.Length > 0 || content.Characters.Items.Length == 0);
        return isString ? Characters.Capture(content.Characters) : Characters.Join(content.Characters);
    }

    /// <summary>Makes this the buffer of a snapshot whose lease has ended.</summary>
    /// <remarks>
    /// The front and the edit stay. Who has read the characters before, and looks for what belongs to them, must not find a text without these: it
    /// would be another one.
    /// </remarks>
    internal void End()
    {
        Characters.End();
        _text = null;
    }

    /// <summary>Puts characters in place of others.</summary>
    /// <param name="index">Where.</param>
    /// <param name="removed">How many go.</param>
    /// <param name="inserted">What comes. Must not lie in this text, unless it is one array and this appends.</param>
    /// <exception cref="OutOfMemoryException">The text would be too long. It is as it was.</exception>
    internal void Splice(int index, int removed, ReadOnlySpan<char> inserted)
    {
        // Of all of the text, of which the pages are only a part while there is an edit pending or a front.
        _ = SequenceBuffer<char>.CountOf(Length, inserted.Length - removed);
        if ((removed == 0 && inserted.IsEmpty) || TrySpliceText(index, removed, inserted))
        {
            return;
        }

        if (Characters.IsFlat && removed == 0 && index == Length)
        {
            Append(inserted);
        }
        else if (IsFlat && !Characters.TryPage())
        {
            Characters.Replace(index, removed, inserted);
        }
        else if (!TryMerge(index, removed, inserted))
        {
            SplicePages(index, removed, inserted);
        }

        AssertInvariants();
    }

    /// <summary>Appends to pages that are this text's alone, if there is room; also while an edit is pending, wherever that is.</summary>
    internal bool TryAppendInPages(ReadOnlySpan<char> values)
        => _text is null && values.Length <= RoomBehindPages && Characters.TryAppendInTail(values);

    /// <summary>Writes one character.</summary>
    internal void Set(int index, char value)
    {
        var one = new ReadOnlySpan<char>(in value);
        Join();
        if (TrySpliceText(index, 1, one) || (!_edit.IsNone && index >= _edit.At && index < _edit.End && TryMerge(index, 1, one)))
        {
            return;
        }

        Characters.Set(index < _edit.At ? index : index - _edit.Growth, value);
        AssertInvariants();
    }

    /// <summary>Writes one character in place of another wherever it is in a range; nothing if it is nowhere there.</summary>
    internal void Replace(char old, char value, int index, int end)
    {
        var sought = new ReadOnlySpan<char>(in old);
        index = Content.First(default(Sought.AnyOf), sought, index, end);
        if (index < 0 || old == value)
        {
            return;
        }

        Open();
        while (index >= 0)
        {
            // If there is no memory for one page, those before it are done: to keep them would be to search twice.
            Span<char> span = Characters.Writable(index);
            span = span[..Math.Min(span.Length, end - index)];
            span.Replace(old, value);
            index = Content.First(default(Sought.AnyOf), sought, index + span.Length, end);
        }
    }

    /// <summary>Removes all characters. Of a buffer that is shared nothing is copied.</summary>
    internal void Clear()
    {
        _text = null;
        _front = null;
        _edit = default;
        Characters.Clear();
    }

    /// <summary>Goes over to another text, which is there as a string.</summary>
    internal void Replace(string text)
    {
        Clear();
        Characters = new SequenceBuffer<char>(new Sequence<char>([], 0), default);
        _text = text;
    }

    /// <summary>Makes the text one array of its own, with room for <paramref name="capacity"/> characters.</summary>
    internal void CopyFlat(int capacity)
    {
        TextContent content = Content;
        int length = content.Length;
        char[] characters = capacity == 0 ? [] : SequenceBuffer<char>.NewUncleared(capacity);
        content.CopyTo(0, characters.AsSpan(0, length));
        Characters.Replace(characters, length);
        _text = null;
        _front = null;
        _edit = default;
    }

    /// <summary>Makes the text a sequence of characters alone: no string, no front, no edit pending.</summary>
    internal void Open()
    {
        if (IsTextOnly)
        {
            Unpin(_text!);
        }

        LeaveString();
        Join();
        CarryOut();
    }

    /// <summary>Makes the text one that nobody else writes.</summary>
    internal void Detach()
    {
        if (IsTextOnly || !IsFlat || !TryOwnArray())
        {
            CopyFlat(Length);
        }
    }

    /// <summary>Inserts another text, or this one, sharing its pages.</summary>
    internal void InsertShared(int index, in Sequence<char> pages)
    {
        Open();
        Characters.InsertShared(index, pages);
    }

    /// <summary>Whether a text is worth sharing rather than copying when it is inserted.</summary>
    internal readonly bool InsertionShares(in TextContent other)
        => other.Length > (IsFlat && !other.IsPaged ? Paging<char>.LargeCount : Paging<char>.FlatLimit);

    /// <summary>The characters of a captured text as a sequence: in pages or an array.</summary>
    internal static Sequence<char> Pages(in TextContent captured)
    {
        var copy = new TextBuffer(captured, new Share(ShareCount.Immutable));
        copy.Open();
        return copy.Characters.Value;
    }

    /// <summary>A part of a captured text that shares its pages. An edit that is pending in it goes on to be.</summary>
    internal static TextContent Slice(in TextContent captured, int start, int length)
    {
        PendingEdit edit = captured.Edit;
        int end = start + length;
        if (captured.Front is null && captured.Characters.Count > 0)
        {
            if (start >= edit.End || end <= edit.At)
            {
                int from = start >= edit.End ? start - edit.Growth : start;
                return new TextContent(null, captured.Characters.Slice(from, length), null, default);
            }

            if (start <= edit.At && end >= edit.End && !captured.Characters.SliceIsCopy(length - edit.Growth))
            {
                edit.At -= start;
                return new TextContent(null, captured.Characters.Slice(start, length - edit.Growth), null, edit);
            }
        }

        return new TextContent(null, Pages(captured).Slice(start, length), null, default);
    }

    /// <summary>Leaves the string, if there is one. True if that was all, because the edit was made with it.</summary>
    private bool TrySpliceText(int index, int removed, ReadOnlySpan<char> inserted)
    {
        string? text = _text;
        if (text is null)
        {
            return false;
        }

        bool isOnly = IsTextOnly;
        if (isOnly && (text.Length <= Paging<char>.FlatLimit || Characters.IsSole))
        {
            SpliceString(text, index, removed, inserted);
            return true;
        }

        if (isOnly)
        {
            Unpin(text);
        }

        LeaveString();
        return false;
    }

    /// <summary>Copies the string to an array, with the edit in the same pass.</summary>
    private void SpliceString(string text, int index, int removed, ReadOnlySpan<char> inserted)
    {
        int added = inserted.Length - removed;
        int length = text.Length + added;
        int capacity = added > 0 ? SequenceBuffer<char>.GrownCapacity(text.Length, length) : length;
        char[] characters = capacity == 0 ? [] : SequenceBuffer<char>.NewUncleared(capacity);
        text.AsSpan(0, index).CopyTo(characters);
        inserted.CopyTo(characters.AsSpan(index));
        text.AsSpan(index + removed).CopyTo(characters.AsSpan(index + inserted.Length));
        Characters.Replace(characters, length);
        _text = null;
        AssertInvariants();
    }

    /// <summary>Goes over from a string to an array of its characters.</summary>
    private void Unpin(string text)
    {
        if (text.Length <= Paging<char>.FlatLimit || Characters.IsSole)
        {
            Characters.Replace(text.ToCharArray(), text.Length);
        }
        else
        {
            var characters = new Sequence<char>(SharedCharacters.Of(text), text.Length);
            Characters = new SequenceBuffer<char>(characters, new Share(ShareCount.Immutable));
        }
    }

    /// <summary>Appends to an array, or to a new one where it is full.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Append(ReadOnlySpan<char> values)
    {
        int count = Characters.Value.Count;
        int capacity = Characters.Value.Items.Length;
        if (_front is null && (count == 0 || capacity < TextFront.ChunkLength))
        {
            Characters.MakeRoom(values.Length);
            if (!Characters.TryAppend(values))
            {
                Characters.Insert(count, values);
            }
        }
        else if (values.Length > capacity - count || !Characters.TryAppendInRoom(values))
        {
            AppendPieces(values);
        }
    }

    /// <summary>Appends to an array of which there was not enough room for all.</summary>
    private void AppendPieces(ReadOnlySpan<char> values)
    {
        // What is put behind these stays in arrays that nobody will see if there is no memory for all; and a share that was left meanwhile is
        // captured then, so that to hold it again makes one copy at worst.
        SequenceBuffer<char> characters = Characters;
        TextFront? front = _front;
        try
        {
            while (!values.IsEmpty)
            {
                int length = Math.Min(values.Length, Characters.Value.Items.Length - Characters.Value.Count);
                if (length > 0 && Characters.TryAppendInRoom(values[..length]))
                {
                    values = values[length..];
                }
                else
                {
                    BeginArray(values.Length);
                }
            }
        }
        catch (OutOfMemoryException)
        {
            Characters = characters;
            _front = front;
            throw;
        }
    }

    /// <summary>
    /// Begins a new array at the end: the present one is full, or another text has claimed its room. It is twice as long as what this text has
    /// appended to the present one, so that of many that go on from the same text none takes much more room than it needs.
    /// </summary>
    private void BeginArray(int added)
    {
        int needed = Math.Max(added, Math.Min(Characters.Appended, TextFront.ChunkLength) * 2);
        int length = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Clamp(needed, TextFront.FirstLength, TextFront.ChunkLength));
        TextFront? front = _front;
        if (Characters.Value.Count > 0)
        {
            front = TextFront.Of(front, Characters.Value.Items, Characters.Value.Count);
        }

        // Not more room than there may be characters: those that go into it are not counted.
        length = Math.Min(length, Array.MaxLength - (front?.Count ?? 0));
        char[] array = SequenceBuffer<char>.NewUncleared(length);
        _front = front;
        Characters.LeaveCaptured();
        Characters.Replace(array, 0);
    }

    /// <summary>Makes the front and the characters one sequence.</summary>
    private void Join()
    {
        if (_front is not null)
        {
            Sequence<char> all = Characters.Value.Count == 0 ? _front.Pages : _front.With(Characters.Value.Items, Characters.Value.Count);
            Characters.LeaveCaptured();
            Characters = new SequenceBuffer<char>(all, new Share(ShareCount.Immutable));
            _front = null;
        }
    }

    /// <summary>Forgets the string, and opens the characters for writing again.</summary>
    private void LeaveString()
    {
        if (_text is not null)
        {
            _text = null;
            Characters.TryOwn();
        }
    }

    private bool TryOwnArray()
    {
        bool owned = Characters.TryOwn();
        if (_text is not null)
        {
            Characters.Close();
        }

        return owned;
    }

    [Conditional("DEBUG")]
    private readonly void AssertInvariants() => CheckInvariants();
}
