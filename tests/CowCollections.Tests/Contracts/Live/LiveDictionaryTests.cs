using CowCollections.Tests.Support;

namespace CowCollections.Tests.Contracts.Live;

/// <summary>What a live dictionary does while one thread uses it: as ConcurrentDictionary, and snapshots that stay.</summary>
public sealed class LiveDictionaryTests
{
    private const int Keys = 60;

    /// <summary>Random calls on a live dictionary and on a dictionary; the snapshots of some moments never change.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void A_live_dictionary_equals_its_model(int seed)
    {
        var random = new Random(seed);
        var live = new CowLiveDictionary<int, int>();
        var model = new Dictionary<int, int>();
        List<(CowDictionarySnapshot<int, int> Snapshot, Dictionary<int, int> Model)> kept = [];
        for (int step = 0; step < 3_000; step++)
        {
            Assert.Equal(On(model, new Random(step)), On(live, new Random(step)));
            if (random.Next(10) == 0)
            {
                kept.Add((live.Snapshot(), new Dictionary<int, int>(model)));
            }
        }

        Assert.All(kept, each => AssertSame(each.Model, each.Snapshot));
        AssertSame(model, live);
        Assert.Equal(model.Keys.Order(), live.Keys.Order());
        Assert.Equal(model.Values.Order(), live.Values.Order());
        Assert.Equal(model.Keys.Order(), ((IReadOnlyDictionary<int, int>)live).Keys.Order());
        Assert.Equal(model.Values.Order(), ((IReadOnlyDictionary<int, int>)live).Values.Order());
    }

    [Fact]
    public void A_live_dictionary_is_made_of_entries_and_keeps_its_comparer()
    {
        var source = new CowDictionary<string, int>(StringComparer.OrdinalIgnoreCase) { ["a"] = 1 };
        var live = new CowLiveDictionary<string, int>(source, StringComparer.OrdinalIgnoreCase);
        live["A"] = 2;
        Assert.Equal(1, source["a"]);
        Assert.Equal(2, live["a"]);
        Assert.Same(StringComparer.OrdinalIgnoreCase, live.Comparer);
        Assert.Throws<KeyNotFoundException>(() => live["b"]);
        Assert.Throws<ArgumentException>(() => new CowLiveDictionary<int, int>([new(1, 1), new(1, 2)]));
    }

    [Fact]
    public void Arguments_that_are_null_throw_and_leave_the_dictionary_usable()
    {
        var live = new CowLiveDictionary<string, int>(StringComparer.Ordinal);
        Assert.Throws<ArgumentNullException>("collection", () => new CowLiveDictionary<string, int>(collection: null!, StringComparer.Ordinal));
        Assert.Throws<ArgumentNullException>("key", () => live[null!] = 1);
        Assert.Throws<ArgumentNullException>("key", () => live[null!]);
        Assert.Throws<ArgumentNullException>("key", () => live.TryAdd(null!, 1));
        Assert.Throws<ArgumentNullException>("key", () => live.TryRemove(null!, out _));
        Assert.Throws<ArgumentNullException>("key", () => live.TryUpdate(null!, 1, 1));
        Assert.Throws<ArgumentNullException>("key", () => live.GetOrAdd(null!, 1));
        Assert.Throws<ArgumentNullException>("key", () => live.GetOrAdd(null!, key => 1));
        Assert.Throws<ArgumentNullException>("key", () => live.GetOrAdd(null!, (key, value) => value, 1));
        Assert.Throws<ArgumentNullException>("key", () => live.AddOrUpdate(null!, 1, null!));
        Assert.Throws<ArgumentNullException>("key", () => live.AddOrUpdate(null!, null!, null!));
        Assert.Throws<ArgumentNullException>("item", () => live.TryRemove(new KeyValuePair<string, int>(null!, 1)));
        Assert.Throws<ArgumentNullException>("valueFactory", () => live.GetOrAdd("a", null!));
        Assert.Throws<ArgumentNullException>("valueFactory", () => live.GetOrAdd("a", null!, 1));
        Assert.Throws<ArgumentNullException>("updateValueFactory", () => live.AddOrUpdate("a", 1, null!));
        Assert.Throws<ArgumentNullException>("updateValueFactory", () => live.AddOrUpdate("a", key => 1, null!));
        Assert.Throws<ArgumentNullException>("addValueFactory", () => live.AddOrUpdate("a", null!, null!));
        Assert.Throws<ArgumentNullException>("addValueFactory", () => live.AddOrUpdate("a", null!, (key, value, argument) => value, 1));
        Assert.Throws<ArgumentNullException>("updateValueFactory", () => live.AddOrUpdate("a", (key, argument) => argument, null!, 1));
        Assert.Throws<ArgumentNullException>("action", () => live.Edit(null!));
        Assert.Throws<ArgumentNullException>("action", () => live.Edit(null!, 1));
        live["a"] = 1;
        Assert.Equal(1, Assert.Single(live).Value);
    }

    [Fact]
    public void A_batch_shows_what_was_before_until_it_ends()
    {
        var live = new CowLiveDictionary<int, int> { [0] = 1 };
        live.Edit(batch =>
        {
            batch[0] = 2;
            batch[1] = 3;
            Assert.Equal(1, live[0]);
            Assert.Equal(1, Assert.Single(live.Snapshot()).Value);
        });
        Assert.Equal([2, 3], live.OrderBy(entry => entry.Key).Select(entry => entry.Value));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_batch_that_throws_has_changed_nothing(bool published)
    {
        var live = new CowLiveDictionary<int, int>(Enumerable.Range(0, Keys).Select(key => KeyValuePair.Create(key, key)));
        CowDictionarySnapshot<int, int>? before = published ? live.Snapshot() : null;
        Assert.Throws<FaultException>(() => live.Edit(batch =>
        {
            batch.Clear();
            batch[0] = 1;
            throw new FaultException();
        }));
        AssertSame(Enumerable.Range(0, Keys).ToDictionary(key => key), live);
        Assert.True(before is null || before == live.Snapshot());
        live[0] = 5;
        Assert.Equal(5, live.Snapshot()[0]);
    }

    [Fact]
    public void A_callback_that_would_wait_for_itself_throws()
    {
        var live = new CowLiveDictionary<int, int> { [0] = 1 };
        Assert.Throws<InvalidOperationException>(() => live.Edit(_ => live[0] = 2));
        Assert.Throws<InvalidOperationException>(() => live.Edit(_ => live.Edit(_ => { })));

        CowLiveDictionary<int, int>? hooked = null;
        Action hook = () => hooked!.Snapshot();
        hooked = new CowLiveDictionary<int, int>(new HookedComparer(() => hook()));
        Assert.Throws<InvalidOperationException>(() => hooked[1] = 2);
        hook = () => { };
        hooked[0] = 1;
        Assert.Equal(1, Assert.Single(hooked).Value);
        Assert.Equal(1, live[0]);
    }

    [Fact]
    public void Factories_may_use_the_dictionary()
    {
        var live = new CowLiveDictionary<int, int> { [0] = 1 };
        Assert.Equal(2, live.GetOrAdd(1, key => live[1] = 2));
        Assert.Equal(4, live.AddOrUpdate(0, 0, (key, value) => live.Snapshot()[0] + 3));
        int calls = 0;
        Assert.Equal(6, live.AddOrUpdate(0, 0, (key, value) => ++calls == 1 ? live[0] = 5 : value + 1));
    }

    [Fact]
    public void A_comparer_that_throws_leaves_all_as_it_was()
    {
        bool fails = false;
        var live = new CowLiveDictionary<int, int>(new HookedComparer(() =>
        {
            if (fails)
            {
                throw new FaultException();
            }
        }))
        {
            [0] = 1,
        };
        fails = true;
        Assert.Throws<FaultException>(() => live[0] = 2);
        Assert.Throws<FaultException>(() => live.TryRemove(0, out _));
        fails = false;
        Assert.Equal(1, live[0]);
        live[0] = 3;
        Assert.Equal(3, live[0]);
    }

    /// <summary>Some call, by its random numbers, and what it returned.</summary>
    private static string On(CowLiveDictionary<int, int> live, Random random)
    {
        int key = random.Next(Keys);
        int value = random.Next(5);
        switch (random.Next(14))
        {
            case 10:
                return $"{live.TryRemove(KeyValuePair.Create(key, value))} {live.IsEmpty}";
            case 11:
                return $"{live.GetOrAdd(key, (each, argument) => each + argument, 1)}";
            case 12:
                return $"{live.AddOrUpdate(key, each => value, (each, present) => each + present)}";
            case 13:
                return $"{live.AddOrUpdate(key, (each, argument) => argument, (each, present, argument) => each + present, value)}";
            case 0:
                live[key] = value;
                return "";
            case 1:
                return $"{live.TryAdd(key, value)}";
            case 2:
                return $"{live.TryRemove(key, out int removed)} {removed}";
            case 3:
                return $"{live.TryUpdate(key, value, value + 1)}";
            case 4:
                return $"{live.GetOrAdd(key, value)}";
            case 5:
                return $"{live.GetOrAdd(key, each => each + 1)}";
            case 6:
                return $"{live.AddOrUpdate(key, value, (each, present) => each + present)}";
            case 7:
                return $"{live.TryGetValue(key, out int found)} {found} {live.ContainsKey(key)} {live.Count}";
            case 8 when value == 0:
                live.Clear();
                return "";
            default:
                live.Edit(batch =>
                {
                    batch[key] = value;
                    batch.Remove(value);
                });
                return "";
        }
    }

    private static string On(Dictionary<int, int> model, Random random)
    {
        int key = random.Next(Keys);
        int value = random.Next(5);
        bool exists = model.TryGetValue(key, out int present);
        switch (random.Next(14))
        {
            case 10:
                return $"{((ICollection<KeyValuePair<int, int>>)model).Remove(KeyValuePair.Create(key, value))} {model.Count == 0}";
            case 11:
                return $"{model[key] = (exists ? present : key + 1)}";
            case 12 or 13:
                return $"{model[key] = (exists ? key + present : value)}";
            case 0:
                model[key] = value;
                return "";
            case 1:
                return $"{model.TryAdd(key, value)}";
            case 2:
                return $"{model.Remove(key, out int removed)} {removed}";
            case 3:
                bool updates = exists && present == value + 1;
                model[key] = updates ? value : present;
                _ = exists || model.Remove(key);
                return $"{updates}";
            case 4:
                return $"{model[key] = (exists ? present : value)}";
            case 5:
                return $"{model[key] = (exists ? present : key + 1)}";
            case 6:
                return $"{model[key] = (exists ? key + present : value)}";
            case 7:
                return $"{exists} {present} {exists} {model.Count}";
            case 8 when value == 0:
                model.Clear();
                return "";
            default:
                model[key] = value;
                model.Remove(value);
                return "";
        }
    }

    private static void AssertSame(Dictionary<int, int> expected, IEnumerable<KeyValuePair<int, int>> actual)
        => Assert.Equal(expected.OrderBy(entry => entry.Key), actual.OrderBy(entry => entry.Key));
}
