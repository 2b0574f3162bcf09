namespace CowCollections.Tests.Concurrency.Linearizability;

/// <summary>A number, 0 at first.</summary>
internal sealed class RegisterSpecification : ISpecification<int, RegisterCall>
{
    public int Initial => 0;

    public bool Allows(int state, RegisterCall call, out int next)
    {
        next = call.Operation == RegisterOperation.Read ? state : call.Value;
        return call.Operation switch
        {
            RegisterOperation.Read => call.Value == state,
            RegisterOperation.Increment => call.Value == state + 1,
            _ => true,
        };
    }
}
