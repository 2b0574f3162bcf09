using System.Diagnostics;
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
            Assert.Equal(model.Add(i * 3 % (Count + 7)), set.Add(i * 3 % (Count + 7)));
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

    private static void AssertSame(CowSet<int> set, HashSet<int> model, Action<ISet<int>> change)
    {
        change(set);
        change(model);
        Assert.True(set.Count == model.Count && model.All(set.Contains));
        CheckSet<int>.Invariants(set);
    }
}
