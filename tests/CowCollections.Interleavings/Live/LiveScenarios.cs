using CowCollections.Interleavings.Scheduling;

namespace CowCollections.Interleavings.Live;

/// <summary>Scenarios that hold, and with a fault planted do not.</summary>
internal static class LiveScenarios
{
    internal static CowLiveDictionary<int, int> New(bool published)
    {
        var live = new CowLiveDictionary<int, int> { [0] = 0, [1] = 1 };
        if (published)
        {
            _ = live.Snapshot();
        }

        return live;
    }

    /// <summary>Takes a snapshot and reads it twice, for it must not change.</summary>
    internal static int[] Read(CowLiveDictionary<int, int> live)
    {
        CowDictionarySnapshot<int, int> snapshot = live.Snapshot();
        int[] read = [snapshot[0], snapshot[1]];
        Turn.Point("read once more");
        Assert.Equal(read[0], snapshot[0]);
        Assert.Equal(read[1], snapshot[1]);
        return read;
    }

    internal static void AssertOneOf(int[] read, params int[][] states)
        => Assert.Contains(read, states, EqualityComparer<int[]>.Create((a, b) => a.AsSpan().SequenceEqual(b)));

    /// <summary>Writes both values, and says after each how many it has written.</summary>
    private static Action Writing(CowLiveDictionary<int, int> live, Action<int> note) => () =>
    {
        live[0] = 10;
        note(1);
        live[1] = 20;
        note(2);
    };

    internal static Scenario WriteAndSnapshot(bool published, Fault fault)
    {
        CowLiveDictionary<int, int> live = New(published);
        int written = 0;
        Action write = Writing(live, number => written = number);
        Action read = () =>
        {
            Turn.Point("look what was written");
            int before = written;
            int[] first = Read(live);
            AssertOneOf(first, [0, 1], [10, 1], [10, 20]);
            Assert.True(before < 1 || first[0] == 10);
            Assert.True(before < 2 || first[1] == 20);
        };
        return new Scenario(write, read) { Fault = fault, Check = () => Assert.Equal([10, 20], Read(live)) };
    }

    internal static Scenario BatchAndSnapshot(bool published, Fault fault)
    {
        CowLiveDictionary<int, int> live = New(published);
        bool isDone = false;
        Action write = () =>
        {
            live.Edit(batch =>
            {
                batch[0] = 10;
                Turn.Point("between two writes");
                batch[1] = 20;
            });
            isDone = true;
        };
        Action read = () =>
        {
            Turn.Point("look what was done");
            bool wasDone = isDone;
            int[] first = Read(live);
            AssertOneOf(first, [0, 1], [10, 20]);
            Assert.True(!wasDone || first[0] == 10);
        };
        return new Scenario(write, read) { Fault = fault, Check = () => Assert.Equal([10, 20], Read(live)) };
    }

    /// <summary>Single values are read while another thread writes them one after the other.</summary>
    internal static Scenario WriteAndRead(bool published, Fault fault)
    {
        CowLiveDictionary<int, int> live = New(published);
        int written = 0;
        Action write = Writing(live, number => written = number);
        Action read = () =>
        {
            int first = live[1];
            Turn.Point("look what was written");
            int before = written;
            int second = live[0];
            Assert.True(first == 1 || second == 10);
            Assert.True(before < 1 || second == 10);
            Assert.Equal(2, live.Count);
        };
        return new Scenario(write, read) { Fault = fault, Check = () => Assert.Equal([10, 20], Read(live)) };
    }

    /// <summary>Two batches that increase a value.</summary>
    internal static Scenario TwoBatches(Fault fault)
    {
        CowLiveDictionary<int, int> live = New(published: false);
        Action increase = () => live.Edit(batch =>
        {
            int value = batch[0];
            Turn.Point("between read and write");
            batch[0] = value + 1;
        });
        return new Scenario(increase, increase) { Fault = fault, Check = () => Assert.Equal(2, live[0]) };
    }
}
