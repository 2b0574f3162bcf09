using CowCollections.Tests.Support;

namespace CowCollections.Tests.Contracts.Live;

/// <summary>What a live list does while one thread uses it: as List, and snapshots that stay.</summary>
public sealed class LiveListTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void A_live_list_equals_its_model(int seed)
    {
        var random = new Random(seed);
        var live = new CowLiveList<Small>();
        List<Small> model = [];
        List<(CowListSnapshot<Small> Snapshot, Small[] Model)> kept = [];
        for (int step = 0; step < 2_000; step++)
        {
            Edit(live, model, random);
            Assert.Equal(model.Count, live.Count);
            if (random.Next(10) == 0)
            {
                kept.Add((live.Snapshot(), [.. model]));
            }
        }

        Assert.All(kept, each => Assert.Equal(each.Model, each.Snapshot));
        Assert.Equal(model, live);
        Assert.Equal(model, Enumerable.Range(0, live.Count).Select(index => live[index]));
    }

    [Fact]
    public void A_live_list_is_made_of_elements()
    {
        CowList<int> source = [1, 2, 3];
        var live = new CowLiveList<int>(source) { 4 };
        Assert.Equal([1, 2, 3], source);
        Assert.Equal([1, 2, 3, 4], live);
        Assert.Throws<ArgumentNullException>("collection", () => new CowLiveList<int>(null!));
    }

    [Fact]
    public void What_is_out_of_range_throws_and_leaves_the_list_usable()
    {
        var live = new CowLiveList<int> { 1 };
        Assert.Throws<ArgumentOutOfRangeException>("index", () => live[1]);
        Assert.Throws<ArgumentOutOfRangeException>("index", () => live[-1] = 1);
        Assert.Throws<ArgumentOutOfRangeException>("index", () => live.Insert(2, 1));
        Assert.Throws<ArgumentOutOfRangeException>("index", () => live.RemoveAt(1));
        Assert.Throws<ArgumentNullException>("action", () => live.Edit(null!));
        live.Add(2);
        Assert.Equal([1, 2], live.Snapshot());
    }

    [Fact]
    public void A_sequence_is_collected_before_the_list_is_entered()
    {
        var live = new CowLiveList<int> { 1, 2 };
        live.AddRange(live.Select(item => item + live.Count));
        Assert.Equal([1, 2, 3, 4], live);
        Assert.Throws<FaultException>(() => live.AddRange(Enumerable.Range(0, 2).Select(item => item == 0 ? item : throw new FaultException())));
        Assert.Throws<ArgumentNullException>("collection", () => live.AddRange((IEnumerable<int>)null!));
        Assert.Equal(4, live.Count);
    }

    [Fact]
    public void A_batch_that_throws_has_changed_nothing()
    {
        var live = new CowLiveList<int>(Enumerable.Range(0, 1000));
        Assert.Throws<FaultException>(() => live.Edit(batch =>
        {
            batch.RemoveRange(0, 500);
            Assert.Equal(1000, live.Count);
            throw new FaultException();
        }));
        Assert.Throws<InvalidOperationException>(() => live.Edit(batch =>
        {
            batch.Add(1);
            live.Add(2);
        }));
        Assert.Equal(Enumerable.Range(0, 1000), live);
        live.Edit((batch, item) => batch.Add(item), 1000);
        Assert.Equal(Enumerable.Range(0, 1001), live.Snapshot());
    }

    private static void Edit(CowLiveList<Small> live, List<Small> model, Random random)
    {
        var item = new Small(random.Next());
        int index = random.Next(model.Count + 1);
        switch (random.Next(20))
        {
            case 0 when random.Next(50) == 0:
                live.Clear();
                model.Clear();
                break;
            case < 4 when index < model.Count:
                live.RemoveAt(index);
                model.RemoveAt(index);
                break;
            case < 8:
                live.Insert(index, item);
                model.Insert(index, item);
                break;
            case < 12 when index < model.Count:
                live[index] = item;
                model[index] = item;
                break;
            case < 14:
                live.Edit(batch => batch.AddRange([item, item]));
                model.AddRange([item, item]);
                break;
            case 14:
                live.AddRange(item, item);
                live.AddRange(live.Snapshot().Take(3));
                live.AddRange(live.Snapshot().GetRange(0, 2));
                model.AddRange([item, item]);
                model.AddRange([.. model.Take(3)]);
                model.AddRange(model.GetRange(0, 2));
                break;
            default:
                live.Add(item);
                model.Add(item);
                break;
        }
    }
}
