using System.Runtime.CompilerServices;
using CowCollections.Sharing;

namespace CowCollections.Hashing;

/// <summary>A page that keeps the hashes of its entries, because computing them again takes time or runs somebody's code.</summary>
internal class HashedPage<TKey, TValue> : HashPage<TKey, TValue>
{
    private Hashes _hashes;

    internal HashedPage(OwnerToken owner, int depth)
        : base(owner, depth)
    {
    }

    internal HashedPage(HashPage<TKey, TValue> other, OwnerToken owner, bool isCrowded = false)
        : base(other, owner, isCrowded)
    {
        if (other is HashedPage<TKey, TValue> hashed)
        {
            _hashes = hashed._hashes;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal ref uint KeptAt(int index) => ref Unsafe.Add(ref Unsafe.As<Hashes, uint>(ref _hashes), index);

    /// <inheritdoc/>
    internal override uint HashOfEntry(int index) => KeptAt(index);

    /// <inheritdoc/>
    internal override HashPart CopyFor(OwnerToken owner) => new HashedPage<TKey, TValue>(this, owner);

    [InlineArray(Capacity)]
    private struct Hashes
    {
        private uint _first;
    }
}
