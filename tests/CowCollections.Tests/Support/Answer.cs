namespace CowCollections.Tests.Support;

/// <summary>How a collection answers a call, to be compared with how another does.</summary>
internal static class Answer
{
    /// <summary>What a function returns, or the type of the exception by which it refuses.</summary>
    internal static object? Of(Func<object?> function)
    {
        try
        {
            return function();
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException or NotSupportedException)
        {
            return e.GetType();
        }
    }

    /// <summary>The type of the exception that an action throws, and the parameter that it names.</summary>
    internal static (Type? Type, string? Parameter) ExceptionOf(Action action)
        => Record.Exception(action) is { } e ? (e.GetType(), (e as ArgumentException)?.ParamName) : default;

    /// <summary>Does something, and returns null: a statement among functions.</summary>
    internal static object? None(Action action)
    {
        action();
        return null;
    }
}
