using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;
using System.Security.Cryptography;

namespace CowCollections.Hashing;

/// <summary>
/// What the engine uses for strings in place of the default and the ordinal comparer, which compare in the same way: a hash
/// that is as quick as the unseeded one of <see cref="Dictionary{TKey, TValue}"/>, and yet another one in each process.
/// </summary>
/// <remarks>
/// Folded 64 by 64 bit multiplications over sixteen bytes at a time, both factors masked by secrets: the construction of
/// wyhash, which the runtimes of other languages use for their hash maps; here the last one gives 64 bits, which is enough for 32.
/// The secrets are those of the process, so both comparers hash alike. See docs/decisions/0021.
/// </remarks>
internal sealed class StringKeys : IStandIn, IEqualityComparer<string>
#if NET9_0_OR_GREATER
    , IAlternateEqualityComparer<ReadOnlySpan<char>, string>
#endif
{
    private const int Block = 16;

    /// <summary>Two products that are put together are turned against each other, so that equal patterns in both do not meet.</summary>
    private const int Turn = 23;

#pragma warning disable MA0024 // Which comparer: this is the one that users get to see.
    internal static readonly StringKeys Default = new(EqualityComparer<string>.Default);
#pragma warning restore MA0024
    internal static readonly StringKeys Ordinal = new(StringComparer.Ordinal);

    private static readonly ulong _secret0 = RandomSecret();
    private static readonly ulong _secret1 = RandomSecret();
    private static readonly ulong _secret2 = RandomSecret();

    private StringKeys(IEqualityComparer<string> original) => Original = original;

    /// <inheritdoc/>
    public IEqualityComparer<string> Original { get; }

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

    /// <summary>The hash of a string.</summary>
    /// <remarks>Out of line: where it was inlined, the JIT had enough before it came to the value, and called for that.</remarks>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static int HashCodeOf(ReadOnlySpan<char> text)
    {
        AsTheyAre letters = default;
        return HashCodeOf(text, ref letters);
    }

    /// <summary>The hash of what letters are to be taken for.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static int HashCodeOf<TLetters>(ReadOnlySpan<char> text, ref TLetters letters)
        where TLetters : struct, ILetters
        => HashCodeOf(text, ref letters, _secret0, _secret1, _secret2);

    /// <summary>The hash by given secrets, of which none may be 0; the last must be odd, for it is what the result is multiplied by.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static int HashCodeOf<TLetters>(ReadOnlySpan<char> text, ref TLetters letters, ulong secret0, ulong secret1, ulong secret2)
        where TLetters : struct, ILetters
    {
        ref byte at = ref Unsafe.As<char, byte>(ref MemoryMarshal.GetReference(text));
        nuint left = (nuint)text.Length * sizeof(char);

        nuint length = left;
        ulong hash = secret0;
        while (left > 2 * Block)
        {
            hash = Folded(letters.Of(Read64(ref at, 0)) ^ secret1, letters.Of(Read64(ref at, sizeof(ulong))) ^ hash);
            at = ref Unsafe.Add(ref at, Block);
            left -= Block;
        }

        // The rest, up to two blocks, in reads that overlap.
        if (left > Block)
        {
            ulong ahead = Folded(letters.Of(Read64(ref at, 0)) ^ secret1, letters.Of(Read64(ref at, sizeof(ulong))) ^ hash);
            ulong behind = Folded(letters.Of(Read64(ref at, left - Block)) ^ secret2, letters.Of(Read64(ref at, left - sizeof(ulong))) ^ hash);
            hash = BitOperations.RotateLeft(ahead, Turn) ^ behind;
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
            first = letters.Of(first) ^ secret1;
            last = letters.Of(last) ^ hash;
            hash = BitOperations.RotateLeft(HighProduct(first, last), Turn) ^ (first * last);
        }

        // The length comes last, where all bits depend on the characters: before, it could make up for a difference of these.
        hash = (hash ^ length) * secret2;
        return (int)(hash ^ (hash >> 32));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Folded(ulong left, ulong right) => HighProduct(left, right) ^ (left * right);

    /// <summary>The high half of a product.</summary>
    /// <remarks>Asked for together with the high one, the low half would be stored and loaded again: that takes longer than to multiply twice.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong HighProduct(ulong left, ulong right)
        => Bmi2.X64.IsSupported ? Bmi2.X64.MultiplyNoFlags(left, right) : Math.BigMul(left, right, out _);

    private static ulong Read64(ref byte at, nuint offset) => Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref at, offset));

    private static ulong Read32(ref byte at, nuint offset) => Unsafe.ReadUnaligned<uint>(ref Unsafe.Add(ref at, offset));

    private static ulong RandomSecret()
    {
        Span<byte> bytes = stackalloc byte[sizeof(ulong)];
        RandomNumberGenerator.Fill(bytes);

        // An odd number is not 0, and a factor of 0 would forget the other.
        return MemoryMarshal.Read<ulong>(bytes) | 1;
    }

    /// <summary>What characters are taken for when they are hashed.</summary>
    internal interface ILetters
    {
        /// <summary>Four characters, 16 bits each, or fewer and zeros.</summary>
        ulong Of(ulong characters);
    }

    internal readonly struct AsTheyAre : ILetters
    {
        /// <inheritdoc/>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public ulong Of(ulong characters) => characters;
    }
}
