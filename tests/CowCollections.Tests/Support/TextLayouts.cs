using System.Runtime.CompilerServices;
using CowCollections.Sequences;
using CowCollections.Text;

namespace CowCollections.Tests.Support;

internal static class TextLayouts
{
    internal static TheoryData<TextLayout> All => [.. Enum.GetValues<TextLayout>()];

    /// <summary>A text, unshared, as far as that layout can have it: an empty one is always empty.</summary>
    internal static CowString Make(this TextLayout layout, string text)
    {
        switch (layout)
        {
            case TextLayout.Wrapped:
                return new CowString(text);
            case TextLayout.Owned:
                return new CowString(text.AsSpan());
            case TextLayout.Front when text.Length > 0:
                int behind = text.Length / 3;
                TextFront front = FrontOf(text[..^behind]);
                return new CowString(new TextContent(null, new Sequence<char>(text[^behind..].ToCharArray(), behind), front, default), default);
            case TextLayout.Pending when text.Length > 2:
                int start = text.Length / 3;
                CowString pending = Shredded($"{text[..start]}??{text[(start + start)..]}");
                return pending.Overwrite(start, 2, text.AsSpan(start, start));
            case TextLayout.Kept:
                CowString kept = Shredded(text);
                _ = kept.ToString();
                return kept;
            default:
                return Shredded(text);
        }
    }

    internal static void CheckInvariants(this CowText text)
    {
        text.Content.Characters.CheckInvariants(unshared: false);
        BufferOf(text).CheckAll();
    }

    /// <summary>Checks what can be checked in O(1).</summary>
    internal static void CheckInvariantsOfBuffer(this CowText text) => BufferOf(text).CheckInvariants();

    /// <summary>The arrays through which a text sees its characters.</summary>
    internal static HashSet<char[]> ArraysOf(CowText text)
    {
        var arrays = new HashSet<char[]>();
        TextContent content = text.Content;
        CheckEngine<char>.AddArrays(arrays, content.Characters);
        if (content.Front is not null)
        {
            CheckEngine<char>.AddArrays(arrays, content.Front.Pages);
        }

        if (content.Edit.Added > 0)
        {
            arrays.Add(content.Edit.Run!.Characters);
        }

        return arrays;
    }

    /// <summary>The arrays of which the text would write in place what is in it.</summary>
    internal static HashSet<char[]> WritableArraysOf(CowString text)
    {
        ref TextBuffer buffer = ref BufferOf(text);
        HashSet<char[]> arrays = CheckEngine<char>.WritableArraysOf(buffer.Characters);
        if (text.Content.Edit.Run is { } run && run.TryOwn(0))
        {
            arrays.Add(run.Characters);
        }

        return arrays;
    }

    private static TextFront FrontOf(string text)
    {
        TextFront? front = null;
        foreach (char[] piece in text.Chunk(5))
        {
            front = TextFront.Of(front, piece, piece.Length);
        }

        return front!;
    }

    private static CowString Shredded(string text)
    {
        var buffer = new SequenceBuffer<char>(new Sequence<char>([], 0), default);
        for (int i = 0; i < text.Length;)
        {
            int length = Math.Min(1 + (i * 7 % 5), text.Length - i);
            buffer.InsertShared(i, new Sequence<char>(text.Substring(i, length).ToCharArray(), length));
            i += length;
        }

        return new CowString(new TextContent(null, buffer.Value, null, default), default);
    }

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_buffer")]
    private static extern ref TextBuffer BufferOf(CowText text);
}
