using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace CowCollections.Sequences;

/// <content>Appending.</content>
internal partial struct SequenceBuffer<T>
{
    /// <summary>
    /// Who appends to a buffer that was shared claims room, which is cheaper for who leases it again at once, and takes it back, which
    /// is for who goes on appending, at each so many elements.
    /// </summary>
    private const int AppendsBeforeTakingBack = 16;

    /// <summary>Adds an element, which <see cref="TryAdd"/> did not.</summary>
    internal void Add(T value)
    {
        int count = Value.Count;
        int newCount = CountWith(1);
        if (OwnedTree is { } owned && owned.TryAdd(value, count))
        {
            Value.Count = newCount;
            return;
        }

        if (IsFlat && _share.IsUnsharedForWriting)
        {
            if (count == Value.Items.Length)
            {
                Grow(newCount);
            }

            _writable = Value.Items;
            TryAdd(value);
            return;
        }

        if (TryClaimRoom(1))
        {
            if (IsFlat)
            {
                Value.Items[count] = value;
            }
            else
            {
                Value.Tree!.Room(count, 1)[0] = value;
            }

            Value.Count = newCount;
            return;
        }

        if (MustPage(0, newCount, appends: true))
        {
            OwnTree().Add(value, count);
            Value.Count = newCount;
        }
        else
        {
            Splice(count, 0, 1)[0] = value;
        }

        AssertInvariants();
    }

    /// <summary>Goes over to a longer array; the buffer is flat and unshared.</summary>
    private void Grow(int newCount)
    {
        int count = Value.Count;
        var items = new T[GrownCapacity(newCount)];
        Array.Copy(Value.Items, items, count);
        Value.Items = items;
        _countAtCopy = count;
    }

    /// <summary>The room that <see cref="TryTakeRoom"/> takes from, to be written before it is known how much of it will be.</summary>
    internal readonly Span<T> OpenRoom => (uint)Value.Count < (uint)_writable.Length ? _writable.AsSpan(Value.Count) : default;

    /// <summary>Counts elements more, if the buffer is flat and unshared and has room.</summary>
    /// <param name="added">How many.</param>
    /// <param name="room">Where they are, for the caller to fill at once.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool TryTakeRoom(int added, out Span<T> room)
    {
        T[] items = _writable;
        int count = Value.Count;
        if ((uint)count > (uint)items.Length || added > items.Length - count)
        {
            room = default;
            return false;
        }

        Value.Count = count + added;

        // What a span of the array would check has been checked just now, of the same two locals.
        room = MemoryMarshal.CreateSpan(ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(items), count), added);
        return true;
    }

    /// <summary>Adds elements in place, if the buffer is flat and unshared and has room.</summary>
    internal bool TryAppend(ReadOnlySpan<T> values)
    {
        bool can = TryTakeRoom(values.Length, out Span<T> room);
        if (can)
        {
            values.CopyTo(room);
        }

        return can;
    }

    /// <summary>Appends to a tree that is unshared, if there is room in its tail.</summary>
    internal bool TryAppendInTail(ReadOnlySpan<T> values)
    {
        int newCount = CountWith(values.Length);
        if (OwnedTree is not { } tree || !tree.HasRoom(Value.Count, values.Length))
        {
            return false;
        }

        values.CopyTo(tree.Room(Value.Count, values.Length));
        Value.Count = newCount;
        return true;
    }

    /// <summary>Appends to a buffer that is shared, if there is room and this handle is the first to claim it.</summary>
    /// <inheritdoc cref="TryClaimRoom"/>
    private bool TryAppendClaimed(ReadOnlySpan<T> values)
    {
        int count = Value.Count;
        int added = values.Length;
        if (!TryClaimRoom(added))
        {
            return false;
        }

        values.CopyTo(Value.Tree is { } tree ? tree.Room(count, added) : Value.Items.AsSpan(count, added));
        Value.Count = count + added;
        return true;
    }

    /// <summary>Claims room behind the elements, if the buffer is shared, has it, and this handle is the first.</summary>
    /// <returns>Whether it did. If not, the buffer may be this handle's alone by now.</returns>
    private bool TryClaimRoom(int added)
    {
        int count = Value.Count;
        Tree<T>? tree = Value.Tree;
        return !_share.IsUnshared
            && (count % AppendsBeforeTakingBack != 0 || !TryOwn())
            && (tree is null ? added <= Value.Items.Length - count : tree.HasRoom(count, added))
            && _share.TryClaim(count, count + added);
    }
}
