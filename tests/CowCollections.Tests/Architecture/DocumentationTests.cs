using System.Reflection;

namespace CowCollections.Tests.Architecture;

/// <summary>Every public member says what it does, how long it takes and what becomes of sharing.</summary>
public class DocumentationTests
{
    /// <summary>Where there is nothing to say about time and sharing beyond what the whole type says.</summary>
    private static readonly string[] _withoutCosts =
    [
        // Enumerators: GetEnumerator tells.
        "CowText.Enumerator", "CowText.ChunkEnumerator", "CowText.PieceEnumerator", "CowText.RuneEnumerator",

        // What the compiler calls: Append tells.
        "CowString.AppendInterpolatedStringHandler",
        "CowList`1.Enumerator", "CowListSnapshot`1.Enumerator", "CowPages`1.Enumerator",
        "CowDictionaryEnumerator`2", "CowDictionaryKeys`2.Enumerator", "CowDictionaryValues`2.Enumerator",

        "CowSetEnumerator`1",

        // Overrides: the typed one beside them tells.
        "M:CowCollections.CowListSnapshot`1.Equals(System.Object)", "M:CowCollections.CowDictionarySnapshot`2.Equals(System.Object)",
        "M:CowCollections.CowStringSnapshot.Equals(System.Object)",
    ];

    public static TheoryData<string> Members
        => [.. typeof(CowList<>).Assembly.GetExportedTypes().SelectMany(MembersOf)];

    public static TheoryData<string> Types => [.. typeof(CowList<>).Assembly.GetExportedTypes().Select(type => $"T:{DefinitionOf(type)}")];

    [Theory]
    [MemberData(nameof(Types))]
    public void A_type_says_what_it_is_for(string id) => Assert.NotEmpty(XmlDocumentation.OfLibrary.TextOf(id, "summary"));

    [Theory]
    [MemberData(nameof(Members))]
    public void A_member_says_what_it_does_and_what_it_costs(string id)
    {
        if (id.EndsWith("Equals(System.Object)", StringComparison.Ordinal))
        {
            return;
        }

        Assert.NotEmpty(XmlDocumentation.OfLibrary.TextOf(id, "summary"));
        if (!Array.Exists(_withoutCosts, each => id.Contains(each, StringComparison.Ordinal)))
        {
            string remarks = XmlDocumentation.OfLibrary.TextOf(id, "remarks");
            Assert.Contains("Time: ", remarks, StringComparison.Ordinal);
            Assert.Contains("Sharing: ", remarks, StringComparison.Ordinal);
        }
    }

    /// <summary>The compiler's names of the members that it documents: those that a reader sees.</summary>
    private static IEnumerable<string> MembersOf(Type type)
        => type.GetMembers(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
            .Where(member => member is not (TypeInfo or MethodInfo { IsSpecialName: true }) || member.Name.StartsWith("op_", StringComparison.Ordinal))
            .Select(member => member switch
            {
                FieldInfo => $"F:{DefinitionOf(type)}.{member.Name}",
                PropertyInfo property => $"P:{DefinitionOf(type)}.{member.Name}{ParametersOf(property.GetIndexParameters(), "")}",
                MethodBase method => $"M:{DefinitionOf(type)}.{method.Name.Replace('.', '#')}{Arity(method)}{ParametersOf(method.GetParameters(), ResultOf(method))}",
                _ => throw new NotSupportedException($"A member of an unknown kind: {member}."),
            });

    private static string Arity(MethodBase method) => method.IsGenericMethod ? $"``{method.GetGenericArguments().Length}" : "";

    /// <summary>Conversions differ in what they return.</summary>
    private static string ResultOf(MethodBase method)
        => method is MethodInfo { Name: "op_Implicit" or "op_Explicit" } conversion ? $"~{NameOf(conversion.ReturnType)}" : "";

    private static string ParametersOf(ParameterInfo[] parameters, string result)
        => parameters.Length == 0 ? result : $"({string.Join(",", parameters.Select(each => NameOf(each.ParameterType)))}){result}";

    /// <summary>The compiler's name of a type as a parameter: <c>CowList{`0}</c>.</summary>
    private static string NameOf(Type type)
    {
        if (type.IsGenericParameter)
        {
            return (type.DeclaringMethod is null ? "`" : "``") + type.GenericParameterPosition;
        }

        if (type.IsByRef)
        {
            return $"{NameOf(type.GetElementType()!)}@";
        }

        if (type.IsArray)
        {
            return $"{NameOf(type.GetElementType()!)}[]";
        }

        // The arguments of a nested type are those of the outer one, and then its own.
        Type[] arguments = type.GetGenericArguments();
        int inherited = type.DeclaringType?.GetGenericArguments().Length ?? 0;
        string outer = type.DeclaringType is not { } declaring ? type.Namespace!
            : NameOf(inherited == 0 ? declaring : declaring.MakeGenericType(arguments[..inherited]));
        string own = arguments.Length == inherited ? "" : $"{{{string.Join(",", arguments[inherited..].Select(NameOf))}}}";
        return $"{outer}.{type.Name.Split('`')[0]}{own}";
    }

    /// <summary>The compiler's name of a type that declares members: <c>CowList`1.Enumerator</c>.</summary>
    private static string DefinitionOf(Type type)
        => (type.DeclaringType is { } outer ? DefinitionOf(outer) : type.Namespace) + $".{type.Name}";
}
