using System.Collections;
using System.Reflection;

namespace CowCollections.Tests.Support;

/// <summary>What a call did, in a form that can be compared.</summary>
/// <param name="Result">The value returned, as text.</param>
/// <param name="Thrown">The type of the exception, if there was one.</param>
/// <param name="Parameter">The parameter that the exception names.</param>
/// <param name="Contents">The elements of the collection and of its arguments afterwards.</param>
/// <param name="KeepsEnumerators">Whether an enumerator from before the call still works.</param>
internal sealed record Outcome(string? Result, Type? Thrown, string? Parameter, string Contents, bool KeepsEnumerators)
{
    internal static Outcome Of(object target, MethodBase method, Func<object, object?>[] makeArguments)
    {
        object?[] arguments = [.. makeArguments.Select(make => make(target))];
        IEnumerator enumerator = EnumeratorOf(target);
        enumerator.MoveNext();
        string? result = null;
        Exception? thrown = null;
        try
        {
            result = Text(method.Invoke(target, BindingFlags.DoNotWrapExceptions, null, arguments, null));
        }
        catch (Exception e)
        {
            thrown = e;
        }

        string contents = $"{Text(target)} {Text(arguments)}";
        return new Outcome(result, thrown?.GetType(), (thrown as ArgumentException)?.ParamName, contents, Works(enumerator));
    }

    public override string ToString()
        => $"{(Thrown is null ? Result : $"{Thrown.Name}({Parameter})")}, then {Contents}, enumerators {(KeepsEnumerators ? "working" : "invalid")}";

    /// <summary>The public enumerator: through the interface an empty List gives one that belongs to no list.</summary>
    private static IEnumerator EnumeratorOf(object target)
        => (IEnumerator)target.GetType().GetMethod(nameof(IEnumerable.GetEnumerator))!.Invoke(target, null)!;

    private static bool Works(IEnumerator enumerator)
    {
        try
        {
            enumerator.MoveNext();
            return true;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    private static string Text(object? value) => value switch
    {
        null => "null",
        string text => text,
        Delegate => "delegate",
        IEnumerator enumerator => Text(Rest(enumerator).ToArray()),
        IEnumerable sequence => $"[{string.Join(", ", sequence.Cast<object?>().Select(Text))}]",
        _ => value.ToString()!,
    };

    private static IEnumerable<object?> Rest(IEnumerator enumerator)
    {
        while (enumerator.MoveNext())
        {
            yield return enumerator.Current;
        }
    }
}
