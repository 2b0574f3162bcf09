using System.Runtime.CompilerServices;

namespace CowCollections.Hashing;

/// <summary>What the engine makes of a hash code. Its first bits choose the page, its last ones are the tag in the page.</summary>
internal static class HashOf
{
    internal const int Bits = 32;

    /// <summary>One more than the last hash.</summary>
    internal const ulong End = 1UL << Bits;

    /// <summary>
    /// Spreads a hash code over all bits: sequential and clustered ones come apart. One to one, so that hash codes that
    /// differ never become equal.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static uint Mixed(int hashCode)
    {
        // The product has the influence of every bit in its first bits, 2^32 divided by the golden ratio keeps sequences
        // evenly spread; the fold brings it to the last bits.
        uint hash = (uint)hashCode * 2654435769u;
        return hash ^ (hash >> 16);
    }

    /// <summary>The tag of a hash.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static byte Tag(uint hash) => (byte)hash;

    /// <summary>Whether a bit is 1, counted from the first.</summary>
    internal static bool BitAt(uint hash, int index) => (hash << index) > int.MaxValue;
}

/// <summary>What is known of the hash codes of a type of keys.</summary>
internal static class HashOf<TKey>
{
    /// <summary>
    /// Whether the default comparer computes a hash code in no time and runs nobody's code, so that it need not be kept.
    /// For value types a constant to the JIT.
    /// </summary>
    internal static bool IsCheap
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => typeof(TKey).IsEnum
            || typeof(TKey) == typeof(int) || typeof(TKey) == typeof(uint)
            || typeof(TKey) == typeof(long) || typeof(TKey) == typeof(ulong)
            || typeof(TKey) == typeof(short) || typeof(TKey) == typeof(ushort)
            || typeof(TKey) == typeof(byte) || typeof(TKey) == typeof(sbyte)
            || typeof(TKey) == typeof(char) || typeof(TKey) == typeof(bool)
            || typeof(TKey) == typeof(nint) || typeof(TKey) == typeof(nuint)
            || typeof(TKey) == typeof(float) || typeof(TKey) == typeof(double)
            || typeof(TKey) == typeof(Guid)
            || typeof(TKey) == typeof(DateTime) || typeof(TKey) == typeof(DateTimeOffset) || typeof(TKey) == typeof(TimeSpan)
            || typeof(TKey) == typeof(DateOnly) || typeof(TKey) == typeof(TimeOnly);
    }

    /// <summary>The hash of a key of a value type under the default comparer.</summary>
    /// <remarks>
    /// Where the key lies, as in <see cref="Dictionary{TKey, TValue}"/>: a copy of one that was stored in parts just now, a <see cref="Guid"/> or a pair,
    /// waits until these are in memory, which takes longer than all of the rest. See docs/decisions/0021. Only what is cheap is asked again for a key
    /// that is in the table; so a hash code that writes what it is called on does not write there.
    /// </remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static uint Of(in TKey key) => HashOf.Mixed(Unsafe.AsRef(in key)!.GetHashCode());

    /// <summary>Whether two keys of a value type are equal under the default comparer.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool AreEqual(TKey left, TKey right)
    {
#if NET9_0_OR_GREATER
        // Integers, and what consists of one, are spared the look at the default comparer that the JIT leaves of it; not what may be
        // equal and differ in bits.
        if (IsCheap && Unsafe.SizeOf<TKey>() == sizeof(int) && typeof(TKey) != typeof(float))
        {
            return Unsafe.BitCast<TKey, int>(left) == Unsafe.BitCast<TKey, int>(right);
        }

        if (IsCheap && Unsafe.SizeOf<TKey>() == sizeof(long) && typeof(TKey) != typeof(double) && typeof(TKey) != typeof(DateTime))
        {
            return Unsafe.BitCast<TKey, long>(left) == Unsafe.BitCast<TKey, long>(right);
        }

#endif
        return EqualityComparer<TKey>.Default.Equals(left, right);
    }
}
