using CowCollections.Tests.Support;

namespace CowCollections.Tests.Faults;

/// <summary>Comparers that throw, or write the dictionary by which they are called.</summary>
public class DictionaryFaultTests
{
    private static readonly Dictionary<string, Action<CowDictionary<int, int>>> _writes = new(StringComparer.Ordinal)
    {
        ["Add"] = each => each.Add(1_000, 1),
        ["Set"] = each => each[7] = -1,
        ["TryAdd"] = each => each.TryAdd(7, -1),
        ["Remove"] = each => each.Remove(7),
        ["GetOrAdd"] = each => each.GetOrAdd(1_000, 1),
        ["AddOrUpdate"] = each => each.AddOrUpdate(7, 1, (_, _) => -1),
        ["AddRange"] = each => each.AddRange([new(1_000, 1), new(1_001, 1), new(1_002, 1)]),
        ["SetItems"] = each => each.SetItems([new(1_000, 1), new(7, -1), new(8, -1)]),
        ["RemoveRange"] = each => each.RemoveRange([7, 1_000, 8, 40]),
        ["Reference"] = each => CowMarshal.GetValueRefOrAddDefault(each, 1_000, out _) = 5,
    };

    public static TheoryData<string, int, bool> Cases
    {
        get
        {
            var cases = new TheoryData<string, int, bool>();
            foreach (string write in _writes.Keys)
            {
                foreach (int count in (int[])[10, 32, 64, 300])
                {
                    cases.Add(write, count, false);
                    cases.Add(write, count, true);
                }
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_comparer_that_throws_at_any_call_leaves_everything_as_it_was(string write, int count, bool shared)
    {
        for (int at = 1; ; at++)
        {
            var comparer = new Scripted();
            (CowDictionary<int, int> dictionary, CowDictionary<int, int>? sharer) = Make(comparer, count, shared);
            comparer.At(at, () => throw new FaultException());
            Exception? thrown = Record.Exception(() => _writes[write](dictionary));
            bool reached = comparer.Calls >= at;
            comparer.At(0, null);
            CheckTable<int, int>.Invariants(dictionary);
            if (sharer is not null)
            {
                AssertAsMade(sharer, count);
            }

            if (!reached)
            {
                Assert.True(at > 1, "The comparer was not asked.");
                return;
            }

            Assert.IsType<FaultException>(thrown);
            AssertAsMade(dictionary, count);
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_comparer_that_writes_the_dictionary_ends_the_operation(string write, int count, bool shared)
    {
        Dictionary<string, Action<CowDictionary<int, int>>> inner = new(StringComparer.Ordinal)
        {
            ["Add"] = each => each.Add(5_000, 1),
            ["Remove"] = each => each.Remove(0),
            ["Clear"] = each => each.Clear(),
        };
        foreach (Action<CowDictionary<int, int>> writeWithin in inner.Values)
        {
            for (int at = 1; ; at++)
            {
                var comparer = new Scripted();
                (CowDictionary<int, int> dictionary, CowDictionary<int, int>? sharer) = Make(comparer, count, shared);
                (CowDictionary<int, int> model, _) = Make(new Scripted(), count, shared);
                writeWithin(model);
                comparer.At(at, () => writeWithin(dictionary));
                Exception? thrown = Record.Exception(() => _writes[write](dictionary));
                bool reached = comparer.Calls >= at;
                comparer.At(0, null);
                CheckTable<int, int>.Invariants(dictionary);
                if (sharer is not null)
                {
                    AssertAsMade(sharer, count);
                }

                if (!reached)
                {
                    break;
                }

                // Ranges are collected first: there a write is not within the dictionary's own work.
                if (thrown is not null)
                {
                    Assert.IsType<InvalidOperationException>(thrown);
                    Assert.Equal(model.OrderBy(each => each.Key), dictionary.OrderBy(each => each.Key));
                }
                else
                {
                    Assert.True(write is "AddRange" or "SetItems", $"{write} did not notice.");
                }
            }
        }
    }

    private static (CowDictionary<int, int> Dictionary, CowDictionary<int, int>? Sharer) Make(Scripted comparer, int count, bool shared)
    {
        var dictionary = new CowDictionary<int, int>(comparer);
        for (int i = 0; i < count; i++)
        {
            dictionary.Add(i, i);
        }

        return (dictionary, shared ? dictionary.Clone() : null);
    }

    private static void AssertAsMade(CowDictionary<int, int> dictionary, int count)
        => Assert.Equal(Enumerable.Range(0, count).Select(i => KeyValuePair.Create(i, i)), dictionary.OrderBy(each => each.Key));

    /// <summary>Does something at a call; few hashes, so that Equals is called often.</summary>
    private sealed class Scripted : IEqualityComparer<int>
    {
        private int _at;
        private Action? _action;

        internal int Calls { get; private set; }

        internal void At(int call, Action? action)
        {
            _at = call;
            _action = action;
            Calls = 0;
        }

        public bool Equals(int x, int y)
        {
            Call();
            return x == y;
        }

        public int GetHashCode(int obj)
        {
            Call();
            return obj / 3;
        }

        private void Call()
        {
            if (_action is { } action && ++Calls == _at)
            {
                _action = null;
                action();
            }
        }
    }
}
