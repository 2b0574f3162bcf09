namespace CowCollections.Tests.Contracts;

/// <summary>An array of a derived type is as good as any other.</summary>
public sealed class CovarianceTests
{
    private static readonly object[] _strings = new string[] { "a", "b" };

    [Fact]
    public void Collections_are_made_of_it()
    {
        Assert.Equal(_strings, CowList.Create(_strings));
        Assert.Equal(_strings, CowListSnapshot.Create(_strings));
        Assert.Equal(_strings.ToHashSet(), [.. CowSet.Create(_strings)]);
        Assert.Equal(_strings.ToHashSet(), [.. CowSetSnapshot.Create(_strings)]);
    }
}
