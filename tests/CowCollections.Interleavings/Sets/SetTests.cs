using CowCollections.Hashing;
using CowCollections.Interleavings.Scheduling;
using Xunit.Abstractions;

namespace CowCollections.Interleavings.Sets;

/// <summary>
/// Sets stand on the engine of dictionaries, whose interleavings are explored there. Here are those of what sets call of it:
/// a copy beside a write, two that detach, and algebra on what both share.
/// </summary>
public sealed class SetTests(ITestOutputHelper output)
{
    private const int Few = 2;
    private const int New = 100;

    /// <summary>One page, a full one, and a node over some.</summary>
    public static TheoryData<int> Counts => [7, HashPage<int, Nothing>.Capacity, HashPage<int, Nothing>.Capacity + 2];

    [Theory]
    [MemberData(nameof(Counts))]
    public void A_set_is_cloned_while_its_clone_is_written(int count) => Verify.Holds(output, () =>
    {
        CowSet<int> set = NewSet(count);
        CowSet<int> other = set.Clone();
        CowSet<int>? clone = null;
        return new Scenario(
            () =>
            {
                Turn.Point("clone");
                clone = set.Clone();
                clone.Remove(1);
            },
            () => Add(other))
        {
            HasSilentAccesses = true,
            Check = () =>
            {
                AssertSame(Model(count), set);
                AssertSame(Model(count).Append(New), other);
                AssertSame(Model(count).Except([1]), clone!);
            },
        };
    }, Few);

    [Theory]
    [MemberData(nameof(Counts))]
    public void Both_sharers_detach_by_algebra(int count) => Verify.Holds(output, () =>
    {
        CowSet<int> set = NewSet(count);
        CowSet<int> other = set.Clone();
        CowSetSnapshot<int> difference = [1, 3, New];
        return new Scenario(
            () =>
            {
                Turn.Point("union");
                set.UnionWith(difference);
                Turn.Point("except");
                set.ExceptWith([0, 1]);
            },
            () =>
            {
                Turn.Point("symmetric except");
                other.SymmetricExceptWith(difference);
                Turn.Point("intersect");
                other.IntersectWith([2, 4, New]);
            })
        {
            HasSilentAccesses = true,
            Check = () =>
            {
                AssertSame(Model(count).Append(New).Except([0, 1]), set);
                AssertSame([2, 4, New], other);
            },
        };
    }, Few);

    [Theory]
    [MemberData(nameof(Counts))]
    public void What_is_kept_of_a_leased_snapshot_stays_as_it_is(int count) => Verify.Holds(output, () =>
    {
        CowSet<int> set = NewSet(count);
        CowLease<CowSetSnapshot<int>> lease = set.Lease();
        CowSetSnapshot<int> snapshot = lease.Snapshot;
        CowSetSnapshot<int>? kept = null;
        return new Scenario(
            () =>
            {
                Turn.Point("union of the snapshot");
                kept = Attempt.OrNull(() => snapshot.Union([New + 1]));
            },
            lease.Dispose,
            () => Add(set))
        {
            HasSilentAccesses = true,
            Check = () =>
            {
                AssertSame(Model(count).Append(New), set);
                AssertSame(Model(count).Append(New + 1), kept ?? (IReadOnlySet<int>)Model(count).Append(New + 1).ToHashSet());
            },
        };
    }, Few);

    private static IEnumerable<int> Model(int count) => Enumerable.Range(0, count);

    private static CowSet<int> NewSet(int count) => [.. Model(count)];

    private static void Add(CowSet<int> set)
    {
        Turn.Point("add");
        set.Add(New);
    }

    private static void AssertSame(IEnumerable<int> expected, IReadOnlySet<int> actual) => Assert.Equal(expected.Order(), actual.Order());
}
