namespace CowCollections.Interleavings.Races;

/// <summary>How a thread copies a handle that another thread writes.</summary>
public enum Copying
{
    Clone,
    Snapshot,
    Lease,
}
