using System.Collections;
using System.Collections.Immutable;
using CowCollections.Tests.Support;

namespace CowCollections.Tests.Contracts.Sets;

/// <summary>Through the interfaces of collections that can be changed, a snapshot does what ImmutableHashSet does.</summary>
public class SetInterfaceTests
{
    private static readonly Dictionary<string, Func<ICollection<string>, object?>> _uses = new(StringComparer.Ordinal)
    {
        ["Count"] = each => each.Count,
        ["Count by LINQ"] = each => (each.TryGetNonEnumeratedCount(out int count), count),
        ["Flags"] = each => (each.IsReadOnly, Old(each).IsSynchronized, Old(each).SyncRoot is null),
        ["Contains"] = each => each.Contains("a") && !each.Contains("z"),
        ["Add"] = each => Answer.None(() => each.Add("z")),
        ["Remove"] = each => each.Remove("a"),
        ["Clear"] = each => Answer.None(each.Clear),
        ["CopyTo"] = each => Copied(each, 1, 4),
        ["CopyTo before the start"] = each => Copied(each, -1, 4),
        ["CopyTo null"] = each => Answer.None(() => each.CopyTo(null!, 0)),
        ["Old CopyTo"] = each => OldCopied(each, new object[4]),
        ["Old CopyTo with types"] = each => OldCopied(each, new string[4]),
        ["Old CopyTo null"] = each => Answer.None(() => Old(each).CopyTo(null!, 0)),
        ["ToArray"] = each => string.Join(' ', each.ToArray().Order(StringComparer.Ordinal)),
    };

    public static TheoryData<string> Uses => [.. _uses.Keys];

    [Theory]
    [MemberData(nameof(Uses))]
    public void A_snapshot_does_what_ImmutableHashSet_does(string use)
    {
        CowSetSnapshot<string> snapshot = ["a", "b"];
        object? expected = Answer.Of(() => _uses[use](ImmutableHashSet.Create(StringComparer.Ordinal, "a", "b")));
        Assert.Equal(expected, Answer.Of(() => _uses[use](snapshot)));
        Assert.True(snapshot.SetEquals(["a", "b"]));
    }

    [Fact]
    public void Where_there_is_no_room_a_snapshot_throws_what_sets_do()
    {
        CowSetSnapshot<string> snapshot = ["a", "b"];
        HashSet<string> known = new(snapshot, StringComparer.Ordinal);
        Assert.Equal(Answer.Of(() => Copied(known, 1, 2)), Answer.Of(() => Copied(snapshot, 1, 2)));
        Assert.Equal(typeof(ArgumentException), Answer.Of(() => OldCopied(snapshot, new object[2])));
    }

    private static ICollection Old(ICollection<string> set) => (ICollection)set;

    private static string Copied(ICollection<string> set, int index, int length)
    {
        var array = new string[length];
        set.CopyTo(array, index);
        return string.Join(' ', array.Order(StringComparer.Ordinal));
    }

    private static string OldCopied(ICollection<string> set, object[] array)
    {
        Old(set).CopyTo(array, 1);
        return string.Join(' ', array.Cast<string>().Order(StringComparer.Ordinal));
    }
}
