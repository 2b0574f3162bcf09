using CowCollections.Sharing;

namespace CowCollections.Sequences;

/// <content>Where the elements lie, for who reads them in their order.</content>
internal sealed partial class Tree<T>
{
    /// <summary>The first run of the stretches in front of the tail, as they are now.</summary>
    private Kept<StretchRun<T>> _stretches;

    /// <summary>
    /// The root. Who puts another in its place, or is about to write in it, sets it: then stretches lie elsewhere than before. When all is
    /// changed, he has them forgotten once more.
    /// </summary>
    internal Node<T>? Root
    {
        get => _root;
        private set
        {
            _stretches.Forget();
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
    internal StretchRun<T>? KnownStretches => _stretches.Value;

    /// <summary>The first run of the stretches in front of the tail, kept for the next.</summary>
    internal StretchRun<T> FirstStretches()
    {
        if (KnownStretches is { } known)
        {
            return known;
        }

        Finding? finding = _stretches.Begin();
        var run = new StretchRun<T>(this);
        if (finding is not null)
        {
            finding.Value = run;
        }

        return run;
    }
}
