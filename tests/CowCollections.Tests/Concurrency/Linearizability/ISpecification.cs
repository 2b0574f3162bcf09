namespace CowCollections.Tests.Concurrency.Linearizability;

/// <summary>What an object does while one thread at a time uses it.</summary>
/// <typeparam name="TState">The state of the object: a value, equal to another if no later call can tell them apart.</typeparam>
/// <typeparam name="TCall">A call: what was done, with its arguments, and what it returned.</typeparam>
internal interface ISpecification<TState, in TCall>
{
    TState Initial { get; }

    /// <summary>Whether the call can return this in that state, and the state that it leaves.</summary>
    bool Allows(TState state, TCall call, out TState next);
}
