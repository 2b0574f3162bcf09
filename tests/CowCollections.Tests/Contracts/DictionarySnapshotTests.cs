using System.Collections.Immutable;
using CowCollections.Tests.Support;

namespace CowCollections.Tests.Contracts;

/// <summary>A snapshot as an immutable dictionary: each operation next to that of ImmutableDictionary.</summary>
public class DictionarySnapshotTests
{
    private static readonly Dictionary<string, Func<IImmutableDictionary<int, string>, object>> _operations = new(StringComparer.Ordinal)
    {
        ["Add"] = each => each.Add(-1, "new"),
        ["Add of an equal entry"] = each => each.Add(1, "v1"),
        ["Add of another value"] = each => each.Add(1, "other"),
        ["AddRange"] = each => each.AddRange([new(-1, "a"), new(1, "v1"), new(-2, "b")]),
        ["AddRange of another value"] = each => each.AddRange([new(-1, "a"), new(1, "other")]),
        ["Clear"] = each => each.Clear(),
        ["Remove"] = each => each.Remove(1),
        ["Remove of an absent key"] = each => each.Remove(-1),
        ["RemoveRange"] = each => each.RemoveRange([1, 3, -1, 3]),
        ["SetItem"] = each => each.SetItem(1, "other"),
        ["SetItem of an equal value"] = each => each.SetItem(1, "v1"),
        ["SetItem of an absent key"] = each => each.SetItem(-1, "new"),
        ["SetItems"] = each => each.SetItems([new(-1, "a"), new(1, "b"), new(-1, "c")]),
        ["Contains"] = each => each.Contains(new(1, "v1")),
        ["Contains another value"] = each => each.Contains(new(1, "other")),
        ["TryGetKey"] = each => each.TryGetKey(1, out int key) ? key : -5,
        ["TryGetKey of an absent key"] = each => each.TryGetKey(-1, out int key) ? key : -5,
    };

    public static TheoryData<string, int> Cases
    {
        get
        {
            var cases = new TheoryData<string, int>();
            foreach (string operation in _operations.Keys)
            {
                foreach (int count in (int[])[0, 2, 33, 2_000])
                {
                    cases.Add(operation, count);
                }
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void An_operation_does_what_it_does_on_ImmutableDictionary(string operation, int count)
    {
        ImmutableDictionary<int, string> known = Enumerable.Range(0, count).ToImmutableDictionary(i => i, i => $"v{i}");
        CowDictionarySnapshot<int, string> tested = known.ToCowDictionarySnapshot();
        Assert.Equal(Outcome(known, operation), Outcome(tested, operation));
        Assert.Equal(Sorted(known), Sorted(tested));
    }

    [Fact]
    public void An_operation_that_changes_nothing_returns_the_snapshot_itself()
    {
        CowDictionarySnapshot<int, string> snapshot = [new(1, "v1"), new(2, "v2")];
        Assert.Same(snapshot, snapshot.Add(1, "v1"));
        Assert.Same(snapshot, snapshot.SetItem(1, "v1"));
        Assert.Same(snapshot, snapshot.Remove(3));
        Assert.Same(snapshot, snapshot.RemoveRange([3]));
        Assert.Same(snapshot, snapshot.WithComparers(null, null));
        Assert.Same(CowDictionarySnapshot<int, string>.Empty, snapshot.Clear());
    }

    [Fact]
    public void Comparers_can_be_changed_and_are_kept()
    {
        CowDictionarySnapshot<string, string> snapshot = [new("a", "x"), new("b", "y")];
        CowDictionarySnapshot<string, string> ignoring = snapshot.WithComparers(StringComparer.OrdinalIgnoreCase, StringComparer.OrdinalIgnoreCase);
        Assert.Equal("x", ignoring["A"]);
        Assert.Same(ignoring, ignoring.SetItem("A", "X"));
        Assert.Same(StringComparer.OrdinalIgnoreCase, ignoring.Remove("A").ValueComparer);
        Assert.Same(StringComparer.OrdinalIgnoreCase, ignoring.Clear().KeyComparer);
        Assert.True(ignoring.TryGetKey("B", out string key) && string.Equals(key, "b", StringComparison.Ordinal));
        Assert.Throws<ArgumentException>(() => snapshot.SetItem("A", "other").WithComparers(StringComparer.OrdinalIgnoreCase));
        Assert.Equal(2, snapshot.SetItem("A", "x").WithComparers(StringComparer.OrdinalIgnoreCase).Count);
        Assert.True(snapshot.WithComparers(null, StringComparer.OrdinalIgnoreCase).ContainsValue("Y"));
        Assert.True(ignoring.Contains(new("A", "X")) && ignoring.Contains(new("b", "Y")));
        Assert.False(ignoring.Contains(new("A", "y")) || snapshot.Contains(new("a", "X")));
        Assert.NotEqual(snapshot, ignoring);
    }

    [Theory]
    [InlineData(3)]
    [InlineData(3_000)]
    public void Equality_is_of_entries_and_not_of_history(int count)
    {
        CowDictionary<string, int> forward = Enumerable.Range(0, count).ToCowDictionary(i => $"k{i}", i => i);
        CowDictionary<string, int> backward = Enumerable.Range(0, 2 * count).Reverse().ToCowDictionary(i => $"k{i}", i => i);
        backward.RemoveRange(Enumerable.Range(count, count).Select(i => $"k{i}"));
        CowDictionarySnapshot<string, int> snapshot = forward.Snapshot();
        Assert.True(snapshot == backward.Snapshot());
        Assert.Equal(snapshot.GetHashCode(), backward.Snapshot().GetHashCode());
        Assert.True(snapshot != snapshot.SetItem("k1", 7));
        Assert.True(snapshot != snapshot.Remove("k1").Add("other", 1));
        Assert.False(snapshot.Equals(null));
        Assert.True(forward.Snapshot().IsSharedWith(forward));
        Assert.False(forward.IsSharedWith((CowDictionary<string, int>?)null) || forward.IsSharedWith((CowDictionarySnapshot<string, int>?)null));
        Assert.False(snapshot.IsSharedWith(null) || snapshot.IsSharedWith(backward) || snapshot.IsSharedWith(snapshot.SetItem("k1", 7).ToCowDictionary()));
    }

    /// <summary>Also where the entries are the same by either.</summary>
    [Fact]
    public void Snapshots_with_other_comparers_of_keys_are_not_equal()
    {
        var entries = new Dictionary<string, int>(StringComparer.Ordinal) { ["a"] = 1, ["b"] = 2 };
        CowDictionarySnapshot<string, int> snapshot = entries.ToCowDictionary().Snapshot();
        Assert.NotEqual(snapshot, entries.ToCowDictionary(StringComparer.OrdinalIgnoreCase).Snapshot());
        CowDictionarySnapshot<string, int>[] byLength =
        [
            entries.ToCowDictionary(EqualityComparer<string>.Create(string.Equals, static each => each.Length)).Snapshot(),
            entries.ToCowDictionary(EqualityComparer<string>.Create(string.Equals, static each => each.Length + 0)).Snapshot(),
        ];
        Assert.NotEqual(byLength[0], byLength[1]);
        Assert.Equal(snapshot, entries.ToCowDictionary().Snapshot());
    }

    [Fact]
    public void A_snapshot_is_empty_without_entries()
    {
        CowDictionarySnapshot<int, int> snapshot = [KeyValuePair.Create(1, 2)];
        Assert.False(snapshot.IsEmpty);
        Assert.True(snapshot.Remove(1).IsEmpty && CowDictionarySnapshot<int, int>.Empty.IsEmpty);
    }

    [Fact]
    public void A_comparer_of_keys_is_changed_without_that_of_values()
    {
        CowDictionarySnapshot<string, string> snapshot =
            CowDictionarySnapshot.Create([KeyValuePair.Create("a", "x")]).WithComparers(null, StringComparer.OrdinalIgnoreCase);
        CowDictionarySnapshot<string, string> changed = snapshot.WithComparers(StringComparer.OrdinalIgnoreCase);
        Assert.Same(StringComparer.OrdinalIgnoreCase, changed.ValueComparer);
        Assert.Equal("x", changed["A"]);
        Assert.Same(snapshot, snapshot.WithComparers(null));
        Assert.Same(CowDictionarySnapshot<string, string>.Empty.ValueComparer, snapshot.ToCowDictionarySnapshot().ValueComparer);
        Assert.Same(CowDictionarySnapshot<string, string>.Empty.ValueComparer, snapshot.ToCowDictionarySnapshot(StringComparer.OrdinalIgnoreCase).ValueComparer);
    }

    /// <summary>A comparer of values is not asked for the hash code of null, nor need one that is equal give the same hash codes.</summary>
    [Fact]
    public void Snapshots_that_are_equal_have_equal_hash_codes_whatever_the_comparer_of_values()
    {
        var empty = EqualityComparer<string?>.Create((x, y) => string.Equals(x ?? "", y ?? "", StringComparison.Ordinal), x => StringComparer.Ordinal.GetHashCode(x ?? ""));
        var ofNull = new CowDictionary<int, string?> { [1] = null, [2] = "x" };
        var ofEmpty = new CowDictionary<int, string?> { [1] = "", [2] = "x" };
        AssertStable(ofNull.Snapshot().WithComparers(null, empty), ofEmpty.Snapshot().WithComparers(null, empty));
        AssertStable(ofNull.Snapshot().WithComparers(null, empty), ofNull.Clone().Snapshot().WithComparers(null, empty));
        ofNull.Remove(1);
        AssertStable(ofNull.Snapshot().WithComparers(null, new Seeded(1)), ofNull.Snapshot().WithComparers(null, new Seeded(2)));
        AssertStable(ofNull.Snapshot().WithComparers(null, new Seeded(1)), ofNull.Snapshot().WithComparers(null, new Seeded(1)));
    }

    [Fact]
    public void The_comparer_of_values_decides_what_is_added_and_is_kept_by_an_empty_snapshot()
    {
        IEqualityComparer<string> ignoring = StringComparer.OrdinalIgnoreCase;
        CowDictionarySnapshot<int, string> snapshot = new CowDictionary<int, string> { [1] = "x" }.Snapshot().WithComparers(null, ignoring);
        Assert.Same(snapshot, snapshot.Add(1, "X"));
        Assert.Same(snapshot, snapshot.AddRange([new(1, "X")]));
        Assert.Same(ignoring, snapshot.Clear().ValueComparer);
        Assert.Same(ignoring, CowDictionarySnapshot<int, string>.Empty.WithComparers(null, ignoring).ValueComparer);
        CowDictionarySnapshot<int, int> plain = new CowDictionary<int, int> { [1] = 1 }.Snapshot();
        Assert.Same(plain, plain.WithComparers(null, EqualityComparer<int>.Default));
        CowDictionarySnapshot<string, string> empty = new CowDictionary<string, string>(StringComparer.OrdinalIgnoreCase).Snapshot();
        Assert.Same(empty, empty.Remove("a"));
        Assert.False(empty.TryGetKey("b", out string key));
        Assert.Equal("b", key);
    }

    /// <summary>Also where the entries are equal, and the hash codes.</summary>
    [Fact]
    public void Snapshots_with_comparers_of_values_that_differ_are_not_equal()
    {
        CowDictionarySnapshot<int, int> snapshot = new CowDictionary<int, int> { [1] = 7 }.Snapshot();
        Assert.NotEqual(snapshot, snapshot.WithComparers(null, EqualityComparer<int>.Create(static (x, y) => x == y, static value => value)));
    }

    [Fact]
    public void A_comparer_of_values_is_not_asked_for_the_hash_code_of_null()
    {
        var lengths = EqualityComparer<string?>.Create(string.Equals, static value => value!.Length);
        CowDictionarySnapshot<int, string?> snapshot = new CowDictionary<int, string?> { [1] = null }.Snapshot().WithComparers(null, lengths);
        Assert.Equal(snapshot.GetHashCode(), snapshot.SetItem(2, "a").Remove(2).GetHashCode());
    }

    [Fact]
    public void A_leased_snapshot_under_the_same_comparers_outlives_the_lease()
    {
        var dictionary = new CowDictionary<int, int> { [1] = 1 };
        CowLease<CowDictionarySnapshot<int, int>> lease = dictionary.Lease();
        CowDictionarySnapshot<int, int> leased = lease.Snapshot;
        CowDictionarySnapshot<int, int> kept = leased.WithComparers(null, null);
        _ = leased.GetHashCode();
        lease.Dispose();
        dictionary[2] = 2;
        Assert.Equal([new(1, 1)], kept);

        // Nor are hash codes that differ an answer then.
        CowDictionarySnapshot<int, int> other = dictionary.Snapshot();
        _ = other.GetHashCode();
        Assert.Throws<ObjectDisposedException>(() => other.Equals(leased));
    }

    private static void AssertStable(CowDictionarySnapshot<int, string?> one, CowDictionarySnapshot<int, string?> other)
    {
        bool areEqual = one.Equals(other);
        Assert.True(!areEqual || one.GetHashCode() == other.GetHashCode());
        _ = one.GetHashCode() == other.GetHashCode();
        Assert.Equal(areEqual, one.Equals(other));
    }

    private sealed class Seeded(int seed) : IEqualityComparer<string?>
    {
        public bool Equals(string? x, string? y) => string.Equals(x, y, StringComparison.Ordinal);

        public int GetHashCode(string obj) => StringComparer.Ordinal.GetHashCode(obj) ^ seed;

        public override bool Equals(object? obj) => obj is Seeded;

        public override int GetHashCode() => 1;
    }

    private static string Outcome(IImmutableDictionary<int, string> dictionary, string operation)
    {
        try
        {
            object result = _operations[operation](dictionary);
            if (result is CowDictionarySnapshot<int, string> snapshot)
            {
                CheckTable<int, string>.Invariants(snapshot);
            }

            return result is IImmutableDictionary<int, string> changed ? Sorted(changed) : $"{result}";
        }
        catch (ArgumentException e)
        {
            return e.GetType().Name;
        }
    }

    private static string Sorted(IImmutableDictionary<int, string> dictionary) => string.Join(' ', dictionary.OrderBy(each => each.Key));
}
