using CowCollections.Sharing;

namespace CowCollections.Sequences;

/// <content>Where the elements lie, for who reads them in their order.</content>
internal sealed partial class Tree<T>
{
    /// <summary>The first run of the stretches in front of the tail; null until a snapshot that is not leased was enumerated. Nobody writes the tree any more, then.</summary>
    private StretchRun<T>? _stretches;

    /// <summary>The same for the handle whose tree it is, as the stretches are now.</summary>
    private Kept<StretchRun<T>> _ownStretches = Kept<StretchRun<T>>.ByWriter();

    /// <summary>The root. Who puts another in its place, or is about to write in it, sets it: then stretches lie elsewhere than before.</summary>
    internal Node<T>? Root
    {
        get => _root;
        private set
        {
            _ownStretches.Forget();
            _root = value;
        }
    }

    /// <summary>The number of elements in front of the tail.</summary>
    internal int Prefix => _prefix;

    /// <summary>
    /// The node of height 1 in which an element is; null in the tail, in a run that is higher up, and in a view, which may begin and
    /// end within a leaf. What is behind is fetched from memory.
    /// </summary>
    /// <param name="index">The element.</param>
    internal Node<T>? LeafAt(int index)
    {
        Node<T>? node = index < _prefix && !IsView ? _root : null;
        while (node is { Height: > 1 })
        {
            int slot = node.SlotOf(ref index);
            if (node.Height == 2)
            {
                node.FetchBehind(slot);
            }

            node = node.Children[slot] as Node<T>;
        }

        return node;
    }

    /// <summary>The array of the tail.</summary>
    internal T[] Tail => _tail;

    /// <summary>The first run of the stretches in front of the tail, if it is known.</summary>
    internal StretchRun<T>? KnownStretches => _ownStretches.Value ?? _stretches;

    /// <summary>The first run of the stretches in front of the tail, kept for the next if it may be.</summary>
    internal StretchRun<T> FirstStretches(Keeper keeper)
    {
        if (KnownStretches is { } known)
        {
            return known;
        }

        object? beginning = _ownStretches.Beginning;
        var run = new StretchRun<T>(this);
        if (keeper == Keeper.Handle)
        {
            _ownStretches.Keep(beginning, run);
        }
        else if (keeper == Keeper.Snapshot)
        {
            _stretches = run;
        }

        return run;
    }
}
