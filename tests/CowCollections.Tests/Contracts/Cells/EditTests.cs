using CowCollections.Tests.Support;

namespace CowCollections.Tests.Contracts.Cells;

/// <summary>Editing the four snapshots in a cell.</summary>
public class EditTests
{
    private const int Count = 600;

    private readonly CowCell<CowListSnapshot<int>> _list = new([.. Enumerable.Range(0, Count)]);
    private readonly CowCell<CowSetSnapshot<int>> _set = new([.. Enumerable.Range(0, Count)]);
    private readonly CowCell<CowStringSnapshot> _text = new(new CowString(new string('a', Count)).Snapshot());

    private readonly CowCell<CowDictionarySnapshot<int, int>> _dictionary =
        new(new CowDictionary<int, int>(Enumerable.Range(0, Count).Select(i => KeyValuePair.Create(i, i))).Snapshot());

    [Fact]
    public void An_edit_is_committed_as_a_whole_and_the_snapshot_before_stays()
    {
        CowCommit<CowListSnapshot<int>> list = _list.Edit(each =>
        {
            each[5] = -5;
            each.Add(Count);
        });
        AssertCommitted(list, _list);
        Assert.Equal(Enumerable.Range(0, Count), list.Before);
        Assert.Equal(Enumerable.Range(0, Count + 1).Select(i => i == 5 ? -5 : i), list.After);

        CowCommit<CowDictionarySnapshot<int, int>> dictionary = _dictionary.Edit(each => each[5] = -5);
        AssertCommitted(dictionary, _dictionary);
        Assert.Equal((5, -5), (dictionary.Before[5], dictionary.After[5]));

        CowCommit<CowSetSnapshot<int>> set = _set.Edit(each => each.Remove(5));
        AssertCommitted(set, _set);
        Assert.Equal((true, false), (set.Before.Contains(5), set.After.Contains(5)));

        CowCommit<CowStringSnapshot> text = _text.Edit(each => each[5] = 'b');
        AssertCommitted(text, _text);
        Assert.Equal(('a', 'b'), (text.Before[5], text.After[5]));
    }

    [Fact]
    public void An_edit_may_have_an_argument()
    {
        Assert.Equal(-5, _list.Edit((each, value) => each[5] = value, -5).After[5]);
        Assert.Equal(-5, _dictionary.Edit((each, value) => each[5] = value, -5).After[5]);
        Assert.DoesNotContain(5, _set.Edit((each, value) => each.Remove(value), 5).After);
        Assert.Equal('b', _text.Edit((each, value) => each[5] = value, 'b').After[5]);
    }

    [Fact]
    public void An_edit_that_changes_nothing_commits_nothing()
    {
        AssertSame(_list.Edit(each => each.Remove(-1)), _list);
        AssertSame(_dictionary.Edit(each => each.Remove(-1)), _dictionary);
        AssertSame(_set.Edit(each => each.Add(5)), _set);
        AssertSame(_text.Edit(each => each.Replace('b', 'c')), _text);

        AssertSame(new([]), (CowCell<CowListSnapshot<int>> cell) => cell.Edit(each => each.Clear()));
        AssertSame(new([]), (CowCell<CowSetSnapshot<int>> cell) => cell.Edit(each => each.Clear()));
        AssertSame(new(CowStringSnapshot.Empty), (CowCell<CowStringSnapshot> cell) => cell.Edit(each => each.Clear()));
        AssertSame(
            new(CowDictionarySnapshot<int, int>.Empty), (CowCell<CowDictionarySnapshot<int, int>> cell) => cell.Edit(each => each.Clear()));
    }

    /// <summary>Elements behind those of the snapshot, in the room of its own buffer.</summary>
    [Fact]
    public void An_edit_that_only_appends_is_committed()
    {
        for (int i = 0; i < 100; i++)
        {
            Assert.Equal(i + 1, _list.Edit(each => each.Add(i)).Version);
            Assert.Equal(i + 1, _text.Edit(each => each.Append('b')).Version);
        }

        Assert.Equal(Enumerable.Range(0, Count).Concat(Enumerable.Range(0, 100)), _list.Value);
        Assert.Equal(new string('a', Count) + new string('b', 100), _text.Value.ToString());
    }

    /// <summary>As many elements as before, but not the same: no such edit may be taken for none.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(20)]
    [InlineData(Count)]
    public void An_edit_that_keeps_the_count_is_committed(int count)
    {
        var list = new CowCell<CowListSnapshot<int>>([.. Enumerable.Range(0, count)]);
        var text = new CowCell<CowStringSnapshot>(new CowString(new string('a', count)).Append("").Snapshot());
        for (int round = 0; round < 10; round++)
        {
            int last = -round - 1;
            char letter = (char)('b' + round);
            list.Edit(each =>
            {
                each.Add(last);
                each.RemoveAt(each.Count - 1);
                each.RemoveAt(each.Count - 1);
                each.Add(last);
            });
            text.Edit(each => each.Append('z').Remove(count - 1, 2).Append(letter));
            Assert.Equal(Enumerable.Range(0, count - 1).Append(last), list.Value);
            Assert.Equal(new string('a', count - 1) + letter, text.Value.ToString());
        }

        Assert.Equal((10, 10), (list.Version, text.Version));
    }

    [Fact]
    public void An_edit_that_throws_commits_nothing()
    {
        Assert.Throws<FaultException>(() => _list.Edit(each => Spoil(each.Clear)));
        Assert.Throws<FaultException>(() => _dictionary.Edit(each => Spoil(each.Clear)));
        Assert.Throws<FaultException>(() => _set.Edit(each => Spoil(each.Clear)));
        Assert.Throws<FaultException>(() => _text.Edit(each => Spoil(() => each.Clear())));
        Assert.Equal((0, 0, 0, 0), (_list.Version, _dictionary.Version, _set.Version, _text.Version));
        Assert.Equal((Count, Count, Count, Count), (_list.Value.Count, _dictionary.Value.Count, _set.Value.Count, _text.Value.Length));

        static void Spoil(Action clear)
        {
            clear();
            throw new FaultException();
        }
    }

    [Fact]
    public void An_edit_runs_again_with_another_handle_where_a_commit_came_between()
    {
        List<CowList<int>> handles = [];
        CowCommit<CowListSnapshot<int>> commit = _list.Edit(each =>
        {
            handles.Add(each);
            each.Add(-1);
            if (handles.Count == 1)
            {
                _list.Exchange([7]);
            }
        });
        Assert.Equal(2, handles.Count);
        Assert.NotSame(handles[0], handles[1]);
        Assert.Equal([7, -1], commit.After);
        Assert.Equal(2, commit.Version);
    }

    [Fact]
    public void A_handle_that_outlives_its_edit_does_not_reach_the_cell()
    {
        CowList<int>? kept = null;
        _list.Edit(each =>
        {
            kept = each;
            each[0] = 1;
        });
        kept![1] = -1;
        kept.Add(-1);
        Assert.Equal(Enumerable.Range(0, Count).Select(i => i == 0 ? 1 : i), _list.Value);
    }

    /// <summary>What the dictionary is compared by is no part of the handle, and is kept all the same.</summary>
    [Fact]
    public void Comparers_stay()
    {
        var cell = new CowCell<CowDictionarySnapshot<string, string>>(
            CowDictionarySnapshot<string, string>.Empty.WithComparers(StringComparer.OrdinalIgnoreCase, StringComparer.OrdinalIgnoreCase));
        CowDictionarySnapshot<string, string> after = cell.Edit(each => each["a"] = "b").After;
        Assert.Equal("b", after["A"]);
        Assert.Same(StringComparer.OrdinalIgnoreCase, after.ValueComparer);
    }

    [Fact]
    public void Nulls_are_refused_by_name()
    {
        Assert.Throws<ArgumentNullException>("cell", () => ((CowCell<CowListSnapshot<int>>)null!).Edit(_ => { }));
        Assert.Throws<ArgumentNullException>("cell", () => ((CowCell<CowListSnapshot<int>>)null!).Edit((_, _) => { }, 1));
        Assert.Throws<ArgumentNullException>("edit", () => _list.Edit(null!));
        Assert.Throws<ArgumentNullException>("edit", () => _list.Edit(null!, 1));
        Assert.Throws<ArgumentNullException>("cell", () => ((CowCell<CowDictionarySnapshot<int, int>>)null!).Edit(_ => { }));
        Assert.Throws<ArgumentNullException>("cell", () => ((CowCell<CowDictionarySnapshot<int, int>>)null!).Edit((_, _) => { }, 1));
        Assert.Throws<ArgumentNullException>("edit", () => _dictionary.Edit(null!));
        Assert.Throws<ArgumentNullException>("edit", () => _dictionary.Edit(null!, 1));
        Assert.Throws<ArgumentNullException>("cell", () => ((CowCell<CowSetSnapshot<int>>)null!).Edit(_ => { }));
        Assert.Throws<ArgumentNullException>("cell", () => ((CowCell<CowSetSnapshot<int>>)null!).Edit((_, _) => { }, 1));
        Assert.Throws<ArgumentNullException>("edit", () => _set.Edit(null!));
        Assert.Throws<ArgumentNullException>("edit", () => _set.Edit(null!, 1));
        Assert.Throws<ArgumentNullException>("cell", () => ((CowCell<CowStringSnapshot>)null!).Edit(_ => { }));
        Assert.Throws<ArgumentNullException>("cell", () => ((CowCell<CowStringSnapshot>)null!).Edit((_, _) => { }, 1));
        Assert.Throws<ArgumentNullException>("edit", () => _text.Edit(null!));
        Assert.Throws<ArgumentNullException>("edit", () => _text.Edit(null!, 1));
    }

    private static void AssertCommitted<T>(CowCommit<T> commit, CowCell<T> cell)
        where T : class
    {
        Assert.True(commit.HasChanged);
        Assert.Same(cell.Value, commit.After);
        Assert.Equal((1, 1), (commit.Version, cell.Version));
    }

    private static void AssertSame<T>(CowCommit<T> commit, CowCell<T> cell)
        where T : class
    {
        Assert.False(commit.HasChanged);
        Assert.Same(cell.Value, commit.Before);
        Assert.Equal((0, 0), (commit.Version, cell.Version));
    }

    private static void AssertSame<T>(CowCell<T> cell, Func<CowCell<T>, CowCommit<T>> edit)
        where T : class
        => AssertSame(edit(cell), cell);
}
