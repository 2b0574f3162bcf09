using CowCollections.Sequences;
using CowCollections.Sharing;

namespace CowCollections.Text;

/// <summary>
/// What a text that grows at its end has already put behind it: arrays that were filled, as the runs of a tree that nobody
/// writes. So growing copies nothing, and allocates no large objects.
/// </summary>
internal sealed class TextFront
{
    private readonly Tree<char> _tree;

    private TextFront(in Sequence<char> pages)
    {
        _tree = pages.Tree!;
        Count = pages.Count;
    }

    /// <summary>As long as an array becomes before it is put here: two nodes of whole pages, so that the tree stays dense.</summary>
    internal static int ChunkLength => (2 * Paging<char>.PageLength) << Paging<char>.FanOutShift;

    /// <summary>As long as the first array is that a text begins behind another's: whole pages.</summary>
    internal static int FirstLength => 2 * Paging<char>.PageLength;

    /// <summary>The number of characters.</summary>
    internal int Count { get; }

    internal Sequence<char> Pages => new(_tree, Count);

    /// <summary>A front with the characters of another behind it.</summary>
    /// <param name="front">The front before; null for none.</param>
    /// <param name="array">What is put behind it. Nobody writes its first characters any more.</param>
    /// <param name="count">How many.</param>
    internal static TextFront Of(TextFront? front, char[] array, int count)
        => new(front is null ? new Sequence<char>(Tree<char>.OfRun(array, 0, count), count) : front.With(array, count));

    /// <summary>The characters of this and of an array behind it.</summary>
    internal Sequence<char> With(char[] array, int count)
    {
        var pages = new SequenceBuffer<char>(Pages, new Share(ShareCount.Immutable));
        pages.InsertShared(Count, new Sequence<char>(array, count));
        return pages.Value;
    }
}
