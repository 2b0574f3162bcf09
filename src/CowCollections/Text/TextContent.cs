using System.Diagnostics;
using System.Runtime.InteropServices;
using CowCollections.Diagnostics;
using CowCollections.Sequences;

namespace CowCollections.Text;

/// <summary>
/// A text as its readers see it: a string; or an array, perhaps with pages in front of it; or pages, perhaps with an edit
/// that is not yet carried out in them. All reading is written here, once, for handles and snapshots.
/// </summary>
/// <param name="text">All of the text as a string, if there is one.</param>
/// <param name="characters">The characters; empty if the string is the only place where they are.</param>
/// <param name="front">What is in front of the characters, which are an array then.</param>
/// <param name="edit">The edit that is pending in the characters, which are in pages then.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly partial struct TextContent(string? text, in Sequence<char> characters, TextFront? front, in PendingEdit edit)
{
    internal readonly string? Text = text;
    internal readonly Sequence<char> Characters = characters;
    internal readonly TextFront? Front = front;
    internal readonly PendingEdit Edit = edit;

    /// <summary>Whether this was read from a snapshot whose lease has ended.</summary>
    internal bool IsEnded => Characters.Count < 0;

    internal int Length => Text?.Length ?? FrontCount + Characters.Count + Edit.Growth;

    /// <summary>Whether there are pages, so that parts share rather than copy.</summary>
    internal bool IsPaged => Text is null && (Front is not null || Characters.Tree is not null);

    private int FrontCount => Front?.Count ?? 0;

    /// <summary>The character at <paramref name="index"/>, which the caller has checked.</summary>
    internal char this[int index]
        => Text is not null ? Text[index]
            : Front is not null ? index < Front.Count ? Front.Pages[index] : Characters[index - Front.Count]
            : index < Edit.At ? Characters[index]
            : index < Edit.End ? Edit.Run!.Characters[index - Edit.At]
            : Characters[index - Edit.Growth];

    /// <summary>The characters from <paramref name="index"/> on that lie side by side, at least one.</summary>
    internal ReadOnlySpan<char> SpanAt(int index)
    {
        Debug.Assert((uint)index < (uint)Length);
        ReadOnlySpan<char> span = Text is not null ? Text.AsSpan(index)
            : Front is not null ? RunAt(index).Ahead
            : index < Edit.At ? Characters.SpanAt(index, Edit.At - index)
            : index < Edit.End ? Edit.Typed[(index - Edit.At)..]
            : Characters.RunAt(index - Edit.Growth).Ahead;
        if (span.IsEmpty)
        {
            // Read while another thread wrote, against the rules. Who goes on by as much as he has got would go on for ever.
            Throw.Modified();
        }

        return span;
    }

    /// <summary>The length of the stretch from <paramref name="index"/> on; 0 at the end.</summary>
    internal int StretchAt(int index) => index < Length ? SpanAt(index).Length : 0;

    /// <summary>As <see cref="SpanAt(int)"/>, as memory.</summary>
    internal ReadOnlyMemory<char> MemoryAt(int index)
    {
        if (Text is not null)
        {
            return Text.AsMemory(index);
        }

        if (Front is null && index >= Edit.At && index < Edit.End)
        {
            return Edit.Run!.Characters.AsMemory(index - Edit.At, Edit.End - index);
        }

        bool isBefore = index < Edit.At;
        Run<char> run = Front is not null ? RunAt(index) : Characters.RunAt(isBefore ? index : index - Edit.Growth);
        int length = run.Length - run.Position;
        if (length <= 0)
        {
            Throw.Modified();
        }

        return new ReadOnlyMemory<char>(run.Array, run.Offset + run.Position, isBefore ? Math.Min(length, Edit.At - index) : length);
    }

    /// <summary>As <see cref="SpanAt(int)"/>, but none from <paramref name="end"/> on.</summary>
    internal ReadOnlySpan<char> SpanAt(int index, int end)
    {
        ReadOnlySpan<char> span = SpanAt(index);
        return span.Length > end - index ? span[..(end - index)] : span;
    }

    /// <summary>The characters up to <paramref name="end"/>, exclusive, that lie side by side, but none before <paramref name="start"/>.</summary>
    internal ReadOnlySpan<char> SpanBefore(int end, int start)
    {
        Debug.Assert(start < end && end <= Length);
        int last = end - 1;
        if (Text is not null)
        {
            return Text.AsSpan(start, end - start);
        }

        if (Front is not null)
        {
            ReadOnlySpan<char> behind = RunAt(last).Behind;
            return behind.Length > end - start ? behind[^(end - start)..] : behind;
        }

        if (last >= Edit.At && last < Edit.End)
        {
            int from = Math.Max(start, Edit.At);
            return Edit.Typed[(from - Edit.At)..(end - Edit.At)];
        }

        bool isBehind = last >= Edit.End;
        ReadOnlySpan<char> span = Characters.RunAt(isBehind ? last - Edit.Growth : last).Behind;
        int most = end - (isBehind ? Math.Max(start, Edit.End) : start);
        return span.Length > most ? span[^most..] : span;
    }

    /// <summary>All of the text as one span, if it lies side by side.</summary>
    internal bool TryGetSpan(out ReadOnlySpan<char> span)
    {
        span = Length == 0 ? default : SpanAt(0);
        return span.Length == Length;
    }

    /// <summary>A part of the text as one span, which is copied to <paramref name="scratch"/> if it does not lie side by side.</summary>
    internal ReadOnlySpan<char> Window(int index, int length, Span<char> scratch)
    {
        if (length == 0)
        {
            return default;
        }

        ReadOnlySpan<char> span = SpanAt(index);
        if (span.Length >= length)
        {
            return span[..length];
        }

        CopyTo(index, scratch[..length]);
        return scratch[..length];
    }

    internal void CopyTo(int index, Span<char> destination)
    {
        while (!destination.IsEmpty)
        {
            ReadOnlySpan<char> span = SpanAt(index, index + destination.Length);
            span.CopyTo(destination);
            destination = destination[span.Length..];
            index += span.Length;
        }
    }

    /// <summary>A part of the text as a string; the string of the text itself if that is all of it.</summary>
    internal string ToString(int index, int length)
    {
        if (length == 0)
        {
            return "";
        }

        if (Text is not null)
        {
            return Text.Substring(index, length);
        }

        ReadOnlySpan<char> span = SpanAt(index);
        return span.Length >= length ? new string(span[..length])
            : string.Create(length, (Content: this, Index: index), static (to, from) => from.Content.CopyTo(from.Index, to));
    }

    /// <summary>The stretch around a character of a text that has a front.</summary>
    private Run<char> RunAt(int index)
        => index < Front!.Count ? Front.Pages.RunAt(index) : Characters.RunAt(index - Front.Count);
}
