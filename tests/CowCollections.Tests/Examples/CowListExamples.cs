using CowCollections.Tests.Support;

namespace CowCollections.Tests.Examples;

/// <summary>The examples of the documentation. What is between the marks is quoted word for word: see <see cref="QuotationTests"/>.</summary>
public class CowListExamples
{
    [Fact]
    public void A_copy_goes_its_own_way()
    {
        // begin clone
        CowList<string> shopping = ["milk", "bread"];
        CowList<string> copy = shopping.Clone();   // shares everything
        copy.Add("coffee");                         // the copy goes its own way
        // shopping is still milk, bread
        // end clone
        Assert.Equal(["milk", "bread"], shopping);
        Assert.Equal(["milk", "bread", "coffee"], copy);
    }

    [Fact]
    public void Ten_lines_of_the_readme()
    {
        var seen = new System.Collections.Concurrent.ConcurrentBag<string>();
        void Check(string item) => seen.Add(item);

        // begin ten lines
        CowList<string> list = ["milk", "bread"];
        CowList<string> copy = list.Clone();                  // shares everything, O(1)
        copy.Add("coffee");                                   // list does not see it

        CowListSnapshot<string> version = list.Snapshot();    // immutable, for ever
        list[0] = "oat milk";                                 // version still begins with milk

        using (CowLease<CowListSnapshot<string>> lease = list.Lease())
        {
            Parallel.ForEach(lease.Snapshot, Check);          // a consistent view for other threads
        }
        list.Add("tea");                                      // nothing was copied for the lease
        // end ten lines
        Assert.Equal(["oat milk", "bread", "tea"], list);
        Assert.Equal(["milk", "bread", "coffee"], copy);
        Assert.Equal(["milk", "bread"], version);
        Assert.Equal(["bread", "oat milk"], seen.Order(StringComparer.Ordinal), StringComparer.Ordinal);
    }

    [Fact]
    public void The_example_of_the_package()
    {
        // begin package
        CowList<string> list = ["milk", "bread"];
        CowList<string> copy = list.Clone();                                 // shares everything, O(1)
        copy.Add("coffee");                                                  // list does not see it

        CowListSnapshot<string> version = list.Snapshot();                   // immutable, for ever
        list[0] = "oat milk";                                                // version still begins with milk

        CowDictionary<string, decimal> prices = new() { ["tea"] = 2.50m };
        CowDictionarySnapshot<string, decimal> monday = prices.Snapshot();   // O(1), for ever
        prices["tea"] = 2.80m;                                               // copies a page, not the dictionary

        CowCell<CowListSnapshot<string>> shared = new(version);              // where threads meet
        shared.Edit(items => items.Add("tea"));                              // commits a version, from any thread
        int count = shared.Value.Count;                                      // 3, read without waiting
        // end package
        Assert.Equal(["oat milk", "bread"], list);
        Assert.Equal(["milk", "bread", "coffee"], copy);
        Assert.Equal(["milk", "bread"], version);
        Assert.Equal((2.80m, 2.50m), (prices["tea"], monday["tea"]));
        Assert.Equal(3, count);
    }

    [Fact]
    public void A_snapshot_stays_as_it_is()
    {
        // begin persistent
        CowListSnapshot<int> before = [1, 2, 3];
        CowListSnapshot<int> after = before.Add(4);
        // before is still 1, 2, 3
        // end persistent
        Assert.Equal([1, 2, 3], before);
        Assert.Equal([1, 2, 3, 4], after);
    }

    [Fact]
    public void A_lease_lends_a_snapshot_for_the_length_of_a_block()
    {
        CowList<int> list = [1, 2, 3];
        var published = new List<int>();
        void Publish(CowListSnapshot<int> snapshot) => published.AddRange(snapshot);

        // begin lease
        using (CowLease<CowListSnapshot<int>> lease = list.Lease())
        {
            Publish(lease.Snapshot);   // may be read by any thread until the block ends
        }
        list.Add(1);                   // nothing was copied
        // end lease
        Assert.Equal([1, 2, 3], published);
        Assert.Equal([1, 2, 3, 1], list);
    }

    [Fact]
    public void Pages_are_handed_to_what_takes_spans()
    {
        CowList<byte> list = ListLayout.Paged.Make(20_000, i => (byte)i);
        using var stream = new MemoryStream();

        // begin pages
        foreach (ReadOnlyMemory<byte> page in list.Pages)
        {
            stream.Write(page.Span);
        }
        // end pages
        Assert.Equal(list, stream.ToArray());
    }
}
