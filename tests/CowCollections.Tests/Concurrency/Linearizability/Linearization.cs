using System.Numerics;

namespace CowCollections.Tests.Concurrency.Linearizability;

/// <summary>
/// Looks for an order in which the calls of a history could have been made one after the other: each with what it returned,
/// and none before one that had returned when it began (Herlihy and Wing, <em>Linearizability</em>, TOPLAS 1990).
/// </summary>
/// <remarks>
/// All orders are tried, depth first (Wing and Gong, <em>Testing and verifying concurrent objects</em>, JPDC 1993), but what
/// follows the same set of calls in the same state is tried once (Lowe, <em>Testing for linearizability</em>, 2017).
/// </remarks>
internal sealed class Linearization<TState, TCall>
{
    private const int MostCalls = 64;

    private readonly ISpecification<TState, TCall> _specification;
    private readonly IReadOnlyList<Timed<TCall>> _history;
    private readonly HashSet<(ulong Pending, TState State)> _failed = [];
    private readonly Stack<Timed<TCall>> _order = [];

    private Linearization(ISpecification<TState, TCall> specification, IReadOnlyList<Timed<TCall>> history)
    {
        Assert.InRange(history.Count, 0, MostCalls);
        _specification = specification;
        _history = history;
    }

    /// <summary>The calls in such an order, or null if there is none.</summary>
    internal static IReadOnlyCollection<Timed<TCall>>? Find(
        ISpecification<TState, TCall> specification, IReadOnlyList<Timed<TCall>> history)
    {
        var search = new Linearization<TState, TCall>(specification, history);
        ulong all = history.Count == MostCalls ? ulong.MaxValue : (1UL << history.Count) - 1;
        return search.Orders(all, specification.Initial) ? search._order : null;
    }

    /// <summary>Whether the calls that are pending, one bit each, can follow in some order.</summary>
    private bool Orders(ulong pending, TState state)
    {
        if (pending == 0)
        {
            return true;
        }

        // The next call must have begun before any that is pending returned.
        long deadline = Each(pending).Min(index => _history[index].Returned);
        foreach (int index in Each(pending).Where(index => _history[index].Invoked < deadline))
        {
            ulong rest = pending & ~(1UL << index);
            if (_specification.Allows(state, _history[index].Call, out TState next)
                && !_failed.Contains((rest, next))
                && Orders(rest, next))
            {
                _order.Push(_history[index]);
                return true;
            }
        }

        _failed.Add((pending, state));
        return false;
    }

    private static IEnumerable<int> Each(ulong calls)
    {
        for (; calls != 0; calls &= calls - 1)
        {
            yield return BitOperations.TrailingZeroCount(calls);
        }
    }
}
