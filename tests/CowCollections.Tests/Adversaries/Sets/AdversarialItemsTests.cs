using System.Diagnostics;
using CowCollections.Tests.Models.Sets;
using CowCollections.Tests.Support;

namespace CowCollections.Tests.Adversaries.Sets;

/// <summary>Comparers with bad hashes: sets are right, and no slower than looking through all.</summary>
public class AdversarialItemsTests
{
    private static readonly Dictionary<string, Func<int, int>> _hashes = new(StringComparer.Ordinal)
    {
        ["all equal"] = _ => 0,
        ["int.MinValue"] = _ => int.MinValue,
        ["one bit"] = item => item & 1,
        ["the first bits"] = item => item << 24,
        ["the last bits"] = item => item & 0xff,
        ["consecutive"] = item => item,
        ["far apart"] = item => item * 0x10000,
    };

    public static TheoryData<string> Algebra => [.. SetAlgebra<int>.All.Keys];

    public static TheoryData<string> RelationsOfSets => [.. Relations<int>.All.Keys];

    public static TheoryData<string> Hashes => [.. _hashes.Keys];

    [Theory]
    [MemberData(nameof(Hashes))]
    public void Sets_are_right(string hash)
    {
        const int Count = 2_000;
        var comparer = EqualityComparer<int>.Create((x, y) => x == y, item => _hashes[hash](item));
        var set = new CowSet<int>(comparer);
        var model = new HashSet<int>(comparer);
        for (int i = 0; i < Count; i++)
        {
            Assert.Equal(model.Add(i * 3 % (Count + 5)), set.Add(i * 3 % (Count + 5)));
        }

        CowSetSnapshot<int> before = set.Snapshot();
        CheckSet<int>.Invariants(set);
        AssertSame(set, model, each => each.ExceptWith(Enumerable.Range(0, Count / 3)));
        AssertSame(set, model, each => each.UnionWith(Enumerable.Range(Count / 4, Count).ToCowSet(comparer)));
        AssertSame(set, model, each => each.SymmetricExceptWith(Enumerable.Range(Count / 2, Count).ToCowSet(comparer)));
        AssertSame(set, model, each => each.IntersectWith(before));
        CowSet<int> relative = set.Clone();
        relative.Remove(model.First());
        AssertSame(set, model, each => each.ExceptWith(relative));
        Assert.Equal(Count, before.Count);
    }

    [Theory]
    [MemberData(nameof(Algebra))]
    public void Algebra_is_right_under_comparers_that_are_equal_and_hash_differently(string operation)
    {
        int[][] contents = [[], [7], [.. Enumerable.Range(0, 10)], [.. Enumerable.Range(5, 300)]];
        foreach (int[] mine in contents)
        {
            foreach (int[] theirs in contents)
            {
                foreach (IEnumerable<int> other in (IEnumerable<int>[])[new CowSet<int>(theirs, new Seeded(2)), new CowSet<int>(theirs, new Seeded(2)).Snapshot()])
                {
                    var set = new CowSet<int>(mine, new Seeded(1));
                    CowSetSnapshot<int> derived = SetAlgebra<int>.All[operation].Derive(set.Snapshot(), other);
                    AssertSame(set, new HashSet<int>(mine), each => SetAlgebra<int>.All[operation].Change(each, each is CowSet<int> ? other : theirs));
                    Assert.True(derived.SetEquals(set) && set.All(derived.Contains));
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(RelationsOfSets))]
    public void Relations_are_right_under_comparers_that_are_equal_and_hash_differently(string relation)
    {
        int[][] contents = [[], [7], [.. Enumerable.Range(0, 10)], [.. Enumerable.Range(5, 300)], [.. Enumerable.Range(0, 300)]];
        Func<IReadOnlySet<int>, IEnumerable<int>, bool> holds = Relations<int>.All[relation];
        foreach (int[] mine in contents)
        {
            foreach (int[] theirs in contents)
            {
                bool expected = holds(new HashSet<int>(mine), theirs);
                Assert.Equal(expected, holds(new CowSet<int>(mine, new Seeded(1)), new CowSet<int>(theirs, new Seeded(2))));
                Assert.Equal(expected, holds(new CowSet<int>(mine, new Seeded(1)).Snapshot(), new CowSet<int>(theirs, new Seeded(2)).Snapshot()));
            }
        }
    }

    /// <summary>Equal ones have equal hash codes, so they must be made with equal hashes.</summary>
    [Fact]
    public void Snapshots_under_comparers_that_are_equal_are_equal_if_they_hash_alike()
    {
        CowSetSnapshot<int> set = Of(1);
        Assert.True(set == Of(1) && set.GetHashCode() == Of(1).GetHashCode());
        Assert.True(set != Of(2) && set != Of(1).Remove(3) && set != Of(1).Remove(3).Add(-3));
        Assert.True(set.Clear() == Of(2).Clear());
        Assert.True(CowSet<int>.CreateSetComparer().Equals(set.ToCowSet(), Of(1).ToCowSet()));

        static CowSetSnapshot<int> Of(int seed) => new CowSet<int>(Enumerable.Range(0, 100), new Seeded(seed)).Snapshot();
    }

    [Fact]
    public void Ten_thousand_items_with_one_hash_take_seconds()
    {
        var comparer = EqualityComparer<int>.Create((x, y) => x == y, _ => 7);
        var watch = Stopwatch.StartNew();
        var set = new CowSet<int>(Enumerable.Range(0, 10_000), comparer);
        CowSet<int> copy = set.Clone();
        copy.Remove(500);
        set.ExceptWith(copy);
        Assert.Equal([500], set);
        copy.ExceptWith(Enumerable.Range(0, 9_000));
        Assert.Equal(1_000, copy.Count);
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 60);
    }

    /// <summary>All are equal to each other, as those may be that hash with a secret of their own against prepared keys.</summary>
    private sealed class Seeded(int seed) : IEqualityComparer<int>
    {
        public bool Equals(int x, int y) => x == y;

        public int GetHashCode(int obj) => (obj + seed) * (seed + 2);

        public override bool Equals(object? obj) => obj is Seeded;

        public override int GetHashCode() => 0;
    }

    private static void AssertSame(CowSet<int> set, HashSet<int> model, Action<ISet<int>> change)
    {
        change(set);
        change(model);
        Assert.True(set.Count == model.Count && model.All(set.Contains));
        CheckSet<int>.Invariants(set);
    }
}
