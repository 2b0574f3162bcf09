namespace CowCollections.Tests.Support;

/// <summary>Strings that say their hash: that of <c>0110#3</c> begins with the bits 0110. Those behind the # do not count.</summary>
internal sealed class ReadableHash : IEqualityComparer<string>
{
    internal static readonly ReadableHash Comparer = new();

    public bool Equals(string? x, string? y) => string.Equals(x, y, StringComparison.Ordinal);

    public int GetHashCode(string obj)
        => HashBits.CodeOf(HashBits.Beginning(obj.AsSpan(0, obj.IndexOf('#', StringComparison.Ordinal))));
}
