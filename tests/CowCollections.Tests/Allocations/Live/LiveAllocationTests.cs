using CowCollections.Tests.Support;

namespace CowCollections.Tests.Allocations.Live;

/// <summary>Writes of a live collection allocate nothing; a snapshot little, and the same whatever the size.</summary>
public sealed class LiveAllocationTests
{
    private const int MostBytes = 128;

    [Fact]
    public void Writes_and_reads_allocate_nothing()
    {
        var list = new CowLiveList<int>(Enumerable.Range(0, 100));
        Assert.Equal(0, Allocated.By(() => list, static live => live[5] = live[6] + live.Count));
        AssertNothing(number => $"{number}");
#if !DEBUG
        // Code that is not optimised boxes a value type to compare it with null.
        AssertNothing(number => number);
#endif
    }

    [Fact]
    public void A_snapshot_costs_the_same_whatever_the_size_and_the_next_nothing()
    {
        CowLiveDictionary<int, int> million = Filled(1_000_000);
        long few = Allocated.By(() => Written(Filled(10)), static live => live.Snapshot());
        Assert.Equal(few, Allocated.By(() => Written(million), static live => live.Snapshot()));
        Assert.InRange(few, 1, MostBytes);
        Assert.Equal(0, Allocated.By(() => million, static live => live.Snapshot()));
    }

    private static void AssertNothing<TKey>(Func<int, TKey> key)
        where TKey : notnull
    {
        CowLiveDictionary<TKey, int> dictionary = Filled(100, key);
        Assert.Equal(0, Allocated.By(() => (Live: dictionary, Five: key(5), Six: key(6)), static each =>
        {
            each.Live[each.Five] = each.Live[each.Six] + each.Live.Count;
            each.Live.TryUpdate(each.Five, 1, each.Live.GetOrAdd(each.Five, 2));
        }));
    }

    private static CowLiveDictionary<int, int> Filled(int count) => Filled(count, number => number);

    private static CowLiveDictionary<TKey, int> Filled<TKey>(int count, Func<int, TKey> key)
        where TKey : notnull
        => new(Enumerable.Range(0, count).Select(number => KeyValuePair.Create(key(number), number)));

    /// <summary>Without a snapshot that is at hand.</summary>
    private static CowLiveDictionary<int, int> Written(CowLiveDictionary<int, int> live)
    {
        live[0] = 1;
        return live;
    }
}
