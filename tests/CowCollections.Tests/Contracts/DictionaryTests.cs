using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Runtime.CompilerServices;
using CowCollections.Tests.Support;

namespace CowCollections.Tests.Contracts;

#pragma warning disable MA0002, MA0024 // A comparer of strings: the default one is what is tested here.

/// <summary>What a CowDictionary does that the model tests do not say: exceptions, views, interfaces, factories.</summary>
public class DictionaryTests
{
    private static readonly int[] _counts = [0, 1, 32, 33, 500, 5_000];

    public static TheoryData<int> Counts => [.. _counts];

    [Fact]
    public void Null_keys_are_refused_by_name()
    {
        CowDictionary<string, int> dictionary = Make(3);
        CowDictionaryKeys<string, int> keys = dictionary.Keys;
        Action[] calls =
        [
            () => dictionary.Add(null!, 1), () => dictionary[null!] = 1, () => _ = dictionary[null!], () => dictionary.TryAdd(null!, 1),
            () => dictionary.Remove(null!), () => dictionary.ContainsKey(null!), () => dictionary.TryGetValue(null!, out _),
            () => dictionary.GetOrAdd(null!, 1), () => dictionary.AddOrUpdate(null!, 1, (_, value) => value),
            () => dictionary.GetValueOrDefault(null!), () => CowMarshal.GetValueRefOrNullRef(dictionary, null!),
            () => CowMarshal.GetValueRefOrAddDefault(dictionary, null!, out _), () => dictionary.AddRange([new(null!, 1)]),
            () => keys.Contains(null!), () => dictionary.SetItems([new("a", 1), new(null!, 1)]), () => dictionary.RemoveRange(["k1", null!]),
            () => _ = dictionary.Snapshot().Add(null!, 1), () => dictionary.Snapshot().ContainsKey(null!),
        ];
        Assert.All(calls, call => Assert.Equal("key", Assert.Throws<ArgumentNullException>(call).ParamName));
        Assert.Equal(3, dictionary.Count);
    }

    [Fact]
    public void Missing_and_existing_keys_are_told_as_Dictionary_does()
    {
        CowDictionary<string, int> dictionary = Make(3);
        Assert.Contains("k9", Assert.Throws<KeyNotFoundException>(() => dictionary["k9"]).Message, StringComparison.Ordinal);
        Assert.Contains("k1", Assert.Throws<ArgumentException>(() => dictionary.Add("k1", 7)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => dictionary.AddRange([new("new", 1), new("k1", 7)]));
        Assert.Throws<ArgumentException>(() => dictionary.AddRange([new("new", 1), new("new", 7)]));
        Assert.False(dictionary.TryAdd("k1", 7));
        Assert.Equal(["k0", "k1", "k2"], dictionary.Keys.Order());
        Assert.Equal(1, dictionary["k1"]);
    }

    [Theory]
    [MemberData(nameof(Counts))]
    public void Values_may_be_overwritten_during_an_enumeration_which_shows_them(int count)
    {
        CowDictionary<string, int> dictionary = Make(count);
        CowDictionarySnapshot<string, int> before = dictionary.Snapshot();
        int seen = 0;
        foreach ((string key, int value) in dictionary)
        {
            Assert.Equal(seen == 0 ? before[key] : -1, value);
            if (seen++ == 0)
            {
                foreach (string each in before.Keys)
                {
                    dictionary[each] = -1;
                }
            }
        }

        Assert.Equal(count, seen);
        Assert.DoesNotContain(-1, before.Values);
    }

    [Theory]
    [InlineData("Add")]
    [InlineData("Remove")]
    [InlineData("Clear")]
    [InlineData("TrimExcess")]
    public void Other_changes_end_an_enumeration(string change)
    {
        CowDictionary<string, int> dictionary = Make(100);

        // Some of them leave a gap: else there is nothing to be trimmed.
        dictionary.RemoveRange(Enumerable.Range(50, 30).Select(key => $"k{key}"));
        using CowDictionaryEnumerator<string, int> entries = dictionary.GetEnumerator();
        using CowDictionaryKeys<string, int>.Enumerator keys = dictionary.Keys.GetEnumerator();
        using CowDictionaryValues<string, int>.Enumerator values = dictionary.Values.GetEnumerator();
        Assert.True(entries.MoveNext() && keys.MoveNext() && values.MoveNext());
        switch (change)
        {
            case "Add":
                dictionary.Add("new", 1);
                break;
            case "Remove":
                dictionary.Remove("k1");
                break;
            case "Clear":
                dictionary.Clear();
                break;
            default:
                dictionary.TrimExcess();
                break;
        }

        Assert.Throws<InvalidOperationException>(() => entries.MoveNext());
        Assert.Throws<InvalidOperationException>(() => keys.MoveNext());
        Assert.Throws<InvalidOperationException>(() => values.MoveNext());
    }

    /// <summary>The entry that has filled the gap is not removed for the second.</summary>
    [Theory]
    [MemberData(nameof(Counts))]
    public void A_key_that_is_to_be_removed_twice_is_removed_once(int count)
    {
        CowDictionary<string, int> dictionary = Make(count);
        Assert.Equal(Math.Min(count, 2), dictionary.RemoveRange(["k0", "k1", "k0", "absent", "k1", "k0"]));
        Assert.Equal(Make(count).Where(entry => entry.Key is not ("k0" or "k1")).OrderBy(entry => entry.Value), dictionary.OrderBy(entry => entry.Value));
    }

    [Theory]
    [MemberData(nameof(Counts))]
    public void Changes_that_change_nothing_detach_nothing(int count)
    {
        CowDictionary<string, int> dictionary = Make(count);
        CowDictionarySnapshot<string, int> snapshot = dictionary.Snapshot();
        dictionary.Remove("absent");
        dictionary.RemoveRange(["absent"]);
        dictionary.SetItems([]);
        dictionary.AddRange([]);
        dictionary.TryAdd("k0", 0);
        Assert.True(Unsafe.IsNullRef(ref CowMarshal.GetValueRefOrNullRef(dictionary, "absent")));
        Assert.Equal(count > 0, dictionary.IsSharedWith(snapshot));
    }

    [Fact]
    public void Factories_are_asked_once_and_only_if_needed()
    {
        CowDictionary<string, int> dictionary = Make(3);
        Assert.Equal(1, dictionary.GetOrAdd("k1", _ => throw new InvalidOperationException("Not needed.")));
        Assert.Equal(4, dictionary.GetOrAdd("four", key => key.Length));
        Assert.Equal(9, dictionary.GetOrAdd("five", (key, more) => key.Length + more, 5));
        Assert.Equal(9, dictionary.GetOrAdd("five", 7));
        Assert.Equal(18, dictionary.AddOrUpdate("five", 1, (_, value) => value * 2));
        Assert.Equal(1, dictionary.AddOrUpdate("six", 1, (_, value) => value * 2));
        Assert.Equal(3, dictionary.AddOrUpdate("six", key => 0, (_, value) => value + 2));
        Assert.Equal(10, dictionary.AddOrUpdate("six", (_, argument) => argument, (_, value, argument) => value + argument, 7));
        Assert.Equal(10, dictionary["six"]);
        Assert.Equal(dictionary["six"], dictionary.GetValueOrDefault("six"));
        Assert.Equal((0, 5, 10), (dictionary.GetValueOrDefault("no"), dictionary.GetValueOrDefault("no", 5), dictionary.GetValueOrDefault("six", 5)));
        Assert.Throws<InvalidOperationException>(() => dictionary.GetOrAdd("seven", _ => dictionary["eight"] = 8));
        Assert.False(dictionary.ContainsKey("seven"));
    }

    /// <summary>A key that is there may have the value null, also if the default value is not.</summary>
    [Fact]
    public void The_value_or_another_one_is_annotated_as_in_dotnet()
    {
        Assert.Equal(Annotation(typeof(CollectionExtensions)), Annotation(typeof(CowDictionary<,>)));

        static (NullabilityState State, bool Depends) Annotation(Type type)
        {
            ParameterInfo result = type.GetMethods().Single(method => method.GetParameters() is [.., { Name: "defaultValue" }]).ReturnParameter;
            return (new NullabilityInfoContext().Create(result).ReadState, result.IsDefined(typeof(NotNullIfNotNullAttribute)));
        }
    }

    [Fact]
    public void What_a_factory_has_shared_stays_as_it_was()
    {
        foreach (int count in (int[])[10, 1000])
        {
            CowDictionary<string, int> dictionary = Make(count);
            IReadOnlyDictionary<string, int>? copy = null;
            dictionary.AddOrUpdate("k7", 0, (_, _) => Shared(dictionary.Snapshot(), -7));
            AssertCopy(7);
            dictionary.AddOrUpdate("k7", 0, (_, _) => Shared(dictionary.Clone(), -77));
            AssertCopy(-7);
            dictionary.GetOrAdd("new", _ => Shared(dictionary.Snapshot(), 1));
            AssertCopy(-77);
            Assert.Equal(count + 1, dictionary.Count);
            dictionary.GetOrAdd("newer", _ => Shared(dictionary.Clone(), 1));
            Assert.False(copy!.ContainsKey("newer"));

            int Shared(IReadOnlyDictionary<string, int> shared, int value)
            {
                copy = shared;
                return value;
            }

            void AssertCopy(int value)
            {
                Assert.Equal(count, copy!.Count);
                Assert.Equal(value, copy["k7"]);
            }
        }
    }

    [Fact]
    public void References_write_the_dictionary_and_no_copy()
    {
        CowDictionary<string, int> dictionary = Make(100);
        CowDictionarySnapshot<string, int> snapshot = dictionary.Snapshot();
        CowMarshal.GetValueRefOrNullRef(dictionary, "k7") = -7;
        CowMarshal.GetValueRefOrAddDefault(dictionary, "k8", out bool exists) = -8;
        Assert.True(exists);
        ref int added = ref CowMarshal.GetValueRefOrAddDefault(dictionary, "new", out exists);
        Assert.Equal((false, 0), (exists, added));
        added = -9;
        Assert.Equal((-7, -8, -9), (dictionary["k7"], dictionary["k8"], dictionary["new"]));
        Assert.Equal((7, 8, false), (snapshot["k7"], snapshot["k8"], snapshot.ContainsKey("new")));
    }

    [Fact]
    public void Spans_find_strings()
    {
        CowDictionary<string, int> dictionary = Make(100);
        CowDictionarySnapshot<string, int> snapshot = dictionary.Snapshot();
        CowDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> lookup = dictionary.GetAlternateLookup<ReadOnlySpan<char>>();
        Assert.Equal(42, lookup["k42"]);
        lookup["k42"] = -42;
        Assert.True(lookup.TryAdd("new", 1) && !lookup.TryAdd("new", 2) && lookup.ContainsKey("new"));
        Assert.True(lookup.Remove("k7", out string? key, out int value));
        Assert.Equal(("k7", 7), (key, value));
        Assert.False(lookup.Remove("k7"));
        Assert.Throws<KeyNotFoundException>(() => dictionary.GetAlternateLookup<ReadOnlySpan<char>>()["k7"]);
        Assert.Equal((-42, 100), (dictionary["k42"], dictionary.Count));
        Assert.True(snapshot.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue("k7", out key, out value) && value == 7);
        Assert.Equal(42, snapshot.GetAlternateLookup<ReadOnlySpan<char>>()["k42"]);
        Assert.False(dictionary.TryGetAlternateLookup<int>(out _));
        Assert.Throws<InvalidOperationException>(() => snapshot.GetAlternateLookup<int>());
        var ignoring = new CowDictionary<string, int>(StringComparer.OrdinalIgnoreCase) { ["Key"] = 1 };
        Assert.Equal(1, ignoring.GetAlternateLookup<ReadOnlySpan<char>>()["KEY"]);
    }

    [Fact]
    public void An_alternate_that_stands_for_null_is_refused()
    {
        var dictionary = new CowDictionary<string, int>(new NoKeys()) { ["a"] = 1 };
        CowDictionarySnapshot<string, int> before = dictionary.Snapshot();
        CowDictionary<string, int>.AlternateLookup<int> lookup = dictionary.GetAlternateLookup<int>();
        Assert.Equal("key", Assert.Throws<ArgumentNullException>(() => lookup.TryAdd(7, 1)).ParamName);
        Assert.Equal("key", Assert.Throws<ArgumentNullException>(() => lookup[7] = 1).ParamName);
        Assert.False(lookup.ContainsKey(7) || lookup.Remove(7));
        Assert.Equal(before, dictionary.Snapshot());
    }

    [Fact]
    public void The_values_of_a_snapshot_are_compared_by_its_comparer()
    {
        CowDictionarySnapshot<string, string> snapshot =
            CowDictionarySnapshot.Create([new KeyValuePair<string, string>("k", "v")]).WithComparers(null, StringComparer.OrdinalIgnoreCase);
        ICollection<string> values = snapshot.Values;
        Assert.True(snapshot.ContainsValue("V") && values.Contains("V") && !values.Contains("w"));
        ICollection<string> valuesOfHandle = snapshot.ToCowDictionary().Values;
        Assert.True(valuesOfHandle.Contains("v") && !valuesOfHandle.Contains("V"));
    }

    [Fact]
    public void Factories_that_are_null_are_refused_by_name()
    {
        var dictionary = new CowDictionary<string, int> { ["a"] = 1 };
        Assert.Throws<ArgumentNullException>("valueFactory", () => dictionary.GetOrAdd("a", null!));
        Assert.Throws<ArgumentNullException>("addValueFactory", () => dictionary.AddOrUpdate("a", null!, (_, value) => value));
        Assert.Throws<ArgumentNullException>("updateValueFactory", () => dictionary.AddOrUpdate("b", (_, value) => value, null!, 1));
    }

    [Fact]
    public void A_pair_without_a_key_is_refused_and_not_absent()
    {
        ICollection<KeyValuePair<string, int>> dictionary = new CowDictionary<string, int> { ["a"] = 1 };
        Assert.Throws<ArgumentNullException>("key", () => dictionary.Contains(new(null!, 1)));
        Assert.Throws<ArgumentNullException>("key", () => ((CowDictionary<string, int>)dictionary).Snapshot().Contains(new(null!, 1)));
    }

    [Fact]
    public void A_snapshot_is_taken_over_under_the_comparer_that_is_given()
    {
        CowDictionarySnapshot<string, int> snapshot = new CowDictionary<string, int> { ["a"] = 1 }.Snapshot();
        Assert.Equal(1, new CowDictionary<string, int>(snapshot, StringComparer.OrdinalIgnoreCase)["A"]);
    }

    [Fact]
    public void An_enumeration_of_nothing_ends_where_entries_or_room_come_or_go()
    {
        AssertEnds(new CowDictionary<int, int>(), dictionary => dictionary.AddRange([new(1, 1)]));
        AssertEnds(new CowDictionary<int, int>(), dictionary => dictionary.EnsureCapacity(100));
        AssertEnds(new CowDictionary<int, int>(100), dictionary => dictionary.TrimExcess());

        static void AssertEnds(CowDictionary<int, int> dictionary, Action<CowDictionary<int, int>> change)
        {
            CowDictionaryEnumerator<int, int> enumerator = dictionary.GetEnumerator();
            change(dictionary);
            Assert.Throws<InvalidOperationException>(() => enumerator.MoveNext());
        }
    }

    [Fact]
    public void Comparers_are_those_that_were_given()
    {
        Assert.Same(EqualityComparer<string>.Default, new CowDictionary<string, int>().Comparer);
        Assert.Same(StringComparer.Ordinal, new CowDictionary<string, int>(StringComparer.Ordinal).Snapshot().KeyComparer);
        Assert.Same(StringComparer.OrdinalIgnoreCase, new CowDictionary<string, int>(StringComparer.OrdinalIgnoreCase).Clone().Comparer);
        Assert.Same(EqualityComparer<int>.Default, new CowDictionary<int, int>().Comparer);
    }

    [Theory]
    [MemberData(nameof(Counts))]
    public void The_interfaces_without_types_do_what_those_of_Dictionary_do(int count)
    {
        IDictionary tested = Make(count);
        IDictionary known = Enumerable.Range(0, count).ToDictionary(i => $"k{i}", i => i, StringComparer.Ordinal);
        tested["new"] = known["new"] = 5;
        tested.Add("other", 6);
        known.Add("other", 6);
        tested.Remove("k0");
        known.Remove("k0");
        Assert.Equal(known.Contains("k1"), tested.Contains("k1"));
        Assert.Null(tested[17]);
        Assert.Throws<ArgumentException>(() => tested[17] = 5);
        Assert.Throws<ArgumentException>(() => tested["k1"] = "text");
        Assert.Throws<ArgumentNullException>(() => tested["k1"] = null);
        Assert.Equal(Sorted(known), Sorted(tested));
        var entries = new DictionaryEntry[tested.Count];
        tested.CopyTo(entries, 0);
        Assert.Equal(Sorted(known), entries.Select(each => $"{each.Key}={each.Value}").Order(StringComparer.Ordinal));
        var keys = new object[tested.Count + 1];
        tested.Keys.CopyTo(keys, 1);
        Assert.Equal(known.Keys.Cast<object>().ToHashSet(), keys.Skip(1).ToHashSet());
        Assert.Throws<ArgumentException>(() => tested.Values.CopyTo(new string[tested.Count], 0));
        Assert.Throws<ArgumentException>(() => tested.CopyTo(new object[1], 0));

        static List<string> Sorted(IDictionary dictionary)
        {
            var entries = new List<string>();
            foreach (DictionaryEntry entry in dictionary)
            {
                entries.Add($"{entry.Key}={entry.Value}");
            }

            entries.Sort(StringComparer.Ordinal);
            return entries;
        }
    }

    [Fact]
    public void Views_are_live_and_cannot_be_written()
    {
        CowDictionary<string, int> dictionary = Make(2);
        CowDictionaryKeys<string, int> keys = dictionary.Keys;
        ICollection<int> values = dictionary.Values;
        dictionary["k2"] = 2;
        Assert.Equal(["k0", "k1", "k2"], keys.Order(StringComparer.Ordinal));
        Assert.True(keys.Contains("k2") && values.Contains(2) && !values.Contains(3));
        Assert.Throws<NotSupportedException>(() => ((ICollection<string>)keys).Add("k3"));
        Assert.Throws<NotSupportedException>(() => values.Remove(2));
        Assert.Throws<NotSupportedException>(values.Clear);
    }

    [Fact]
    public void Constructors_share_what_they_can()
    {
        CowDictionary<string, int> dictionary = Make(100);
        Assert.True(new CowDictionary<string, int>(dictionary.AsEnumerable()).IsSharedWith(dictionary));
        Assert.True(dictionary.Snapshot().ToCowDictionary().IsSharedWith(dictionary));
        Assert.True(new CowDictionary<string, int>((IDictionary<string, int>)dictionary).IsSharedWith(dictionary));
        Assert.False(new CowDictionary<string, int>(dictionary.AsEnumerable(), StringComparer.OrdinalIgnoreCase).IsSharedWith(dictionary));
        CowDictionary<string, int> expression = [new("a", 1), new("b", 2), new("a", 3)];
        Assert.Equal((2, 3), (expression.Count, expression["a"]));
        Assert.Equal("dictionary", Assert.Throws<ArgumentNullException>(() => new CowDictionary<string, int>((IDictionary<string, int>)null!)).ParamName);
        Assert.Throws<ArgumentException>(() => new CowDictionary<string, int>([new("a", 1), new("A", 2)], StringComparer.OrdinalIgnoreCase));
        Assert.Throws<ArgumentOutOfRangeException>(() => new CowDictionary<string, int>(-1));
    }

    [Theory]
    [MemberData(nameof(Counts))]
    public void Sharing_is_told_and_ends(int count)
    {
        CowDictionary<string, int> dictionary = Make(count);
        Assert.True(dictionary.IsDetached);
        CowDictionary<string, int> clone = dictionary.Clone();
        Assert.Equal(count > 0, clone.IsSharedWith(dictionary) && !dictionary.IsDetached);
        clone.Clear();
        Assert.True(dictionary.IsDetached);
        using (CowLease<CowDictionarySnapshot<string, int>> lease = dictionary.Lease())
        {
            Assert.Equal(count, lease.Snapshot.Count);
            Assert.Equal(count == 0, dictionary.IsDetached);
        }

        Assert.True(dictionary.IsDetached);
        CowDictionarySnapshot<string, int> snapshot = dictionary.Snapshot();
        dictionary.Detach();
        Assert.True(dictionary.IsDetached && !dictionary.IsSharedWith(snapshot));
        Assert.DoesNotContain(CheckTable<string, int>.PagesOf(dictionary).Intersect(CheckTable<string, int>.PagesOf(snapshot)), page => page.Count > 0);
        Assert.Equal(count, snapshot.Count);
    }

    [Fact]
    public void A_leased_snapshot_is_dead_afterwards()
    {
        CowDictionary<string, int> dictionary = Make(100);
        CowDictionarySnapshot<string, int> leased, kept;
        IEnumerator<KeyValuePair<string, int>> enumerator;
        using (CowLease<CowDictionarySnapshot<string, int>> lease = dictionary.Lease())
        {
            leased = lease.Snapshot;
            kept = leased.SetItem("k1", -1);
            enumerator = ((IEnumerable<KeyValuePair<string, int>>)leased).GetEnumerator();
            Assert.True(enumerator.MoveNext());
        }

        dictionary["k1"] = -2;
        Assert.Equal((-1, 100), (kept["k1"], kept.Count));
        Action[] calls =
        [
            () => _ = leased.Count, () => _ = leased["k1"], () => leased.ContainsKey("k1"), () => leased.TryGetValue("k1", out _),
            () => _ = leased.Add("a", 1), () => leased.ToCowDictionary(), () => leased.GetHashCode(), () => leased.Equals(kept), () => _ = leased.Clear(),
            () => leased.GetEnumerator(), () => leased.Keys.GetEnumerator(), () => enumerator.MoveNext(), () => _ = leased.TryGetKey("k1", out _),
            () => leased.GetAlternateLookup<ReadOnlySpan<char>>(), () => leased.WithComparers(null),
        ];
        Assert.All(calls, call => Assert.Throws<ObjectDisposedException>(call));
    }

    [Theory]
    [InlineData(10)]
    [InlineData(100_000)]
    public void A_copy_allocates_no_more_than_128_bytes(int count)
    {
        Assert.InRange(Allocated.By(() => Make(count), each => GC.KeepAlive(each.Clone())), 1, 128);
        Assert.InRange(Allocated.By(() => Make(count), each => GC.KeepAlive(each.Snapshot())), 1, 128);
        CowDictionary<string, int> shared = Make(count).Snapshot().ToCowDictionary();
        Assert.InRange(Allocated.By(() => shared, each => GC.KeepAlive(each.Clone())), 1, 128);
    }

    /// <summary>Numbers stand for no key at all.</summary>
    private sealed class NoKeys : IEqualityComparer<string>, IAlternateEqualityComparer<int, string>
    {
        public string Create(int alternate) => null!;

        public bool Equals(string? x, string? y) => string.Equals(x, y, StringComparison.Ordinal);

        public bool Equals(int alternate, string other) => false;

        public int GetHashCode(string obj) => 0;

        public int GetHashCode(int alternate) => 0;
    }

    private static CowDictionary<string, int> Make(int count)
    {
        var dictionary = new CowDictionary<string, int>();
        for (int i = 0; i < count; i++)
        {
            dictionary.Add($"k{i}", i);
        }

        return dictionary;
    }

    [Fact]
    public void A_comparer_that_removes_entries_during_a_look_up_does_not_make_it_go_astray()
    {
        Action remove = () => { };
        var dictionary = new CowDictionary<int, string>(EqualityComparer<int>.Create(
            (x, y) =>
            {
                if (x == y && x == 199)
                {
                    remove();
                }

                return x == y;
            },
            _ => 1));
        for (int key = 0; key < 200; key++)
        {
            dictionary[key] = $"v{key}";
        }

        remove = () =>
        {
            remove = () => { };
            dictionary.RemoveRange(Enumerable.Range(0, 195));
        };
        Assert.Throws<InvalidOperationException>(() => dictionary[199]);
        Assert.Equal("v199", dictionary[199]);
    }
}
