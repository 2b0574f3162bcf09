namespace CowCollections.Tests.Support;

/// <summary>A key whose place in a table can be read: the first bits of its hash, in the order in which the engine looks at them.</summary>
/// <param name="Bits">Zeros and ones; the rest of the hash is zeros.</param>
/// <param name="Id">Tells keys of equal hashes apart.</param>
internal sealed record BitKey(string Bits, int Id)
{
    public bool Equals(BitKey? other) => other is not null && other.Id == Id && string.Equals(other.Bits, Bits, StringComparison.Ordinal);

    public override int GetHashCode() => HashBits.CodeOf(HashBits.Beginning(Bits));
}
