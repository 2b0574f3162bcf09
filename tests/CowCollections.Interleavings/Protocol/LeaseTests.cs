using CowCollections.Interleavings.Scheduling;
using CowCollections.Sharing;
using Xunit.Abstractions;

namespace CowCollections.Interleavings.Protocol;

/// <summary>A lease ends while others read, write, or keep what they saw through it.</summary>
public sealed class LeaseTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_reader_ends_its_lease_while_the_handle_writes(bool paged) => Verify.Holds(output, () =>
    {
        var handle = new MiniHandle(Detaching.Of(paged), 1, 2);
        CowLease<MiniSnapshot> lease = handle.Lease();
        Action readAndEnd = () =>
        {
            Assert.Equal([1, 2], lease.Snapshot.Read());
            lease.Dispose();
        };
        return new Scenario(readAndEnd, () => handle.Write(0, 10))
        {
            Check = () =>
            {
                Assert.Equal([10, 2], handle.Read());
                Holders.AssertCounted(handle);
            },
        };
    });

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_leased_snapshot_is_kept_while_the_lease_ends_and_the_handle_writes(bool paged) => Verify.Holds(output, () =>
    {
        var handle = new MiniHandle(Detaching.Of(paged), 1, 2);
        CowLease<MiniSnapshot> lease = handle.Lease();
        MiniSnapshot snapshot = lease.Snapshot;
        MiniHandle? kept = null;
        Action endAndWrite = () =>
        {
            lease.Dispose();
            handle.Write(0, 10);
        };
        return new Scenario(() => kept = Attempt.OrNull(snapshot.ToHandle), endAndWrite)
        {
            Check = () =>
            {
                Assert.Equal([10, 2], handle.Read());
                Assert.Equal([1, 2], kept?.Read() ?? [1, 2]);
            },
        };
    });

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_leased_snapshot_is_kept_by_one_ended_by_another_and_the_handle_written_by_a_third(bool paged)
        => Verify.Holds(output, () =>
        {
            var handle = new MiniHandle(Detaching.Of(paged), 1);
            CowLease<MiniSnapshot> lease = handle.Lease();
            MiniSnapshot snapshot = lease.Snapshot;
            MiniHandle? kept = null;
            return new Scenario(() => kept = Attempt.OrNull(snapshot.ToHandle), lease.Dispose, () => handle.Write(0, 10))
            {
                Check = () =>
                {
                    Assert.Equal([10], handle.Read());
                    Assert.Equal([1], kept?.Read() ?? [1]);
                },
            };
        }, preemptions: 3);

    [Fact]
    public void A_lease_ended_twice_releases_once() => Verify.Holds(output, () =>
    {
        var handle = new MiniHandle(Detaching.ByCopy, 1);
        MiniHandle other = handle.Clone();
        CowLease<MiniSnapshot> lease = handle.Lease();
        return new Scenario(lease.Dispose, lease.Dispose)
        {
            Check = () => Holders.AssertCounted(handle, other),
        };
    });

    [Fact]
    public void Two_leases_end_while_the_handle_writes() => Verify.Holds(output, () =>
    {
        var handle = new MiniHandle(Detaching.ByCopy, 1);
        CowLease<MiniSnapshot> first = handle.Lease();
        CowLease<MiniSnapshot> second = handle.Lease();
        return new Scenario(first.Dispose, second.Dispose, () => handle.Write(0, 10))
        {
            Check = () =>
            {
                Assert.Equal([10], handle.Read());
                Holders.AssertCounted(handle);
            },
        };
    }, preemptions: 3);
}
