using CowCollections.Tests.Models.Sets;
using CowCollections.Tests.Support;

namespace CowCollections.Tests.Contracts.Sets;

/// <summary>Arguments, exceptions and enumerators: as on HashSet, but where it says otherwise.</summary>
public class SetCallTests
{
    public static TheoryData<string> Relations => [.. Relations<int>.All.Keys];

    public static TheoryData<string> Algebra => [.. SetAlgebra<int>.All.Keys];

    [Theory]
    [MemberData(nameof(Relations))]
    public void A_relation_is_that_of_HashSet(string relation)
    {
        int[][] contents = [[], [1], [2], [1, 2, 3], [2, 1], [.. Enumerable.Range(0, 60)], [.. Enumerable.Range(30, 60)]];
        Func<IReadOnlySet<int>, IEnumerable<int>, bool> holds = Relations<int>.All[relation];
        foreach (int[] mine in contents)
        {
            foreach (int[] theirs in contents)
            {
                bool expected = holds(new HashSet<int>(mine), theirs);
                IEnumerable<int>[] others =
                    [theirs, [.. theirs, .. theirs], theirs.Select(item => item), theirs.ToHashSet(), theirs.ToCowSet(), theirs.ToCowSetSnapshot(), theirs.ToCowSet(new HookedComparer(() => { }))];
                Assert.All(others, other => Assert.Equal(expected, holds(mine.ToCowSet(), other)));
                Assert.All(others, other => Assert.Equal(expected, holds(mine.ToCowSetSnapshot(), other)));
            }
        }

        AssertNull("other", () => holds(new CowSet<int>(), null!));
        AssertNull("other", () => holds(CowSetSnapshot<int>.Empty, null!));
    }

    [Theory]
    [MemberData(nameof(Algebra))]
    public void Algebra_without_a_collection_is_refused(string operation)
    {
        AssertNull("other", () => SetAlgebra<int>.All[operation].Change(new CowSet<int>(), null!));
        AssertNull("other", () => SetAlgebra<int>.All[operation].Derive([1], null!));
    }

    [Fact]
    public void What_is_known_after_a_few_items_needs_no_more()
    {
        CowSet<int> set = [1, 2, 3];
        Assert.True(set.Overlaps(Endless(3)));
        Assert.False(set.IsSupersetOf(Endless(1)));
        Assert.False(set.IsProperSupersetOf(Endless(1)));
        Assert.False(set.SetEquals(Endless(1)));
        CowSet<int> empty = [];
        Assert.True(empty.IsSubsetOf(Endless(1)) && empty.IsProperSubsetOf(Endless(1)));
        Assert.False(empty.Overlaps(Endless(1)) || empty.IsProperSupersetOf(Endless(1)));
        empty.IntersectWith(Endless(1));
        empty.ExceptWith(Endless(1));
    }

    [Fact]
    public void Arguments_are_checked()
    {
        CowSet<int> set = [1, 2, 3];
        AssertNull("match", () => set.RemoveWhere(null!));
        AssertNull("collection", () => GC.KeepAlive(new CowSet<int>((IEnumerable<int>)null!)));
        AssertNull("source", () => ((IEnumerable<int>)null!).ToCowSet());
        AssertNull("source", () => ((IEnumerable<int>)null!).ToCowSetSnapshot());
        AssertRange("capacity", () => GC.KeepAlive(new CowSet<int>(-1)));
        AssertRange("capacity", () => set.EnsureCapacity(-1));
        AssertRange("capacity", () => set.TrimExcess(2));
    }

    [Fact]
    public void Items_are_copied_to_arrays_as_by_HashSet()
    {
        CowSet<int> set = [5, 6, 7];
        AssertNull("array", () => set.CopyTo(null!));
        AssertNull("array", () => set.CopyTo(null!, 0));
        AssertNull("array", () => set.CopyTo(null!, 0, 0));
        AssertRange("arrayIndex", () => set.CopyTo(new int[5], -1));
        AssertRange("arrayIndex", () => set.CopyTo(new int[5], -1, -1));
        AssertRange("count", () => set.CopyTo(new int[5], 0, -1));
        Assert.Throws<ArgumentException>(() => set.CopyTo(new int[2]));
        Assert.Throws<ArgumentException>(() => set.CopyTo(new int[5], 3));
        Assert.Throws<ArgumentException>(() => set.CopyTo(new int[5], 0, 6));
        Assert.Throws<ArgumentException>(() => set.CopyTo(new int[5], 6, 0));
        int[] array = new int[6];
        set.CopyTo(array, 1);
        Assert.Equal([0, .. set, 0, 0], array);
        set.CopyTo(array, 4, 2);
        Assert.Equal([0, .. set, .. set.Take(2)], array);
        set.CopyTo(array, 0, 6);
        Assert.Equal([.. set, set.Last(), .. set.Take(2)], array);
    }

    [Fact]
    public void Items_are_copied_to_arrays_of_a_derived_type_as_by_HashSet()
    {
        object[] texts = new string[2];
        new CowSet<object>().CopyTo(texts);
        new CowSet<object> { "a" }.CopyTo(texts, 1);
        Assert.Equal((null, "a"), (texts[0], texts[1]));
        Assert.Throws<ArrayTypeMismatchException>(() => new HashSet<object> { 1 }.CopyTo(texts));
        Assert.Throws<ArrayTypeMismatchException>(() => new CowSet<object> { 1 }.CopyTo(texts));
    }

    [Fact]
    public void Looking_up_gives_the_stored_item()
    {
        CowSet<string> set = new(StringComparer.OrdinalIgnoreCase) { "Ann" };
        Assert.True(set.TryGetValue("ANN", out string? actual));
        Assert.Equal("Ann", actual);
        Assert.False(set.TryGetValue("bob", out actual));
        Assert.Null(actual);
        Assert.True(set.Snapshot().TryGetValue("ANN", out actual));
        Assert.Equal("Ann", actual);
        Assert.False(set.Snapshot().TryGetValue("bob", out actual));
        Assert.Equal("bob", actual);
    }

    [Theory]
    [InlineData("")]
    [InlineData("a")]
    public void Null_is_an_item_like_any_other(string other)
    {
        foreach (IEqualityComparer<string?>? comparer in (IEqualityComparer<string?>?[])[null, StringComparer.OrdinalIgnoreCase, StringComparer.Ordinal, StringComparer.InvariantCulture])
        {
            var set = new CowSet<string?>(comparer);
            Assert.False(set.Contains(null) || set.Remove(null));
            Assert.True(set.Add(null) && !set.Add(null) && set.Add(other) && set.Contains(null));
            Assert.True(set.SetEquals([other, null]) && set.Snapshot().Contains(null) && set.Snapshot() == new CowSet<string?>([other, null], comparer).Snapshot());
            Assert.True(set.Remove(null) && !set.Contains(null) && set.Contains(other));
        }
    }

    [Fact]
    public void Adding_and_removing_ends_an_enumeration_and_nothing_else_does()
    {
        AssertEnumeration(ends: true, set => set.Add(1000));
        AssertEnumeration(ends: true, set => set.Remove(7));
        AssertEnumeration(ends: true, set => set.Clear());
        AssertEnumeration(ends: true, set => set.ExceptWith([3]));
        AssertEnumeration(ends: true, set => set.UnionWith([3, 1000]));
        AssertEnumeration(ends: true, set => set.RemoveWhere(item => item > 50));
        AssertEnumeration(ends: true, set => set.IntersectWith([1, 2]));
        AssertEnumeration(ends: false, set => set.Add(7));
        AssertEnumeration(ends: false, set => set.Remove(1000));
        AssertEnumeration(ends: false, set => set.UnionWith([3, 4]));
        AssertEnumeration(ends: false, set => set.ExceptWith([1000]));
        AssertEnumeration(ends: false, set => set.IntersectWith(set));
        AssertEnumeration(ends: false, set => set.EnsureCapacity(1000));
        AssertEnumeration(ends: false, set => GC.KeepAlive(set.Snapshot().Add(1000)));
        AssertEnumeration(ends: false, set => set.Clone().Clear());
        AssertEnumeration(ends: false, set => set.Detach());
    }

    [Fact]
    public void An_enumerator_can_be_reset_and_has_no_current_item_outside()
    {
        CowSet<int> set = [.. Enumerable.Range(0, 40)];
        foreach (IEnumerable<int> items in (IEnumerable<int>[])[set, set.Snapshot(), set.Lease().Snapshot])
        {
            using IEnumerator<int> enumerator = items.GetEnumerator();
            Assert.Throws<InvalidOperationException>(() => ((System.Collections.IEnumerator)enumerator).Current);
            List<int> first = [];
            while (enumerator.MoveNext())
            {
                first.Add(enumerator.Current);
            }

            Assert.Throws<InvalidOperationException>(() => ((System.Collections.IEnumerator)enumerator).Current);
            Assert.False(enumerator.MoveNext());
            enumerator.Reset();
            Assert.True(enumerator.MoveNext());
            Assert.Equal(first[0], enumerator.Current);
        }
    }

    [Fact]
    public void Room_is_made_and_given_back()
    {
        Assert.Equal(0, new CowSet<int>().Capacity);
        Assert.Equal(0, new CowSet<string>(comparer: null).Capacity);
        var set = new CowSet<int>(1000);
        Assert.True(set.Capacity >= 1000);
        Assert.Equal(2000, set.EnsureCapacity(2000));
        Assert.True(set.Capacity >= 2000);
        set.TrimExcess(1000);
        Assert.InRange(set.Capacity, 1000, 2048);
        set.TrimExcess();
        Assert.Equal(0, set.Capacity);
        set.UnionWith(Enumerable.Range(0, 1000));
        Assert.Equal(1000, set.EnsureCapacity(0));
        set.ExceptWith(Enumerable.Range(0, 1000).Where(item => item % 10 != 0));
        int capacity = set.Capacity;
        set.TrimExcess(capacity);
        Assert.Equal(capacity, set.Capacity);
        set.TrimExcess(set.Count);
        Assert.InRange(set.Capacity, set.Count, capacity);
        Assert.True(set.SetEquals(Enumerable.Range(0, 100).Select(item => item * 10)));
    }

    [Fact]
    public void Items_are_named_by_spans()
    {
        foreach (IEqualityComparer<string>? comparer in (IEqualityComparer<string>?[])[null, StringComparer.Ordinal, StringComparer.OrdinalIgnoreCase])
        {
            var set = new CowSet<string>(Enumerable.Range(0, 50).Select(item => $"item {item}"), comparer);
            CowSetSnapshot<string> before = set.Snapshot();
            CowSet<string>.AlternateLookup<ReadOnlySpan<char>> lookup = set.GetAlternateLookup<ReadOnlySpan<char>>();
            Assert.Same(set, lookup.Set);
            Assert.True(lookup.Contains("an item 7".AsSpan(3)) && !lookup.Contains("item"));
            Assert.True(lookup.TryGetValue("item 9", out string? actual) && string.Equals(actual, "item 9", StringComparison.Ordinal));
            Assert.False(lookup.TryGetValue("", out actual));
            Assert.Null(actual);
            Assert.True(lookup.Add("new") && !lookup.Add("new") && set.Contains("new"));
            Assert.True(lookup.Remove("new") && !lookup.Remove("new") && lookup.Remove("item 3") && !set.Contains("item 3"));
            Assert.Equal((49, 50), (set.Count, before.Count));
            CheckSet<string>.Invariants(set);
            CowSetSnapshot<string>.AlternateLookup<ReadOnlySpan<char>> earlier = before.GetAlternateLookup<ReadOnlySpan<char>>();
            Assert.Same(before, earlier.Snapshot);
            Assert.True(earlier.Contains("an item 3".AsSpan(3)) && !earlier.Contains("new"));
            Assert.All(before, item => Assert.True(before.GetAlternateLookup<ReadOnlySpan<char>>().Contains(item)));
            Assert.True(earlier.TryGetValue("item 3", out actual) && string.Equals(actual, "item 3", StringComparison.Ordinal));
            Assert.False(earlier.TryGetValue("new", out actual));
            Assert.Null(actual);
        }

        Assert.False(new CowSet<int>().TryGetAlternateLookup<string>(out _));
        Assert.False(CowSetSnapshot<int>.Empty.TryGetAlternateLookup<string>(out _));
        Assert.Throws<InvalidOperationException>(() => CowSetSnapshot<int>.Empty.GetAlternateLookup<string>());
        Assert.Throws<InvalidOperationException>(() => new CowSet<string>(ReadableHash.Comparer).GetAlternateLookup<ReadOnlySpan<char>>());
    }

    [Fact]
    public void Alternates_are_found_in_crowded_pages()
    {
        var set = new CowSet<string>(new OneHash());
        CowSet<string>.AlternateLookup<int> lookup = set.GetAlternateLookup<int>();
        for (int item = 0; item < 60; item++)
        {
            Assert.True(lookup.Add(item) && lookup.Contains(item) && !lookup.Contains(item + 1));
        }

        Assert.True(lookup.Remove(0) && lookup.Remove(59) && lookup.Remove(30) && set.Count == 57);
        CheckSet<string>.Invariants(set);
    }

    [Fact]
    public void An_alternate_may_stand_for_null_as_on_HashSet()
    {
        var set = new CowSet<string?>(new Nulls());
        var model = new HashSet<string?>(new Nulls());
        CowSet<string?>.AlternateLookup<int> lookup = set.GetAlternateLookup<int>();
        HashSet<string?>.AlternateLookup<int> known = model.GetAlternateLookup<int>();
        foreach (int alternate in (int[])[0, 0, 1])
        {
            Assert.Equal(known.Add(alternate), lookup.Add(alternate));
            Assert.Equal(known.Contains(alternate), lookup.Contains(alternate));
        }

        Assert.Equal((model.Contains(null), model.Add(null), model.Count), (set.Contains(null), set.Add(null), set.Count));
        CheckSet<string?>.Invariants(set);
        Assert.True(lookup.Remove(0) && !set.Contains(null));
    }

    [Fact]
    public void Room_is_kept_by_what_changes_nothing_and_given_back_by_what_removes_most()
    {
        var set = new CowSet<int>(1000);
        int capacity = set.Capacity;
        set.Clear();
        Assert.Equal(capacity, set.Capacity);
        CowSet<int> empty = [];
        empty.Detach();
        Assert.Equal(0, empty.Capacity);
        Assert.False(empty.IsSharedWith(new CowSet<int>()) || empty.IsSharedWith(CowSetSnapshot<int>.Empty));
        Assert.InRange(Enumerable.Repeat(1, 10_000).ToArray().ToCowSet().Capacity, 1, 64);
        set.UnionWith(Enumerable.Range(0, 10_000));
        capacity = set.Capacity;
        set.ExceptWith(Enumerable.Range(0, 10_000).Where(item => item % 100 != 0));
        Assert.InRange(set.Capacity, 100, capacity / 4);
    }

    [Fact]
    public void A_crowd_is_counted_and_copied_as_far_as_asked()
    {
        var set = new CowSet<int>(new HookedComparer(() => { }, hashes: 1));
        foreach (int item in Enumerable.Range(0, 100))
        {
            set.Add(item);
        }

        Assert.True(set.Capacity >= 100);
        int[] array = new int[60];
        set.CopyTo(array, 0, 50);
        Assert.Equal([.. set.Take(50), .. new int[10]], array);
    }

    [Fact]
    public void An_enumeration_of_nothing_ends_where_items_come()
    {
        CowSet<int> set = [];
        CowSetEnumerator<int> enumerator = set.GetEnumerator();
        set.UnionWith(new CowSet<int> { 1 });
        Assert.Throws<InvalidOperationException>(() => enumerator.MoveNext());
    }

    private static IEnumerable<int> Endless(int first)
    {
        while (true)
        {
            yield return first++;
        }
    }

    private static void AssertNull(string parameter, Action action)
        => Assert.Equal(parameter, Assert.Throws<ArgumentNullException>(action).ParamName);

    private static void AssertRange(string parameter, Action action)
        => Assert.Equal(parameter, Assert.Throws<ArgumentOutOfRangeException>(action).ParamName);

    private static void AssertEnumeration(bool ends, Action<CowSet<int>> act)
    {
        CowSet<int> set = [.. Enumerable.Range(0, 100)];
        CowSetEnumerator<int> enumerator = set.GetEnumerator();
        Assert.True(enumerator.MoveNext());
        act(set);
        Assert.Equal(ends, Record.Exception(() => enumerator.MoveNext()) is InvalidOperationException);
        Assert.Equal(ends, Record.Exception(((IEnumerator<int>)enumerator).Reset) is InvalidOperationException);
    }

    /// <summary>The number 0 stands for null, which has the hash code 0 everywhere.</summary>
    private sealed class Nulls : IEqualityComparer<string?>, IAlternateEqualityComparer<int, string?>
    {
        public string? Create(int alternate) => alternate == 0 ? null : $"{alternate}";

        public bool Equals(string? x, string? y) => string.Equals(x, y, StringComparison.Ordinal);

        public bool Equals(int alternate, string? other) => Equals(Create(alternate), other);

        public int GetHashCode(string? obj) => obj?.Length ?? 0;

        public int GetHashCode(int alternate) => GetHashCode(Create(alternate));
    }

    private sealed class OneHash : IEqualityComparer<string>, IAlternateEqualityComparer<int, string>
    {
        public string Create(int alternate) => $"{alternate}";

        public bool Equals(string? x, string? y) => string.Equals(x, y, StringComparison.Ordinal);

        public bool Equals(int alternate, string other) => Equals($"{alternate}", other);

        public int GetHashCode(string obj) => 1;

        public int GetHashCode(int alternate) => 1;
    }
}
