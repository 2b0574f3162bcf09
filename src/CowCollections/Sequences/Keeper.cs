namespace CowCollections.Sequences;

/// <summary>Whose elements are enumerated: so where the runs of their stretches may be kept.</summary>
internal enum Keeper
{
    /// <summary>A leased snapshot's: they may be written when the lease has ended. Nothing is kept.</summary>
    None,

    /// <summary>A handle's.</summary>
    Handle,

    /// <summary>A snapshot's: nobody writes them any more.</summary>
    Snapshot,
}
