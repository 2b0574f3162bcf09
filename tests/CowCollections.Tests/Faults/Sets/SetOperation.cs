namespace CowCollections.Tests.Faults.Sets;

/// <summary>An operation of a set, which is prepared before user code may do what it likes.</summary>
/// <param name="Prepare">Makes what the operation needs, and returns the operation itself.</param>
internal sealed record SetOperation(Func<CowSet<int>, Action, Action> Prepare)
{
    internal static SetOperation Of(Action<CowSet<int>, Action> run) => new((set, call) => () => run(set, call));

    /// <summary>An operation with another set, which is made of the one.</summary>
    internal static SetOperation With(Func<CowSet<int>, CowSet<int>> makeOther, Action<CowSet<int>, CowSet<int>> run)
        => new((set, _) =>
        {
            CowSet<int> other = makeOther(set);
            return () => run(set, other);
        });
}
