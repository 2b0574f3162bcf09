using CowCollections.Tests.Support;
using FsCheck;
using FsCheck.Fluent;
using Check = CowCollections.Tests.Support.Check;

namespace CowCollections.Tests.Models.Sets;

/// <summary>
/// Random sequences of everything that can be done, on sets and snapshots that share pages: none ever shows what was done to
/// another.
/// </summary>
public class CowSetModelTests
{
    private static readonly string[] _wholesale =
    [
        "RemoveWhereMost", "RemoveWhereAll", "Clear", "EnsureCapacity", "TrimExcess", "TrimExcessTo", "Detach",
        "ExceptWith(itself)", "SymmetricExceptWith(itself)", "IntersectWith(nothing)", "IntersectWith(empty set)",
    ];

    [Fact]
    public void Sets_of_ints_equal_their_models() => EqualTheirModels(Items.OfInts, scripts: 200);

    [Fact]
    public void Sets_of_strings_equal_their_models() => EqualTheirModels(Items.OfStrings, scripts: 80);

    [Fact]
    public void Sets_of_nullable_values_equal_their_models() => EqualTheirModels(Items.OfNullables, scripts: 80);

    [Fact]
    public void Sets_of_references_equal_their_models_and_keep_nothing_alive() => EqualTheirModels(Items.OfReferences, scripts: 80);

    [Fact]
    public void Sets_with_deep_pages_equal_their_models() => EqualTheirModels(Items.Deep, scripts: 120);

    [Fact]
    public void Sets_with_crowded_pages_equal_their_models() => EqualTheirModels(Items.OfFewHashes, scripts: 120);

    [Fact]
    public void Sets_with_one_crowd_equal_their_models() => EqualTheirModels(Items.OfOneHash, scripts: 60, longest: 150);

    [Fact]
    public void Sets_with_equal_items_that_are_not_the_same_equal_their_models() => EqualTheirModels(Items.IgnoringCase, scripts: 100);

    private static void EqualTheirModels<T>(Items<T> items, int scripts, int longest = 400)
        => Check.Property(
            Scripts.Of(Gen.Constant("New"), Operations<T>(), 50),
            script => script.Shrink(),
            script => new SetSession<T>(script, longest, items).Run(),
            scripts);

    /// <summary>As for lists: what changes a set as a whole comes seldom, sharing and edits of a few items often.</summary>
    private static Gen<string> Operations<T>()
        => Gen.Frequency(
            (6, Gen.Elements(SetPoolOperations<T>.All.Keys)),
            (3, Gen.Elements("Clone", "Snapshot", "Lease", "EndLease")),
            (4, Gen.Elements("Add", "AddPresent", "AddEach", "RemovePresent")),
            (5, Gen.Elements(SetEdits<T>.All.Keys.Except(_wholesale, StringComparer.Ordinal))),
            (1, Gen.Elements(_wholesale)),
            (3, Gen.Elements(SetSnapshotEdits<T>.All.Keys)));
}
