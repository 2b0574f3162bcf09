using CowCollections.Interleavings.Scheduling;
using Xunit.Abstractions;

namespace CowCollections.Interleavings.Protocol;

/// <summary>Sharers append to one buffer, which has room for one element more.</summary>
public sealed class AppendTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Two_sharers_claim_one_slot_and_one_gets_it(bool paged) => Verify.Holds(output, () =>
    {
        var handle = new MiniHandle(Detaching.Of(paged), 1);
        MiniSnapshot snapshot = handle.Snapshot();
        MiniHandle first = snapshot.ToHandle();
        MiniHandle second = snapshot.ToHandle();
        return new Scenario(() => first.Append(10), () => second.Append(20))
        {
            Check = () =>
            {
                Assert.Equal([1], snapshot.Read());
                Assert.Equal([1, 10], first.Read());
                Assert.Equal([1, 20], second.Read());
                Assert.True(first.SharesBufferWith(handle) ^ second.SharesBufferWith(handle));
            },
        };
    });

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Two_clones_append_and_are_counted(bool paged) => Verify.Holds(output, () =>
    {
        var handle = new MiniHandle(Detaching.Of(paged), 1);
        MiniHandle other = handle.Clone();
        return new Scenario(() => handle.Append(10), () => other.Append(20))
        {
            Check = () =>
            {
                Assert.Equal([1, 10], handle.Read());
                Assert.Equal([1, 20], other.Read());
                Holders.AssertCounted(handle, other);
            },
        };
    });

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void One_sharer_appends_while_the_other_is_cloned(bool paged) => Verify.Holds(output, () =>
    {
        var handle = new MiniHandle(Detaching.Of(paged), 1);
        MiniHandle other = handle.Clone();
        MiniHandle? clone = null;
        return new Scenario(() => handle.Append(10), () => clone = other.Clone())
        {
            Check = () =>
            {
                Assert.Equal([1, 10], handle.Read());
                Assert.Equal([1], clone!.Read());
                Holders.AssertCounted(handle, other, clone);
            },
        };
    });

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void One_sharer_appends_while_the_other_writes(bool paged) => Verify.Holds(output, () =>
    {
        var handle = new MiniHandle(Detaching.Of(paged), 1);
        MiniHandle other = handle.Clone();
        return new Scenario(() => handle.Append(10), () => other.Write(0, 20))
        {
            Check = () =>
            {
                Assert.Equal([1, 10], handle.Read());
                Assert.Equal([20], other.Read());
                Holders.AssertCounted(handle, other);
            },
        };
    });

    [Fact]
    public void Two_sharers_append_while_a_third_reads_a_snapshot() => Verify.Holds(output, () =>
    {
        var handle = new MiniHandle(Detaching.ByCopy, 1);
        MiniSnapshot snapshot = handle.Snapshot();
        MiniHandle other = snapshot.ToHandle();
        return new Scenario(
            () => handle.Append(10),
            () => other.Append(20),
            () => Assert.Equal([1], snapshot.Read()))
        {
            Check = () =>
            {
                Assert.Equal([1, 10], handle.Read());
                Assert.Equal([1, 20], other.Read());
            },
        };
    }, preemptions: 3);
}
