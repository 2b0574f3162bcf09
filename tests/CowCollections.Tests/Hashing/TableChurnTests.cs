using CowCollections.Hashing;
using CowCollections.Tests.Support;

namespace CowCollections.Tests.Hashing;

/// <summary>A table whose keys come and go stays about as large as it was.</summary>
public class TableChurnTests
{
    private const int Half = HashPage<BitKey, int>.Capacity / 2;

    [Theory]
    [InlineData(0)]
    [InlineData(300)]
    public void Keys_that_come_and_go_take_no_more_and_more_pages(int changesBetweenSnapshots)
    {
        const int Count = 5_000;
        var random = new Random(1);
        int[] keys = [.. Enumerable.Range(0, Count).Select(_ => random.Next()).Distinct()];
        CowDictionary<int, int> dictionary = keys.ToCowDictionary(key => key, key => key);
        Dictionary<int, int> model = keys.ToDictionary(key => key);
        (CowDictionarySnapshot<int, int> Tested, Dictionary<int, int> Model) kept = (dictionary.Snapshot(), new(model));
        for (int change = 0; change < 50 * Count; change++)
        {
            ref int key = ref keys[random.Next(keys.Length)];
            Assert.Equal(model.Remove(key), dictionary.Remove(key));
            do
            {
                key = random.Next();
            }
            while (!model.TryAdd(key, change));
            dictionary.Add(key, change);
            if (changesBetweenSnapshots > 0 && change % changesBetweenSnapshots == 0)
            {
                if (change % (16 * changesBetweenSnapshots) == 0)
                {
                    Assert.Equal(kept.Model.OrderBy(entry => entry.Key), kept.Tested.OrderBy(entry => entry.Key));
                    CheckTable<int, int>.Invariants(kept.Tested);
                    CheckTable<int, int>.Invariants(dictionary);
                }

                kept = (dictionary.Snapshot(), new(model));
            }
        }

        Assert.Equal(model.OrderBy(entry => entry.Key), dictionary.OrderBy(entry => entry.Key));
        CheckTable<int, int>.Invariants(dictionary);
        Assert.InRange(CheckTable<int, int>.PagesOf(dictionary).Count, 1, Count * 11 / 5 / HashPage<int, int>.Capacity);
    }

    [Fact]
    public void Before_a_page_is_divided_two_that_have_room_in_one_are_put_together()
    {
        var dictionary = new CowDictionary<BitKey, int>();
        FillPage(dictionary, removed: Half);
        CowDictionarySnapshot<BitKey, int> before = dictionary.Snapshot();
        dictionary.Add(new BitKey("000", -1), -1);
        Assert.Equal([3, 3, 2, 1], CheckTable<BitKey, int>.DepthsOf(dictionary));
        CheckTable<BitKey, int>.Invariants(dictionary);
        Assert.Equal([2, 2, 2, 2], CheckTable<BitKey, int>.PagesOf(before).Select(page => (int)page.Depth));
        CheckTable<BitKey, int>.Invariants(before);
        Assert.Equal(before.Add(new BitKey("000", -1), -1), dictionary.Snapshot());
    }

    [Fact]
    public void Pages_that_have_hardly_room_in_one_stay()
    {
        var dictionary = new CowDictionary<BitKey, int>();
        FillPage(dictionary, removed: 6);
        dictionary.Add(new BitKey("000", -1), -1);
        Assert.Equal([3, 3, 2, 2, 2], CheckTable<BitKey, int>.DepthsOf(dictionary));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_table_that_grows_leaves_its_pages_as_they_are(bool wasLarge)
    {
        var dictionary = new CowDictionary<BitKey, int>();
        if (wasLarge)
        {
            string[] pages = ["000", "001", "010", "011", "100", "101", "110", "111"];
            Array.ForEach(pages, bits => AddAll(dictionary, bits, Half + 4));
            dictionary.Keys.ToList().ForEach(key => dictionary.Remove(key));
            Assert.Equal([0], CheckTable<BitKey, int>.DepthsOf(dictionary));
        }

        FillPage(dictionary, removed: Half);
        AddAll(dictionary, "010", Half);
        AddAll(dictionary, "100", Half / 4);
        AddAll(dictionary, "110", Half / 2);
        dictionary.Add(new BitKey("000", -1), -1);
        Assert.Equal([3, 3, 2, 2, 2], CheckTable<BitKey, int>.DepthsOf(dictionary));
    }

    /// <summary>Makes four pages: one is full, and two that were one before have lost as many entries, each, as said.</summary>
    private static void FillPage(CowDictionary<BitKey, int> dictionary, int removed)
    {
        AddAll(dictionary, "10", Half + 4);
        AddAll(dictionary, "11", Half + 4);
        AddAll(dictionary, "01", 5);
        AddAll(dictionary, "000", Half);
        AddAll(dictionary, "001", Half);
        foreach (BitKey key in dictionary.Keys.Where(key => key.Bits is "10" or "11" && key.Id < removed).ToArray())
        {
            dictionary.Remove(key);
        }

        Assert.Equal([2, 2, 2, 2], CheckTable<BitKey, int>.DepthsOf(dictionary));
    }

    private static void AddAll(CowDictionary<BitKey, int> dictionary, string bits, int count)
    {
        for (int id = 0; id < count; id++)
        {
            dictionary.Add(new BitKey(bits, id), id);
        }
    }
}
