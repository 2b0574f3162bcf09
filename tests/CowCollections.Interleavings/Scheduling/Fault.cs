namespace CowCollections.Interleavings.Scheduling;

/// <summary>What a scenario makes of an atomic operation; plain, it looks, lets others run, and then writes regardless.</summary>
internal enum Fault
{
    None,
    PlainIncrement,
    PlainDecrement,
    PlainCapture,
    PlainTakeBack,
    PlainClaim,
    PlainPublish,
    PlainSwap,

    /// <summary>Takes, and leaves it there.</summary>
    NoTake,

    /// <summary>
    /// Gives one reference back where a buffer is to be captured: so leaves a handle that takes the count which it finds at
    /// the end for the one that it held before.
    /// </summary>
    ReleaseForCapture,
}
