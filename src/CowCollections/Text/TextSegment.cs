using System.Buffers;

namespace CowCollections.Text;

/// <summary>A stretch of a text as a segment of a <see cref="ReadOnlySequence{T}"/>.</summary>
internal sealed class TextSegment : ReadOnlySequenceSegment<char>
{
    private TextSegment(ReadOnlyMemory<char> memory, long index)
    {
        Memory = memory;
        RunningIndex = index;
    }

    internal static ReadOnlySequence<char> SequenceOf(in TextContent content)
    {
        if (content.Length == 0)
        {
            return ReadOnlySequence<char>.Empty;
        }

        var first = new TextSegment(content.MemoryAt(0), 0);
        TextSegment last = first;
        for (int index = first.Memory.Length; index < content.Length; index += last.Memory.Length)
        {
            var next = new TextSegment(content.MemoryAt(index), index);
            last.Next = next;
            last = next;
        }

        return new ReadOnlySequence<char>(first, 0, last, last.Memory.Length);
    }
}
