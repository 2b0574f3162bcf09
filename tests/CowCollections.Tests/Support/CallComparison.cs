using System.Collections;
using System.Reflection;

namespace CowCollections.Tests.Support;

/// <summary>Calls a method of a known collection and its counterpart with each combination of arguments, and compares.</summary>
/// <remarks>
/// Accepted are, in all methods:
/// <list type="bullet">
/// <item>An exception that names the method's own parameter, where the known collection names one of the method that it
/// goes on to call: <c>array</c> in place of <c>destinationArray</c>.</item>
/// <item>Where no single argument is to blame, another argument's exception: the order of the checks is nobody's
/// contract. The same for <see cref="int.MinValue"/>, with which the known collections' own checks overflow.</item>
/// <item>Enumerators that still work after a call that changed nothing.</item>
/// </list>
/// </remarks>
internal sealed class CallComparison
{
    private readonly MethodInfo _known;
    private readonly MethodInfo _tested;
    private readonly Func<object, object?>[][] _choices;

    /// <param name="known">The method that is right.</param>
    /// <param name="tested">Its counterpart.</param>
    /// <param name="argumentsOf">The arguments to try for a parameter of a type.</param>
    internal CallComparison(MethodInfo known, MethodInfo tested, Func<Type, Func<object, object?>[]> argumentsOf)
    {
        _known = known;
        _tested = tested;
        _choices = [.. known.GetParameters().Select(each => argumentsOf(each.ParameterType))];
    }

    /// <summary>Whether an exception must be of the same type and name the same parameter; else any that blames an argument will do.</summary>
    internal bool SameExceptions { get; init; } = true;

    /// <param name="makeKnown">Makes the collection that is right.</param>
    /// <param name="makeTested">Each makes a collection that must do the same.</param>
    internal void AssertSame(Func<object> makeKnown, params IEnumerable<Func<object>> makeTested)
    {
        int calls = _choices.Aggregate(1, (product, choice) => product * choice.Length);
        Outcome[] expected = [.. Enumerable.Range(0, calls).Select(call => Outcome.Of(makeKnown(), _known, Arguments(call)))];
        string[] differences = [.. makeTested.SelectMany(make => Differences(expected, make)).Take(5)];
        Assert.True(differences.Length == 0, string.Join(Environment.NewLine, differences));
    }

    private IEnumerable<string> Differences(Outcome[] expected, Func<object> makeTested)
    {
        for (int call = 0; call < expected.Length; call++)
        {
            object target = makeTested();
            object?[] before = Elements(target);
            Outcome actual = Outcome.Of(target, _tested, Arguments(call));
            bool changed = !Elements(target).SequenceEqual(before);
            bool accepted = actual == expected[call] || IsAccepted(expected, call, actual, changed);
            if (!accepted || (changed && actual.Thrown is not null))
            {
                IEnumerable<object?> arguments = Arguments(call).Select(make => make(makeTested()));
                yield return $"{_known.Name}({string.Join(", ", arguments.Select(Text))}): expected {expected[call]}, was {actual}";
            }
        }
    }

    private static object?[] Elements(object target) => [.. ((IEnumerable)target).Cast<object?>()];

    private static string Text(object? value)
        => value is null ? "null"
        : value is IEnumerable and not string ? $"{value.GetType().Name} of {Elements(value).Length}"
        : $"{value}";

    private Func<object, object?>[] Arguments(int call)
    {
        var arguments = new Func<object, object?>[_choices.Length];
        for (int i = 0; i < arguments.Length; i++)
        {
            (call, int choice) = Math.DivRem(call, _choices[i].Length);
            arguments[i] = _choices[i][choice];
        }

        return arguments;
    }

    private bool IsAccepted(Outcome[] expected, int call, Outcome actual, bool changed)
    {
        Outcome known = expected[call];
        if (known.Thrown is null && actual.Thrown is null)
        {
            return !changed && actual == known with { KeepsEnumerators = true };
        }

        if (!SameExceptions || !HasOneFault(expected, call) || Array.Exists(Arguments(call), make => make(_known) is int.MinValue))
        {
            return typeof(ArgumentException).IsAssignableFrom(known.Thrown) && typeof(ArgumentException).IsAssignableFrom(actual.Thrown);
        }

        return actual == known with { Parameter = actual.Parameter } && IsParameter(actual.Parameter) && !IsParameter(known.Parameter);
    }

    /// <summary>Whether some other value of one argument makes the call succeed.</summary>
    private bool HasOneFault(Outcome[] expected, int call)
    {
        int stride = 1;
        foreach (Func<object, object?>[] choices in _choices)
        {
            int first = call - (call / stride % choices.Length * stride);
            for (int choice = 0; choice < choices.Length; choice++)
            {
                if (expected[first + (choice * stride)].Thrown is null)
                {
                    return true;
                }
            }

            stride *= choices.Length;
        }

        return false;
    }

    private bool IsParameter(string? name)
        => Array.Exists(_tested.GetParameters(), each => string.Equals(each.Name, name, StringComparison.Ordinal));
}
