namespace CowCollections.Interleavings.Scheduling;

/// <summary>An atomic operation that a scenario makes plain: it looks, lets others run, and then writes regardless.</summary>
internal enum Fault
{
    None,
    PlainIncrement,
    PlainDecrement,
    PlainCapture,
    PlainTakeBack,
    PlainClaim,
    PlainPublish,
    PlainTake,
}
