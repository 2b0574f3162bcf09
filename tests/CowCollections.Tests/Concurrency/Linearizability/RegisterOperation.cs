namespace CowCollections.Tests.Concurrency.Linearizability;

internal enum RegisterOperation
{
    Read,
    Write,
    Increment,
}
