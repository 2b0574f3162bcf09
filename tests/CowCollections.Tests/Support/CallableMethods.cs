using System.Reflection;

namespace CowCollections.Tests.Support;

/// <summary>The methods and accessors that reflection can call: without spans. Generic ones make strings.</summary>
internal static class CallableMethods
{
    internal static IEnumerable<MethodInfo> Of<T>(Type surface)
        => (surface.IsGenericTypeDefinition ? surface.MakeGenericType(typeof(T)) : surface)
            .GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            .Where(method => !method.GetParameters().Any(each => each.ParameterType.IsByRef || each.ParameterType.IsByRefLike))
            .Where(method => !method.ReturnType.IsByRef)
            .Select(method => method.IsGenericMethod ? method.MakeGenericMethod(typeof(string)) : method);

    /// <summary>The method of a signature, which is given for elements of type <see cref="Small"/>.</summary>
    internal static MethodInfo Find<T>(Type surface, string call)
    {
        string sought = call.Replace(nameof(Small), typeof(T).Name, StringComparison.Ordinal);
        return Of<T>(surface).Single(each => string.Equals(Signature.Call(each), sought, StringComparison.Ordinal));
    }
}
