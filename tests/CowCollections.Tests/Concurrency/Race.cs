namespace CowCollections.Tests.Concurrency;

/// <summary>The use of one handle by two threads, against the rules.</summary>
internal static class Race
{
    /// <summary>A race may throw what the use of a torn value throws; it is the same with the collections of .NET.</summary>
    internal static void Attempt(Action action)
    {
        try
        {
            action();
        }
        catch (Exception error) when (error is ArgumentException or InvalidOperationException
            or IndexOutOfRangeException or NullReferenceException or InvalidCastException)
        {
            // Nothing to mend: what exists is checked by the other thread.
        }
    }
}
