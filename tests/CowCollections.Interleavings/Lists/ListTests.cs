using CowCollections.Interleavings.Scheduling;
using Xunit.Abstractions;

namespace CowCollections.Interleavings.Lists;

/// <summary>
/// The real lists, in the shapes of the protocol's tests: the engine must do in the right order what the mini handle does.
/// All schedules with at most three preemptions, two where many cases or threads multiply.
/// </summary>
/// <typeparam name="T">The type of the elements.</typeparam>
public abstract class ListTests<T>(ITestOutputHelper output)
    where T : IItem<T>
{
    private const int Few = 2;
    private const int More = 3;

    public static TheoryData<StartLayout, Mutator> LayoutsAndMutators => WithLayouts<Mutator>();

    public static TheoryData<StartLayout, KeepingOperation> LayoutsAndOperations => WithLayouts<KeepingOperation>();

    public static TheoryData<StartLayout> Layouts => [.. Enum.GetValues<StartLayout>()];

    [Theory]
    [MemberData(nameof(Layouts))]
    public void Clones_of_an_idle_list_are_both_counted(StartLayout layout) => Verify.Holds(output, () =>
    {
        CowList<T> list = Steps.NewList<T>(layout);
        CowList<T>? first = null;
        CowList<T>? second = null;
        return new Scenario(() => first = Steps.Clone(list), () => second = Steps.Clone(list))
        {
            HasSilentAccesses = true,
            Check = () =>
            {
                first!.Clear();
                Assert.False(list.IsDetached);
                second!.Clear();
                Assert.True(list.IsDetached);
                Assert.Equal(Steps.NewModel<T>(layout), list);
            },
        };
    });

    [Theory]
    [MemberData(nameof(Layouts))]
    public void Clones_of_an_idle_list_are_written_at_once(StartLayout layout) => Verify.Holds(output, () =>
    {
        CowList<T> list = Steps.NewList<T>(layout);
        CowList<T>? first = null;
        CowList<T>? second = null;
        return new Scenario(
            () => first = Steps.Mutate(Steps.Clone(list), Mutator.Insert, 10),
            () => second = Steps.Mutate(Steps.Clone(list), Mutator.Set, 20))
        {
            HasSilentAccesses = true,
            Check = () =>
            {
                Assert.Equal(Steps.NewModel<T>(layout), list);
                Assert.Equal(Steps.Mutate(Steps.NewModel<T>(layout), Mutator.Insert, 10), first!);
                Assert.Equal(Steps.Mutate(Steps.NewModel<T>(layout), Mutator.Set, 20), second!);
            },
        };
    }, More);

    [Theory]
    [MemberData(nameof(Layouts))]
    public void A_snapshot_a_clone_and_a_lease_are_made_of_an_idle_list(StartLayout layout) => Verify.Holds(output, () =>
    {
        CowList<T> list = Steps.NewList<T>(layout);
        List<T> model = Steps.NewModel<T>(layout);
        CowListSnapshot<T>? snapshot = null;
        CowList<T>? clone = null;
        Action lend = () =>
        {
            using CowLease<CowListSnapshot<T>> lease = list.Lease();
            Assert.Equal(model, Steps.Read(lease.Snapshot));
        };
        return new Scenario(() => snapshot = list.Snapshot(), () => clone = Steps.Clone(list), lend)
        {
            HasSilentAccesses = true,
            Check = () =>
            {
                clone!.Clear();
                Steps.Mutate(list, Mutator.Set, 10);
                Assert.Equal(model, snapshot!);
                Assert.Equal(Steps.Mutate(Steps.NewModel<T>(layout), Mutator.Set, 10), list);
            },
        };
    }, Few);

    [Theory]
    [MemberData(nameof(Layouts))]
    public void A_list_is_cloned_while_its_clone_releases(StartLayout layout) => Verify.Holds(output, () =>
    {
        CowList<T> list = Steps.NewList<T>(layout);
        List<T> model = Steps.NewModel<T>(layout);
        CowList<T> other = list.Clone();
        CowList<T>? clone = null;
        return new Scenario(() => clone = Steps.Clone(list), () => Steps.Mutate(other, Mutator.Clear, 0))
        {
            HasSilentAccesses = true,
            Check = () =>
            {
                Assert.Equal(model, list);
                Assert.Equal(model, clone!);
                Assert.Empty(other);
                Assert.False(list.IsDetached);
                clone!.Clear();
                Assert.True(list.IsDetached);
            },
        };
    }, More);

    [Theory]
    [MemberData(nameof(LayoutsAndMutators))]
    public void The_last_reader_releases_while_the_list_is_written(StartLayout layout, Mutator mutator) => Verify.Holds(output, () =>
    {
        CowList<T> list = Steps.NewList<T>(layout);
        CowList<T> other = list.Clone();
        Action readAndRelease = () =>
        {
            Assert.Equal(Steps.NewModel<T>(layout), Steps.Read(other));
            Steps.Mutate(other, Mutator.Clear, 0);
        };
        return new Scenario(readAndRelease, () => Steps.Mutate(list, mutator, 10))
        {
            HasSilentAccesses = true,
            Check = () => Assert.Equal(Steps.Mutate(Steps.NewModel<T>(layout), mutator, 10), list),
        };
    }, Few);

    [Theory]
    [MemberData(nameof(LayoutsAndMutators))]
    public void Both_sharers_detach_and_write_on(StartLayout layout, Mutator mutator) => Verify.Holds(output, () =>
    {
        CowList<T> list = Steps.NewList<T>(layout);
        CowList<T> other = list.Clone();
        Action mutateAndAdd = () => Steps.Mutate(Steps.Mutate(list, mutator, 10), Mutator.Add, 11);
        Action setAndAdd = () => Steps.Mutate(Steps.Mutate(other, Mutator.Set, 20), Mutator.Add, 21);
        return new Scenario(mutateAndAdd, setAndAdd)
        {
            HasSilentAccesses = true,
            Check = () =>
            {
                Assert.Equal(Steps.Mutate(Steps.Mutate(Steps.NewModel<T>(layout), mutator, 10), Mutator.Add, 11), list);
                Assert.Equal(Steps.Mutate(Steps.Mutate(Steps.NewModel<T>(layout), Mutator.Set, 20), Mutator.Add, 21), other);
            },
        };
    }, Few);

    [Theory]
    [MemberData(nameof(LayoutsAndMutators))]
    public void A_snapshot_is_read_while_the_list_is_written(StartLayout layout, Mutator mutator) => Verify.Holds(output, () =>
    {
        CowList<T> list = Steps.NewList<T>(layout);
        CowListSnapshot<T> snapshot = list.Snapshot();
        Action mutateTwice = () => Steps.Mutate(Steps.Mutate(list, mutator, 10), Mutator.Add, 11);
        return new Scenario(() => Assert.Equal(Steps.NewModel<T>(layout), Steps.Read(snapshot)), mutateTwice)
        {
            HasSilentAccesses = true,
            Check = () =>
            {
                Assert.Equal(Steps.NewModel<T>(layout), snapshot);
                Assert.Equal(Steps.Mutate(Steps.Mutate(Steps.NewModel<T>(layout), mutator, 10), Mutator.Add, 11), list);
            },
        };
    }, Few);

    [Theory]
    [MemberData(nameof(LayoutsAndMutators))]
    public void A_reader_ends_its_lease_while_the_list_is_written(StartLayout layout, Mutator mutator) => Verify.Holds(output, () =>
    {
        CowList<T> list = Steps.NewList<T>(layout);
        CowLease<CowListSnapshot<T>> lease = list.Lease();
        Action readAndEnd = () =>
        {
            Assert.Equal(Steps.NewModel<T>(layout), Steps.Read(lease.Snapshot));
            lease.Dispose();
        };
        return new Scenario(readAndEnd, () => Steps.Mutate(list, mutator, 10))
        {
            HasSilentAccesses = true,
            Check = () => Assert.Equal(Steps.Mutate(Steps.NewModel<T>(layout), mutator, 10), list),
        };
    }, Few);

    [Theory]
    [MemberData(nameof(LayoutsAndOperations))]
    public void What_is_kept_of_a_leased_snapshot_stays_as_it_is(StartLayout layout, KeepingOperation operation)
        => Verify.Holds(output, () =>
        {
            CowList<T> list = Steps.NewList<T>(layout);
            CowLease<CowListSnapshot<T>> lease = list.Lease();
            CowListSnapshot<T> snapshot = lease.Snapshot;
            IReadOnlyList<T>? kept = null;
            T[] expected = [.. operation.Keep(Steps.NewList<T>(layout).Snapshot())];
            Action keep = () => kept = Attempt.OrNull(() => operation.Keep(snapshot));
            Action end = lease.Dispose;
            Action write = () => Steps.Mutate(Steps.Mutate(list, Mutator.Set, 10), Mutator.Add, 11);
            return new Scenario(keep, end, write)
            {
                HasSilentAccesses = true,
                Check = () => Assert.Equal(expected, kept ?? expected),
            };
        }, Few);

    [Theory]
    [InlineData(StartLayout.Small)]
    [InlineData(StartLayout.Large)]
    [InlineData(StartLayout.Paged)]
    public void Two_appends_to_one_snapshot_share_one_room(StartLayout layout) => Verify.Holds(output, () =>
    {
        CowList<T> list = Steps.NewList<T>(layout);
        CowListSnapshot<T> snapshot = list.Snapshot();
        CowListSnapshot<T>? first = null;
        CowListSnapshot<T>? second = null;
        return new Scenario(() => first = snapshot.Add(T.From(10)), () => second = snapshot.Add(T.From(20)))
        {
            HasSilentAccesses = true,
            Check = () =>
            {
                List<T> model = Steps.NewModel<T>(layout);
                Assert.Equal(model, snapshot);
                Assert.Equal([.. model, T.From(10)], first!);
                Assert.Equal([.. model, T.From(20)], second!);
                Assert.True(first!.IsSharedWith(list) ^ second!.IsSharedWith(list));
            },
        };
    }, More);

    [Theory]
    [MemberData(nameof(Layouts))]
    public void Two_lists_append_while_a_third_thread_reads_the_snapshot(StartLayout layout) => Verify.Holds(output, () =>
    {
        CowList<T> list = Steps.NewList<T>(layout);
        CowListSnapshot<T> snapshot = list.Snapshot();
        CowList<T> other = snapshot.ToCowList();
        return new Scenario(
            () => Steps.Mutate(list, Mutator.AddMany, 10),
            () => Steps.Mutate(other, Mutator.Add, 20),
            () => Assert.Equal(Steps.NewModel<T>(layout), Steps.Read(snapshot)))
        {
            HasSilentAccesses = true,
            Check = () =>
            {
                Assert.Equal(Steps.Mutate(Steps.NewModel<T>(layout), Mutator.AddMany, 10), list);
                Assert.Equal(Steps.Mutate(Steps.NewModel<T>(layout), Mutator.Add, 20), other);
            },
        };
    }, Few);

    [Theory]
    [MemberData(nameof(Layouts))]
    public void Two_sharers_append_to_one_room_while_a_lease_of_it_ends(StartLayout layout) => Verify.Holds(output, () =>
    {
        CowList<T> list = Steps.NewList<T>(layout);
        CowList<T> second = list.Clone();
        CowLease<CowListSnapshot<T>> lease = list.Lease();
        return new Scenario(
            () => Steps.Mutate(Steps.Mutate(list, Mutator.Add, 10), Mutator.Set, 11),
            () => Steps.Mutate(second, Mutator.Add, 20),
            () =>
            {
                Assert.Equal(Steps.NewModel<T>(layout), Steps.Read(lease.Snapshot));
                lease.Dispose();
            })
        {
            HasSilentAccesses = true,
            Check = () =>
            {
                Assert.Equal(Steps.Mutate(Steps.Mutate(Steps.NewModel<T>(layout), Mutator.Add, 10), Mutator.Set, 11), list);
                Assert.Equal(Steps.Mutate(Steps.NewModel<T>(layout), Mutator.Add, 20), second);
                Steps.Mutate(list, Mutator.Add, 30);
                Assert.Equal(Steps.Mutate(Steps.NewModel<T>(layout), Mutator.Add, 20), second);
            },
        };
    }, Few);

    [Theory]
    [MemberData(nameof(Layouts))]
    public void Two_of_three_sharers_detach_while_the_third_releases(StartLayout layout) => Verify.Holds(output, () =>
    {
        CowList<T> list = Steps.NewList<T>(layout);
        CowList<T> second = list.Clone();
        CowList<T> third = list.Clone();
        return new Scenario(
            () => Steps.Mutate(list, Mutator.Set, 10),
            () => Steps.Mutate(second, Mutator.Insert, 20),
            () => Steps.Mutate(third, Mutator.Clear, 0))
        {
            HasSilentAccesses = true,
            Check = () =>
            {
                Assert.Equal(Steps.Mutate(Steps.NewModel<T>(layout), Mutator.Set, 10), list);
                Assert.Equal(Steps.Mutate(Steps.NewModel<T>(layout), Mutator.Insert, 20), second);
                Assert.Empty(third);
            },
        };
    }, Few);

    private static TheoryData<StartLayout, TOther> WithLayouts<TOther>()
        where TOther : struct, Enum
    {
        var cases = new TheoryData<StartLayout, TOther>();
        foreach (StartLayout layout in Enum.GetValues<StartLayout>())
        {
            foreach (TOther other in Enum.GetValues<TOther>())
            {
                cases.Add(layout, other);
            }
        }

        return cases;
    }
}
