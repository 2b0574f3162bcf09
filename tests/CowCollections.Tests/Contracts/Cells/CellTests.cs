using CowCollections.Tests.Support;

namespace CowCollections.Tests.Contracts.Cells;

/// <summary>What a cell does for one thread.</summary>
public class CellTests
{
    private static readonly Numbered _start = new(0);

    [Fact]
    public void A_cell_begins_with_its_value_at_version_0()
    {
        var cell = new CowCell<Numbered>(_start);
        Assert.Same(_start, cell.Value);
        Assert.Equal(0, cell.Version);
        Assert.Equal((_start, 0), cell.Read());
    }

    [Fact]
    public void Each_commit_raises_the_version_by_one()
    {
        var cell = new CowCell<Numbered>(_start);
        var one = new Numbered(1);
        Assert.Same(_start, cell.Exchange(one));
        AssertIs(one, 1, cell);
        Assert.Same(one, cell.CompareExchange(_start, one));
        AssertIs(_start, 2, cell);
        cell.Update(number => number.Next);
        AssertIs(one, 3, cell);
        Assert.True(cell.TryUpdate(number => number.Next, out _));
        AssertIs(new Numbered(2), 4, cell);
    }

    [Fact]
    public void A_commit_tells_the_values_before_and_after_and_the_version()
    {
        var cell = new CowCell<Numbered>(_start);
        CowCommit<Numbered> commit = cell.Update((number, added) => new Numbered(number.Number + added), 5);
        Assert.Same(_start, commit.Before);
        Assert.Same(cell.Value, commit.After);
        Assert.Equal(1, commit.Version);
        Assert.True(commit.HasChanged);
        (Numbered before, Numbered after) = commit;
        Assert.Equal((_start, new Numbered(5)), (before, after));
        Assert.True(cell.TryUpdate((number, added) => new Numbered(number.Number + added), 6, out commit));
        Assert.Equal((new Numbered(5), new Numbered(11), 2), (commit.Before, commit.After, commit.Version));
    }

    [Fact]
    public void The_same_instance_commits_nothing()
    {
        var cell = new CowCell<Numbered>(_start);
        CowCommit<Numbered> commit = cell.Update(number => number);
        Assert.False(commit.HasChanged);
        Assert.Equal((_start, _start, 0), (commit.Before, commit.After, commit.Version));
        Assert.True(cell.TryUpdate(number => number, out commit));
        Assert.False(commit.HasChanged);
        Assert.Same(_start, cell.Exchange(_start));
        Assert.Same(_start, cell.CompareExchange(_start, _start));
        AssertIs(_start, 0, cell);
    }

    [Fact]
    public void An_equal_value_is_another_instance()
    {
        var cell = new CowCell<Numbered>(_start);
        var equal = new Numbered(0);
        Assert.Same(_start, cell.CompareExchange(new Numbered(1), equal));
        AssertIs(_start, 0, cell);
        Assert.Same(_start, cell.CompareExchange(new Numbered(1), null!));
        AssertIs(_start, 0, cell);
        Assert.Same(_start, cell.Exchange(equal));
        Assert.Same(equal, cell.Value);
        Assert.Equal(1, cell.Version);
    }

    [Fact]
    public void Nulls_are_refused_by_name()
    {
        Assert.Throws<ArgumentNullException>("value", () => new CowCell<Numbered>(null!));
        var cell = new CowCell<Numbered>(_start);
        Assert.Throws<ArgumentNullException>("value", () => cell.Exchange(null!));
        Assert.Throws<ArgumentNullException>("value", () => cell.CompareExchange(null!, _start));
        Assert.Throws<ArgumentNullException>("update", () => cell.Update(null!));
        Assert.Throws<ArgumentNullException>("update", () => cell.Update(null!, 1));
        Assert.Throws<ArgumentNullException>("update", () => cell.TryUpdate(null!, out _));
        Assert.Throws<ArgumentNullException>("update", () => cell.TryUpdate(null!, 1, out _));
        AssertIs(_start, 0, cell);
    }

    [Fact]
    public void An_update_that_returns_null_throws_and_commits_nothing()
    {
        var cell = new CowCell<Numbered>(_start);
        Assert.Throws<InvalidOperationException>(() => cell.Update(_ => null!));
        Assert.Throws<InvalidOperationException>(() => cell.TryUpdate((_, _) => null!, 1, out _));
        AssertIs(_start, 0, cell);
    }

    [Fact]
    public void An_update_that_throws_commits_nothing_and_the_next_one_works()
    {
        var cell = new CowCell<Numbered>(_start);
        Assert.Throws<FaultException>(() => cell.Update(_ => throw new FaultException()));
        Assert.Throws<FaultException>(() => cell.TryUpdate(_ => throw new FaultException(), out _));
        AssertIs(_start, 0, cell);
        cell.Update(number => number.Next);
        AssertIs(new Numbered(1), 1, cell);
    }

    /// <summary>The commit of another thread, in between: for the cell it makes no difference that it is this one.</summary>
    [Fact]
    public void An_update_begins_again_from_what_came_between()
    {
        var cell = new CowCell<Numbered>(_start);
        List<Numbered> seen = [];
        CowCommit<Numbered> commit = cell.Update(number =>
        {
            seen.Add(number);
            if (seen.Count <= 10)
            {
                cell.Exchange(new Numbered(100 * seen.Count));
            }

            return number.Next;
        });
        Assert.Equal(Enumerable.Range(0, 11).Select(i => new Numbered(100 * i)), seen);
        Assert.Equal((new Numbered(1000), new Numbered(1001), 11), (commit.Before, commit.After, commit.Version));
        AssertIs(new Numbered(1001), 11, cell);
    }

    [Fact]
    public void An_attempt_is_made_once()
    {
        var cell = new CowCell<Numbered>(_start);
        var other = new Numbered(100);
        int calls = 0;
        Assert.False(cell.TryUpdate(Interrupted, out CowCommit<Numbered> commit));
        Assert.Equal(default, commit);
        Assert.Equal(1, calls);
        AssertIs(other, 1, cell);

        Numbered Interrupted(Numbered number)
        {
            calls++;
            cell.Exchange(other);
            return number.Next;
        }
    }

    /// <summary>Taken away and put back is a change: what was computed meanwhile may depend on it.</summary>
    [Fact]
    public void An_attempt_fails_though_the_same_value_is_back()
    {
        var cell = new CowCell<Numbered>(_start);
        Assert.False(cell.TryUpdate(
            number =>
            {
                cell.Exchange(new Numbered(100));
                cell.Exchange(number);
                return number.Next;
            },
            out _));
        AssertIs(_start, 2, cell);
    }

    private static void AssertIs(Numbered value, long version, CowCell<Numbered> cell)
    {
        Assert.Equal(value, cell.Value);
        Assert.Equal((value, version), cell.Read());
        Assert.Equal(version, cell.Version);
    }
}
