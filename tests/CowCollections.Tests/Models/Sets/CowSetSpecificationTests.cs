using CowCollections.Hashing;
using CowCollections.Tests.Support;

namespace CowCollections.Tests.Models.Sets;

/// <summary>Every mutator, on every layout, in every state of sharing: the set changes as the model does, hidden copies do not.</summary>
public class CowSetSpecificationTests
{
    /// <summary>Items that are there and that are not; few and many.</summary>
    private static readonly Command[] _arguments =
    [
        new("", 0, 3, Index: 2, Length: 30, Value: 2),
        new("", 0, 5, Index: -2, Length: 12, Value: 700),
    ];

    public static TheoryData<string, string> MutatorsAndSharing { get; } =
        Cases.Product(SetEdits<int>.All.Keys, SetSharing<int>.All.Keys);

    public static TheoryData<string, string> PersistentOperationsAndLayouts { get; } =
        Cases.Product(SetSnapshotEdits<int>.All.Keys, SetLayout<int>.All.Keys);

    [Theory]
    [MemberData(nameof(MutatorsAndSharing))]
    public void A_mutator_changes_its_set_and_no_copy(string mutator, string sharing)
    {
        Mutate(mutator, sharing, Items.OfInts);
        Mutate(mutator, sharing, Items.Deep);
        Mutate(mutator, sharing, Items.OfFewHashes);
        Mutate(mutator, sharing, Items.IgnoringCase);
    }

    [Theory]
    [MemberData(nameof(PersistentOperationsAndLayouts))]
    public void A_persistent_operation_makes_a_new_snapshot_and_changes_nothing(string operation, string layout)
    {
        Derive(operation, layout, Items.OfInts);
        Derive(operation, layout, Items.OfStrings);
        Derive(operation, layout, Items.OfFewHashes);
    }

    [Fact]
    public void The_layouts_are_what_their_names_say()
    {
        TableWalk<int, Nothing> Ints(string name) => CheckSet<int>.Walk(SetLayout<int>.All[name](Items.OfInts));

        Assert.All(["empty", "one item", "one page", "one full page"], name => Assert.Equal(0, Ints(name).Height));
        Assert.Equal(1, Ints("few pages").Height);
        Assert.InRange(Ints("many pages").Pages.Count, 12, 60);
        Assert.True(Ints("few pages after removals").Pages.Count < Ints("many pages").Pages.Count / 2);
        Assert.True(CheckSet<string>.Walk(SetLayout<string>.All["many pages"](Items.Deep)).Height >= 3);
        Assert.Contains(CheckSet<int>.Walk(Items.OfFewHashes.New(520)).Pages, page => page.Count > HashPage<int, Nothing>.Capacity);
        Assert.Single(Ints("nothing after removals").Pages);
        Assert.NotEqual(1, Ints("empty with room").Pages.Count);
    }

    private static void Mutate<T>(string mutator, string sharing, Items<T> items)
    {
        int way = 0;
        foreach ((string layout, Func<Items<T>, CowSet<T>> make) in SetLayout<T>.All)
        {
            foreach (Command arguments in _arguments)
            {
                CowSet<T> set = make(items);
                SetMember<T>[] hidden = SetSharing<T>.All[sharing](set, items);
                var target = new SetMember<T>(set, set);
                if (SetEdits<T>.All[mutator](items, set, new Draw<T>(arguments, 1, items.Item)) is { } edit)
                {
                    Pool<SetMember<T>>.VerifyAfter($"({layout}).{edit.Text}", way++, [target, .. hidden], () => edit.Run(set, target.Model));
                }
            }
        }
    }

    private static void Derive<T>(string operation, string layout, Items<T> items)
    {
        int way = 0;
        foreach (Command arguments in _arguments)
        {
            CowSet<T> set = SetLayout<T>.All[layout](items);
            var lender = new SetMember<T>(set, set);
            var kept = new SetMember<T>(set.Clone().Snapshot(), set);
            CowLease<CowSetSnapshot<T>> lease = set.Lease();
            var lent = new SetMember<T>(lease.Snapshot, set, lease);
            var draw = new Draw<T>(arguments, 1, items.Item);
            if (SetSnapshotEdits<T>.All[operation](items, kept.Snapshot!, draw) is { } edit
                && SetSnapshotEdits<T>.All[operation](items, lent.Snapshot!, draw) is { } editOfLent)
            {
                var derived = new SetMember<T>(edit.Apply(kept.Snapshot!), kept.Model);
                var derivedOfLent = new SetMember<T>(editOfLent.Apply(lent.Snapshot!), lent.Model);
                edit.Expect(derived.Model);
                edit.Expect(derivedOfLent.Model);
                lease.Dispose();
                Pool<SetMember<T>>.VerifyAfter($"({layout}).{edit.Text}", way++, [lender, kept, derived, derivedOfLent], () =>
                {
                    Assert.Equal(lender.Model.Add(items.Item(600)), set.Add(items.Item(600)));
                    Assert.Equal(lender.Model.Remove(items.Item(0)), set.Remove(items.Item(0)));
                });
            }
        }
    }
}
