using System.Diagnostics;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using CowCollections.Diagnostics;
using CowCollections.Sequences;
using CowCollections.Sharing;

namespace CowCollections.Hashing;

/// <summary>A page of a table: a bag of entries whose hashes begin with the same bits.</summary>
/// <remarks>
/// <code>
///   used    [ 1  1  0  1  0  0  … ]      one bit each
///   tags    [ 9e 04 .  71 .  .  … ]      one byte each; all are compared at once
///   keys    [ a  b  .  c  .  .  … ]
///   values  [ 1  2  .  3  .  .  … ]
/// </code>
/// An entry stays in its slot until its page is divided or put together with another: to remove one clears its bit. What is
/// added takes the first free slot, and a page that was divided has its entries in the first ones.
/// </remarks>
internal partial class HashPage<TKey, TValue> : HashPart
{
    /// <summary>How many entries a page has room for.</summary>
    internal const int Capacity = 32;

    /// <summary>A page to which a removal of many leaves at most so many entries is put together with others, if they have few, too.</summary>
    internal const int FewEntries = Capacity / 8;

    /// <summary>Where the keys lie in the object, in bytes: behind 24 bytes of other fields and the tags.</summary>
    internal const int KeysStart = 24 + Capacity;

    /// <summary>How many bytes a page takes, but for hashes that it keeps.</summary>
    internal static int Size
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => KeysStart + (Capacity * (Unsafe.SizeOf<TKey>() + Unsafe.SizeOf<TValue>()));
    }

    /// <summary>In a table of more entries than that, a page is probably not in the cache when a key is looked up. Pages are two thirds full.</summary>
    internal static int CachedCount => Prefetch.CoreCache / Size * (Capacity * 2 / 3);

    /// <summary>How many entries have room in the pages that the cache of one core holds.</summary>
    internal static int CachedRoom => Prefetch.CoreCache / Size * Capacity;

    /// <summary>Invariant: says whether the page is a <see cref="CrowdedPage{TKey, TValue}"/>. Shared code would have to look that type up.</summary>
    internal readonly bool IsCrowded;

    /// <summary>Invariant: the first slot without an entry; the capacity if there is none. A reader counts up to it, and only then looks for bits.</summary>
    internal byte FirstFree;

    /// <summary>Invariant: a bit for each slot with an entry: all, if the page is crowded. What another slot holds keeps nothing alive.</summary>
    private uint _used;

    /// <summary>Invariant: in used slots the tags of the entries' hashes.</summary>
    private Tags _tags;
    private Keys _keys;
    private Values _values;

    internal HashPage(OwnerToken owner, int depth)
        : base(owner, depth, 0)
    {
    }

    internal HashPage(HashPage<TKey, TValue> other, OwnerToken owner, bool isCrowded = false)
        : base(owner, other.Depth, 0)
    {
        // Faster than MemberwiseClone, which asks the runtime for each object.
        IsCrowded = isCrowded;
        FirstFree = other.FirstFree;
        _used = other._used;
        _tags = other._tags;
        _keys = other._keys;
        _values = other._values;
    }

    /// <summary>The number of entries, including those of a <see cref="CrowdedPage{TKey, TValue}"/> that have no room here.</summary>
    internal int Count => IsCrowded ? Capacity + ((CrowdedPage<TKey, TValue>)this).More : CountInSlots;

    /// <summary>The number of entries that have room here.</summary>
    internal int CountInSlots => BitOperations.PopCount(Used);

    internal bool IsFull => FirstFree == Capacity;

    /// <summary>Whether <see cref="Close"/> gains something.</summary>
    internal virtual bool HasExcess => FirstFree != CountInSlots;

    /// <summary>The slots with an entry, a bit each.</summary>
    internal uint Used
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _used;
        private set
        {
            _used = value;
            FirstFree = (byte)BitOperations.TrailingZeroCount(~value);
        }
    }

    /// <summary>The first slot with an entry; the capacity if there is none.</summary>
    internal int FirstUsed => BitOperations.TrailingZeroCount(_used);

    /// <summary>The first of the hashes that lead to this page, of which one is given.</summary>
    internal uint FirstHash(uint hash) => hash & (uint)-(long)Width;

    /// <summary>The first hash behind those that lead to this page; the end of all hashes if it has no entries.</summary>
    internal ulong End
    {
        get
        {
            uint used = Used;
            return used != 0 ? FirstHash(HashOfEntry(BitOperations.TrailingZeroCount(used))) + Width : HashOf.End;
        }
    }

    internal ref byte TagAt(int index) => ref Unsafe.Add(ref Unsafe.As<Tags, byte>(ref _tags), index);

    /// <summary>The key in a slot of the page itself; the index is less than <see cref="Capacity"/>, so the access stays within.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal ref TKey KeyAt(int index) => ref KeyAt((nuint)(uint)index);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal ref TKey KeyAt(nuint index)
    {
        Debug.Assert(index < Capacity);
        return ref Unsafe.Add(ref Unsafe.As<Keys, TKey>(ref _keys), index);
    }

    /// <inheritdoc cref="KeyAt(int)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal ref TValue ValueAt(int index) => ref ValueAt((nuint)(uint)index);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal ref TValue ValueAt(nuint index)
    {
        Debug.Assert(index < Capacity);
        return ref Unsafe.Add(ref Unsafe.As<Values, TValue>(ref _values), index);
    }

    /// <summary>The key of any entry, also one that has no room in the page itself.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal ref TKey KeyOfAny(int index) => ref (uint)index < Capacity ? ref KeyAt(index) : ref KeyOfCrowd(index);

    /// <summary>The value of any entry, also one that has no room in the page itself.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal ref TValue ValueOfAny(int index) => ref (uint)index < Capacity ? ref ValueAt(index) : ref ValueOfCrowd(index);

    /// <summary>The first entry from an index on; -1 if there is none.</summary>
    internal int EntryFrom(int index)
    {
        uint rest = index < Capacity ? Used >> index : 0;
        return rest != 0 ? index + BitOperations.TrailingZeroCount(rest)
            : IsCrowded && index < Count ? index
            : -1;
    }

    /// <summary>Fetches keys from memory, of those behind the line that the tags are in: see docs/decisions/0021.</summary>
    /// <param name="isWrite">Whether the keys of most entries; a reader who does not find his key waits for them in vain.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void FetchKeys(bool isWrite)
    {
        Prefetch.Line(this, KeysStart + Prefetch.CacheLine);
        if (isWrite && Unsafe.SizeOf<TKey>() > sizeof(int))
        {
            Prefetch.Line(this, KeysStart + (2 * Prefetch.CacheLine));
        }
    }

    /// <summary>The entries with a hash's tag that are in slots, a bit each.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal uint Matches(uint hash)
    {
        ref byte tags = ref Unsafe.As<Tags, byte>(ref _tags);
        if (Vector256.IsHardwareAccelerated)
        {
            return Vector256.Equals(Vector256.LoadUnsafe(ref tags), Vector256.Create(HashOf.Tag(hash))).ExtractMostSignificantBits() & Used;
        }

        Vector128<byte> sought = Vector128.Create(HashOf.Tag(hash));
        uint low = Vector128.Equals(Vector128.LoadUnsafe(ref tags), sought).ExtractMostSignificantBits();
        uint high = Vector128.Equals(Vector128.LoadUnsafe(ref tags, (nuint)Vector128<byte>.Count), sought).ExtractMostSignificantBits();
        return (low | (high << Vector128<byte>.Count)) & Used;
    }

    /// <summary>The entry with a key under the default comparer of a value type, or with a string, or -1.</summary>
    /// <remarks>Of strings the call is saved where no tag is the same: most of those who miss.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal int IndexOf(TKey key, uint hash)
    {
        uint matches = Matches(hash);
        return typeof(TKey).IsValueType ? IndexAmong(matches, key, hash)
            : matches != 0 || IsCrowded ? IndexAmongOutOfLine(matches, key, hash)
            : -1;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private int IndexAmongOutOfLine(uint matches, TKey key, uint hash) => IndexAmong(matches, key, hash);

    /// <summary>As <see cref="IndexOf(TKey, uint)"/>, among entries of the hash's tag, a bit each, and those that have no room in the page itself.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int IndexAmong(uint matches, TKey key, uint hash)
    {
        for (; matches != 0; matches &= matches - 1)
        {
            int index = BitOperations.TrailingZeroCount(matches);
            if (HasAt(index, key, hash))
            {
                return index;
            }
        }

        return IsCrowded ? IndexInCrowd(key, hash, null) : -1;
    }

    /// <summary>The value of a key under the default comparer of a value type, or of a string; a null reference if there is none.</summary>
    /// <remarks>As <see cref="IndexOf(TKey, uint)"/>, but that an index between here and the value costs a twentieth to a fifth of a look-up.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal ref TValue ValueOf(TKey key, uint hash)
    {
        for (uint matches = Matches(hash); matches != 0; matches &= matches - 1)
        {
            int index = BitOperations.TrailingZeroCount(matches);
            if (HasAt(index, key, hash))
            {
                return ref ValueAt(index);
            }
        }

        return ref IsCrowded ? ref ValueInCrowd(key, hash) : ref Unsafe.NullRef<TValue>();
    }

    /// <summary>The entry with a key, or -1.</summary>
    internal int IndexOf(TKey key, uint hash, IEqualityComparer<TKey> comparer)
    {
        for (uint matches = Matches(hash); matches != 0; matches &= matches - 1)
        {
            int index = BitOperations.TrailingZeroCount(matches);
            if (HashAt(index) == hash && comparer.Equals(KeyAt(index), key))
            {
                return index;
            }
        }

        return IsCrowded ? IndexInCrowd(key, hash, comparer) : -1;
    }

    /// <summary>The kept hash of an entry, which only a page that keeps hashes has.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal ref uint HashAt(int index)
    {
        Debug.Assert(this is HashedPage<TKey, TValue> && (uint)index < Capacity);
        return ref Unsafe.As<HashedPage<TKey, TValue>>(this).KeptAt(index);
    }

    /// <summary>The hash of an entry, kept or computed. Runs nobody's code.</summary>
    internal virtual uint HashOfEntry(int index) => HashOf<TKey>.Of(KeyAt(index));

    /// <summary>The hash of any entry. In a crowded page it is that of the first.</summary>
    internal uint HashOfAny(int index) => HashOfEntry(index < Capacity ? index : 0);

    /// <inheritdoc/>
    internal override HashPart CopyFor(OwnerToken owner) => new HashPage<TKey, TValue>(this, owner);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private ref TKey KeyOfCrowd(int index) => ref InCrowd(((CrowdedPage<TKey, TValue>)this).MoreKeys, index);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private ref TValue ValueOfCrowd(int index) => ref InCrowd(((CrowdedPage<TKey, TValue>)this).MoreValues, index);

    /// <summary>One of the entries that have no room in the page itself; it is not there any more if a comparer has removed others meanwhile.</summary>
    private static ref T InCrowd<T>(T[] more, int index)
    {
        index -= Capacity;
        if ((uint)index >= (uint)more.Length)
        {
            Throw.Modified();
        }

        return ref more[index];
    }

    /// <summary>Whether the entry in a slot has a key: under the default comparer of a value type, or as a string.</summary>
    /// <remarks>A string's kept hash is not looked at: it lies in yet another line of the cache, and strings of equal tags differ early.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool HasAt(int index, TKey key, uint hash)
        => !typeof(TKey).IsValueType
            ? StringKeys.AreEqual(Unsafe.As<TKey, string>(ref KeyAt(index)), Unsafe.As<TKey, string>(ref key))
            : (HashOf<TKey>.IsCheap || HashAt(index) == hash) && HashOf<TKey>.AreEqual(KeyAt(index), key);

    private ref TValue ValueInCrowd(TKey key, uint hash)
    {
        int index = IndexInCrowd(key, hash, null);
        return ref index < 0 ? ref Unsafe.NullRef<TValue>() : ref ValueOfAny(index);
    }

    /// <summary>Searches the entries that have no room in the page itself. All of them have the hash of the first.</summary>
    private int IndexInCrowd(TKey key, uint hash, IEqualityComparer<TKey>? comparer)
        => HashOfEntry(0) == hash
            ? ((CrowdedPage<TKey, TValue>)this).IndexOfMore(key, comparer ?? EqualityComparer<TKey>.Default)
            : -1;

    [InlineArray(Capacity)]
    private struct Tags
    {
        private byte _first;
    }

    [InlineArray(Capacity)]
    private struct Keys
    {
        private TKey _first;
    }

    [InlineArray(Capacity)]
    private struct Values
    {
        private TValue _first;
    }
}
