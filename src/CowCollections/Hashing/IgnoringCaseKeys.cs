using System.Runtime.CompilerServices;

namespace CowCollections.Hashing;

/// <summary>
/// What the engine uses for strings in place of <see cref="StringComparer.OrdinalIgnoreCase"/>: what consists of ASCII, as most
/// keys do whose case does not matter, has the hash of <see cref="StringKeys"/>, with small letters.
/// </summary>
/// <remarks>
/// Any other string has the hash of the original. It is never equal to one of ASCII: to .NET a dotless i, a long s and the sign for
/// Kelvin are no letters of ASCII, whatever their case. A test holds that. See docs/decisions/0021.
/// </remarks>
internal sealed class IgnoringCaseKeys : IStandIn, IEqualityComparer<string>
#if NET9_0_OR_GREATER
    , IAlternateEqualityComparer<ReadOnlySpan<char>, string>
#endif
{
    internal static readonly IgnoringCaseKeys Instance = new();

    private IgnoringCaseKeys()
    {
    }

    /// <inheritdoc/>
    public IEqualityComparer<string> Original => StringComparer.OrdinalIgnoreCase;

    /// <inheritdoc/>
    public bool Equals(string? x, string? y) => string.Equals(x, y, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public int GetHashCode(string obj) => HashCodeOf(obj);

#if NET9_0_OR_GREATER
    /// <inheritdoc/>
    public string Create(ReadOnlySpan<char> alternate) => alternate.ToString();

    /// <inheritdoc/>
    public bool Equals(ReadOnlySpan<char> alternate, string other) => alternate.Equals(other, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public int GetHashCode(ReadOnlySpan<char> alternate) => HashCodeOf(alternate);
#endif

    private static int HashCodeOf(ReadOnlySpan<char> text)
    {
        Lowered letters = default;
        int hash = StringKeys.HashCodeOf(text, ref letters);
        return letters.AreAscii ? hash : string.GetHashCode(text, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Makes capital letters of ASCII small, four characters at a time, and notes whether there were any others.</summary>
    private struct Lowered : StringKeys.ILetters
    {
        private const ulong Each = 0x0001_0001_0001_0001;

        private ulong _seen;

        internal readonly bool AreAscii => (_seen & (Each * 0xFF80)) == 0;

        /// <inheritdoc/>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public ulong Of(ulong characters)
        {
            // From 'A' on and no further than 'Z': what is added carries into the eighth bit from the first of these on, and behind the second.
            _seen |= characters;
            ulong capitals = (characters + (Each * (0x80 - 'A'))) & ~(characters + (Each * (0x7F - 'Z'))) & (Each * 0x80);
            return characters | (capitals >> 2);
        }
    }
}
