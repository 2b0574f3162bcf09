using System.Reflection;

namespace CowCollections.Tests.Support;

/// <summary>Signatures as text, in which the type that declares them is called <c>Self</c>: so that two types can be compared.</summary>
internal static class Signature
{
    internal static string Of(MethodBase method)
    {
        Type self = method.DeclaringType!;
        string result = method is MethodInfo { ReturnType: var type } ? $" : {Of(type, self)}" : "";
        return $"{method.Name}({Parameters(method, self)}){result}";
    }

    /// <summary>The signature without what it returns.</summary>
    internal static string Call(MethodBase method) => $"{method.Name}({Parameters(method, method.DeclaringType!)})";

    internal static string Of(Type type, Type self)
    {
        if (type.IsGenericParameter)
        {
            return type.Name;
        }

        if (type.IsArray)
        {
            return $"{Of(type.GetElementType()!, self)}[{new string(',', type.GetArrayRank() - 1)}]";
        }

        if (type.IsByRef)
        {
            return $"ref {Of(type.GetElementType()!, self)}";
        }

        string name = IsSameType(type, self) ? "Self"
            : type.DeclaringType is { } outer && IsSameType(outer, self) ? $"Self.{type.Name}"
            : type.Name;
        return type.IsGenericType
            ? $"{name.Split('`')[0]}<{string.Join(", ", type.GetGenericArguments().Select(each => Of(each, self)))}>"
            : name;
    }

    private static bool IsSameType(Type type, Type self)
        => type == self || (type.IsGenericType && self.IsGenericType && type.GetGenericTypeDefinition() == self.GetGenericTypeDefinition());

    private static string Parameters(MethodBase method, Type self)
        => string.Join(", ", method.GetParameters().Select(each => $"{Of(each.ParameterType, self)} {each.Name}"));
}
