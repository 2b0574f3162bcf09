using CowCollections.Interleavings.Scheduling;
using Xunit.Abstractions;

namespace CowCollections.Interleavings.Cells;

/// <summary>Threads that meet at a cell.</summary>
public sealed class CellTests(ITestOutputHelper output)
{
    private const int Few = 3;

    [Fact]
    public void Two_update_and_none_is_lost() => Verify.Holds(output, () =>
    {
        var cell = new CowCell<Number>(new Number(0));
        CowCommit<Number> first = default;
        CowCommit<Number> second = default;
        return new Scenario(() => first = cell.Update(number => number.Next), () => second = cell.Update(number => number.Next))
        {
            Check = () =>
            {
                AssertIs(2, cell);
                Assert.Equal([1, 2], new[] { first.Version, second.Version }.Order());
                Assert.All([first, second], commit => Assert.Equal((commit.Version - 1, commit.Version), (commit.Before.Of, commit.After.Of)));
            },
        };
    });

    [Fact]
    public void Two_update_while_a_third_reads() => Verify.Holds(output, () =>
    {
        var cell = new CowCell<Number>(new Number(0));
        Action read = () =>
        {
            long value = cell.Value.Of;
            long version = cell.Version;
            (Number number, long both) = cell.Read();
            Assert.Equal(number.Of, both);
            Assert.True(value <= version && version <= both && both <= cell.Value.Of, $"{value}, {version}, {both}");
        };
        return new Scenario(() => cell.Update(number => number.Next), () => cell.Update(number => number.Next), read)
        {
            Check = () => AssertIs(2, cell),
        };
    }, Few);

    [Fact]
    public void An_update_that_changes_nothing_commits_nothing() => Verify.Holds(output, () =>
    {
        var cell = new CowCell<Number>(new Number(0));
        CowCommit<Number> commit = default;
        return new Scenario(() => cell.Update(number => number.Next), () => commit = cell.Update(number => number))
        {
            Check = () =>
            {
                AssertIs(1, cell);
                Assert.False(commit.HasChanged);
                Assert.Equal(commit.Version, commit.After.Of);
            },
        };
    });

    [Fact]
    public void One_compares_and_exchanges_while_one_updates() => Verify.Holds(output, () =>
    {
        var start = new Number(0);
        var cell = new CowCell<Number>(start);
        Number? found = null;
        return new Scenario(() => found = cell.CompareExchange(start.Next, start), () => cell.Update(number => number.Next))
        {
            Check = () => AssertIs(ReferenceEquals(found, start) ? 2 : 1, cell),
        };
    });

    [Fact]
    public void One_exchanges_while_one_tries_to_update() => Verify.Holds(output, () =>
    {
        var cell = new CowCell<Number>(new Number(0));
        long exchanged = 0;
        bool updated = false;
        CowCommit<Number> commit = default;
        (long, bool, long, long, long)[] updatedFirstOrLastOrNot = [(1, true, 1, 10, 2), (0, true, 2, 11, 2), (0, false, 0, 10, 1)];
        return new Scenario(
            () => exchanged = cell.Exchange(new Number(10)).Of,
            () => updated = cell.TryUpdate(number => number.Next, out commit))
        {
            Check = () => Assert.Contains((exchanged, updated, commit.Version, cell.Value.Of, cell.Version), updatedFirstOrLastOrNot),
        };
    });

    [Fact]
    public void Two_edit_and_both_edits_are_kept() => Verify.Holds(output, () =>
    {
        CowCell<CowListSnapshot<int>> cell = NewList(out CowListSnapshot<int> start);
        return new Scenario(() => cell.Edit(list => list.Add(1)), () => cell.Edit(list => list.Add(2)))
        {
            HasSilentAccesses = true,
            Check = () =>
            {
                Assert.Equal([0], start);
                Assert.Equal(2, cell.Version);
                Assert.Equal(0, cell.Value[0]);
                Assert.Equal([1, 2], cell.Value.Skip(1).Order());
            },
        };
    }, Few);

    [Fact]
    public void One_edit_throws_and_the_other_is_kept() => Verify.Holds(output, () =>
    {
        CowCell<CowListSnapshot<int>> cell = NewList(out CowListSnapshot<int> start);
        Action editAndThrow = () => Assert.Throws<InvalidDataException>(() => cell.Edit(list =>
        {
            list.Add(1);
            list[0] = -1;
            throw new InvalidDataException();
        }));
        return new Scenario(editAndThrow, () => cell.Edit(list => list.Add(2)))
        {
            HasSilentAccesses = true,
            Check = () =>
            {
                Assert.Equal([0], start);
                Assert.Equal(1, cell.Version);
                Assert.Equal([0, 2], cell.Value);
            },
        };
    }, Few);

    [Fact]
    public void One_waits_while_one_updates() => Verify.Holds(output, () =>
    {
        var cell = new CowCell<Number>(new Number(0));
        Task<(Number Value, long Version)>? change = null;
        return new Scenario(() => change = cell.WaitForChangeAsync(0), () => cell.Update(number => number.Next))
        {
            Check = () => AssertSaw(1, change),
        };
    });

    [Fact]
    public void Two_wait_while_one_updates() => Verify.Holds(output, () =>
    {
        var cell = new CowCell<Number>(new Number(0));
        Task<(Number Value, long Version)>? first = null;
        Task<(Number Value, long Version)>? second = null;
        return new Scenario(
            () => first = cell.WaitForChangeAsync(0),
            () => second = cell.WaitForChangeAsync(0),
            () => cell.Update(number => number.Next))
        {
            Check = () =>
            {
                AssertSaw(1, first);
                AssertSaw(1, second);
            },
        };
    }, Few);

    /// <summary>One waits for the first version, one for the second: they may find each other's place to wait at.</summary>
    [Fact]
    public void Two_wait_for_different_versions() => Verify.Holds(output, () =>
    {
        var cell = new CowCell<Number>(new Number(0));
        Task<(Number Value, long Version)>? first = null;
        Task<(Number Value, long Version)>? second = null;
        Action updateAndWait = () => second = cell.WaitForChangeAsync(cell.Update(number => number.Next).Version);
        return new Scenario(() => first = cell.WaitForChangeAsync(0), updateAndWait)
        {
            Check = () =>
            {
                AssertSaw(1, first);
                Assert.False(second!.IsCompleted);
                cell.Update(number => number.Next);
                AssertSaw(2, second);
            },
        };
    }, Few);

    private static CowCell<CowListSnapshot<int>> NewList(out CowListSnapshot<int> start)
    {
        CowList<int> list = new(4) { 0 };
        start = list.Snapshot();
        return new CowCell<CowListSnapshot<int>>(start);
    }

    private static void AssertIs(long version, CowCell<Number> cell)
    {
        Assert.Equal(version, cell.Version);
        Assert.Equal(version, cell.Value.Of);
    }

    private static void AssertSaw(long version, Task<(Number Value, long Version)>? change)
    {
        Assert.True(change!.IsCompleted, "A change was not seen.");
        Assert.Equal((new Number(version), version), change.GetAwaiter().GetResult());
    }
}
