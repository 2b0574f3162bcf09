using CowCollections.Tests.Support;

namespace CowCollections.Tests.Allocations.Live;

/// <summary>Writes of a live collection allocate nothing; a snapshot little, and the same whatever the size.</summary>
public sealed class LiveAllocationTests
{
    private const int MostBytes = 128;

    [Fact]
    public void Writes_and_reads_allocate_nothing()
    {
        CowLiveDictionary<int, int> dictionary = Filled(100);
        var list = new CowLiveList<int>(Enumerable.Range(0, 100));
        Assert.Equal(0, Allocated.By(() => dictionary, static live =>
        {
            live[5] = live[6] + live.Count;
            live.TryUpdate(5, 1, live.GetOrAdd(5, 2));
        }));
        Assert.Equal(0, Allocated.By(() => list, static live => live[5] = live[6] + live.Count));
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

    private static CowLiveDictionary<int, int> Filled(int count)
        => new(Enumerable.Range(0, count).Select(key => KeyValuePair.Create(key, key)));

    /// <summary>Without a snapshot that is at hand.</summary>
    private static CowLiveDictionary<int, int> Written(CowLiveDictionary<int, int> live)
    {
        live[0] = 1;
        return live;
    }
}
