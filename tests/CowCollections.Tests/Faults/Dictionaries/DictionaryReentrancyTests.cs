using CowCollections.Tests.Support;

namespace CowCollections.Tests.Faults.Dictionaries;

/// <summary>Comparers and sequences that write the dictionary by which they are called.</summary>
public class DictionaryReentrancyTests
{
    private const int Count = 40;

    private static readonly Dictionary<string, Func<int, int>> _hashes = new(StringComparer.Ordinal)
    {
        ["spread"] = key => key,
        ["few"] = key => key % 2,
        ["some"] = key => key / 3,
        ["one"] = _ => 0,
    };

    private static readonly Dictionary<string, Action<CowDictionary<int, string>>> _writing = new(StringComparer.Ordinal)
    {
        ["Set of a present key"] = dictionary => dictionary[3] = "set",
        ["Set of an absent key"] = dictionary => dictionary[100] = "set",
        ["Add"] = dictionary => dictionary.Add(100, "added"),
        ["TryAdd"] = dictionary => dictionary.TryAdd(100, "added"),
        ["Reference to a value that is added"] = dictionary => CowMarshal.GetValueRefOrAddDefault(dictionary, 100, out _) = "added",
        ["Remove"] = dictionary => dictionary.Remove(3),
        ["GetOrAdd"] = dictionary => dictionary.GetOrAdd(100, "added"),
        ["AddOrUpdate"] = dictionary => dictionary.AddOrUpdate(3, "added", (_, _) => "updated"),
        ["AddRange"] = dictionary => dictionary.AddRange(Enumerable.Range(100, 3).Select(Entry).ToArray()),
        ["SetItems"] = dictionary => dictionary.SetItems(Enumerable.Range(3, 3).Select(Entry).ToArray()),
        ["RemoveRange"] = dictionary => dictionary.RemoveRange([3, 4, 100]),
    };

    private static readonly Dictionary<string, Func<CowDictionary<int, string>, object>> _reading = new(StringComparer.Ordinal)
    {
        ["TryGetValue"] = dictionary => dictionary.TryGetValue(3, out string? value) ? value : "none",
        ["ContainsKey"] = dictionary => dictionary.ContainsKey(3),
        ["Contains of a pair"] = dictionary => dictionary.Contains(new KeyValuePair<int, string>(3, "3")),
        ["Equals"] = dictionary => dictionary.Snapshot().Equals(dictionary.Snapshot().SetItem(3, "other").SetItem(3, "3")),
        ["Foreach"] = dictionary => dictionary.Sum(entry => dictionary.ContainsKey(entry.Key) ? 1 : 0),
    };

    private static readonly Dictionary<string, Action<CowDictionary<int, string>>> _meddling = new(StringComparer.Ordinal)
    {
        ["Add"] = dictionary => dictionary[50] = "50",
        ["Add many"] = dictionary => dictionary.SetItems(Enumerable.Range(200, 60).Select(Entry)),
        ["Remove"] = dictionary => dictionary.Remove(3),
        ["Remove another"] = dictionary => dictionary.Remove(5),
        ["Remove many"] = dictionary => dictionary.RemoveRange(Enumerable.Range(4, Count)),
        ["Clear"] = dictionary => dictionary.Clear(),
        ["Remove and TrimExcess"] = dictionary =>
        {
            dictionary.Remove(7);
            dictionary.TrimExcess();
        },
    };

    /// <summary>What leaves all entries where they are.</summary>
    private static readonly Dictionary<string, Action<CowDictionary<int, string>>> _overwriting = new(StringComparer.Ordinal)
    {
        ["the value of the key"] = dictionary => dictionary[3] = "over",
        ["another value"] = dictionary => dictionary[5] = "over",
        ["by SetItems"] = dictionary => dictionary.SetItems([new(5, "over")]),
        ["by AddOrUpdate"] = dictionary => dictionary.AddOrUpdate(5, "added", (_, _) => "over"),
        ["by reference"] = dictionary => CowMarshal.GetValueRefOrNullRef(dictionary, 5) = "over",
    };

    private static readonly Action<CowDictionary<int, string>, Action>[] _makingByFactory =
    [
        (dictionary, write) => dictionary.GetOrAdd(100, _ => Returning(write)),
        (dictionary, write) => dictionary.GetOrAdd(100, (_, _) => Returning(write), 0),
        (dictionary, write) => dictionary.AddOrUpdate(100, _ => Returning(write), (_, _) => "updated"),
        (dictionary, write) => dictionary.AddOrUpdate(3, "added", (_, _) => Returning(write)),
        (dictionary, write) => dictionary.AddOrUpdate(3, (_, _) => "added", (_, _, _) => Returning(write), 0),
    ];

    public static TheoryData<string> Overwriting => [.. _overwriting.Keys];

    public static TheoryData<string, string> WritingAndOverwriting => Cases.Product(_writing.Keys, _overwriting.Keys);

    public static TheoryData<string, string> WritingAndMeddling => Cases.Product(_writing.Keys, _meddling.Keys);

    public static TheoryData<string, string> ReadingAndMeddling => Cases.Product(_reading.Keys, _meddling.Keys);

    public static TheoryData<string> Meddling => [.. _meddling.Keys];

    [Theory]
    [MemberData(nameof(WritingAndMeddling))]
    public void A_comparer_that_writes_the_dictionary_ends_the_operation(string operation, string meddling)
        => ForEachStateAndCall((dictionary, meddler, sharer, call) =>
        {
            Dictionary<int, string> model = new(dictionary);
            meddler.ActAt(call, () =>
            {
                _meddling[meddling](dictionary);
                model = new Dictionary<int, string>(dictionary);
            });
            Exception? thrown = Record.Exception(() => _writing[operation](dictionary));
            bool hasActed = meddler.Stop();
            if (hasActed)
            {
                // The operation did nothing but what the comparer did; or all, if that was before it looked at the dictionary.
                Assert.True(thrown is InvalidOperationException || (thrown is null && operation is "AddRange" or "SetItems"), $"{thrown}");
                CowDictionary<int, string> expected = model.ToCowDictionary();
                if (thrown is null)
                {
                    _writing[operation](expected);
                }

                CheckEntries<int, string>.SameEntries(new Dictionary<int, string>(expected), dictionary);
            }

            AssertUsable(dictionary, sharer);
            return hasActed;
        });

    /// <summary>Else it would be there twice.</summary>
    [Fact]
    public void A_comparer_that_adds_a_key_of_AddRange_ends_the_operation()
    {
        bool written = true;
        for (int call = 0; written; call++)
        {
            int calls = 0;
            written = false;
            Action hook = () => { };
            var dictionary = new CowDictionary<int, int>(new HookedComparer(() => hook(), hashes: 2)) { [1] = 1, [3] = 3 };
            hook = () =>
            {
                if (calls++ == call)
                {
                    hook = () => { };
                    written = true;
                    dictionary[100] = 100;
                }
            };
            Exception? thrown = Record.Exception(() => dictionary.AddRange([new(100, 0), new(101, 0), new(102, 0)]));
            hook = () => { };

            // Of the argument if it was added before the operation looked at the dictionary.
            Assert.Equal(written, thrown is InvalidOperationException or ArgumentException);
            Assert.Equal(written ? [1, 3, 100] : [1, 3, 100, 101, 102], dictionary.Keys.Order());
        }
    }

    [Theory]
    [MemberData(nameof(WritingAndOverwriting))]
    public void A_comparer_may_overwrite_values_before_the_operation_writes(string operation, string overwriting)
        => ForEachStateAndCall((dictionary, meddler, sharer, call) =>
        {
            CowDictionary<int, string> expected = new Dictionary<int, string>(dictionary).ToCowDictionary();
            meddler.ActAt(call, () => _overwriting[overwriting](dictionary));
            _writing[operation](dictionary);
            bool hasActed = meddler.Stop();
            if (hasActed)
            {
                _overwriting[overwriting](expected);
            }

            _writing[operation](expected);
            CheckEntries<int, string>.SameEntries(new Dictionary<int, string>(expected), dictionary);
            AssertUsable(dictionary, sharer);
            return hasActed;
        });

    [Theory]
    [MemberData(nameof(ReadingAndMeddling))]
    public void A_comparer_may_write_the_dictionary_that_is_read(string operation, string meddling)
        => ForEachStateAndCall((dictionary, meddler, sharer, call) =>
        {
            object? result = null;
            meddler.ActAt(call, () => _meddling[meddling](dictionary));
            Exception? thrown = Record.Exception(() => result = _reading[operation](dictionary));
            bool hasActed = meddler.Stop();

            // What is read after the write may be old or new, and another entry's where the last one filled a gap.
            Assert.True(thrown is null or InvalidOperationException, $"{thrown}");
            Assert.True(result is not string text || text is "none" || char.IsAsciiDigit(text[0]), $"{result}");
            AssertUsable(dictionary, sharer);
            return hasActed;
        });

    [Theory]
    [MemberData(nameof(Meddling))]
    public void A_sequence_may_write_the_dictionary_to_which_it_is_added(string meddling)
    {
        foreach (bool shared in (bool[])[false, true])
        {
            CowDictionary<int, string> dictionary = New(EqualityComparer<int>.Default);
            CowDictionarySnapshot<int, string>? sharer = shared ? dictionary.Snapshot() : null;
            CowDictionary<int, string> model = New(EqualityComparer<int>.Default);
            _meddling[meddling](model);
            Exception? thrown = Record.Exception(() => dictionary.SetItems(Writing(() => _meddling[meddling](dictionary))));
            Assert.True(thrown is null or InvalidOperationException, $"{thrown}");
            CheckTable<int, string>.Invariants(dictionary);
            if (thrown is null)
            {
                model[300] = "300";
                model[301] = "301";
                CheckEntries<int, string>.SameEntries(new Dictionary<int, string>(model), dictionary);
            }

            AssertUsable(dictionary, sharer);
        }
    }

    [Theory]
    [MemberData(nameof(Meddling))]
    public void A_factory_that_writes_the_dictionary_ends_the_operation(string meddling) => AssertEndsFactories(_meddling[meddling]);

    [Theory]
    [MemberData(nameof(Overwriting))]
    public void A_factory_that_overwrites_a_value_ends_the_operation(string overwriting) => AssertEndsFactories(_overwriting[overwriting]);

    private static void AssertEndsFactories(Action<CowDictionary<int, string>> write)
    {
        foreach (Action<CowDictionary<int, string>, Action> operation in _makingByFactory)
        {
            foreach (bool shared in (bool[])[false, true])
            {
                CowDictionary<int, string> dictionary = New(EqualityComparer<int>.Default);
                CowDictionarySnapshot<int, string>? sharer = shared ? dictionary.Snapshot() : null;
                CowDictionary<int, string> model = New(EqualityComparer<int>.Default);
                write(model);
                Assert.Throws<InvalidOperationException>(() => operation(dictionary, () => write(dictionary)));
                CheckEntries<int, string>.SameEntries(new Dictionary<int, string>(model), dictionary);
                AssertUsable(dictionary, sharer);
            }
        }
    }

    private static string Returning(Action write)
    {
        write();
        return "made";
    }

    private static IEnumerable<KeyValuePair<int, string>> Writing(Action write)
    {
        yield return Entry(300);
        write();
        yield return Entry(301);
    }

    private static KeyValuePair<int, string> Entry(int number) => new(number, $"{number}");

    private static CowDictionary<int, string> New(IEqualityComparer<int> comparer)
        => Enumerable.Range(0, Count).Select(Entry).ToCowDictionary(comparer);

    /// <summary>At each of the first calls of the comparer, and some of the others, until there is none at which it can act.</summary>
    private static void ForEachStateAndCall(Func<CowDictionary<int, string>, Meddler, CowDictionarySnapshot<int, string>?, int, bool> test)
    {
        foreach (Func<int, int> hash in _hashes.Values)
        {
            foreach (bool shared in (bool[])[false, true])
            {
                bool hasActed = true;
                for (int call = 0; hasActed; call += 1 + (call / 20))
                {
                    var meddler = new Meddler(hash);
                    CowDictionary<int, string> dictionary = New(meddler);
                    hasActed = test(dictionary, meddler, shared ? dictionary.Snapshot() : null, call);
                    Assert.True(hasActed || call > 0, "The comparer was not called.");
                }
            }
        }
    }

    private static void AssertUsable(CowDictionary<int, string> dictionary, CowDictionarySnapshot<int, string>? sharer)
    {
        CheckTable<int, string>.Invariants(dictionary);
        Dictionary<int, string> model = new(dictionary);
        for (int key = 0; key < 2 * Count; key++)
        {
            dictionary[key] = model[key] = "new";
        }

        CheckTable<int, string>.Invariants(dictionary);
        CheckEntries<int, string>.SameEntries(model, dictionary);
        if (sharer is not null)
        {
            CheckEntries<int, string>.SameEntries(new Dictionary<int, string>(Enumerable.Range(0, Count).Select(Entry)), sharer);
        }
    }
}
