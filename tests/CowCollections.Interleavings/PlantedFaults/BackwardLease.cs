using CowCollections.Interleavings.Protocol;
using CowCollections.Sharing;

namespace CowCollections.Interleavings.PlantedFaults;

/// <summary>A lease that gives its reference back first and marks the snapshot dead then.</summary>
internal sealed class BackwardLease(MiniSnapshot snapshot, ShareCount share)
{
    internal void Dispose()
    {
        share.Release();
        ((ILeased)snapshot).EndLease();
    }
}
