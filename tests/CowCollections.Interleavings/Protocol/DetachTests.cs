using CowCollections.Interleavings.Scheduling;
using Xunit.Abstractions;

namespace CowCollections.Interleavings.Protocol;

/// <summary>Handles on one buffer write, each its own.</summary>
public sealed class DetachTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Both_sharers_detach(bool paged) => Verify.Holds(output, () =>
    {
        var handle = new MiniHandle(Detaching.Of(paged), 1, 2);
        MiniHandle other = handle.Clone();
        return new Scenario(() => handle.Write(0, 10), () => other.Write(0, 20))
        {
            Check = () =>
            {
                Assert.Equal([10, 2], handle.Read());
                Assert.Equal([20, 2], other.Read());
                Holders.AssertCounted(handle, other);
            },
        };
    });

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void One_sharer_detaches_and_the_other_goes_on_writing(bool paged) => Verify.Holds(output, () =>
    {
        var handle = new MiniHandle(Detaching.Of(paged), 1, 2);
        MiniHandle other = handle.Clone();
        Action writeBoth = () =>
        {
            other.Write(0, 20);
            other.Write(1, 30);
        };
        return new Scenario(() => handle.Write(0, 10), writeBoth)
        {
            Check = () =>
            {
                Assert.Equal([10, 2], handle.Read());
                Assert.Equal([20, 30], other.Read());
                Holders.AssertCounted(handle, other);
            },
        };
    });

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void The_last_release_meets_the_uniqueness_check_and_a_write(bool paged) => Verify.Holds(output, () =>
    {
        var handle = new MiniHandle(Detaching.Of(paged), 1, 2);
        MiniHandle other = handle.Clone();
        int[] read = [];
        Action readAndRelease = () =>
        {
            read = other.Read();
            other.Discard();
        };
        return new Scenario(() => handle.Write(0, 10), readAndRelease)
        {
            Check = () =>
            {
                Assert.Equal([1, 2], read);
                Assert.Equal([10, 2], handle.Read());
                Holders.AssertCounted(handle, other);
            },
        };
    });

    [Fact]
    public void Both_sharers_release_and_nobody_reads_what_is_destroyed() => Verify.Holds(output, () =>
    {
        var handle = new MiniHandle(Detaching.ByCopy, 1, 2);
        MiniHandle other = handle.Clone();
        Action readAndRelease = () =>
        {
            Assert.Equal([1, 2], other.Read());
            other.Discard();
        };
        return new Scenario(handle.Discard, readAndRelease)
        {
            Check = () => Holders.AssertCounted(handle, other),
        };
    });

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Two_of_three_sharers_detach_while_the_third_releases(bool paged) => Verify.Holds(output, () =>
    {
        var handle = new MiniHandle(Detaching.Of(paged), 1);
        MiniHandle second = handle.Clone();
        MiniHandle third = handle.Clone();
        return new Scenario(() => handle.Write(0, 10), () => second.Write(0, 20), third.Discard)
        {
            Check = () =>
            {
                Assert.Equal([10], handle.Read());
                Assert.Equal([20], second.Read());
                Holders.AssertCounted(handle, second, third);
            },
        };
    }, preemptions: 3);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_snapshot_is_read_while_the_handle_writes(bool paged) => Verify.Holds(output, () =>
    {
        var handle = new MiniHandle(Detaching.Of(paged), 1, 2);
        MiniSnapshot snapshot = handle.Snapshot();
        Action writeTwice = () =>
        {
            handle.Write(1, 20);
            handle.Write(1, 30);
        };
        return new Scenario(() => Assert.Equal([1, 2], snapshot.Read()), writeTwice)
        {
            Check = () =>
            {
                Assert.Equal([1, 2], snapshot.Read());
                Assert.Equal([1, 30], handle.Read());
            },
        };
    });

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_snapshot_is_taken_while_a_clone_writes(bool paged) => Verify.Holds(output, () =>
    {
        var handle = new MiniHandle(Detaching.Of(paged), 1, 2);
        MiniHandle other = handle.Clone();
        MiniSnapshot? snapshot = null;
        return new Scenario(() => snapshot = handle.Snapshot(), () => other.Write(0, 20))
        {
            Check = () =>
            {
                handle.Write(0, 10);
                Assert.Equal([1, 2], snapshot!.Read());
                Assert.Equal([10, 2], handle.Read());
                Assert.Equal([20, 2], other.Read());
            },
        };
    });
}
