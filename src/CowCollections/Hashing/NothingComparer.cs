namespace CowCollections.Hashing;

/// <summary>Says that nothing equals nothing. The default comparer would box them, and ask by reflection.</summary>
internal sealed class NothingComparer : IEqualityComparer<Nothing>
{
    internal static readonly NothingComparer Instance = new();

    private NothingComparer()
    {
    }

    /// <inheritdoc/>
    public bool Equals(Nothing x, Nothing y) => true;

    /// <inheritdoc/>
    public int GetHashCode(Nothing obj) => 0;
}
