using CowCollections.Tests.Support;

namespace CowCollections.Tests.Allocations.Cells;

/// <summary>A cell allocates nothing: what is allocated is the new value, and what makes it.</summary>
public class CellAllocationTests
{
    private static readonly Numbered[] _values = [new(0), new(1)];

    private static readonly Dictionary<string, Action<CowCell<Numbered>>> _operations = new(StringComparer.Ordinal)
    {
        ["Value"] = cell => GC.KeepAlive(cell.Value),
        ["Version"] = cell => _ = cell.Version,
        ["Read"] = cell => _ = cell.Read(),
        ["Exchange"] = cell => cell.Exchange(_values[1]),
        ["CompareExchange"] = cell => cell.CompareExchange(_values[1], _values[0]),
        ["CompareExchange in vain"] = cell => cell.CompareExchange(_values[0], _values[1]),
        ["Update"] = cell => cell.Update(static _ => _values[1]),
        ["Update with an argument"] = cell => cell.Update(static (_, index) => _values[index], 1),
        ["Update of nothing"] = cell => cell.Update(static value => value),
        ["TryUpdate"] = cell => cell.TryUpdate(static _ => _values[1], out _),
        ["TryUpdate with an argument"] = cell => cell.TryUpdate(static (_, index) => _values[index], 1, out _),
    };

    public static TheoryData<string> Operations => [.. _operations.Keys];

    [Theory]
    [MemberData(nameof(Operations))]
    public void An_operation_allocates_nothing(string operation)
        => Assert.Equal(0, Allocated.By(() => new CowCell<Numbered>(_values[0]), _operations[operation]));

    [Theory]
    [InlineData(10)]
    [InlineData(100_000)]
    public void An_edit_allocates_what_it_takes_by_hand(int count)
    {
        CowListSnapshot<int> list = CowListSnapshot.Repeat(1, count);
        long byHand = Allocated.By(() => list, each =>
        {
            CowList<int> handle = each.ToCowList();
            handle[3] = 4;
            handle.Snapshot();
        });
        Assert.Equal(byHand, Allocated.By(() => NewCell(list), cell => cell.Edit(static each => each[3] = 4)));
        Assert.Equal(byHand, Allocated.By(() => NewCell(list), cell => cell.Edit(static (each, value) => each[3] = value, 4)));
    }

    [Fact]
    public void An_edit_that_changes_nothing_allocates_a_handle()
    {
        CowListSnapshot<int> list = CowListSnapshot.Repeat(1, 100);
        long handle = Allocated.By(() => list, each => each.ToCowList());
        Assert.Equal(handle, Allocated.By(() => NewCell(list), cell => cell.Edit(static each => each.Remove(2))));
    }

    /// <summary>All who wait for one version wait at one place.</summary>
    [Fact]
    public void Who_waits_beside_another_allocates_nothing()
        => Assert.Equal(0, Allocated.By(Awaited, static cell => _ = cell.WaitForChangeAsync(0)));

    private static CowCell<Numbered> Awaited()
    {
        var cell = new CowCell<Numbered>(_values[0]);
        _ = cell.WaitForChangeAsync(0);
        return cell;
    }

    private static CowCell<CowListSnapshot<int>> NewCell(CowListSnapshot<int> list) => new(list);
}
