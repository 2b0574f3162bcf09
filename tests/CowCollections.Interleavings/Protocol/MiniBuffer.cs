using CowCollections.Interleavings.Scheduling;
using CowCollections.Sharing;

namespace CowCollections.Interleavings.Protocol;

/// <summary>
/// What handles share: a root, and behind it pages of one element each. Every read and write is a scheduling point.
/// </summary>
internal sealed class MiniBuffer
{
    /// <summary>What a handle that owns its buffer alone leaves in it when it goes. Whoever reads it came too late.</summary>
    private const int Poison = -1;

    private readonly OwnerToken _token = OwnerTokens.Next();
    private readonly Page?[] _pages;

    private MiniBuffer(Page?[] pages) => _pages = pages;

    internal int Length => _pages.Length;

    /// <summary>A buffer with room for one element more.</summary>
    internal static MiniBuffer Of(params int[] values)
    {
        var buffer = new MiniBuffer(new Page?[values.Length + 1]);
        for (int index = 0; index < values.Length; index++)
        {
            buffer._pages[index] = new Page(buffer._token) { Value = values[index] };
        }

        return buffer;
    }

    internal int Read(int index)
    {
        Turn.Point("read element", index);
        int value = _pages[index]!.Value;
        Assert.True(value != Poison, $"Element {index} was read after the last release of its buffer.");
        return value;
    }

    internal int[] Read(Range range)
    {
        (int from, int count) = range.GetOffsetAndLength(Length);
        return [.. Enumerable.Range(from, count).Select(Read)];
    }

    /// <summary>Writes an element in place if its page is this buffer's own, else in a copy of the page.</summary>
    internal void Write(int index, int value)
    {
        Turn.Point("write element", index);
        if (_pages[index] is { } page && page.Owner == _token)
        {
            page.Value = value;
        }
        else
        {
            _pages[index] = new Page(_token) { Value = value };
        }
    }

    /// <summary>Copies the pages.</summary>
    internal MiniBuffer Copy(int count) => Of(Read(..count));

    /// <summary>Copies the root: a buffer that sees the same pages and owns none.</summary>
    internal MiniBuffer NextGeneration(int count)
    {
        var pages = new Page?[count + 1];
        for (int index = 0; index < count; index++)
        {
            Turn.Point("share page", index);
            pages[index] = _pages[index];
        }

        return new MiniBuffer(pages);
    }

    internal void Destroy(int count)
    {
        for (int index = 0; index < count; index++)
        {
            Write(index, Poison);
        }
    }

    private sealed class Page(OwnerToken owner)
    {
        internal OwnerToken Owner => owner;

        internal int Value { get; set; }
    }
}
