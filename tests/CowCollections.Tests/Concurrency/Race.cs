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
            or IndexOutOfRangeException or NullReferenceException or InvalidCastException || IsFailedAssertion(error))
        {
            // Nothing to mend: what must not have changed is checked outside.
        }
    }

    /// <summary>In a debug build an assertion may be what finds the torn value. The type that the test host throws then is its own.</summary>
    private static bool IsFailedAssertion(Exception error)
        => string.Equals(error.GetType().Name, "DebugAssertException", StringComparison.Ordinal);
}
