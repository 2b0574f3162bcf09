using CowCollections.Interleavings.Scheduling;
using CowCollections.Sharing;
using Xunit.Abstractions;

namespace CowCollections.Interleavings.Protocol;

/// <summary>References come, and go, at the same time.</summary>
public sealed class CloneTests(ITestOutputHelper output)
{
    [Fact]
    public void Clones_of_an_idle_handle_are_both_counted() => Verify.Holds(output, () =>
    {
        var handle = new MiniHandle(Detaching.ByCopy, 1, 2);
        MiniHandle? first = null;
        MiniHandle? second = null;
        return new Scenario(() => first = handle.Clone(), () => second = handle.Clone())
        {
            Check = () => Holders.AssertCounted(handle, first!, second!),
        };
    });

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Clones_of_an_idle_handle_are_written_at_once(bool paged) => Verify.Holds(output, () =>
    {
        var handle = new MiniHandle(Detaching.Of(paged), 1);
        MiniHandle? first = null;
        MiniHandle? second = null;
        return new Scenario(() => (first = handle.Clone()).Write(0, 10), () => (second = handle.Clone()).Write(0, 20))
        {
            Check = () =>
            {
                Assert.Equal([1], handle.Read());
                Assert.Equal([10], first!.Read());
                Assert.Equal([20], second!.Read());
                Holders.AssertCounted(handle, first, second);
            },
        };
    }, preemptions: 4);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_handle_is_cloned_while_its_clone_releases(bool paged) => Verify.Holds(output, () =>
    {
        var handle = new MiniHandle(Detaching.Of(paged), 1, 2);
        MiniHandle other = handle.Clone();
        MiniHandle? clone = null;
        return new Scenario(() => clone = handle.Clone(), () => other.Write(1, 20))
        {
            Check = () =>
            {
                Assert.Equal([1, 2], handle.Read());
                Assert.Equal([1, 2], clone!.Read());
                Assert.Equal([1, 20], other.Read());
                Holders.AssertCounted(handle, clone, other);
            },
        };
    });

    [Fact]
    public void A_clone_a_clone_and_a_snapshot_of_an_idle_handle() => Verify.Holds(output, () =>
    {
        var handle = new MiniHandle(Detaching.ByCopy, 1);
        MiniHandle? first = null;
        MiniHandle? second = null;
        MiniSnapshot? snapshot = null;
        return new Scenario(() => first = handle.Clone(), () => second = handle.Clone(), () => snapshot = handle.Snapshot())
        {
            Check = () =>
            {
                Assert.Null(handle.References);
                first!.Write(0, 10);
                second!.Write(0, 20);
                handle.Write(0, 30);
                Assert.Equal([1], snapshot!.Read());
                Assert.Equal([10, 20, 30], [first.Read()[0], second.Read()[0], handle.Read()[0]]);
            },
        };
    });

    [Fact]
    public void A_clone_a_clone_and_a_lease_of_an_idle_handle() => Verify.Holds(output, () =>
    {
        var handle = new MiniHandle(Detaching.ByCopy, 1);
        MiniHandle? first = null;
        MiniHandle? second = null;
        CowLease<MiniSnapshot>? lease = null;
        return new Scenario(() => first = handle.Clone(), () => second = handle.Clone(), () => lease = handle.Lease())
        {
            Check = () =>
            {
                Holders.AssertCounted(leases: 1, handle, first!, second!);
                lease!.Dispose();
                Holders.AssertCounted(handle, first!, second!);
            },
        };
    }, preemptions: 3);

    [Fact]
    public void A_handle_is_cloned_while_two_of_its_clones_release() => Verify.Holds(output, () =>
    {
        var handle = new MiniHandle(Detaching.ByCopy, 1);
        MiniHandle first = handle.Clone();
        MiniHandle second = handle.Clone();
        MiniHandle? clone = null;
        return new Scenario(() => clone = handle.Clone(), () => first.Write(0, 10), second.Discard)
        {
            Check = () =>
            {
                Assert.Equal([1], clone!.Read());
                Assert.Equal([10], first.Read());
                Assert.Empty(second.Read());
                Holders.AssertCounted(handle, clone, first, second);
            },
        };
    }, preemptions: 3);
}
