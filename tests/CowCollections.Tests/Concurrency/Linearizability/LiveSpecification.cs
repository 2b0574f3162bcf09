namespace CowCollections.Tests.Concurrency.Linearizability;

/// <summary>A dictionary of at most two entries.</summary>
internal sealed class LiveSpecification : ISpecification<(int First, int Second), LiveCall>
{
    public (int First, int Second) Initial => (0, 0);

    public bool Allows((int First, int Second) state, LiveCall call, out (int First, int Second) next)
    {
        next = call.Operation switch
        {
            LiveOperation.Set or LiveOperation.Increment => (call.Value, state.Second),
            LiveOperation.SetBoth => (call.Value, call.Value),
            LiveOperation.Remove => (0, state.Second),
            _ => state,
        };
        return call.Operation switch
        {
            LiveOperation.Read or LiveOperation.Remove => call.Value == state.First,
            LiveOperation.Increment => call.Value == state.First + 1,
            LiveOperation.Snapshot => call.Seen == state,
            _ => true,
        };
    }
}
