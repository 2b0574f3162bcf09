namespace CowCollections.Interleavings.Scheduling;

/// <summary>What may come too late.</summary>
internal static class Attempt
{
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
