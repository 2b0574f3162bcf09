using CowCollections.Sharing;

namespace CowCollections.Hashing;

/// <summary>A page of more entries than a page has room for, because all of them have the same hash. It is searched from end to end.</summary>
internal sealed class CrowdedPage<TKey, TValue> : HashedPage<TKey, TValue>
{
    private const long MostRoom = 4;

    /// <summary>Invariant: the number of entries that have no room in the page itself. Only where the page is about to become an ordinary one is it 0.</summary>
    internal int More;

    /// <summary>
    /// Invariant: the keys of the entries from <c>Capacity</c> on, and room behind them. At most <see cref="MostRoom"/> times
    /// as long as they are many, or <c>Capacity</c>: each write after a snapshot copies all of it.
    /// </summary>
    internal TKey[] MoreKeys;

    /// <summary>Invariant: as long as <see cref="MoreKeys"/>.</summary>
    internal TValue[] MoreValues;

    /// <inheritdoc/>
    internal override bool HasExcess => MoreKeys.Length > More;

    /// <summary>Whether the arrays are not much longer than they need be.</summary>
    internal bool HasFittingRoom => MoreKeys.Length <= Math.Max(Capacity, More * MostRoom);

    /// <summary>Makes a copy of a page with room for more.</summary>
    /// <param name="other">A full page, or a crowded one.</param>
    /// <param name="owner">Whose the copy is.</param>
    /// <param name="hash">The hash of all its entries.</param>
    internal CrowdedPage(HashPage<TKey, TValue> other, OwnerToken owner, uint hash)
        : base(other, owner, isCrowded: true)
    {
        for (int index = 0; index < Capacity; index++)
        {
            KeptAt(index) = hash;
        }

        var crowd = other as CrowdedPage<TKey, TValue>;
        More = crowd?.More ?? 0;
        MoreKeys = crowd?.MoreKeys.AsSpan().ToArray() ?? new TKey[Capacity];
        MoreValues = crowd?.MoreValues.AsSpan().ToArray() ?? new TValue[Capacity];
    }

    /// <inheritdoc/>
    internal override HashPart CopyFor(OwnerToken owner) => new CrowdedPage<TKey, TValue>(this, owner, KeptAt(0));

    /// <inheritdoc/>
    internal override (HashPage<TKey, TValue> Low, HashPage<TKey, TValue> High) Split(OwnerToken owner, bool keepsHash)
    {
        HashPage<TKey, TValue> other = Create(owner, Depth + 1, keepsHash);
        bool goesHigh = HashOf.BitAt(KeptAt(0), Depth++);
        return goesHigh ? (other, this) : (this, other);
    }

    internal int IndexOfMore(TKey key, IEqualityComparer<TKey> comparer)
    {
        // Against a comparer that writes this table while it is asked: what is read once stays together.
        TKey[] keys = MoreKeys;
        int count = Math.Min(More, keys.Length);
        for (int index = 0; index < count; index++)
        {
            if (comparer.Equals(keys[index], key))
            {
                return Capacity + index;
            }
        }

        return -1;
    }

    /// <summary>Adds an entry behind the others.</summary>
    /// <returns>Which entry it is.</returns>
    internal int AppendMore(TKey key, TValue value)
    {
        int index = More;
        if (index == MoreKeys.Length)
        {
            Resize(index * 2);
        }

        MoreKeys[index] = key;
        MoreValues[index] = value;
        More = index + 1;
        return Capacity + index;
    }

    /// <summary>Removes an entry. One must be left that has no room in the page itself.</summary>
    internal void RemoveAny(int index)
    {
        int last = Capacity + More - 1;
        KeyOfAny(index) = KeyOfAny(last);
        ValueOfAny(index) = ValueOfAny(last);
        KeyOfAny(last) = default!;
        ValueOfAny(last) = default!;
        More--;
        if (!HasFittingRoom)
        {
            // Half of what is left is free then: so that removing and adding at the border does not copy each time.
            Resize(MoreKeys.Length / 2);
        }
    }

    /// <inheritdoc/>
    internal override void Close(bool keepsHash) => Resize(More);

    private void Resize(int length)
    {
        // Both arrays first: so they stay as long as each other if there is no memory for the second.
        TKey[] keys = MoreKeys;
        TValue[] values = MoreValues;
        Array.Resize(ref keys, length);
        Array.Resize(ref values, length);
        MoreKeys = keys;
        MoreValues = values;
    }
}
