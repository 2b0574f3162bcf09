using CowCollections.Interleavings.Scheduling;
using Xunit.Abstractions;

namespace CowCollections.Interleavings.Dictionaries;

/// <summary>
/// The real dictionaries, in the shapes of the protocol's tests. All schedules with at most three preemptions, two where many
/// cases or threads multiply.
/// </summary>
/// <typeparam name="TKey">The type of the keys.</typeparam>
public abstract class DictionaryTests<TKey>(ITestOutputHelper output)
    where TKey : IKey<TKey>
{
    private const int Few = 2;
    private const int More = 3;

    public static TheoryData<StartState, Write> StatesAndWrites => WithStates<Write>(Enum.GetValues<StartState>());

    public static TheoryData<StartState, Keeping> StatesAndKeeping => WithStates<Keeping>(StartState.OnePage, StartState.Pages);

    public static TheoryData<StartState> States => [.. Enum.GetValues<StartState>()];

    [Theory]
    [MemberData(nameof(States))]
    public void Clones_of_an_idle_dictionary_are_both_counted(StartState state) => Verify.Holds(output, () =>
    {
        CowDictionary<TKey, int> dictionary = NewDictionary(state);
        CowDictionary<TKey, int>? first = null;
        CowDictionary<TKey, int>? second = null;
        return new Scenario(() => first = DictionarySteps.Clone(dictionary), () => second = DictionarySteps.Clone(dictionary))
        {
            HasSilentAccesses = true,
            Check = () =>
            {
                first!.Clear();
                Assert.False(dictionary.IsDetached);
                second!.Clear();
                Assert.True(dictionary.IsDetached);
                AssertSame(NewModel(state), dictionary);
            },
        };
    });

    [Theory]
    [MemberData(nameof(States))]
    public void Clones_of_an_idle_dictionary_are_written_at_once(StartState state) => Verify.Holds(output, () =>
    {
        CowDictionary<TKey, int> dictionary = NewDictionary(state);
        CowDictionary<TKey, int>? first = null;
        CowDictionary<TKey, int>? second = null;
        return new Scenario(
            () => first = Do(DictionarySteps.Clone(dictionary), Write.Add, 10),
            () => second = Do(DictionarySteps.Clone(dictionary), Write.Set, 20))
        {
            HasSilentAccesses = true,
            Check = () =>
            {
                AssertSame(NewModel(state), dictionary);
                AssertSame(Expected(state, Write.Add, 10), first!);
                AssertSame(Expected(state, Write.Set, 20), second!);
            },
        };
    }, More);

    [Theory]
    [MemberData(nameof(States))]
    public void A_snapshot_a_clone_and_a_lease_are_made_of_an_idle_dictionary(StartState state) => Verify.Holds(output, () =>
    {
        CowDictionary<TKey, int> dictionary = NewDictionary(state);
        CowDictionarySnapshot<TKey, int>? snapshot = null;
        CowDictionary<TKey, int>? clone = null;
        int[] expected = DictionarySteps.Read(NewModel(state));
        Action lend = () =>
        {
            using CowLease<CowDictionarySnapshot<TKey, int>> lease = dictionary.Lease();
            Assert.Equal(expected, DictionarySteps.Read(lease.Snapshot));
        };
        return new Scenario(() => snapshot = dictionary.Snapshot(), () => clone = dictionary.Clone(), lend)
        {
            HasSilentAccesses = true,
            Check = () =>
            {
                clone!.Clear();
                Do(dictionary, Write.Set, 10);
                AssertSame(NewModel(state), snapshot!);
                AssertSame(Expected(state, Write.Set, 10), dictionary);
            },
        };
    }, Few);

    [Theory]
    [MemberData(nameof(States))]
    public void A_dictionary_is_cloned_while_its_clone_releases(StartState state) => Verify.Holds(output, () =>
    {
        CowDictionary<TKey, int> dictionary = NewDictionary(state);
        CowDictionary<TKey, int> other = dictionary.Clone();
        CowDictionary<TKey, int>? clone = null;
        return new Scenario(() => clone = DictionarySteps.Clone(dictionary), () => Do(other, Write.Clear, 0))
        {
            HasSilentAccesses = true,
            Check = () =>
            {
                AssertSame(NewModel(state), dictionary);
                AssertSame(NewModel(state), clone!);
                Assert.Empty(other);
                Assert.False(dictionary.IsDetached);
                clone!.Clear();
                Assert.True(dictionary.IsDetached);
            },
        };
    }, More);

    [Theory]
    [MemberData(nameof(StatesAndWrites))]
    public void The_last_reader_releases_while_the_dictionary_is_written(StartState state, Write write) => Verify.Holds(output, () =>
    {
        CowDictionary<TKey, int> dictionary = NewDictionary(state);
        CowDictionary<TKey, int> other = dictionary.Clone();
        int[] expected = DictionarySteps.Read(NewModel(state));
        Action readAndRelease = () =>
        {
            Assert.Equal(expected, DictionarySteps.Read(other));
            Do(other, Write.Clear, 0);
        };
        return new Scenario(readAndRelease, () => Do(dictionary, write, 10))
        {
            HasSilentAccesses = true,
            Check = () => AssertSame(Expected(state, write, 10), dictionary),
        };
    }, Few);

    [Theory]
    [MemberData(nameof(StatesAndWrites))]
    public void Both_sharers_detach_and_write_on(StartState state, Write write) => Verify.Holds(output, () =>
    {
        CowDictionary<TKey, int> dictionary = NewDictionary(state);
        CowDictionary<TKey, int> other = dictionary.Clone();
        return new Scenario(
            () => Do(Do(dictionary, write, 10), Write.Add, 11),
            () => Do(Do(other, Write.Set, 20), Write.SetAnother, 21))
        {
            HasSilentAccesses = true,
            Check = () =>
            {
                AssertSame(DictionarySteps.Do(Expected(state, write, 10), Write.Add, 11), dictionary);
                AssertSame(DictionarySteps.Do(Expected(state, Write.Set, 20), Write.SetAnother, 21), other);
            },
        };
    }, Few);

    [Theory]
    [MemberData(nameof(StatesAndWrites))]
    public void A_snapshot_is_read_while_the_dictionary_is_written(StartState state, Write write) => Verify.Holds(output, () =>
    {
        CowDictionary<TKey, int> dictionary = NewDictionary(state);
        CowDictionarySnapshot<TKey, int> snapshot = dictionary.Snapshot();
        int[] expected = DictionarySteps.Read(NewModel(state));
        return new Scenario(
            () => Assert.Equal(expected, DictionarySteps.Read(snapshot)),
            () => Do(Do(dictionary, write, 10), Write.Add, 11))
        {
            HasSilentAccesses = true,
            Check = () =>
            {
                AssertSame(NewModel(state), snapshot);
                AssertSame(DictionarySteps.Do(Expected(state, write, 10), Write.Add, 11), dictionary);
            },
        };
    }, Few);

    [Theory]
    [MemberData(nameof(StatesAndWrites))]
    public void A_reader_ends_its_lease_while_the_dictionary_is_written(StartState state, Write write) => Verify.Holds(output, () =>
    {
        CowDictionary<TKey, int> dictionary = NewDictionary(state);
        CowLease<CowDictionarySnapshot<TKey, int>> lease = dictionary.Lease();
        int[] expected = DictionarySteps.Read(NewModel(state));
        Action readAndEnd = () =>
        {
            Assert.Equal(expected, DictionarySteps.Read(lease.Snapshot));
            lease.Dispose();
        };
        return new Scenario(readAndEnd, () => Do(dictionary, write, 10))
        {
            HasSilentAccesses = true,
            Check = () => AssertSame(Expected(state, write, 10), dictionary),
        };
    }, Few);

    [Theory]
    [MemberData(nameof(StatesAndKeeping))]
    public void What_is_kept_of_a_leased_snapshot_stays_as_it_is(StartState state, Keeping keeping) => Verify.Holds(output, () =>
    {
        CowDictionary<TKey, int> dictionary = NewDictionary(state);
        CowLease<CowDictionarySnapshot<TKey, int>> lease = dictionary.Lease();
        CowDictionarySnapshot<TKey, int> snapshot = lease.Snapshot;
        IReadOnlyDictionary<TKey, int>? kept = null;
        Dictionary<TKey, int> expected = new(DictionarySteps.Keep(NewDictionary(state).Snapshot(), keeping));
        return new Scenario(
            () => kept = Attempt.OrNull(() => DictionarySteps.Keep(snapshot, keeping)),
            lease.Dispose,
            () => Do(Do(dictionary, Write.Set, 10), Write.Add, 11))
        {
            HasSilentAccesses = true,
            Check = () => AssertSame(expected, kept ?? expected),
        };
    }, Few);

    [Theory]
    [MemberData(nameof(States))]
    public void Two_of_three_sharers_detach_while_the_third_releases(StartState state) => Verify.Holds(output, () =>
    {
        CowDictionary<TKey, int> dictionary = NewDictionary(state);
        CowDictionary<TKey, int> second = dictionary.Clone();
        CowDictionary<TKey, int> third = dictionary.Clone();
        return new Scenario(
            () => Do(dictionary, Write.Set, 10),
            () => Do(second, Write.Remove, 20),
            () => Do(third, Write.Clear, 0))
        {
            HasSilentAccesses = true,
            Check = () =>
            {
                AssertSame(Expected(state, Write.Set, 10), dictionary);
                AssertSame(Expected(state, Write.Remove, 20), second);
                Assert.Empty(third);
            },
        };
    }, Few);

    private static CowDictionary<TKey, int> NewDictionary(StartState state) => DictionarySteps.NewDictionary<TKey>(state);

    private static Dictionary<TKey, int> NewModel(StartState state) => DictionarySteps.NewModel<TKey>(state);

    private static Dictionary<TKey, int> Expected(StartState state, Write write, int value)
        => DictionarySteps.Do(NewModel(state), write, value);

    private static CowDictionary<TKey, int> Do(CowDictionary<TKey, int> dictionary, Write write, int value)
        => DictionarySteps.Do(dictionary, write, value);

    private static void AssertSame(Dictionary<TKey, int> expected, IReadOnlyDictionary<TKey, int> actual)
        => DictionarySteps.AssertSame(expected, actual);

    private static TheoryData<StartState, TOther> WithStates<TOther>(params StartState[] states)
        where TOther : struct, Enum
    {
        var cases = new TheoryData<StartState, TOther>();
        foreach (StartState state in states)
        {
            foreach (TOther other in Enum.GetValues<TOther>())
            {
                cases.Add(state, other);
            }
        }

        return cases;
    }
}
