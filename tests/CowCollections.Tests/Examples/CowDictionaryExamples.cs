namespace CowCollections.Tests.Examples;

/// <summary>The examples of the documentation of dictionaries: see <see cref="QuotationTests"/>.</summary>
public class CowDictionaryExamples
{
    [Fact]
    public void A_copy_goes_its_own_way()
    {
        // begin dictionary clone
        var stock = new CowDictionary<string, int> { ["apples"] = 3 };
        CowDictionary<string, int> copy = stock.Clone();   // shares everything
        copy["apples"] = 2;                                // the copy goes its own way
        // stock still has 3 apples
        // end dictionary clone
        Assert.Equal(3, stock["apples"]);
        Assert.Equal(2, copy["apples"]);
    }

    [Fact]
    public void A_snapshot_stays_as_it_is()
    {
        // begin dictionary persistent
        CowDictionarySnapshot<string, int> before = [new("apples", 3)];
        CowDictionarySnapshot<string, int> after = before.SetItem("apples", 2);
        // before still has 3 apples
        // end dictionary persistent
        Assert.Equal(3, before["apples"]);
        Assert.Equal(2, after["apples"]);
    }

    [Fact]
    public void Versions_are_asked_for_later()
    {
        // begin dictionary versions
        CowDictionary<string, decimal> prices = new() { ["tea"] = 2.50m };
        CowDictionarySnapshot<string, decimal> monday = prices.Snapshot();   // O(1), for ever

        prices["tea"] = 2.80m;                                               // copies a page, not the dictionary
        bool dearer = prices["tea"] > monday["tea"];                         // true
        // end dictionary versions
        Assert.True(dearer);
    }
}
