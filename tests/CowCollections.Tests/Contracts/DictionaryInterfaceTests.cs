using System.Collections;
using System.Collections.Immutable;
using CowCollections.Tests.Support;

namespace CowCollections.Tests.Contracts;

/// <summary>Through the interfaces of .NET, the old ones too, a dictionary and its views do what those of Dictionary do.</summary>
public class DictionaryInterfaceTests
{

    /// <summary>Wherever it is: in a page, between two, behind the last entry, or in a page of more entries than it has slots.</summary>
    [Theory]
    [InlineData(1, false)]
    [InlineData(20, false)]
    [InlineData(1_000, false)]
    [InlineData(100, true)]
    public void An_enumerator_can_be_reset_anywhere(int count, bool allEqualHashes)
    {
        EqualityComparer<int>? comparer = allEqualHashes ? EqualityComparer<int>.Create((x, y) => x == y, _ => 42) : null;
        var dictionary = new CowDictionary<int, int>(Enumerable.Range(0, count).Select(i => KeyValuePair.Create(i, i)), comparer);
        var set = new CowSet<int>(dictionary.Keys, comparer);
        AssertReset(dictionary);
        AssertReset(dictionary.Keys);
        AssertReset(dictionary.Snapshot().Values);
        AssertReset(set);
        AssertReset(set.Snapshot());

        static void AssertReset<T>(IEnumerable<T> items)
        {
            T[] expected = [.. items];
            foreach (int steps in (int[])[0, 1, expected.Length / 2, expected.Length, expected.Length + 1])
            {
                using IEnumerator<T> enumerator = items.GetEnumerator();
                for (int i = 0; i < steps; i++)
                {
                    Assert.Equal(i < expected.Length, enumerator.MoveNext());
                }

                enumerator.Reset();
                foreach (T each in expected)
                {
                    Assert.True(enumerator.MoveNext());
                    Assert.Equal(each, enumerator.Current);
                }

                Assert.False(enumerator.MoveNext());
            }
        }
    }

    private static readonly Dictionary<string, Func<IDictionary<string, int>, object?>> _uses = new(StringComparer.Ordinal)
    {
        ["IsReadOnly"] = each => each.IsReadOnly,
        ["Keys and values"] = each => string.Join(' ', each.Keys.Order(StringComparer.Ordinal)) + string.Join(' ', each.Values.Order()),
        ["Keys are read-only"] = each => (each.Keys.IsReadOnly, each.Values.IsReadOnly),
        ["Add a key"] = each => Answer.None(() => each.Keys.Add("c")),
        ["Remove a key"] = each => each.Keys.Remove("a"),
        ["Clear the keys"] = each => Answer.None(each.Keys.Clear),
        ["Add a value"] = each => Answer.None(() => each.Values.Add(1)),
        ["Remove a value"] = each => each.Values.Remove(1),
        ["Clear the values"] = each => Answer.None(each.Values.Clear),
        ["Old flags"] = each => (Old(each).IsReadOnly, Old(each).IsFixedSize, Old(each).IsSynchronized, Old(each).SyncRoot is null),
        ["Old flags of keys"] = each => (Old(each.Keys).IsSynchronized, Old(each.Keys).SyncRoot is null),
        ["Old flags of values"] = each => (Old(each.Values).IsSynchronized, Old(each.Values).SyncRoot is null),
        ["Locks"] = each => (ReferenceEquals(Old(each).SyncRoot, Old(each.Keys).SyncRoot), ReferenceEquals(Old(each).SyncRoot, Old(each.Values).SyncRoot)),
        ["Contains something else"] = each => Old(each).Contains(1),
        ["Get something else"] = each => Old(each)[1],
        ["Add something else"] = each => Answer.None(() => Old(each).Add(1, 1)),
        ["Set something else"] = each => Answer.None(() => Old(each)["a"] = "1"),
        ["Remove something else"] = each => Answer.None(() => Old(each).Remove(1)),
        ["Contains null"] = each => Old(each).Contains(null!),
        ["Old entries"] = each => EntriesTwice(Old(each).GetEnumerator()),
        ["Old entries with types"] = each => Twice((IEnumerator<KeyValuePair<string, int>>)Old(each).GetEnumerator()),
        ["Old entries are disposed of"] = each => Answer.None(((IDisposable)Old(each).GetEnumerator()).Dispose),
        ["Old entry before the first"] = each => Old(each).GetEnumerator().Entry,
        ["Old entry behind the last"] = each => Ended(Old(each).GetEnumerator()).Entry,
        ["Entries as old ones"] = each => Parts((IDictionaryEnumerator)each.GetEnumerator()),
        ["Entries as old ones are of their type"] = each => Started((IDictionaryEnumerator)each.GetEnumerator()).Current?.GetType(),
        ["Entry as an old one before the first"] = each => ((IDictionaryEnumerator)each.GetEnumerator()).Entry,
        ["Key of an entry before the first"] = each => ((IDictionaryEnumerator)each.GetEnumerator()).Key,
        ["Value of an entry before the first"] = each => ((IDictionaryEnumerator)each.GetEnumerator()).Value,
        ["Entry as an old one behind the last"] = each => Ended((IDictionaryEnumerator)each.GetEnumerator()).Entry,
        ["Key of an entry behind the last"] = each => Ended((IDictionaryEnumerator)each.GetEnumerator()).Key,
        ["Value of an entry behind the last"] = each => Ended((IDictionaryEnumerator)each.GetEnumerator()).Value,
        ["Entries twice"] = each => Twice(each.GetEnumerator()),
        ["Keys twice"] = each => Twice(each.Keys.GetEnumerator()),
        ["Values twice"] = each => Twice(each.Values.GetEnumerator()),
        ["Entry before the first"] = each => ((IEnumerable)each).GetEnumerator().Current,
        ["Key before the first"] = each => ((IEnumerable)each.Keys).GetEnumerator().Current,
        ["Value before the first"] = each => ((IEnumerable)each.Values).GetEnumerator().Current,
        ["Copy keys to objects"] = each => Copied(each.Keys, new object[4], 1),
        ["Copy keys to others"] = each => Copied(each.Keys, new int[4], 1),
        ["Copy values to others"] = each => Copied(each.Values, new string[4], 1),
        ["Copy keys to two dimensions"] = each => Copied(each.Keys, Array.CreateInstance(typeof(string), 4, 4), 1),
        ["Copy values behind the end"] = each => Copied(each.Values, new int[2], 1),
        ["Copy values before the start"] = each => Copied(each.Values, new int[2], -1),
        ["Copy keys to an index that is not there"] = each => Copied(each.Keys, new string[2], 3),
        ["Copy values to an index that is not there"] = each => Copied(each.Values, new int[2], 3),
        ["Copy values to objects that are not there"] = each => Copied(each.Values, new object[2], 3),
        ["Copy entries to an index that is not there"] = each => Copied(each, new KeyValuePair<string, int>[2], 3),
        ["Copy old entries to an index that is not there"] = each => Copied(each, new DictionaryEntry[2], 3),
        ["Copy entries, with types, to an index that is not there"] = each => Answer.None(() => each.CopyTo(new KeyValuePair<string, int>[2], 3)),
        ["Copy keys, with types, to an index that is not there"] = each => Answer.None(() => each.Keys.CopyTo(new string[2], 3)),
        ["Copy values, with types, to an index that is not there"] = each => Answer.None(() => each.Values.CopyTo(new int[2], 3)),
        ["Copy entries, with types, behind the end"] = each => Answer.None(() => each.CopyTo(new KeyValuePair<string, int>[2], 2)),
        ["Copy keys to an array that starts at 1"] = each => Copied(each.Keys, Array.CreateInstance(typeof(string), [4], [1]), -1),
        ["Copy values to an array that starts at 1"] = each => Copied(each.Values, Array.CreateInstance(typeof(int), [4], [1]), -1),
        ["Copy entries to an array that starts at 1"] = each => Copied(each, Array.CreateInstance(typeof(object), [4], [1]), -1),
        ["Copy entries to others"] = each => Copied(each, new int[4], 1),
    };

    public static TheoryData<string> Uses => [.. _uses.Keys];

    [Theory]
    [MemberData(nameof(Uses))]
    public void A_use_of_a_dictionary_is_that_of_Dictionary(string use)
        => Assert.Equal(
            Answer.Of(() => _uses[use](new Dictionary<string, int>(StringComparer.Ordinal) { ["a"] = 1, ["b"] = 2 })),
            Answer.Of(() => _uses[use](new CowDictionary<string, int>(StringComparer.Ordinal) { ["a"] = 1, ["b"] = 2 })));

    [Fact]
    public void A_key_of_an_enum_is_taken_as_the_integer_that_it_is()
    {
        IDictionary tested = new CowDictionary<int, string> { [1] = "one" };
        IDictionary known = new Dictionary<int, string> { [1] = "one" };
        foreach (IDictionary each in (IDictionary[])[tested, known])
        {
            each[DayOfWeek.Monday] = "Monday";
            each.Add(DayOfWeek.Friday, "Friday");
            Assert.False(each.Contains(DayOfWeek.Monday));
            Assert.Equal("key", Assert.Throws<ArgumentException>(() => each.Add(1L, "long")).ParamName);
            Assert.Equal("key", Assert.Throws<ArgumentException>(() => each["1"] = "text").ParamName);
        }

        // First both are looked at whether they are null.
        foreach (IDictionary each in (IDictionary[])[new CowDictionary<int, int>(), new Dictionary<int, int>()])
        {
            Assert.Throws<ArgumentNullException>("value", () => each["1"] = null);
            Assert.Throws<ArgumentNullException>("value", () => each.Add("1", null));
            Assert.Equal("value", Assert.Throws<ArgumentException>(() => each.Add(1, "1")).ParamName);
            Assert.Throws<ArgumentNullException>("key", () => each.Add(null!, null));
        }

        Assert.Equal(EntriesTwice(known.GetEnumerator()), EntriesTwice(tested.GetEnumerator()));
    }

    [Fact]
    public void A_snapshot_is_copied_to_arrays_as_Dictionary_is()
    {
        CowDictionarySnapshot<string, int> snapshot = [new("a", 1), new("b", 2)];
        Assert.All(_uses.Where(use => use.Key.StartsWith("Copy", StringComparison.Ordinal)), use => Assert.Equal(
            Answer.Of(() => use.Value(new Dictionary<string, int>(StringComparer.Ordinal) { ["a"] = 1, ["b"] = 2 })),
            Answer.Of(() => use.Value(snapshot))));
    }

    [Theory]
    [InlineData(20)]
    [InlineData(200)]
    public void A_crowd_is_copied_as_it_is_enumerated(int count)
    {
        CowDictionary<int, int> dictionary = Enumerable.Range(0, count).ToCowDictionary(
            static key => key, static key => ~key, EqualityComparer<int>.Create(static (x, y) => x == y, static key => key % 3));
        AssertCopied(dictionary);
        AssertCopied(dictionary.Keys);
        AssertCopied(dictionary.Values);
        AssertCopied(dictionary.Snapshot());

        static void AssertCopied<T>(ICollection<T> collection)
        {
            T[] copy = new T[collection.Count + 2];
            collection.CopyTo(copy, 1);
            Assert.Equal(collection, copy[1..^1]);
        }
    }

    [Fact]
    public void A_snapshot_has_the_flags_of_ImmutableDictionary()
    {
        CowDictionarySnapshot<string, int> snapshot = [new("a", 1)];
        ImmutableDictionary<string, int> known = ImmutableDictionary.Create<string, int>(StringComparer.Ordinal).Add("a", 1);
        foreach (string use in (string[])["IsReadOnly", "Keys are read-only"])
        {
            Assert.Equal(Answer.Of(() => _uses[use](known)), Answer.Of(() => _uses[use](snapshot)));
        }

        Assert.Equal(
            (Old(known).IsReadOnly, Old(known).IsFixedSize, Old(known).IsSynchronized),
            (Old(snapshot).IsReadOnly, Old(snapshot).IsFixedSize, Old(snapshot).IsSynchronized));
        Assert.Equal(
            (Old(known).Keys.IsSynchronized, Old(known).Values.IsSynchronized),
            (Old(snapshot).Keys.IsSynchronized, Old(snapshot).Values.IsSynchronized));
        Assert.NotNull(Old(snapshot).SyncRoot);
        Assert.Same(Old(snapshot).SyncRoot, Old((ICollection<string>)snapshot.Keys).SyncRoot);
        Assert.Same(Old(snapshot).SyncRoot, Old((ICollection<int>)snapshot.Values).SyncRoot);
        Assert.False(Old(snapshot).Contains(1));
        Assert.Throws<KeyNotFoundException>(() => snapshot["b"]);
        Assert.Throws<ArgumentNullException>("key", () => snapshot[null!]);
        Assert.Throws<ArgumentNullException>("key", () => snapshot.ContainsKey(null!));
    }

    private static IDictionary Old(IDictionary<string, int> dictionary) => (IDictionary)dictionary;

    private static ICollection Old<T>(ICollection<T> view) => (ICollection)view;

    private static string Copied<T>(ICollection<T> from, Array to, int index)
    {
        Old(from).CopyTo(to, index);
        return string.Join(' ', to.Cast<object>());
    }

    private static string EntriesTwice(IDictionaryEnumerator enumerator)
    {
        string read = "";
        for (int time = 0; time < 2; time++, enumerator.Reset())
        {
            while (enumerator.MoveNext())
            {
                Assert.Equal(new DictionaryEntry(enumerator.Key, enumerator.Value), enumerator.Current);
                read += $"{enumerator.Entry.Key}{enumerator.Value} ";
            }
        }

        return string.Join(' ', read.Split(' ').Order(StringComparer.Ordinal));
    }

    private static string Parts(IDictionaryEnumerator enumerator)
    {
        List<string> read = [];
        while (enumerator.MoveNext())
        {
            Assert.Equal(new DictionaryEntry(enumerator.Key, enumerator.Value), enumerator.Entry);
            read.Add($"{enumerator.Key}{enumerator.Value}");
        }

        return string.Join(' ', read.Order(StringComparer.Ordinal));
    }

    private static IDictionaryEnumerator Started(IDictionaryEnumerator enumerator)
    {
        Assert.True(enumerator.MoveNext());
        return enumerator;
    }

    private static IDictionaryEnumerator Ended(IDictionaryEnumerator enumerator)
    {
        while (enumerator.MoveNext())
        {
        }

        return enumerator;
    }

    private static string Twice<T>(IEnumerator<T> enumerator)
    {
        List<string> read = [];
        for (int time = 0; time < 2; time++, enumerator.Reset())
        {
            while (enumerator.MoveNext())
            {
                read.Add($"{enumerator.Current}");
            }
        }

        return string.Join(' ', read.Order(StringComparer.Ordinal));
    }
}
