using System.Runtime.CompilerServices;
using CowCollections.Sharing;

namespace CowCollections.Sequences;

/// <summary>
/// A paged sequence: a B+ tree of nodes, and behind it a tail, one page that takes what is appended. It goes into the
/// tree when it is full, without being copied.
/// </summary>
/// <remarks>
/// <para>A tree has an <see cref="OwnerToken"/> of its own, so a new object is a new generation: it shares all nodes with
/// the one before and owns none of them. Methods that write are called by a handle on a tree that is its alone.</para>
/// <para>The number of elements is the sequence's: trees that are shared may have their tail appended to, by claim, and
/// each sharer sees as many as it counts.</para>
/// </remarks>
internal sealed partial class Tree<T>
{
    /// <summary>More elements than that are inserted as pages of their own.</summary>
    internal static int MostInPlace => 2 * Paging<T>.PageLength;

    private readonly OwnerToken _token;

    /// <summary>Invariant: null exactly if <see cref="_prefix"/> is 0.</summary>
    private Node<T>? _root;

    /// <summary>
    /// How many elements of the root come before those of the sequence: a slice is a view until it is written. Invariant: at
    /// least 0, and 0 where slices are no views; the root has <see cref="_prefix"/> elements from there on, at least.
    /// </summary>
    private int _start;

    /// <summary>Invariant: the number of elements of the sequence that are in the root, in front of the tail.</summary>
    private int _prefix;

    /// <summary>Invariant: of page length, or empty.</summary>
    private T[] _tail;

    /// <summary>Whether the tail may be written by who owns the tree, and appended to by who claims the room.</summary>
    private bool _tailOwned;

    private Tree(OwnerToken token, Node<T>? root, int prefix, T[] tail, bool tailOwned)
    {
        _token = token;
        _root = root;
        _prefix = prefix;
        _tail = tail;
        _tailOwned = tailOwned;
    }

    /// <summary>A tree over views of a flat array. What is behind the last whole page is copied, to be the tail.</summary>
    internal static Tree<T> OfFlat(T[] items, int count)
    {
        int prefix = count & ~(Paging<T>.PageLength - 1);
        var tail = new T[Paging<T>.PageLength];
        new ReadOnlySpan<T>(items, prefix, count - prefix).CopyTo(tail);
        return new Tree<T>(OwnerTokens.Next(), prefix == 0 ? null : Node<T>.OfRun(items, 0, prefix), prefix, tail, tailOwned: true);
    }

    internal static Tree<T> OfRun(T[] array, int offset, int length)
        => Of(Node<T>.OfRun(array, offset, length), OwnerTokens.Next());

    private static Tree<T> Of(Node<T> root, OwnerToken token) => new(token, root, root.Length, [], tailOwned: true);

    /// <summary>A tree in which one page stands for all: O(log n) memory.</summary>
    internal static Tree<T> Repeat(T value, int count)
    {
        int prefix = count & ~(Paging<T>.PageLength - 1);
        var tail = new T[Paging<T>.PageLength];
        tail.AsSpan(0, count - prefix).Fill(value);
        return new Tree<T>(OwnerTokens.Next(), prefix == 0 ? null : Node<T>.Repeat(value, prefix), prefix, tail, tailOwned: true);
    }

    /// <summary>Whether the root has elements that are none of the sequence.</summary>
    private bool IsView => _root is not null && _root.Length != _prefix;

    /// <summary>The same elements under a new owner token: nothing in it may be written in place.</summary>
    internal Tree<T> NextGeneration() => new(OwnerTokens.Next(), _root, _prefix, _tail, tailOwned: false) { _start = _start };

    /// <summary>The element at <paramref name="index"/>.</summary>
    /// <remarks>
    /// Loads and nothing else, so that where it is inlined, the loop around it may keep in registers what it reads on
    /// the flat path: see docs/decisions/0005.
    /// </remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal T Get(int index)
    {
        int inTail = index - _prefix;
        if (inTail >= 0)
        {
            return _tail[inTail];
        }

        if (Paging<T>.SlicesAreViews)
        {
            index += _start;
        }

        Node<T> node = _root!;
        while (true)
        {
            int slot = node.SlotOnPath(ref index);
            object child = node.Children[slot];
            if (child.GetType() != node.GetType())
            {
                return Unsafe.As<T[]>(child)[node.OffsetOf(slot) + node.InChild(index)];
            }

            node = Unsafe.As<Node<T>>(child);
        }
    }

    /// <summary>The longest stretch of one array around <paramref name="index"/>.</summary>
    /// <param name="index">An element.</param>
    /// <param name="count">The number of elements in the sequence.</param>
    internal Run<T> RunAt(int index, int count)
    {
        if (index >= _prefix)
        {
            return new Run<T>(_tail, 0, count - _prefix, index - _prefix);
        }

        int position = index + _start;
        Node<T> node = _root!;
        while (true)
        {
            int slot = node.SlotOf(ref position);
            object child = node.Children[slot];
            if (child.GetType() != node.GetType())
            {
                // What a view does not see is cut off.
                int before = Math.Max(position - index, 0);
                int end = Math.Min(node.LengthOf(slot), position - index + _prefix);
                return new Run<T>(Unsafe.As<T[]>(child), node.OffsetOf(slot) + before, end - before, position - before);
            }

            node = Unsafe.As<Node<T>>(child);
        }
    }

    /// <summary>
    /// How many elements from <paramref name="index"/> on are the same as in <paramref name="other"/> because both trees
    /// have the same node there; 0 where they have not.
    /// </summary>
    internal int CommonLength(Tree<T> other, int index)
    {
        int most = Math.Min(_prefix, other._prefix) - index;
        return most <= 0 ? 0 : Math.Min(most, Node<T>.CommonLength(_root!, index + _start, other._root!, index + other._start));
    }

    /// <summary>Whether there is room for <paramref name="added"/> elements that a sharer may claim.</summary>
    internal bool HasRoom(int count, int added) => _tailOwned && count - _prefix + added <= _tail.Length;

    /// <summary>The room behind the elements, after it was claimed.</summary>
    internal Span<T> Room(int count, int added) => _tail.AsSpan(count - _prefix, added);

    /// <summary>Clears what others left in the room between <paramref name="count"/> and <paramref name="used"/>.</summary>
    internal void ClearRoom(int count, int used) => Array.Clear(_tail, count - _prefix, used - count);

    /// <summary>The elements from <paramref name="index"/> to the end of its page, to be written.</summary>
    internal Span<T> Writable(int index, int count)
    {
        if (index >= _prefix)
        {
            OwnTail(count - _prefix);
            return _tail.AsSpan(index - _prefix, count - index);
        }

        Span<T> elements = OwnRoot().Writable(index);
        _stretches.Forget();
        return elements;
    }

    internal void Add(T value, int count)
    {
        int used = count - _prefix;
        if (used == _tail.Length)
        {
            RenewTail(used);
            used = 0;
        }

        OwnTail(used);
        _tail[used] = value;
    }

    /// <summary>Inserts elements.</summary>
    /// <param name="index">Where.</param>
    /// <param name="values">The elements, at least one.</param>
    /// <param name="count">The number of elements, before and then after.</param>
    /// <exception cref="OutOfMemoryException">All is as it was, or some of the elements are inserted, and counted, and there is no memory to remove them.</exception>
    internal void Insert(int index, ReadOnlySpan<T> values, ref int count)
    {
        if (index >= _prefix && count - _prefix + values.Length <= _tail.Length)
        {
            OwnTail(count - _prefix);
            int at = index - _prefix;
            Array.Copy(_tail, at, _tail, at + values.Length, count - index);
            values.CopyTo(_tail.AsSpan(at));
            count += values.Length;
        }
        else if (index == count)
        {
            AppendPages(values, count);
            count += values.Length;
        }
        else
        {
            InsertInRoot(index, values, ref count);
        }
    }

    /// <summary>Inserts all elements of another tree, sharing its pages.</summary>
    /// <param name="index">Where.</param>
    /// <param name="other">A tree whose buffer is captured.</param>
    /// <param name="otherCount">The number of elements in it.</param>
    /// <param name="count">The number of elements in this one.</param>
    internal void Insert(int index, Tree<T> other, int otherCount, int count)
    {
        Node<T>? root = Merged(count);
        Root = Joined(
            Joined(Part(root, 0, index), other.Merged(otherCount, _token)),
            Part(root, index, count - index));
        DropTail(count + otherCount);
        _stretches.Forget();
    }

    internal void Remove(int index, int removed, int count)
    {
        if (count == _prefix && index + removed == count && removed <= Paging<T>.PageLength)
        {
            TakeTail();
        }

        if (index >= _prefix)
        {
            RemoveFromTail(index - _prefix, removed, count);
        }
        else
        {
            RemoveFromRoot(index, removed, count);
            _stretches.Forget();
        }
    }

    private void RemoveFromRoot(int index, int removed, int count)
    {
        CutView();
        int end = index + removed;
        if (end <= _prefix && (removed == 1 || _root!.IsInOnePage(index, removed)))
        {
            RemoveFromPage(index, removed);
            return;
        }

        if (end < _prefix)
        {
            Root = Joined(Part(_root, 0, index), Part(_root, end, _prefix - end));
            _prefix -= removed;
            return;
        }

        Node<T>? root = Part(_root, 0, index);
        if (end == count)
        {
            Root = root;
            DropTail(index);
        }
        else
        {
            RemoveFromTail(0, end - _prefix, count);
            Root = root;
            _prefix = index;
        }
    }

    /// <summary>Removes elements that are in one page of the tree, which makes at most a copy of that and of what is above.</summary>
    private void RemoveFromPage(int index, int removed)
    {
        Node<T> root = OwnRoot();
        root.Remove(index, removed);
        Root = Node<T>.Collapse(root);
        _prefix -= removed;
    }

    /// <summary>Some of the elements as a tree of their own that shares this one's pages.</summary>
    internal Tree<T> Slice(int index, int length)
    {
        var token = OwnerTokens.Next();
        int inTree = Math.Min(length, _prefix - index);
        if (inTree <= 0)
        {
            return Of(Node<T>.OfRun(_tail, index - _prefix, length), token);
        }

        int start = _start + index;
        Node<T> root;
        if (Paging<T>.SlicesAreViews)
        {
            root = _root!.Around(ref start, inTree, token);
        }
        else
        {
            root = _root!.Slice(start, inTree, token);
            start = 0;
        }

        return new Tree<T>(token, root, inTree, length == inTree ? [] : _tail, tailOwned: length == inTree) { _start = start };
    }

    /// <summary>The tail's elements appended to the tree, as one root; this tree stays as it is.</summary>
    private Node<T>? Merged(int count) => Merged(count, _token);

    private Node<T>? Merged(int count, OwnerToken owner)
    {
        Node<T>? root = IsView ? _root!.Slice(_start, _prefix, owner) : _root;
        int inTail = count - _prefix;
        if (inTail == 0)
        {
            return root;
        }

        Node<T> tail = Node<T>.Of(new Child<T>(_tail, 0, inTail, _tailOwned && owner == _token), 1, owner);
        return root is null ? tail : Node<T>.Concat(root, tail, owner);
    }

    /// <summary>Gives a view, before it is written, a root that has its elements only.</summary>
    private void CutView()
    {
        if (IsView)
        {
            Root = _root!.Slice(_start, _prefix, _token);
            _start = 0;
        }
    }

    private Node<T>? Part(Node<T>? root, int index, int length)
        => length == 0 ? null : root!.Slice(index, length, _token);

    private Node<T>? Joined(Node<T>? left, Node<T>? right)
        => left is null ? right : right is null ? left : Node<T>.Concat(left, right, _token);

    private void InsertInRoot(int index, ReadOnlySpan<T> values, ref int count)
    {
        if (index > _prefix || (index == _prefix && _root is null))
        {
            Root = Merged(count);
            DropTail(count);
        }

        if (values.Length > MostInPlace)
        {
            CutView();
            Tree<T> run = OfRun(values.ToArray(), 0, values.Length);
            Root = Joined(Joined(Part(_root, 0, index), run._root), Part(_root, index, _prefix - index));
            _prefix += values.Length;
            count += values.Length;
        }
        else if (values.Length > Node<T>.MaxInsertion)
        {
            InsertPieces(index, values, ref count);
        }
        else
        {
            InsertPiece(index, values, ref count);
        }

        _stretches.Forget();
    }

    private void InsertPiece(int index, ReadOnlySpan<T> values, ref int count)
    {
        Node<T> root = OwnRoot().WithRoomFor(index, values.Length);
        Root = root;
        root.Insert(index, values);
        _prefix += values.Length;
        count += values.Length;
    }

    /// <summary>This tree's root, written in place. Above it are no nodes with one child, and it is no single run.</summary>
    private Node<T> OwnRoot()
    {
        CutView();
        Node<T> root = _root!;
        if (root.Count == 1 && root.Height > 1)
        {
            root = Lowered(root);
        }

        return Root = root.OwnedBy(_token);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private Node<T> Lowered(Node<T> root)
    {
        do
        {
            root = Node<T>.Expand(root.ChildAt(0, _token), root.Height - 1, _token);
        }
        while (root.Count == 1 && root.Height > 1);

        return root;
    }

    /// <summary>Makes the last page the tail, which is empty: who removes at the end goes on there.</summary>
    private void TakeTail()
    {
        CutView();
        int index = _prefix - 1;
        ReadOnlySpan<T> last = RunAt(index, _prefix).Behind;
        int length = Math.Min(last.Length, Paging<T>.PageLength);
        T[]? page = _root!.OwnedPage(_token, ref index);
        if (page is null || page.Length < Paging<T>.PageLength)
        {
            page = new T[Paging<T>.PageLength];
            last[^length..].CopyTo(page);
        }

        Root = Part(_root, 0, _prefix - length);
        _prefix -= length;
        _tail = page;
        _tailOwned = true;
        _stretches.Forget();
    }

    private void RemoveFromTail(int index, int removed, int count)
    {
        if (removed > 0)
        {
            int used = count - _prefix;
            OwnTail(used);
            Array.Copy(_tail, index + removed, _tail, index, used - index - removed);
            Array.Clear(_tail, used - removed, removed);
        }
    }

    /// <summary>Moves the full tail into the tree and begins a new one.</summary>
    private void RenewTail(int used)
    {
        var tail = new T[Paging<T>.PageLength];
        if (used > 0)
        {
            var page = new Child<T>(_tail, 0, used, _tailOwned);
            if (_root is null)
            {
                Root = Node<T>.Of(page, 1, _token);
            }
            else if (OwnRoot().AppendPage(page) is { } behind)
            {
                Root = Node<T>.Above(_root, behind);
            }

            _prefix += used;
            _stretches.Forget();
        }

        _tail = tail;
        _tailOwned = true;
    }

    private void OwnTail(int used)
    {
        if (!_tailOwned || _tail.Length == 0)
        {
            var tail = new T[Paging<T>.PageLength];
            new ReadOnlySpan<T>(_tail, 0, used).CopyTo(tail);
            _tail = tail;
            _tailOwned = true;
        }
    }

    /// <summary>Begins with an empty tail, all elements being in the tree.</summary>
    private void DropTail(int prefix)
    {
        _start = 0;
        _prefix = prefix;
        _tail = [];
        _tailOwned = true;
    }
}
