namespace CowCollections.Tests.Concurrency.Linearizability;

/// <summary>A list, empty at first, to which one digit after the other is added.</summary>
internal sealed class ListSpecification : ISpecification<string, ListCall>
{
    public string Initial => "";

    public bool Allows(string state, ListCall call, out string next)
    {
        next = state + call.Added;
        return string.Equals(next, call.Content, StringComparison.Ordinal);
    }
}
