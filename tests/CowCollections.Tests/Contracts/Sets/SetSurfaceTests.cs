using System.Collections.Immutable;
using System.Reflection;
using CowCollections.Tests.Support;

namespace CowCollections.Tests.Contracts.Sets;

/// <summary>Whatever HashSet and ImmutableHashSet declare is there, with the same parameters.</summary>
public class SetSurfaceTests
{
    [Fact]
    public void CowSet_has_every_constructor_method_and_property_of_HashSet()
    {
        string[] intended =
        [
            // The last parameter is optional.
            ".ctor(Int32 capacity)",
            ".ctor(IEnumerable<Small> collection)",

            // One enumerator for sets and snapshots.
            "GetEnumerator() : Self.Enumerator<Small>",

            // For the binary formatter, which is no more.
            "GetObjectData(SerializationInfo info, StreamingContext context) : Void",
            "OnDeserialization(Object sender) : Void",
        ];
        AssertContains(Members(typeof(HashSet<Small>)), Members(typeof(CowSet<Small>)), intended);
    }

    [Fact]
    public void CowSet_has_the_comparer_of_sets() => Assert.NotNull(CowSet<int>.CreateSetComparer());

    [Fact]
    public void CowSet_has_every_interface_of_HashSet()
        => AssertContains(Interfaces(typeof(HashSet<Small>)), Interfaces(typeof(CowSet<Small>)), ["ISerializable", "IDeserializationCallback"]);

    [Fact]
    public void The_alternate_lookup_is_that_of_HashSet()
        => AssertContains(
            Members(typeof(HashSet<string>.AlternateLookup<Small>)), Members(typeof(CowSet<string>.AlternateLookup<Small>)), ["get_Set() : HashSet<String>"]);

    [Fact]
    public void The_enumerator_is_a_struct_with_every_member_and_interface_of_that_of_HashSet()
    {
        Assert.True(typeof(CowSetEnumerator<Small>).IsValueType);
        AssertContains(Members(typeof(HashSet<Small>.Enumerator)), Members(typeof(CowSetEnumerator<Small>)), []);
        AssertContains(Interfaces(typeof(HashSet<Small>.Enumerator)), Interfaces(typeof(CowSetEnumerator<Small>)), []);
    }

    [Fact]
    public void CowSetSnapshot_has_every_method_and_property_of_ImmutableHashSet()
    {
        string[] intended =
        [
            // The names of the parameters are those of IImmutableSet, and of HashSet.
            "Add(Small item) : Self<Small>",
            "Remove(Small item) : Self<Small>",

            // One enumerator for sets and snapshots.
            "GetEnumerator() : Self.Enumerator<Small>",

            // A builder is ToCowSet().
            "ToBuilder() : Self.Builder<Small>",

            // As on CowSet: Comparer.
            "get_KeyComparer() : IEqualityComparer<Small>",
            "WithComparer(IEqualityComparer<Small> equalityComparer) : Self<Small>",
        ];
        AssertContains(Members(typeof(ImmutableHashSet<Small>)), Members(typeof(CowSetSnapshot<Small>)), intended);
    }

    [Fact]
    public void CowSetSnapshot_has_every_interface_of_ImmutableHashSet_that_reads_and_equality()
    {
        // With it a call that has overloads for ISet and for IReadOnlySet, as those of xunit, would be ambiguous.
        AssertContains(Interfaces(typeof(ImmutableHashSet<Small>)), Interfaces(typeof(CowSetSnapshot<Small>)), ["ISet<Small>"]);
        Assert.Contains(typeof(IEquatable<CowSetSnapshot<Small>>), typeof(CowSetSnapshot<Small>).GetInterfaces());
    }

    [Fact]
    public void No_set_is_disposable()
        => Assert.DoesNotContain([typeof(CowSet<>), typeof(CowSetSnapshot<>)], typeof(IDisposable).IsAssignableFrom);

    private static IEnumerable<string> Members(Type type)
        => type.GetConstructors().Select(Signature.Of).Concat(
            type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly).Select(Signature.Of));

    private static IEnumerable<string> Interfaces(Type type)
        => type.GetInterfaces().Where(each => each.IsVisible).Select(each => Signature.Of(each, type));

    /// <summary>What is intended to be missing is missing, and nothing else.</summary>
    private static void AssertContains<TMember>(IEnumerable<TMember> expected, IEnumerable<TMember> actual, TMember[] intended)
        where TMember : class
        => Assert.Equal(intended.OrderBy(each => $"{each}", StringComparer.Ordinal), expected.Except(actual).OrderBy(each => $"{each}", StringComparer.Ordinal));

}
