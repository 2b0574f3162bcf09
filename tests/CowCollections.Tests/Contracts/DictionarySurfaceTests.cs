using System.Collections.Immutable;
using System.Reflection;
using CowCollections.Tests.Support;

namespace CowCollections.Tests.Contracts;

/// <summary>Whatever Dictionary and ImmutableDictionary declare is there, with the same parameters.</summary>
public class DictionarySurfaceTests
{
    [Fact]
    public void CowDictionary_has_every_method_and_property_of_Dictionary()
    {
        string[] intended =
        [
            // Types of their own, which snapshots have, too.
            "get_Keys() : KeyCollection", "get_Values() : ValueCollection", "GetEnumerator() : Enumerator",

            // Formatters are gone from .NET.
            "GetObjectData", "OnDeserialization",
        ];
        IEnumerable<string> missing = Members(typeof(Dictionary<,>)).Except(Members(typeof(CowDictionary<,>)), StringComparer.Ordinal);
        Assert.DoesNotContain(missing, each => !Array.Exists(intended, other => each.StartsWith(other, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(typeof(Dictionary<string, int>), typeof(CowDictionary<string, int>))]
    [InlineData(typeof(ImmutableDictionary<string, int>), typeof(CowDictionarySnapshot<string, int>))]
    [InlineData(typeof(Dictionary<string, int>.KeyCollection), typeof(CowDictionaryKeys<string, int>))]
    [InlineData(typeof(Dictionary<string, int>.ValueCollection), typeof(CowDictionaryValues<string, int>))]
    public void It_has_every_interface_of_its_counterpart(Type known, Type tested)
    {
        string[] formatters = ["ISerializable", "IDeserializationCallback"];
        Assert.Empty(known.GetInterfaces().Where(each => each.IsVisible && !formatters.Contains(each.Name, StringComparer.Ordinal))
            .Except(tested.GetInterfaces()));
    }

    [Fact]
    public void CowDictionarySnapshot_has_every_method_and_property_of_ImmutableDictionary()
    {
        string[] intended = ["ToBuilder", "get_Keys", "get_Values", "GetEnumerator"];
        IEnumerable<string> missing = Members(typeof(ImmutableDictionary<,>)).Except(Members(typeof(CowDictionarySnapshot<,>)), StringComparer.Ordinal);
        Assert.DoesNotContain(missing, each => !Array.Exists(intended, other => each.StartsWith(other, StringComparison.Ordinal)));
    }

    [Fact]
    public void No_collection_is_disposable()
    {
        Type[] collections = [typeof(CowDictionary<,>), typeof(CowDictionarySnapshot<,>), typeof(CowDictionaryKeys<,>), typeof(CowDictionaryValues<,>)];
        Assert.DoesNotContain(collections, typeof(IDisposable).IsAssignableFrom);
    }

    private static IEnumerable<string> Members(Type type)
        => type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            .Select(each => $"{each.Name}({string.Join(", ", each.GetParameters().Select(Text))}) : {NameOf(each.ReturnType, type)}");

    private static string Text(ParameterInfo parameter) => $"{parameter.ParameterType.Name} {parameter.Name}";

    private static string NameOf(Type result, Type type) => string.Equals(result.Name, type.Name, StringComparison.Ordinal) ? "Self" : result.Name;
}
