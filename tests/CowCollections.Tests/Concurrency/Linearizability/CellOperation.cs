namespace CowCollections.Tests.Concurrency.Linearizability;

internal enum CellOperation
{
    Value,
    Version,
    Read,
    Exchange,
    CompareExchange,
    Update,
    UpdateNothing,
    TryUpdate,
    TryUpdateInVain,
}
