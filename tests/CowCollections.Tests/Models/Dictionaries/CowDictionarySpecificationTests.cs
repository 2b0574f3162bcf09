using CowCollections.Hashing;
using CowCollections.Tests.Support;

namespace CowCollections.Tests.Models.Dictionaries;

/// <summary>
/// Every mutator, on every layout, in every state of sharing: the dictionary changes as the model does, hidden copies do not.
/// </summary>
public class CowDictionarySpecificationTests
{
    /// <summary>Keys that are there and that are not; few entries and many.</summary>
    private static readonly Command[] _arguments =
    [
        new("", 0, 0, Index: 0, Length: 1, Value: 40),
        new("", 0, 3, Index: 0, Length: 30, Value: 2),
        new("", 0, 1, Index: 37, Length: 40, Value: 700),
        new("", 0, 5, Index: -1, Length: 2, Value: 0),
        new("", 0, 2, Index: 5, Length: 0, Value: 999),
    ];

    /// <summary>Two at a time, in turn: the next layout is met with the next ones.</summary>
    private const int ArgumentsPerLayout = 2;

    public static TheoryData<string, string> MutatorsAndSharing { get; } =
        Cases.Product(DictionaryEdits<int, int>.All.Keys, DictionarySharing<int, int>.All.Keys);

    public static TheoryData<string, string> PersistentOperationsAndLayouts { get; } =
        Cases.Product(DictionarySnapshotEdits<int, int>.All.Keys, DictionaryLayout<int, int>.All.Keys);

    [Theory]
    [MemberData(nameof(MutatorsAndSharing))]
    public void A_mutator_changes_its_dictionary_and_no_copy(string mutator, string sharing)
    {
        Mutate(mutator, sharing, Entries.OfInts);
        Mutate(mutator, sharing, Entries.OfStructs);
        Mutate(mutator, sharing, Entries.Deep);
        Mutate(mutator, sharing, Entries.OfFewHashes);
    }

    [Theory]
    [MemberData(nameof(PersistentOperationsAndLayouts))]
    public void A_persistent_operation_makes_a_new_snapshot_and_changes_nothing(string operation, string layout)
    {
        Derive(operation, layout, Entries.OfInts);
        Derive(operation, layout, Entries.OfReferences);
        Derive(operation, layout, Entries.Deep);
        Derive(operation, layout, Entries.OfFewHashes);
    }

    [Fact]
    public void The_layouts_are_what_their_names_say()
    {
        TableWalk<int, int> Ints(string name) => CheckTable<int, int>.Walk(DictionaryLayout<int, int>.All[name](Entries.OfInts));
        TableWalk<string, string> Deep(string name) => CheckTable<string, string>.Walk(DictionaryLayout<string, string>.All[name](Entries.Deep));

        Assert.All(["empty", "one entry", "one page", "one full page", "nothing after removals"], name => Assert.Equal(0, Ints(name).Height));
        Assert.All(["a page that was divided", "two levels"], name => Assert.Equal(1, Ints(name).Height));
        Assert.True(Ints("many pages").Height >= 2);
        Assert.True(Ints("few pages after removals").Pages.Count < Ints("many pages").Pages.Count / 2);
        Assert.True(Deep("many pages").Height >= 5);
        Assert.Contains(CheckTable<int, int>.Walk(Entries.OfFewHashes.New(10 * HashPage<int, int>.Capacity)).Pages, page => page.Count > HashPage<int, int>.Capacity);
        Assert.InRange(Ints("few entries after removals").Pages.Count, 1, 4);
        Assert.True(Ints("two levels").Pages.Count > 4);
        Assert.NotEqual(1, Ints("empty with room").Pages.Count);
    }

    private static void Mutate<TKey, TValue>(string mutator, string sharing, Entries<TKey, TValue> entries)
        where TKey : notnull
    {
        int way = 0;
        var edits = new DictionaryEdits<TKey, TValue>(entries);
        foreach ((string layout, Func<Entries<TKey, TValue>, CowDictionary<TKey, TValue>> make) in DictionaryLayout<TKey, TValue>.All)
        {
            for (int i = 0; i < ArgumentsPerLayout; i++)
            {
                Command arguments = _arguments[way++ % _arguments.Length];
                CowDictionary<TKey, TValue> dictionary = make(entries);
                DictionaryMember<TKey, TValue>[] hidden = DictionarySharing<TKey, TValue>.All[sharing](dictionary, entries);
                var target = new DictionaryMember<TKey, TValue>(dictionary, dictionary);
                var draw = new Draw<TKey>(arguments, 1, entries.Key);
                if (DictionaryEdits<TKey, TValue>.All[mutator](edits, target.Model, draw) is { } edit)
                {
                    Pool<DictionaryMember<TKey, TValue>>.VerifyAfter($"({layout}).{edit.Text}", way, [target, .. hidden], () => edit.Run(dictionary, target.Model));
                }
            }
        }
    }

    private static void Derive<TKey, TValue>(string operation, string layout, Entries<TKey, TValue> entries)
        where TKey : notnull
    {
        int way = 0;
        foreach (Command arguments in _arguments)
        {
            CowDictionary<TKey, TValue> dictionary = DictionaryLayout<TKey, TValue>.All[layout](entries);
            var lender = new DictionaryMember<TKey, TValue>(dictionary, dictionary);
            var kept = new DictionaryMember<TKey, TValue>(dictionary.Clone().Snapshot(), dictionary);
            CowLease<CowDictionarySnapshot<TKey, TValue>> lease = dictionary.Lease();
            var lent = new DictionaryMember<TKey, TValue>(lease.Snapshot, dictionary, lease);
            var draw = new Draw<TKey>(arguments, 1, entries.Key);
            if (DictionarySnapshotEdits<TKey, TValue>.All[operation](entries, kept.Model, draw) is { } edit)
            {
                var derived = new DictionaryMember<TKey, TValue>(edit.Apply(kept.Snapshot!), kept.Model);
                var derivedOfLent = new DictionaryMember<TKey, TValue>(edit.Apply(lent.Snapshot!), lent.Model);
                edit.Expect(derived.Model);
                edit.Expect(derivedOfLent.Model);
                lease.Dispose();
                Pool<DictionaryMember<TKey, TValue>>.VerifyAfter($"({layout}).{edit.Text}", way++, [lender, kept, derived, derivedOfLent], () =>
                {
                    dictionary[entries.Key(600)] = lender.Model[entries.Key(600)] = entries.Value(600);
                    dictionary[entries.Key(0)] = lender.Model[entries.Key(0)] = entries.Value(601);
                });
            }
        }
    }
}
