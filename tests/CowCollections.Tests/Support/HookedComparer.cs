namespace CowCollections.Tests.Support;

/// <summary>Compares numbers, and calls somebody at each call. All hashes are among a few, so that <see cref="Equals(int, int)"/> is called, too.</summary>
internal sealed class HookedComparer(Action hook, int hashes = 40) : IEqualityComparer<int>
{
    public bool Equals(int x, int y)
    {
        hook();
        return x == y;
    }

    public int GetHashCode(int obj)
    {
        hook();
        return obj % hashes;
    }
}
