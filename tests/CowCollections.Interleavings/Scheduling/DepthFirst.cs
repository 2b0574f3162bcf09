using System.Numerics;
using System.Runtime.InteropServices;

namespace CowCollections.Interleavings.Scheduling;

/// <summary>
/// Walks the tree of all schedules, depth first: follows the path of the execution before up to the last choice with an
/// alternative left, takes that, and from there on lets each thread run as far as it goes.
/// </summary>
/// <param name="maxPreemptions">How often a schedule may take the turn from a thread that could have gone on.</param>
internal sealed class DepthFirst(int maxPreemptions) : IChooser
{
    private readonly List<Branch> _path = [];
    private int _depth;
    private int _preemptions;

    /// <summary>Whether an execution did not come by the same choices as the one whose path it followed.</summary>
    internal bool HasDiverged { get; private set; }

    public int Choose(int enabled, int current)
    {
        bool canStay = current >= 0;
        if (_depth == _path.Count)
        {
            int first = canStay ? current : BitOperations.TrailingZeroCount(enabled);
            bool mustStay = canStay && _preemptions == maxPreemptions;
            _path.Add(new Branch(first, mustStay ? 0 : enabled & ~(1 << first)));
        }

        int chosen = _path[_depth++].Chosen;
        if ((enabled >> chosen & 1) == 0)
        {
            HasDiverged = true;
            chosen = BitOperations.TrailingZeroCount(enabled);
        }

        _preemptions += canStay && chosen != current ? 1 : 0;
        return chosen;
    }

    /// <summary>Goes on to the next schedule.</summary>
    /// <returns>Whether there is one.</returns>
    internal bool MoveNext()
    {
        HasDiverged |= _depth < _path.Count;
        _depth = 0;
        _preemptions = 0;
        while (_path.Count > 0 && _path[^1].Others == 0)
        {
            _path.RemoveAt(_path.Count - 1);
        }

        if (_path.Count == 0)
        {
            return false;
        }

        int others = _path[^1].Others;
        _path[^1] = new Branch(BitOperations.TrailingZeroCount(others), others & (others - 1));
        return true;
    }

    /// <summary>A choice on the path, and the threads, one bit each, that are still to be tried in its place.</summary>
    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Branch(int Chosen, int Others);
}
