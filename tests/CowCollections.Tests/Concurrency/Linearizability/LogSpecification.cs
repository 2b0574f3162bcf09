using System.Globalization;

namespace CowCollections.Tests.Concurrency.Linearizability;

/// <summary>Letters that are added at the end.</summary>
internal sealed class LogSpecification : ISpecification<string, LogCall>
{
    public string Initial => "";

    public bool Allows(string state, LogCall call, out string next)
    {
        next = call.Operation == LogOperation.Add ? state + call.Text : state;
        return call.Operation switch
        {
            LogOperation.Count => int.Parse(call.Text, CultureInfo.InvariantCulture) == state.Length,
            LogOperation.Snapshot => string.Equals(call.Text, state, StringComparison.Ordinal),
            _ => true,
        };
    }
}
