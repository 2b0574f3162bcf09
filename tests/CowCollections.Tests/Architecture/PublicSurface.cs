using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace CowCollections.Tests.Architecture;

/// <summary>The public types and members of an assembly as lines of text, in an order that does not depend on the compiler.</summary>
internal static class PublicSurface
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<Type, string> _keywords = new()
    {
        [typeof(void)] = "void",
        [typeof(bool)] = "bool",
        [typeof(int)] = "int",
        [typeof(object)] = "object",
        [typeof(string)] = "string",
    };

    internal static IEnumerable<string> Of(Assembly assembly)
        => assembly.GetExportedTypes()
            .OrderBy(type => type.FullName, StringComparer.Ordinal)
            .SelectMany(type => MembersOf(type).Select(member => $"    {member}").Prepend(Header(type)));

    private static string Header(Type type)
    {
        string kind = type switch
        {
            { IsInterface: true } => "interface",
            { IsEnum: true } => "enum",
            { IsValueType: true } => IsReadOnly(type) ? "readonly struct" : "struct",
            { IsAbstract: true, IsSealed: true } => "static class",
            { IsAbstract: true } => "abstract class",
            { IsSealed: true } => "sealed class",
            _ => "class",
        };
        string[] bases = [.. type.GetInterfaces().Where(each => each.IsVisible).Select(NameOf).Order(StringComparer.Ordinal)];
        string inherited = bases.Length == 0 ? "" : $" : {string.Join(", ", bases)}";
        return $"{kind} {type.Namespace}.{NameOf(type)}{inherited}{Constraints(type.GetGenericArguments())}";
    }

    private static IEnumerable<string> MembersOf(Type type)
        => type.GetMembers(Declared)
            .Select(member => (member.Name, Text: TextOf(member)))
            .Where(each => each.Text.Length > 0)
            .OrderBy(each => each.Name, StringComparer.Ordinal)
            .ThenBy(each => each.Text, StringComparer.Ordinal)
            .Select(each => each.Text);

    /// <summary>A member as text; empty if it cannot be seen from outside, or belongs to another.</summary>
    private static string TextOf(MemberInfo member) => member switch
    {
        ConstructorInfo constructor when IsVisible(constructor) => $"{NameOf(member.DeclaringType!)}({Parameters(constructor)})",
        MethodInfo method when IsVisible(method) && !IsAccessor(method) => Text(method),
        PropertyInfo property when property.GetAccessors().Length > 0 => Text(property),
        FieldInfo { IsPublic: true } or FieldInfo { IsFamily: true } => Text((FieldInfo)member),
        _ => "",
    };

    private static string Text(MethodInfo method)
    {
        string modifiers = method.IsStatic ? "static " : method.GetBaseDefinition() != method ? "override " : "";
        modifiers += IsReadOnly(method) ? "readonly " : "";
        string arguments = method.IsGenericMethod ? $"<{string.Join(", ", method.GetGenericArguments().Select(NameOf))}>" : "";
        return $"{modifiers}{NameOf(method.ReturnParameter)} {method.Name}{arguments}({Parameters(method)}){Constraints(method.GetGenericArguments())}";
    }

    private static string Text(PropertyInfo property)
    {
        string accessors = string.Concat(property.GetAccessors().Select(each => $" {each.Name[..3]};"));
        string index = property.GetIndexParameters() is { Length: > 0 } indices ? $"[{string.Join(", ", indices.Select(Text))}]" : "";
        string modifier = property.GetAccessors()[0].IsStatic ? "static " : "";
        return $"{modifier}{NameOf(property.PropertyType)} {property.Name}{index} {{{accessors} }}";
    }

    private static string Text(FieldInfo field)
        => $"{(field.IsStatic ? "static " : "")}{(field.IsInitOnly ? "readonly " : "")}{NameOf(field.FieldType)} {field.Name}";

    private static string Text(ParameterInfo parameter)
    {
        bool isThis = parameter.Position == 0 && parameter.Member.IsDefined(typeof(ExtensionAttribute));
        string modifier = isThis ? "this " : parameter.GetCustomAttributesData()
            .Any(each => each.AttributeType.Name is "ParamCollectionAttribute" or "ParamArrayAttribute") ? "params " : "";
        string value = parameter.HasDefaultValue ? string.Create(CultureInfo.InvariantCulture, $" = {parameter.DefaultValue ?? "default"}") : "";
        return $"{modifier}{NameOf(parameter)} {parameter.Name}{value}";
    }

    private static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(Text));

    private static string NameOf(ParameterInfo parameter)
    {
        string passed = !parameter.ParameterType.IsByRef ? ""
            : parameter.IsOut ? "out "
            : parameter.IsIn ? "in "
            : "ref ";
        bool annotated = !parameter.ParameterType.IsGenericParameter && !parameter.ParameterType.IsValueType
            && new NullabilityInfoContext().Create(parameter).ReadState == NullabilityState.Nullable;
        return $"{passed}{NameOf(parameter.ParameterType)}{(annotated ? "?" : "")}";
    }

    private static string NameOf(Type type)
    {
        if (type.IsByRef || type.IsArray)
        {
            return NameOf(type.GetElementType()!) + (type.IsArray ? "[]" : "");
        }

        if (_keywords.TryGetValue(type, out string? keyword))
        {
            return keyword;
        }

        string outer = type is { IsNested: true, IsGenericParameter: false } ? $"{NameOf(type.DeclaringType!)}." : "";
        string name = type.Name.Split('`')[0];
        Type[] arguments = outer.Length > 0 ? [] : type.GetGenericArguments();
        return outer + (arguments.Length == 0 ? name : $"{name}<{string.Join(", ", arguments.Select(NameOf))}>");
    }

    private static string Constraints(Type[] arguments)
        => string.Concat(arguments
            .Where(each => each.IsGenericParameter && each.GenericParameterAttributes.HasFlag(GenericParameterAttributes.ReferenceTypeConstraint))
            .Select(each => $" where {each.Name} : class"));

    private static bool IsVisible(MethodBase method) => method.IsPublic || method.IsFamily;

    private static bool IsAccessor(MethodInfo method) => method.IsSpecialName && !method.Name.StartsWith("op_", StringComparison.Ordinal);

    private static bool IsReadOnly(MemberInfo member)
        => member.GetCustomAttributesData().Any(each => each.AttributeType.Name is "IsReadOnlyAttribute");
}
