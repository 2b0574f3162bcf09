using CowCollections.Tests.Support;

namespace CowCollections.Tests.Faults.Dictionaries;

/// <summary>All hashes are equal, and each call can fail.</summary>
internal sealed class OneHash : IEqualityComparer<Fragile>
{
    internal static readonly OneHash Comparer = new();

    public bool Equals(Fragile? x, Fragile? y) => x is null ? y is null : x.Equals(y);

    public int GetHashCode(Fragile obj)
    {
        Fault.Point();
        return 7;
    }
}
