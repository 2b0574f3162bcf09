namespace CowCollections.Tests.Examples;

/// <summary>The examples of the documentation of sets: see <see cref="QuotationTests"/>.</summary>
public class CowSetExamples
{
    [Fact]
    public void A_copy_goes_its_own_way()
    {
        // begin set clone
        CowSet<string> members = ["ann", "bob"];
        CowSet<string> copy = members.Clone();   // shares everything
        copy.Add("cid");                         // the copy goes its own way
        // members are still ann and bob
        // end set clone
        Assert.True(members.SetEquals(["ann", "bob"]));
        Assert.True(copy.SetEquals(["ann", "bob", "cid"]));
    }

    [Fact]
    public void A_snapshot_stays_as_it_is()
    {
        // begin set persistent
        CowSetSnapshot<int> before = [1, 2, 3];
        CowSetSnapshot<int> after = before.Add(4);
        // before is still 1, 2, 3
        // end set persistent
        Assert.True(before.SetEquals([1, 2, 3]));
        Assert.True(after.SetEquals([1, 2, 3, 4]));
    }
}
