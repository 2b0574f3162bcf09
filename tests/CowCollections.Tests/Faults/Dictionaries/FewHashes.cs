using CowCollections.Tests.Support;

namespace CowCollections.Tests.Faults.Dictionaries;

/// <summary>Many keys have the same hash, and each call can fail.</summary>
/// <param name="keysOfOne">How many neighbours have the same hash.</param>
internal sealed class FewHashes(int keysOfOne) : IEqualityComparer<Fragile>
{
    /// <summary>All hashes are equal.</summary>
    internal static readonly FewHashes One = new(int.MaxValue);

    /// <summary>Pages are divided, and each key is compared with others.</summary>
    internal static readonly FewHashes OfThree = new(3);

    public bool Equals(Fragile? x, Fragile? y) => x is null ? y is null : x.Equals(y);

    public int GetHashCode(Fragile obj)
    {
        Fault.Point();
        return obj.Value / keysOfOne;
    }
}
