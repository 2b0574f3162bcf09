namespace CowCollections.Tests.Examples;

/// <summary>The examples of the documentation of live collections: see <see cref="QuotationTests"/>.</summary>
public class CowLiveExamples
{
    [Fact]
    public void A_snapshot_of_a_live_dictionary_stays_as_it_is()
    {
        // begin live dictionary
        var prices = new CowLiveDictionary<string, decimal> { ["apples"] = 3.20m };
        CowDictionarySnapshot<string, decimal> seen = prices.Snapshot();   // by any thread
        prices["apples"] = 3.10m;                                          // by the writer, in place
        prices.Edit(batch =>
        {
            batch["pears"] = 2.80m;                                        // others see both of these, or neither
            batch["plums"] = 4.00m;
        });
        // seen has one price still, 3.20 for apples; prices has three
        // end live dictionary
        Assert.Equal(3.20m, Assert.Single(seen).Value);
        Assert.Equal(3, prices.Count);
        Assert.Equal(3.10m, prices["apples"]);
    }

    [Fact]
    public void A_snapshot_of_a_live_list_stays_as_it_is()
    {
        // begin live list
        var log = new CowLiveList<string> { "started" };
        CowListSnapshot<string> seen = log.Snapshot();   // by any thread
        log.Add("working");                              // by the writer, in place: nothing is copied
        // seen has one line still
        // end live list
        Assert.Equal("started", Assert.Single(seen));
        Assert.Equal(["started", "working"], log);
    }

    [Fact]
    public void One_thread_writes_while_others_see_all_of_it()
    {
        // begin live threads
        var counts = new CowLiveDictionary<int, long>();
        var writer = new Thread(() =>
        {
            for (int i = 0; i < 100_000; i++)
            {
                counts.AddOrUpdate(i % 100, 1, (_, count) => count + 1);   // in place
            }
        });
        writer.Start();
        long sum = 0;
        while (writer.IsAlive)
        {
            sum = counts.Snapshot().Values.Sum();                          // all counts, as they were at one moment
        }
        // end live threads
        writer.Join();
        Assert.InRange(sum, 0, 100_000);
        Assert.Equal(100_000, counts.Snapshot().Values.Sum());
    }
}
