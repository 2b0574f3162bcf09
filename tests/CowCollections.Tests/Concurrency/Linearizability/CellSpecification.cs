namespace CowCollections.Tests.Concurrency.Linearizability;

/// <summary>A cell, which holds the value 0 at first.</summary>
internal sealed class CellSpecification : ISpecification<(long Value, long Version), CellCall>
{
    public (long Value, long Version) Initial => (0, 0);

    public bool Allows((long Value, long Version) state, CellCall call, out (long Value, long Version) next)
    {
        bool found = call.Found == state.Value;
        (next, bool allowed) = call.Operation switch
        {
            CellOperation.Value => (state, found),
            CellOperation.Version => (state, call.Version == state.Version),
            CellOperation.Read or CellOperation.UpdateNothing => (state, found && call.Version == state.Version),
            CellOperation.Exchange => (Committed(), found),
            CellOperation.CompareExchange => (call.Comparand == call.Found ? Committed() : state, found),
            CellOperation.Update or CellOperation.TryUpdate => (Committed(), found && call.Version == state.Version + 1),

            // Allowed at any time: that another commit came between is not seen from outside.
            CellOperation.TryUpdateInVain => (state, true),
            _ => throw new ArgumentOutOfRangeException(nameof(call), call, "There is no such operation."),
        };
        return allowed;

        (long Value, long Version) Committed() => (call.Written, state.Version + 1);
    }
}
