using System.Globalization;
using CowCollections.Tests.Support;

namespace CowCollections.Tests.Models;

/// <summary>Every mutator, on every layout, in every state of sharing: the list changes as the model does, hidden copies do not.</summary>
public class CowListSpecificationTests
{
    /// <summary>At the beginning, in the middle and at the end; few elements and many.</summary>
    private static readonly Command[] _arguments =
    [
        new("", 0, 0, Index: 0, Length: 1, Value: 40),
        new("", 0, 0, Index: 0, Length: 30, Value: 2),
        new("", 0, 0, Index: 22, Length: 3, Value: 60),
        new("", 0, 0, Index: 37, Length: 40, Value: 11),
        new("", 0, 0, Index: -1, Length: 2, Value: 90),
        new("", 0, 0, Index: -2, Length: 9, Value: 5),
        new("", 0, 0, Index: 5, Length: 0, Value: 999),
    ];

    public static TheoryData<string, string> MutatorsAndSharing { get; } = Cases.Product(Edits<TinyInt>.All.Keys, Sharing<TinyInt>.All.Keys);

    public static TheoryData<string, string> PersistentOperationsAndLayouts { get; } =
        Cases.Product(SnapshotEdits<TinyInt>.All.Keys, Layout<TinyInt>.All.Keys);

    public static TheoryData<string, string> LayoutsAndSharing { get; } = Cases.Product(Layout<TinyInt>.All.Keys, Sharing<TinyInt>.All.Keys);

    [Theory]
    [MemberData(nameof(MutatorsAndSharing))]
    public void A_mutator_changes_its_list_and_no_copy(string mutator, string sharing)
    {
        Mutate(mutator, sharing, number => new TinyInt(number));
        Mutate(mutator, sharing, number => new TinyRef(Text(number)));
    }

    [Theory]
    [MemberData(nameof(LayoutsAndSharing))]
    public void A_list_of_any_layout_goes_into_one_of_any_other(string layout, string sharing)
    {
        InsertEach(layout, sharing, number => new TinyInt(number));
        InsertEach(layout, sharing, number => new TinyRef(Text(number)));
    }

    [Theory]
    [MemberData(nameof(PersistentOperationsAndLayouts))]
    public void A_persistent_operation_makes_a_new_snapshot_and_changes_nothing(string operation, string layout)
    {
        Derive(operation, layout, number => new TinyInt(number));
        Derive(operation, layout, number => new TinyRef(Text(number)));
    }

    [Fact]
    public void The_layouts_are_what_their_names_say()
    {
        int HeightOf(string name) => CheckEngine<TinyInt>.HeightOf(Layout<TinyInt>.All[name](number => new TinyInt(number)));
        bool IsPaged(string name) => CheckEngine<TinyInt>.IsPaged(Layout<TinyInt>.All[name](number => new TinyInt(number)));

        Assert.All(["empty", "small, flat", "large, flat", "large, flat, with room"], name => Assert.False(IsPaged(name), name));
        Assert.True(IsPaged("few pages"));
        Assert.All(
            ["views of a flat array", "pages of its own", "relaxed after edits", "concatenated", "slice of a large list", "repeated element"],
            name => Assert.True(HeightOf(name) >= 3, name));
    }

    private static void Mutate<T>(string mutator, string sharing, Func<int, T> element)
        where T : IComparable<T>
    {
        int way = 0;
        foreach ((string layout, Func<Func<int, T>, CowList<T>> make) in Layout<T>.All)
        {
            foreach (Command arguments in _arguments)
            {
                CowList<T> list = make(element);
                Member<T>[] hidden = Sharing<T>.All[sharing](list, element);
                var target = new Member<T>(list, list);
                if (Edits<T>.All[mutator](target.Model, new Draw<T>(arguments, 1, element)) is { } edit)
                {
                    Pool<Member<T>>.VerifyAfter($"({layout}).{edit.Text}", way++, [target, .. hidden], () => edit.Run(list, target.Model));
                }
            }
        }
    }

    private static void InsertEach<T>(string layout, string sharing, Func<int, T> element)
        where T : IComparable<T>
    {
        int way = 0;
        foreach ((string layoutOfInserted, Func<Func<int, T>, CowList<T>> make) in Layout<T>.All)
        {
            CowList<T> inserted = make(element);
            var source = new Member<T>(inserted, inserted);
            CowList<T> list = Layout<T>.All[layout](element);
            Member<T>[] hidden = Sharing<T>.All[sharing](list, element);
            var target = new Member<T>(list, list);
            int index = list.Count * (way % 5) / 4;
            Pool<Member<T>>.VerifyAfter($"({layout}).InsertRange({index}, {layoutOfInserted})", way++, [target, source, .. hidden], () =>
            {
                list.InsertRange(index, inserted);
                target.Model.InsertRange(index, source.Model);
                inserted.Add(element(700));
                source.Model.Add(element(700));
            });
        }
    }

    private static void Derive<T>(string operation, string layout, Func<int, T> element)
        where T : IComparable<T>
    {
        int way = 0;
        foreach (Command arguments in _arguments)
        {
            CowList<T> list = Layout<T>.All[layout](element);
            var lender = new Member<T>(list, list);
            var kept = new Member<T>(list.Clone().Snapshot(), list);
            CowLease<CowListSnapshot<T>> lease = list.Lease();
            var lent = new Member<T>(lease.Snapshot, list, lease);
            if (SnapshotEdits<T>.All[operation](kept.Model, new Draw<T>(arguments, 1, element)) is { } edit)
            {
                var derived = new Member<T>(edit.Apply(kept.Snapshot!), kept.Model);
                var derivedOfLent = new Member<T>(edit.Apply(lent.Snapshot!), lent.Model);
                edit.Expect(derived.Model);
                edit.Expect(derivedOfLent.Model);
                lease.Dispose();
                Pool<Member<T>>.VerifyAfter($"({layout}).{edit.Text}", way++, [lender, kept, derived, derivedOfLent], () =>
                {
                    list.Insert(0, element(600));
                    lender.Model.Insert(0, element(600));
                });
            }
        }
    }

    private static string Text(int number) => number.ToString("000000", CultureInfo.InvariantCulture);
}
