namespace CowCollections.Tests.Concurrency.Linearizability;

internal enum LiveOperation
{
    Set,
    SetBoth,
    Remove,
    Read,
    Increment,
    Snapshot,
}
