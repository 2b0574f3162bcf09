using CowCollections.Interleavings.Protocol;
using CowCollections.Interleavings.Scheduling;
using CowCollections.Sharing;
using Xunit.Abstractions;

namespace CowCollections.Interleavings.PlantedFaults;

/// <summary>The protocol's steps in the wrong order, or taken apart: the explorer must find the schedule that shows it.</summary>
public sealed class FaultyStepsTests(ITestOutputHelper output)
{
    [Fact]
    public void A_release_before_the_copy_ended_is_caught()
        => Verify.Fails(output, () => BothDetach(FaultyDetaching.ReleasingBeforeTheCopyEnds));

    [Fact]
    public void Release_and_retirement_in_two_steps_are_caught()
        => Verify.Fails(output, () => BothDetach(FaultyDetaching.RetiringInTwoSteps));

    [Fact]
    public void A_lease_that_releases_before_its_snapshot_is_dead_is_caught()
        => Verify.Fails(output, () => KeepWhileALeaseEnds(backward: true));

    /// <summary>
    /// Who could come between the look and the write of a take-back holds a reference, or a leased snapshot that is not
    /// dead: so the look fails while there is somebody. What is plain does harm only together with a lease that breaks
    /// this; the swap is a second line of defence.
    /// </summary>
    [Fact]
    public void A_plain_take_back_is_caught_where_a_lease_releases_before_its_snapshot_is_dead()
    {
        Verify.Fails(output, () => KeepWhileALeaseEnds(backward: true, Fault.PlainTakeBack));
        Verify.Holds(output, () => KeepWhileALeaseEnds(backward: false, Fault.PlainTakeBack), preemptions: 4);
    }

    [Fact]
    public void Without_these_faults_the_same_scenarios_hold()
    {
        Verify.Holds(output, () => BothDetach(Detaching.ByCopy));
        Verify.Holds(output, () => BothDetach(Detaching.ByGeneration));
        Verify.Holds(output, () => KeepWhileALeaseEnds(backward: false), preemptions: 4);
    }

    private static Scenario BothDetach(Detach detach)
    {
        var handle = new MiniHandle(detach, 1, 2);
        MiniHandle other = handle.Clone();
        return new Scenario(() => handle.Write(0, 10), () => other.Write(1, 20))
        {
            Check = () =>
            {
                Assert.Equal([10, 2], handle.Read());
                Assert.Equal([1, 20], other.Read());
            },
        };
    }

    private static Scenario KeepWhileALeaseEnds(bool backward, Fault fault = Fault.None)
    {
        MiniBuffer buffer = MiniBuffer.Of(1);
        ShareCount share = ShareCount.ForTwo(buffer: new object(), used: 1);
        var handle = new MiniHandle(Detaching.ByCopy, buffer, 1, new Share(share));
        var snapshot = new MiniSnapshot(Detaching.ByCopy, buffer, 1, share, isLeased: true);
        var lease = new CowLease<MiniSnapshot>(snapshot);
        var backwardLease = new BackwardLease(snapshot, share);
        MiniHandle? kept = null;
        Action end = backward ? backwardLease.Dispose : lease.Dispose;
        return new Scenario(() => kept = Attempt.OrNull(snapshot.ToHandle), end, () => handle.Write(0, 10))
        {
            Fault = fault,
            Check = () => Assert.Equal([1], kept?.Read() ?? [1]),
        };
    }
}
