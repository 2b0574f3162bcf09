using CowCollections.Hashing;

namespace CowCollections.Tests.Support;

/// <summary>Finds hash codes of which the engine makes a given hash, so that a test says which page an entry is in.</summary>
internal static class HashBits
{
    /// <summary>The hash code that <see cref="HashOf.Mixed"/> turns into a hash.</summary>
    internal static int CodeOf(uint hash)
    {
        // Mixed is linear over the bits after an odd multiplication; both are undone one after the other.
        uint product = hash ^ (hash >> 16);
        return (int)(product * Inverse(2654435769u));
    }

    /// <summary>The hash that begins with bits as text, and goes on with zeros.</summary>
    internal static uint Beginning(ReadOnlySpan<char> bits)
    {
        uint hash = 0;
        for (int index = 0; index < bits.Length; index++)
        {
            hash |= bits[index] == '1' ? 1u << (HashOf.Bits - 1 - index) : 0;
        }

        return hash;
    }

    /// <summary>The number whose product with an odd one is 1: each round of Newton's method doubles the right bits.</summary>
    private static uint Inverse(uint odd)
    {
        uint inverse = odd;
        for (int round = 0; round < 5; round++)
        {
            inverse *= 2 - (odd * inverse);
        }

        return inverse;
    }
}
