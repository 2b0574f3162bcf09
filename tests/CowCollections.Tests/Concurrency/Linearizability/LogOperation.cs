namespace CowCollections.Tests.Concurrency.Linearizability;

internal enum LogOperation
{
    Add,
    Count,
    Snapshot,
}
