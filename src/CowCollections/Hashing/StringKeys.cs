using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace CowCollections.Hashing;

/// <summary>
/// What the engine uses for strings in place of the default and the ordinal comparer, which compare in the same way: a hash
/// that is as quick as the unseeded one of <see cref="Dictionary{TKey, TValue}"/>, and yet another one in each process.
/// </summary>
/// <remarks>
/// Folded 64 by 64 bit multiplications over sixteen bytes at a time, both factors masked by secrets: the construction of
/// wyhash, which passes the SMHasher tests and which the runtimes of other languages use for their hash maps. The secrets
/// are those of the process, so both comparers hash alike.
/// </remarks>
internal sealed class StringKeys : IEqualityComparer<string>
#if NET9_0_OR_GREATER
    , IAlternateEqualityComparer<ReadOnlySpan<char>, string>
#endif
{
    private const int Block = 16;

#pragma warning disable MA0024 // Which comparer: this is the one that users get to see.
    internal static readonly StringKeys Default = new(EqualityComparer<string>.Default);
#pragma warning restore MA0024
    internal static readonly StringKeys Ordinal = new(StringComparer.Ordinal);

    private static readonly ulong _secret0 = RandomSecret();
    private static readonly ulong _secret1 = RandomSecret();
    private static readonly ulong _secret2 = RandomSecret();

    private StringKeys(IEqualityComparer<string> original) => Original = original;

    /// <summary>The comparer for which this one stands.</summary>
    internal IEqualityComparer<string> Original { get; }

    /// <inheritdoc/>
    public bool Equals(string? x, string? y) => AreEqual(x, y);

    /// <inheritdoc/>
    public int GetHashCode(string obj) => HashCodeOf(obj);

#if NET9_0_OR_GREATER
    /// <inheritdoc/>
    public string Create(ReadOnlySpan<char> alternate) => alternate.ToString();

    /// <inheritdoc/>
    public bool Equals(ReadOnlySpan<char> alternate, string other) => alternate.SequenceEqual(other);

    /// <inheritdoc/>
    public int GetHashCode(ReadOnlySpan<char> alternate) => HashCodeOf(alternate);
#endif

#pragma warning disable CA1307, CA1309 // Naming the kind of comparison: this overload is ordinal, and quicker than asking for it.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool AreEqual(string? x, string? y) => string.Equals(x, y);
#pragma warning restore CA1307, CA1309

    internal static int HashCodeOf(ReadOnlySpan<char> text)
    {
        ref byte at = ref Unsafe.As<char, byte>(ref MemoryMarshal.GetReference(text));
        nuint left = (nuint)text.Length * sizeof(char);

        // The length goes into all bits: in the low ones it could make up for a difference of characters.
        ulong hash = _secret0 ^ (left * 0x9E3779B97F4A7C15);
        while (left > 2 * Block)
        {
            hash = Folded(Read64(ref at, 0) ^ _secret1, Read64(ref at, sizeof(ulong)) ^ hash);
            at = ref Unsafe.Add(ref at, Block);
            left -= Block;
        }

        // The rest, up to two blocks, in reads that overlap.
        ulong high;
        if (left > Block)
        {
            high = Folded(Read64(ref at, 0) ^ _secret1, Read64(ref at, sizeof(ulong)) ^ hash);
            hash = Folded(Read64(ref at, left - Block) ^ _secret2, Read64(ref at, left - sizeof(ulong)) ^ hash);
        }
        else
        {
            (ulong first, ulong last) = left switch
            {
                >= sizeof(ulong) => (Read64(ref at, 0), Read64(ref at, left - sizeof(ulong))),
                >= sizeof(uint) => (Read32(ref at, 0), Read32(ref at, left - sizeof(uint))),
                0 => (0ul, 0ul),
                _ => (Unsafe.ReadUnaligned<char>(ref at), 0ul),
            };
            high = Math.BigMul(first ^ _secret1, last ^ hash, out hash);
        }

        hash = Folded(hash ^ _secret2, high ^ _secret1);
        return (int)(hash ^ (hash >> 32));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Folded(ulong left, ulong right)
    {
        ulong high = Math.BigMul(left, right, out ulong low);
        return high ^ low;
    }

    private static ulong Read64(ref byte at, nuint offset) => Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref at, offset));

    private static ulong Read32(ref byte at, nuint offset) => Unsafe.ReadUnaligned<uint>(ref Unsafe.Add(ref at, offset));

    private static ulong RandomSecret()
    {
        Span<byte> bytes = stackalloc byte[sizeof(ulong)];
        RandomNumberGenerator.Fill(bytes);

        // An odd number is not 0, and a factor of 0 would forget the other.
        return MemoryMarshal.Read<ulong>(bytes) | 1;
    }
}
