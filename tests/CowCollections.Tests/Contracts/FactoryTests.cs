namespace CowCollections.Tests.Contracts;

/// <summary>Lists and sets of what is written out, or of an array.</summary>
public class FactoryTests
{
    [Fact]
    public void Elements_that_are_written_out_and_those_of_an_array_are_taken_alike()
    {
        int[] array = [1, 2, 1];
        Assert.Equal(array, CowList.Create(1, 2, 1));
        Assert.Equal(array, CowList.Create(array));
        Assert.Equal(array, CowListSnapshot.Create(1, 2, 1));
        Assert.Equal(array, CowListSnapshot.Create(array));
        Assert.Equal([1, 2], CowSet.Create(1, 2, 1).Order());
        Assert.Equal([1, 2], CowSet.Create(array).Order());
        Assert.Equal([1, 2], CowSetSnapshot.Create(1, 2, 1).Order());
        Assert.Equal([1, 2], CowSetSnapshot.Create(array).Order());
    }

    [Fact]
    public void An_array_that_is_null_is_refused()
    {
        int[] none = null!;
        Assert.Throws<ArgumentNullException>("collection", () => new CowList<int>(none));
        Assert.Throws<ArgumentNullException>("items", () => CowList.Create(none));
        Assert.Throws<ArgumentNullException>("items", () => CowListSnapshot.Create(none));
        Assert.Throws<ArgumentNullException>("items", () => CowSet.Create(none));
        Assert.Throws<ArgumentNullException>("items", () => CowSetSnapshot.Create(none));
    }
}
