using CowCollections.Interleavings.Protocol;
using CowCollections.Sharing;

namespace CowCollections.Interleavings.PlantedFaults;

/// <summary>Ways to detach that are wrong.</summary>
internal static class FaultyDetaching
{
    /// <summary>Gives the reference back while it still reads: the other may take itself for alone, and write.</summary>
    internal static MiniBuffer ReleasingBeforeTheCopyEnds(ref Share share, MiniBuffer buffer, int count)
    {
        share.Leave(share.Held);
        return buffer.Copy(count);
    }

    /// <summary>Gives the reference back first and retires the count then: in between the other may take itself for alone.</summary>
    internal static MiniBuffer RetiringInTwoSteps(ref Share share, MiniBuffer buffer, int count)
    {
        MiniBuffer generation = buffer.NextGeneration(count);
        Share same = share;
        share.Leave(share.Held);
        same.LeaveCaptured();
        return generation;
    }
}
