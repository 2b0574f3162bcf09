using CowCollections.Interleavings.Scheduling;
using CowCollections.Sharing;
using Xunit.Abstractions;

namespace CowCollections.Interleavings.Live;

/// <summary>
/// A live dictionary of two entries, that one or two threads write and others take snapshots of. The same in the list, but
/// for the handle: both stand on one class.
/// </summary>
/// <remarks>
/// Each scenario says what a snapshot may show, and that it shows what was written before it was asked for. What this
/// memory, where all see all stores at once, cannot show is that a fence is missing: between the withdrawal of what is
/// published and the end of the write, or whatever the writer does next. That rests on the proof in <c>Publication</c>. A
/// request that is lost is no mistake that a snapshot could show: who waits gets inside when nobody writes, only later.
/// </remarks>
public sealed class LiveDictionaryTests(ITestOutputHelper output)
{
    private const int Few = 3;

    /// <summary>What is published when the threads begin.</summary>
    public static TheoryData<bool> Starts => [false, true];

    [Theory]
    [MemberData(nameof(Starts))]
    public void Writes_and_snapshots(bool published)
        => Verify.Holds(output, () => LiveScenarios.WriteAndSnapshot(published, Fault.None), Few);

    [Theory]
    [MemberData(nameof(Starts))]
    public void Writes_and_reads(bool published)
        => Verify.Holds(output, () => LiveScenarios.WriteAndRead(published, Fault.None), Few);

    /// <summary>Also for one who was about to read before the batch began.</summary>
    [Theory]
    [MemberData(nameof(Starts))]
    public void A_batch_may_wait_for_who_reads(bool published) => Verify.Holds(output, () =>
    {
        CowLiveDictionary<int, int> live = LiveScenarios.New(published);
        bool isRead = false;
        Action read = () =>
        {
            Assert.Equal(0, live[0]);
            Assert.Equal(2, live.Count);
            Assert.Equal(1, live.GetOrAdd(1, 7));
            isRead = true;
        };
        Action edit = () => live.Edit(batch =>
        {
            batch[0] = 10;
            Atomic.SpinUntil(live, _ => isRead);
        });
        return new Scenario(() => live[0] = 0, edit, read) { Check = () => Assert.Equal(1, live[1]) };
    }, Few);

    [Theory]
    [MemberData(nameof(Starts))]
    public void Writes_and_snapshots_of_two_threads(bool published) => Verify.Holds(output, () =>
    {
        CowLiveDictionary<int, int> live = LiveScenarios.New(published);
        List<int[]> first = [];
        List<int[]> second = [];
        return new Scenario(() => live[0] = 10, () => first.Add(LiveScenarios.Read(live)), () => second.Add(LiveScenarios.Read(live)))
        {
            Check = () => Assert.All([.. first, .. second], read => LiveScenarios.AssertOneOf(read, [0, 1], [10, 1])),
        };
    }, Few);

    [Theory]
    [MemberData(nameof(Starts))]
    public void Writes_of_two_threads_and_a_snapshot(bool published) => Verify.Holds(output, () =>
    {
        CowLiveDictionary<int, int> live = LiveScenarios.New(published);
        List<int[]> reads = [];
        return new Scenario(() => live[0] = 10, () => live[1] = 20, () => reads.Add(LiveScenarios.Read(live)))
        {
            Check = () =>
            {
                Assert.All(reads, read => LiveScenarios.AssertOneOf(read, [0, 1], [10, 1], [0, 20], [10, 20]));
                Assert.Equal([10, 20], LiveScenarios.Read(live));
            },
        };
    }, Few);

    [Theory]
    [MemberData(nameof(Starts))]
    public void A_batch_and_snapshots(bool published)
        => Verify.Holds(output, () => LiveScenarios.BatchAndSnapshot(published, Fault.None), Few);

    [Theory]
    [MemberData(nameof(Starts))]
    public void A_batch_that_throws_and_snapshots(bool published) => Verify.Holds(output, () =>
    {
        CowLiveDictionary<int, int> live = LiveScenarios.New(published);
        List<int[]> reads = [];
        Action fail = () => Assert.Throws<TimeoutException>(() => live.Edit(batch =>
        {
            batch[0] = 10;
            Turn.Point("between two writes");
            throw new TimeoutException();
        }));
        return new Scenario(fail, () => reads.Add(LiveScenarios.Read(live)), () => live[1] = 20)
        {
            Check = () =>
            {
                Assert.All(reads, read => LiveScenarios.AssertOneOf(read, [0, 1], [0, 20]));
                Assert.Equal([0, 20], LiveScenarios.Read(live));
            },
        };
    }, Few);

    [Fact]
    public void Batches_of_two_threads_lose_no_update()
        => Verify.Holds(output, () => LiveScenarios.TwoBatches(Fault.None), Few);

    [Fact]
    public void AddOrUpdate_of_two_threads_loses_no_update() => Verify.Holds(output, () =>
    {
        CowLiveDictionary<int, int> live = LiveScenarios.New(published: false);
        Action add = () => live.AddOrUpdate(0, 1, (_, value) => value + 1);
        return new Scenario(add, add) { Check = () => Assert.Equal(2, live[0]) };
    }, Few);

    [Fact]
    public void A_gate_that_two_can_enter_is_caught()
        => Verify.Fails(output, () => LiveScenarios.TwoBatches(Fault.PlainIncrement));

    [Fact]
    public void A_snapshot_that_a_writer_does_not_withdraw_is_caught()
        => Verify.Fails(output, () => LiveScenarios.WriteAndSnapshot(published: true, Fault.NoTake));

    [Fact]
    public void A_batch_whose_end_does_not_withdraw_what_was_before_is_caught()
        => Verify.Fails(output, () => LiveScenarios.BatchAndSnapshot(published: false, Fault.NoTake));
}
