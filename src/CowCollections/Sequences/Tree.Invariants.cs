namespace CowCollections.Sequences;

/// <content>Checks of what the fields promise.</content>
internal sealed partial class Tree<T>
{
    /// <summary>Checks the tree and all nodes.</summary>
    /// <param name="count">The number of elements in the sequence.</param>
    /// <param name="unshared">Whether one handle alone uses this tree.</param>
    internal void CheckInvariants(int count, bool unshared)
    {
        CheckShape(count);
        var walk = new InvariantWalk<T>(_token);
        _root?.CheckInvariants(walk);
        CheckStretches();
        if (_tail.Length > 0)
        {
            walk.Meet(_tail, _tailOwned);
        }

        if (_tailOwned && unshared)
        {
            InvariantWalk<T>.RequireCleared(_tail.AsSpan(count - _prefix), "The tail keeps alive what is no element.");
        }
    }

    /// <summary>Checks the stretches that are kept, all of them.</summary>
    private void CheckStretches()
    {
        nuint place = 0;
        int index = 0;
        for (StretchRun<T>? run = _stretches.Value; run is not null && index < _prefix; place++)
        {
            (run, place) = place == StretchRun<T>.Length ? (run.Next, 0) : (run, place);
            T[] array = run.Read(place, out StretchRun<T>.Bounds bounds);
            Run<T> stretch = RunAt(index, _prefix);
            InvariantWalk<T>.Require(
                array == stretch.Array && bounds.Start == stretch.Offset + stretch.Position && bounds.End == stretch.Offset + stretch.Length,
                "The stretches that a tree keeps are not its own.");
            index += stretch.Length - stretch.Position;
        }
    }

    /// <summary>Checks what can be checked in O(1).</summary>
    internal void CheckShape(int count)
    {
        InvariantWalk<T>.Require((_root is null) == (_prefix == 0), "A tree without elements has a root, or one with elements has none.");
        InvariantWalk<T>.Require(_start >= 0 && (_root is null ? _start == 0 : _root.Length - _start >= _prefix), "The root has not the elements of the prefix.");
        InvariantWalk<T>.Require(_tail.Length == 0 || _tail.Length == Paging<T>.PageLength, "The tail is not of page length.");
        InvariantWalk<T>.Require(count >= _prefix && count - _prefix <= _tail.Length, "The tail has fewer slots than elements.");
    }
}
