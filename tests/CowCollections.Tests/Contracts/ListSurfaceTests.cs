using System.Collections.Immutable;
using System.Reflection;
using CowCollections.Tests.Support;

namespace CowCollections.Tests.Contracts;

/// <summary>Whatever List and ImmutableList declare is there, with the same parameters.</summary>
public class ListSurfaceTests
{
    [Fact]
    public void CowList_has_every_constructor_method_and_property_of_List()
        => AssertContains(Members(typeof(List<Small>)), Members(typeof(CowList<Small>)));

    [Fact]
    public void CowList_has_every_interface_of_List()
        => AssertContains(Interfaces(typeof(List<Small>)), Interfaces(typeof(CowList<Small>)));

    [Fact]
    public void The_enumerator_of_CowList_is_a_struct_with_every_member_and_interface_of_that_of_List()
    {
        Assert.True(typeof(CowList<Small>.Enumerator).IsValueType);
        AssertContains(Members(typeof(List<Small>.Enumerator)), Members(typeof(CowList<Small>.Enumerator)));
        AssertContains(Interfaces(typeof(List<Small>.Enumerator)), Interfaces(typeof(CowList<Small>.Enumerator)));
    }

    [Fact]
    public void Every_extension_of_List_for_spans_is_one_of_CowList()
        => AssertContains(
            Extensions(typeof(CollectionExtensions), typeof(List<>), "List"),
            Extensions(typeof(CowListExtensions), typeof(CowList<>), "CowList"));

    [Fact]
    public void CowListSnapshot_has_every_method_and_property_of_ImmutableList()
    {
        string[] intended =
        [
            // The names of the parameters are those of IImmutableList, and of List.
            "Contains(Small value) : Boolean",
            "IndexOf(Small value) : Int32",
            "Insert(Int32 index, Small item) : Self<Small>",

            // The last parameter is optional.
            "Remove(Small value) : Self<Small>",
            "RemoveRange(IEnumerable<Small> items) : Self<Small>",
            "Replace(Small oldValue, Small newValue) : Self<Small>",
            "Sort() : Self<Small>",

            // A Converter, as on List.
            "ConvertAll(Func<Small, TOutput> converter) : Self<TOutput>",

            // A builder is ToCowList().
            "ToBuilder() : Self.Builder<Small>",

            // A reference into memory that is shared.
            "ItemRef(Int32 index) : ref Small",
        ];
        Assert.Empty(intended.Intersect(Members(typeof(CowListSnapshot<Small>)), StringComparer.Ordinal));
        AssertContains(Members(typeof(ImmutableList<Small>)).Except(intended, StringComparer.Ordinal), Members(typeof(CowListSnapshot<Small>)));
    }

    [Fact]
    public void CowListSnapshot_has_every_public_interface_of_ImmutableList()
        => AssertContains(Interfaces(typeof(ImmutableList<Small>)), Interfaces(typeof(CowListSnapshot<Small>)));

    [Fact]
    public void CowListSnapshot_has_every_method_of_CowList_that_reads()
    {
        IEnumerable<string> reading = ReadingMembers(typeof(CowList<Small>));
        AssertContains(reading, ReadingMembers(typeof(CowListSnapshot<Small>)));
    }

    [Fact]
    public void No_collection_is_disposable()
    {
        Type[] collections = [typeof(CowList<>), typeof(CowListSnapshot<>), typeof(CowPages<>)];
        Assert.DoesNotContain(collections, typeof(IDisposable).IsAssignableFrom);
    }

    private static IEnumerable<string> ReadingMembers(Type type)
    {
        string[] names =
        [
            "get_Count", "get_Item", "get_Pages", "BinarySearch", "Contains", "ConvertAll", "CopyTo", "Exists", "Find", "FindAll", "FindIndex",
            "FindLast", "FindLastIndex", "ForEach", "GetEnumerator", "GetRange", "IndexOf", "LastIndexOf", "Slice", "ToArray", "TrueForAll",
            "TryGetSpan",
        ];
        return Methods(type).Where(each => names.Contains(each.Name, StringComparer.Ordinal)).Select(Signature.Of);
    }

    private static IEnumerable<string> Members(Type type)
        => type.GetConstructors().Select(Signature.Of)
            .Concat(Methods(type).Select(Signature.Of))
            .Concat(type.GetFields(BindingFlags.Public | BindingFlags.Static).Select(each => each.Name));

    private static MethodInfo[] Methods(Type type)
        => type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly);

    private static IEnumerable<string> Interfaces(Type type)
        => type.GetInterfaces().Where(each => each.IsVisible).Select(each => Signature.Of(each, type));

    private static IEnumerable<string> Extensions(Type extensions, Type collection, string name)
        => extensions.GetMethods(BindingFlags.Public | BindingFlags.Static)
            .Where(each => each.GetParameters() is [{ ParameterType: { IsGenericType: true } first }, ..] && first.GetGenericTypeDefinition() == collection)
            .Select(each => Signature.Of(each).Replace($"{name}<T> list", "Self<T> list", StringComparison.Ordinal));

    private static void AssertContains(IEnumerable<string> expected, IEnumerable<string> actual)
        => Assert.Empty(expected.Except(actual, StringComparer.Ordinal));
}
