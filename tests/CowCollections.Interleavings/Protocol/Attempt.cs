namespace CowCollections.Interleavings.Protocol;

/// <summary>What may come too late.</summary>
internal static class Attempt
{
    /// <summary>A handle of what the snapshot sees, or null if its lease had ended.</summary>
    internal static MiniHandle? Keep(MiniSnapshot snapshot) => OrNull(snapshot.ToHandle);

    /// <summary>What the operation returns, or null if it finds a lease ended.</summary>
    internal static T? OrNull<T>(Func<T> operation)
        where T : class
    {
        try
        {
            return operation();
        }
        catch (ObjectDisposedException)
        {
            return null;
        }
    }
}
