namespace CowCollections.Tests.Support;

/// <summary>A key whose place in a table can be read: the first bits of its hash, in the order in which the engine looks at them.</summary>
/// <param name="Bits">Zeros and ones; the rest of the hash is zeros.</param>
/// <param name="Id">Tells keys of equal hashes apart.</param>
internal sealed record BitKey(string Bits, int Id)
{
    /// <summary>The inverse of the factor in <c>HashOf.Mixed</c>, modulo 2^32.</summary>
    private const uint Inverse = 340573321;

    public bool Equals(BitKey? other) => other is not null && other.Id == Id && string.Equals(other.Bits, Bits, StringComparison.Ordinal);

    public override int GetHashCode()
    {
        uint hash = Convert.ToUInt32(Bits.PadRight(32, '0'), 2);
        return (int)((hash ^ (hash >> 16)) * Inverse);
    }
}
