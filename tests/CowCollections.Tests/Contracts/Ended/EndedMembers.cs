using System.Collections;
using System.Reflection;
using CowCollections.Tests.Support;

namespace CowCollections.Tests.Contracts.Ended;

/// <summary>The public members of a type of snapshots, found by reflection, and what they do when the lease has ended.</summary>
/// <param name="snapshot">The type.</param>
/// <param name="argument">Makes good arguments of the types that are not known here.</param>
internal sealed class EndedMembers(Type snapshot, Func<Type, object?> argument)
{
    /// <summary>What says the same of every snapshot.</summary>
    private static readonly string[] _constant = ["get_IsReadOnly", "get_IsFixedSize", "get_IsSynchronized", "get_SyncRoot"];

    private static readonly string[] _mutators = ["Add", "Clear", "Insert", "Remove", "RemoveAt", "set_Item"];

    private static readonly Type[] _mutable = [typeof(ICollection<>), typeof(IDictionary<,>), typeof(IDictionary), typeof(IList)];

    internal TheoryData<string> Names => [.. Methods.Select(Name).Distinct(StringComparer.Ordinal)];

    private IEnumerable<MethodInfo> Methods
        => snapshot.GetMethods(BindingFlags.Public | BindingFlags.Instance)
            .Where(each => each.DeclaringType != typeof(object))
            .Concat(snapshot.GetInterfaces().Where(each => each.IsVisible).SelectMany(each => each.GetMethods()))
            .Where(each => !each.IsStatic && !_constant.Contains(each.Name, StringComparer.Ordinal))
            .Select(each => each.IsGenericMethod ? each.MakeGenericMethod([.. each.GetGenericArguments().Select(_ => typeof(int))]) : each);

    /// <summary>Calls a member on a snapshot that has ended, and asserts that it throws what it should.</summary>
    internal void AssertThrows(string name, object ended)
    {
        MethodInfo method = Methods.First(each => string.Equals(Name(each), name, StringComparison.Ordinal));
        Exception? thrown = Record.Exception(() => Use(LateCall.Invoke(method, ended, Argument)));
        Assert.True(thrown is not null, $"{name} does not throw.");
        Assert.True(IsMutator(method) ? thrown is NotSupportedException : thrown is ObjectDisposedException, $"{name}: {thrown}");

        // Nor is there an answer that does not depend on the contents: nothing is shared with null, and no element is of another type.
        thrown = Record.Exception(() => Use(LateCall.Invoke(method, ended, Unfit)));
        Assert.True(
            IsMutator(method) ? thrown is NotSupportedException : thrown is ObjectDisposedException or ArgumentException, $"{name}, unfit: {thrown}");
    }

    private object? Unfit(Type type) => type == typeof(object) ? new object() : type.IsValueType ? Argument(type) : null;

    private static string Name(MethodInfo method) => $"{method.DeclaringType!.Name}.{Signature.Call(method)}";

    private static bool IsMutator(MethodInfo method)
        => method.DeclaringType is { IsInterface: true } type
            && _mutable.Contains(type.IsGenericType ? type.GetGenericTypeDefinition() : type)
            && _mutators.Contains(method.Name, StringComparer.Ordinal);

    /// <summary>A view of the snapshot, or what is written later, throws when it is used.</summary>
    private static void Use(object? result)
    {
        switch (result)
        {
            case Task task:
                task.GetAwaiter().GetResult();
                break;
            case IEnumerable view and not string:
                _ = view.GetEnumerator().MoveNext();
                break;
        }
    }

    private object? Argument(Type type)
        => type == typeof(int) ? 0
            : type.IsEnum ? Enum.GetValues(type).GetValue(0)
            : type == typeof(IFormatProvider) || type == typeof(System.Globalization.CultureInfo) ? System.Globalization.CultureInfo.InvariantCulture
            : argument(type) is { } made ? made
            : type.IsValueType ? Activator.CreateInstance(type)
            : type.IsGenericType && type.GetGenericTypeDefinition() is { } generic && (generic == typeof(IEqualityComparer<>) || generic == typeof(IProgress<>)) ? null
            : throw new NotSupportedException($"No argument of type {type}.");
}
