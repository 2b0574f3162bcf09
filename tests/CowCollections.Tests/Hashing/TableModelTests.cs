using CowCollections.Tests.Support;

namespace CowCollections.Tests.Hashing;

/// <summary>Dictionaries and their copies do what a Dictionary does, whatever the hashes are, and keep the engine's invariants.</summary>
public class TableModelTests
{
    private static readonly Dictionary<string, IEqualityComparer<int>?> _comparers = new(StringComparer.Ordinal)
    {
        ["default"] = null,
        ["all equal"] = EqualityComparer<int>.Create((x, y) => x == y, _ => 42),
        ["few hashes"] = EqualityComparer<int>.Create((x, y) => x == y, each => each % 5),
        ["first bits only"] = EqualityComparer<int>.Create((x, y) => x == y, each => each << 24),
        ["equal by hash"] = EqualityComparer<int>.Create((_, _) => true, each => each),
        ["deep"] = EqualityComparer<int>.Create((x, y) => x == y, each => new BitKey(new string('0', 9) + Convert.ToString(each & 0xFFF, 2), 0).GetHashCode()),
        ["extremes"] = EqualityComparer<int>.Create((x, y) => x == y, each => (each % 3) switch { 0 => int.MinValue, 1 => int.MaxValue, _ => each }),
    };

    public static TheoryData<string, int> Cases
    {
        get
        {
            var cases = new TheoryData<string, int>();
            foreach (string comparer in _comparers.Keys)
            {
                for (int seed = 0; seed < 6; seed++)
                {
                    cases.Add(comparer, seed);
                }
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Values_as_keys(string comparer, int seed) => new Run<int>(_comparers[comparer], key => key, seed).Go();

    [Theory]
    [MemberData(nameof(Cases))]
    public void References_as_keys(string comparer, int seed)
    {
        IEqualityComparer<int>? hashes = _comparers[comparer];
        IEqualityComparer<string>? strings = hashes is null ? null
            : EqualityComparer<string>.Create(string.Equals, each => hashes.GetHashCode(int.Parse(each, System.Globalization.CultureInfo.InvariantCulture)));
        new Run<string>(strings, key => key.ToString(System.Globalization.CultureInfo.InvariantCulture), seed).Go();
    }

    /// <summary>Types whose hashes are computed again and again; of many of their values there are two that are equal and differ in bits.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void Values_of_the_framework_as_keys(int seed)
    {
        Go(key => (DayOfWeek)key, seed);
        Go(key => ((long)key << 32) | 7, seed);
        Go(key => ((long)(key ^ 5) << 32) | (uint)key, seed);
        Go(key => new Guid(key % 2, 0, 0, [0, 0, 0, 0, 0, 0, 0, (byte)(key / 2)]), seed);
        Go(key => new DateTime(key / 2, (DateTimeKind)(1 + (key % 2))), seed);
        Go(key => new DateTimeOffset(TimeSpan.TicksPerDay + (key / 2 * TimeSpan.TicksPerHour), TimeSpan.Zero).ToOffset(TimeSpan.FromHours(key % 2)), seed);
        Go(key => TimeSpan.FromHours(key), seed);
        Go(key => DateOnly.FromDayNumber(key), seed);
        Go(key => new TimeOnly(key), seed);
        Go(key => key switch { 0 => 0.0, 1 => -0.0, 2 => double.NaN, 3 => BitConverter.UInt64BitsToDouble(0x7FF8_0000_0000_0001), _ => key / 8.0 }, seed);
        Go(key => key switch { 0 => 0f, 1 => -0f, 2 => float.NaN, 3 => BitConverter.UInt32BitsToSingle(0x7FC0_0001), _ => key / 8f }, seed);
    }

    /// <summary>What has hash codes of its own, and is passed in registers, in two, or on the stack.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void Structs_as_keys(int seed)
    {
        Go(key => ((long)(key % 3), (long)key, -(long)key), seed);
        Go(key => (key / 2, key % 2 == 0 ? "even" : "odd"), seed);
        Go(key => (key, -key), seed);
        Go(key => (decimal)key / 4, seed);
    }

    /// <summary>Letters of either case, of ASCII and not: some that only look alike, and one that takes two places.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void Strings_whose_case_does_not_matter_as_keys(int seed)
    {
        string[] letters = ["k", "K", "\u212A", "s", "S", "\u017F", "i", "I", "\u0131", "ä", "Ä", "ß", "@", "`", "\U00010428", "\U00010400"];
        new Run<string>(
            StringComparer.OrdinalIgnoreCase, key => letters[key % 16] + "-key-" + letters[key / 16 % 16] + new string('x', key / 256 * 3), seed).Go();
    }

    private static void Go<TKey>(Func<int, TKey> key, int seed)
        where TKey : struct
        => new Run<TKey>(null, key, seed).Go();

    private sealed class Run<TKey>(IEqualityComparer<TKey>? comparer, Func<int, TKey> key, int seed)
        where TKey : notnull
    {
        private const int Steps = 6_000;
        private readonly Random _random = new(seed);
        private readonly List<(CowDictionary<TKey, int> Tested, Dictionary<TKey, int> Model)> _pool = [(new(comparer), new(comparer))];
        private readonly List<(CowDictionarySnapshot<TKey, int> Tested, Dictionary<TKey, int> Model)> _snapshots = [];
        private readonly int _range = (seed % 3) switch { 0 => 40, 1 => 300, _ => 2_000 };

        internal void Go()
        {
            for (int step = 0; step < Steps; step++)
            {
                (CowDictionary<TKey, int> tested, Dictionary<TKey, int> model) = _pool[_random.Next(_pool.Count)];
                bool grows = step / 1_000 % 2 == 0;
                Write(tested, model, key(_random.Next(_range)), _random.Next(100), grows ? 45 : 15, step);
                if (step % 400 == 0)
                {
                    _pool.ForEach(each => AssertSame(each.Tested, each.Model));
                    _snapshots.ForEach(each => AssertSame(each.Tested, each.Model));
                }
            }
        }

        private void Write(CowDictionary<TKey, int> tested, Dictionary<TKey, int> model, TKey at, int operation, int added, int step)
        {
            if (operation < added)
            {
                Assert.Equal(model.TryAdd(at, step), tested.TryAdd(at, step));
            }
            else if (operation < 60)
            {
                tested[at] = model[at] = step;
            }
            else if (operation < 92)
            {
                Assert.Equal(model.Remove(at, out int expected), tested.Remove(at, out int actual));
                Assert.Equal(expected, actual);
            }
            else
            {
                Share(tested, model, at, operation, step);
            }

            Assert.Equal(model.Count, tested.Count);
        }

        private void Share(CowDictionary<TKey, int> tested, Dictionary<TKey, int> model, TKey at, int operation, int step)
        {
            switch (operation)
            {
                case 92 when step % 5 == 0:
                    _pool.Add((tested.Clone(), new(model, comparer)));
                    _pool.RemoveRange(0, _pool.Count > 4 ? 1 : 0);
                    break;
                case 93 when step % 5 == 0:
                    _snapshots.Add((tested.Snapshot(), new(model, comparer)));
                    _snapshots.RemoveRange(0, _snapshots.Count > 4 ? 1 : 0);
                    break;
                case 94 when step % 5 == 0:
                    using (CowLease<CowDictionarySnapshot<TKey, int>> lease = tested.Lease())
                    {
                        AssertSame(lease.Snapshot, model);
                    }

                    break;
                case 95 when step % 50 == 0:
                    tested.Clear();
                    model.Clear();
                    break;
                case 96 when step % 20 == 0:
                    tested.Detach();
                    break;
                case 97 when step % 20 == 0:
                    tested.TrimExcess();
                    break;
                case 98 when step % 5 == 0:
                    TKey[] keys = [.. Enumerable.Range(0, 30).Select(_ => key(_random.Next(_range)))];
                    Assert.Equal(keys.Count(model.Remove), tested.RemoveRange(keys));
                    break;
                case 99 when step % 5 == 0:
                    KeyValuePair<TKey, int>[] items = [.. Enumerable.Range(0, 30).Select(i => KeyValuePair.Create(key(_random.Next(_range)), step + i))];
                    tested.SetItems(items);
                    Array.ForEach(items, each => model[each.Key] = each.Value);
                    break;
                default:
                    Assert.Equal(model.TryGetValue(at, out int expected), tested.TryGetValue(at, out int actual));
                    Assert.Equal(expected, actual);
                    break;
            }
        }

        private static void AssertSame(CowDictionary<TKey, int> tested, Dictionary<TKey, int> model)
        {
            CheckTable<TKey, int>.Invariants(tested);
            AssertEntries(tested, model);
        }

        private void AssertSame(CowDictionarySnapshot<TKey, int> tested, Dictionary<TKey, int> model)
        {
            CheckTable<TKey, int>.Invariants(tested);
            AssertEntries(tested, model);
            CowDictionarySnapshot<TKey, int> rebuilt = model.Reverse().ToCowDictionary(comparer).Snapshot();
            Assert.Equal(rebuilt, tested);
            Assert.Equal(rebuilt.GetHashCode(), tested.GetHashCode());
            if (model.Count > 0)
            {
                TKey some = model.Keys.First();
                Assert.NotEqual(rebuilt.SetItem(some, -1), tested);
                Assert.NotEqual(rebuilt.Remove(some), tested);
                Assert.Equal(tested.SetItem(some, -1).SetItem(some, model[some]), tested);
            }
        }

        private static void AssertEntries(IReadOnlyDictionary<TKey, int> tested, Dictionary<TKey, int> model)
        {
            // As many, all different, all in the model.
            Assert.Equal(model.Count, tested.Count);
            Assert.Equal(model.Count, tested.Select(each => each.Key).ToHashSet(model.Comparer).Count);
            Assert.DoesNotContain(tested, each => !model.TryGetValue(each.Key, out int value) || value != each.Value);
            Assert.DoesNotContain(model, each => !tested.TryGetValue(each.Key, out int value) || value != each.Value);
        }
    }
}
