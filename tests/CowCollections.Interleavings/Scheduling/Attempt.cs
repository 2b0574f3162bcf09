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

    /// <summary>Uses a handle that another thread writes, against the rules. That may throw what the use of a torn value throws.</summary>
    internal static void Race(Action action)
    {
        try
        {
            action();
        }
        catch (Exception error) when (error is ArgumentException or InvalidOperationException
            or IndexOutOfRangeException or NullReferenceException)
        {
            // Nothing to mend: what exists is checked at the end.
        }
    }
}
