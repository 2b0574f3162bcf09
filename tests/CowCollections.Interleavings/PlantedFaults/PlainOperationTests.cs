using CowCollections.Interleavings.Protocol;
using CowCollections.Interleavings.Scheduling;
using CowCollections.Sharing;
using Xunit.Abstractions;

namespace CowCollections.Interleavings.PlantedFaults;

/// <summary>
/// For each atomic operation of the protocol: made plain it breaks a scenario which holds as it is. So none of them is
/// atomic for nothing, and the explorer misses none. Taking a buffer back has a test in <see cref="FaultyStepsTests"/>,
/// because by itself it does no harm.
/// </summary>
public sealed class PlainOperationTests(ITestOutputHelper output)
{
    private static readonly Dictionary<Fault, Func<Fault, Scenario>> _scenarios = new()
    {
        [Fault.PlainPublish] = ClonesOfAnIdleHandle,
        [Fault.PlainIncrement] = ClonesOfASharedHandle,
        [Fault.PlainDecrement] = CloneAndRelease,
        [Fault.PlainCapture] = SnapshotAndAppend,
        [Fault.PlainClaim] = AppendAndAppend,
        [Fault.PlainSwap] = EndALeaseTwice,
    };

    public static TheoryData<string> Operations => [.. _scenarios.Keys.Select(fault => fault.ToString())];

    [Theory]
    [MemberData(nameof(Operations))]
    public void A_plain_operation_is_caught(string operation)
    {
        Fault fault = Enum.Parse<Fault>(operation);
        Verify.Fails(output, () => _scenarios[fault](fault));
        Verify.Holds(output, () => _scenarios[fault](Fault.None));
    }

    private static Scenario ClonesOfAnIdleHandle(Fault fault)
    {
        var handle = new MiniHandle(Detaching.ByCopy, 1);
        MiniHandle? first = null;
        MiniHandle? second = null;
        return new Scenario(() => first = handle.Clone(), () => second = handle.Clone())
        {
            Fault = fault,
            Check = () => Holders.AssertCounted(handle, first!, second!),
        };
    }

    private static Scenario ClonesOfASharedHandle(Fault fault)
    {
        var handle = new MiniHandle(Detaching.ByCopy, 1);
        MiniHandle other = handle.Clone();
        MiniHandle? first = null;
        MiniHandle? second = null;
        return new Scenario(() => first = handle.Clone(), () => second = other.Clone())
        {
            Fault = fault,
            Check = () => Holders.AssertCounted(handle, other, first!, second!),
        };
    }

    private static Scenario CloneAndRelease(Fault fault)
    {
        var handle = new MiniHandle(Detaching.ByCopy, 1);
        MiniHandle other = handle.Clone();
        MiniHandle? clone = null;
        return new Scenario(() => clone = handle.Clone(), other.Discard)
        {
            Fault = fault,
            Check = () =>
            {
                handle.Write(0, 10);
                Assert.Equal([1], clone!.Read());
            },
        };
    }

    /// <summary>The capture overwrites the other's claim, so that the handle claims the same slot after it.</summary>
    private static Scenario SnapshotAndAppend(Fault fault)
    {
        var handle = new MiniHandle(Detaching.ByCopy, 1);
        MiniHandle other = handle.Clone();
        return new Scenario(() => handle.Snapshot(), () => other.Append(10))
        {
            Fault = fault,
            Check = () =>
            {
                handle.Append(20);
                Assert.Equal([1, 10], other.Read());
            },
        };
    }

    private static Scenario AppendAndAppend(Fault fault)
    {
        var handle = new MiniHandle(Detaching.ByCopy, 1);
        MiniHandle other = handle.Clone();
        return new Scenario(() => handle.Append(10), () => other.Append(20))
        {
            Fault = fault,
            Check = () =>
            {
                Assert.Equal([1, 10], handle.Read());
                Assert.Equal([1, 20], other.Read());
            },
        };
    }

    private static Scenario EndALeaseTwice(Fault fault)
    {
        var handle = new MiniHandle(Detaching.ByCopy, 1);
        MiniHandle other = handle.Clone();
        CowLease<MiniSnapshot> lease = handle.Lease();
        return new Scenario(() => lease.Dispose(), () => lease.Dispose())
        {
            Fault = fault,
            Check = () => Holders.AssertCounted(handle, other),
        };
    }
}
