using System.Text;
using CowCollections.Interleavings.Scheduling;
using CowCollections.Sequences;
using CowCollections.Text;

namespace CowCollections.Interleavings.Texts;

/// <summary>
/// What the threads do, on a text or on its model. A text tells the scheduler only of its atomics, so there is a point
/// before each operation and each of a few reads.
/// </summary>
internal static class TextSteps
{
    private const int At = 40;
    private const string Typed = "ab";

    private static readonly string _short = new('s', At + 10);
    private static readonly string _paged = new('p', Paging<char>.FlatLimit + 50);
    private static readonly string _front = new('f', TextFront.ChunkLength);

    internal static CowString NewText(StartText start)
    {
        switch (start)
        {
            case StartText.Wrapped:
                return new CowString(NewModel(start));
            case StartText.Array:
                return new CowString(capacity: 200).Append(NewModel(start));
            case StartText.Front:
                CowString grown = new CowString(capacity: _front.Length).Append(_front).Append(Typed);
                Assert.NotNull(grown.Content.Front);
                return grown;
            default:
                var text = new CowString(_paged.AsSpan());
                _ = text.Snapshot();
                text.Insert(At, Typed);
                Assert.False(text.Content.Edit.IsNone);
                if (start == StartText.Kept)
                {
                    _ = text.ToString();
                }

                return text;
        }
    }

    internal static string NewModel(StartText start) => start switch
    {
        StartText.Wrapped or StartText.Array => _short,
        StartText.Front => _front + Typed,
        _ => _paged.Insert(At, Typed),
    };

    /// <summary>Reads the length and some characters, each as one step.</summary>
    internal static string Read(CowText text)
    {
        var read = new StringBuilder();
        Turn.Point("read length");
        int length = text.Length;
        read.Append(length);
        foreach (int index in (int[])[0, At, At + 1, At + Typed.Length, length - 1])
        {
            Turn.Point("read character", index);
            read.Append(' ').Append(text[index]);
        }

        return read.ToString();
    }

    internal static string Read(string model) => Read(new CowStringSnapshot(model));

    internal static CowString Clone(CowString text)
    {
        Turn.Point("clone");
        return text.Clone();
    }

    internal static string AskForString(CowText text)
    {
        Turn.Point("ask for the string");
        return text.ToString();
    }

    internal static CowString Do(CowString text, TextWrite write, char value)
    {
        Turn.Point("write", value);
        switch (write)
        {
            case TextWrite.Append:
                return text.Append(value);
            case TextWrite.AppendMore:
                return text.Append(value, 3);
            case TextWrite.Type:
                return text.Insert(At + Typed.Length, value);
            case TextWrite.Correct:
                return text.Overwrite(At + 1, 1, [value, value]);
            case TextWrite.InsertElsewhere:
                return text.Insert(10, value);
            case TextWrite.Remove:
                return text.Remove(1, 2);
            case TextWrite.Set:
                text[At + 1] = value;
                return text;
            case TextWrite.Clear:
                return text.Clear();
            default:
                throw new ArgumentOutOfRangeException(nameof(write), write, "There is no such write.");
        }
    }

    internal static string Do(string model, TextWrite write, char value)
    {
        string written = value.ToString();
        return write switch
        {
            TextWrite.Append => model + written,
            TextWrite.AppendMore => model + new string(value, 3),
            TextWrite.Type => model.Insert(At + Typed.Length, written),
            TextWrite.Correct => model.Remove(At + 1, 1).Insert(At + 1, written + written),
            TextWrite.InsertElsewhere => model.Insert(10, written),
            TextWrite.Remove => model.Remove(1, 2),
            TextWrite.Set => model.Remove(At + 1, 1).Insert(At + 1, written),
            TextWrite.Clear => "",
            _ => throw new ArgumentOutOfRangeException(nameof(write), write, "There is no such write."),
        };
    }

    /// <summary>Does the operation on a snapshot.</summary>
    internal static object Keep(CowStringSnapshot snapshot, TextKeeping keeping)
        => keeping switch
        {
            TextKeeping.ToCowString => snapshot.ToCowString(),
            TextKeeping.Append => snapshot.Append("kept"),
            TextKeeping.Insert => snapshot.Insert(10, "kept"),
            TextKeeping.Type => snapshot.Insert(At + Typed.Length, "kept"),
            TextKeeping.Part => snapshot[1..],
            TextKeeping.ToString => snapshot.ToString(),
            _ => throw new ArgumentOutOfRangeException(nameof(keeping), keeping, "There is no such operation."),
        };

    /// <summary>Compares all characters, read one stretch after the other. Not for a thread, because it has no points.</summary>
    internal static void AssertSame(string expected, CowText actual)
    {
        Assert.Equal(expected.Length, actual.Length);
        Assert.True(actual.Equals(expected.AsSpan(), StringComparison.Ordinal), "The text is another.");
        Assert.Equal(expected, actual.ToString());
    }
}
