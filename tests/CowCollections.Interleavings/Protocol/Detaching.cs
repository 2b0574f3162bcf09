using CowCollections.Sharing;

namespace CowCollections.Interleavings.Protocol;

/// <summary>The library's two ways to detach.</summary>
internal static class Detaching
{
    /// <summary>As a flat buffer does: nothing stays shared.</summary>
    internal static MiniBuffer ByCopy(ref Share share, MiniBuffer buffer, int count)
    {
        MiniBuffer copy = buffer.Copy(count);
        share.Leave(share.Held);
        return copy;
    }

    /// <summary>As a paged buffer does: the pages stay shared.</summary>
    internal static MiniBuffer ByGeneration(ref Share share, MiniBuffer buffer, int count)
    {
        MiniBuffer generation = buffer.NextGeneration(count);
        share.LeaveCaptured();
        return generation;
    }

    internal static Detach Of(bool paged) => paged ? ByGeneration : ByCopy;
}
