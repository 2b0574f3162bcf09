using CowCollections.Tests.Support;
using FsCheck;
using FsCheck.Fluent;
using Check = CowCollections.Tests.Support.Check;

namespace CowCollections.Tests.Models.Dictionaries;

/// <summary>
/// Random sequences of everything that can be done, on dictionaries and snapshots that share pages: none ever shows what was
/// done to another.
/// </summary>
public class CowDictionaryModelTests
{
    private static readonly string[] _wholesale =
        ["RemoveMost", "RemoveRange", "RemoveRangeOwnKeys", "Clear", "EnsureCapacity", "TrimExcess", "Detach", "SetWhileEnumerating"];

    [Fact]
    public void Dictionaries_of_ints_equal_their_models() => EqualTheirModels(Entries.OfInts, scripts: 150);

    [Fact]
    public void Dictionaries_of_many_ints_equal_their_models() => EqualTheirModels(Entries.OfInts, scripts: 20, longest: 6000, unit: 12);

    [Fact]
    public void Dictionaries_of_strings_equal_their_models() => EqualTheirModels(Entries.OfStrings, scripts: 80);

    [Fact]
    public void Dictionaries_of_structs_equal_their_models() => EqualTheirModels(Entries.OfStructs, scripts: 80);

    [Fact]
    public void Dictionaries_of_references_equal_their_models_and_keep_nothing_alive() => EqualTheirModels(Entries.OfReferences, scripts: 80);

    [Fact]
    public void Dictionaries_with_deep_pages_equal_their_models() => EqualTheirModels(Entries.Deep, scripts: 150);

    [Fact]
    public void Dictionaries_with_crowded_pages_equal_their_models() => EqualTheirModels(Entries.OfFewHashes, scripts: 150);

    [Fact]
    public void Dictionaries_with_one_crowd_equal_their_models() => EqualTheirModels(Entries.OfOneHash, scripts: 60, longest: 150);

    [Fact]
    public void Dictionaries_with_equal_keys_that_are_not_the_same_equal_their_models() => EqualTheirModels(Entries.IgnoringCase, scripts: 80);

    private static void EqualTheirModels<TKey, TValue>(Entries<TKey, TValue> entries, int scripts, int longest = 500, int unit = 1)
        where TKey : notnull
        => Check.Property(
            Scripts.Of(Gen.Constant("New"), Operations<TKey, TValue>(), 60),
            script => script.Shrink(),
            script => new DictionarySession<TKey, TValue>(script, unit, longest, entries).Run(),
            scripts);

    /// <summary>As for lists: what changes a dictionary as a whole comes seldom, sharing and edits of a few entries often.</summary>
    private static Gen<string> Operations<TKey, TValue>()
        where TKey : notnull
        => Gen.Frequency(
            (4, Gen.Elements(DictionaryPoolOperations<TKey, TValue>.All.Keys)),
            (3, Gen.Elements("Clone", "Snapshot", "Lease", "EndLease")),
            (4, Gen.Elements("Set", "SetPresent", "Add", "TryAdd", "RemovePresent", "RemoveOut", "SetEach")),
            (4, Gen.Elements(DictionaryEdits<TKey, TValue>.All.Keys.Except(_wholesale, StringComparer.Ordinal))),
            (1, Gen.Elements(_wholesale)),
            (2, Gen.Elements(DictionarySnapshotEdits<TKey, TValue>.All.Keys)));
}
