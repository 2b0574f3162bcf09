using CowCollections.Interleavings.Dictionaries;
using CowCollections.Interleavings.Lists;
using CowCollections.Interleavings.Scheduling;
using CowCollections.Tests.Concurrency;
using Xunit.Abstractions;

namespace CowCollections.Interleavings.Races;

/// <summary>
/// A handle that is written is copied at any step: what the writer has, and what others had before, stays as it is. All
/// schedules with at most two preemptions: they make the copy at one step and write it at another.
/// </summary>
public sealed class RaceTests(ITestOutputHelper output)
{
    private const int Few = 2;
    private const int More = 3;
    private const int OnePage = 7;
    private const int Pages = 40;

    private static readonly CowSetSnapshot<int> _kept = [4, 5, 6];

    private static readonly Dictionary<string, Action<CowSet<int>>> _writes = new(StringComparer.Ordinal)
    {
        ["add"] = set => set.Add(Pages),
        ["intersect"] = set => set.IntersectWith([1, 2, 3, Pages]),
        ["except"] = set => set.ExceptWith([0, 3]),
        ["replace by what is kept"] = set =>
        {
            set.Clear();
            set.UnionWith(_kept);
        },
    };

    public static TheoryData<int, string> CountsAndWrites
    {
        get
        {
            var cases = new TheoryData<int, string>();
            foreach (string write in _writes.Keys)
            {
                cases.Add(OnePage, write);
                cases.Add(Pages, write);
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(ListTests<ValueItem>.LayoutsAndMutators), MemberType = typeof(ListTests<ValueItem>))]
    public void A_list_is_written_and_copied(StartLayout layout, Mutator mutator)
        => Holds(new ListRace<ValueItem>(layout, mutator));

    [Theory]
    [MemberData(nameof(ListTests<ReferenceItem>.LayoutsAndMutators), MemberType = typeof(ListTests<ReferenceItem>))]
    public void A_list_of_references_is_written_and_copied(StartLayout layout, Mutator mutator)
        => Holds(new ListRace<ReferenceItem>(layout, mutator));

    [Theory]
    [MemberData(nameof(DictionaryTests<ValueKey>.StatesAndWrites), MemberType = typeof(DictionaryTests<ValueKey>))]
    public void A_dictionary_is_written_and_copied(StartState state, Write write)
        => Holds(new DictionaryRace(state, write));

    [Theory]
    [MemberData(nameof(CountsAndWrites))]
    public void A_set_is_written_and_copied(int count, string write)
        => Holds(new SetRace(count, _writes[write]));

    /// <summary>Of a list that two write so much is not promised: see docs/threads.md.</summary>
    [Theory]
    [MemberData(nameof(DictionaryTests<ValueKey>.StatesAndWrites), MemberType = typeof(DictionaryTests<ValueKey>))]
    public void A_dictionary_is_written_by_two(StartState state, Write write)
        => Verify.Holds(output, new DictionaryRace(state, write).Spoil, More);

    /// <summary>While one empties the pages of a set, the other gives them up: the page that all empty sets have then is nobody's.</summary>
    [Fact]
    public void A_set_that_two_clear_leaves_other_empty_sets_as_they_are()
        => Verify.Holds(output, ClearTwice, More);

    /// <summary>The copy is left alone with the new buffer, and writes what the writer's snapshot of it shows.</summary>
    [Fact]
    public void A_list_that_leaves_the_count_which_it_finds_at_the_end_is_caught()
        => Verify.Fails(output, () => new ListRace<ValueItem>(StartLayout.Paged, Mutator.Flatten)
            .Begin(Copying.Clone, isShared: false, Fault.ReleaseForCapture));

    /// <inheritdoc cref="A_list_that_leaves_the_count_which_it_finds_at_the_end_is_caught"/>
    [Fact]
    public void A_table_that_leaves_the_count_which_it_finds_at_the_end_is_caught()
        => Verify.Fails(output, () => new SetRace(OnePage, _writes["intersect"])
            .Begin(Copying.Clone, isShared: false, Fault.ReleaseForCapture));

    private static Scenario ClearTwice()
    {
        CowSet<Item> set = [new(0), new(1)];
        Action write = () => Race.Attempt(() =>
        {
            Turn.Point("clear");
            set.Clear();
            set.Clear();
            Turn.Point("add");
            set.Add(new Item(2));
        });
        return new Scenario(write, write)
        {
            HasSilentAccesses = true,
            Check = () => Assert.Empty(new CowSet<Item>()),
        };
    }

    private void Holds<THandle, TSnapshot, TItem>(Race<THandle, TSnapshot, TItem> race)
        where THandle : class, IEnumerable<TItem>
        where TSnapshot : class, IEnumerable<TItem>
    {
        foreach (Copying copying in Enum.GetValues<Copying>())
        {
            foreach (bool isShared in new[] { false, true })
            {
                output.WriteLine($"{copying}, {(isShared ? "shared" : "unshared")}:");
                Verify.Holds(output, () => race.Begin(copying, isShared), Few);
            }
        }
    }

    /// <summary>Of no other test, so that no other finds what this one has spoilt.</summary>
    private readonly record struct Item(int Value);
}
