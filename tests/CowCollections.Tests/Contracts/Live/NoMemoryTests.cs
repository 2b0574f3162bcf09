using CowCollections.Sharing;
using CowCollections.Tests.Support;

namespace CowCollections.Tests.Contracts.Live;

/// <summary>What runs out of memory within a live collection leaves it open for others.</summary>
public sealed class NoMemoryTests
{
    private static readonly TimeSpan _long = TimeSpan.FromSeconds(60);

    [Fact]
    public void A_batch_for_which_there_is_no_memory_or_that_throws_lets_others_in()
    {
        var live = new Boxes { HasMemory = false };
        Assert.Throws<OutOfMemoryException>(() => live.Edit(static (_, _) => { }, 0));
        live.HasMemory = true;
        Assert.Throws<FaultException>(() => live.Edit((box, _) => Fail(live, box), 0));
        using (live.Write())
        {
            Assert.Equal(0, live.Handle.Value);
        }

        live.HasMemory = true;
        live.Edit(static (box, value) => box.Value = value, 3);
        Assert.Equal(3, live.Handle.Value);
    }

    /// <summary>Its snapshot is what there is no memory for: it is told to who asked, the write has taken place.</summary>
    [Fact]
    public void A_write_that_cannot_answer_a_reader_has_taken_place()
    {
        var live = new Boxes();
        Exception? told = null;
        var reader = new Thread(() => told = Record.Exception(() => live.Snapshot()));
        using (live.Write())
        {
            reader.Start();
            SpinWait.SpinUntil(() => reader.ThreadState.HasFlag(ThreadState.WaitSleepJoin), _long);
            live.HasMemory = false;
            live.Handle.Value = 1;
        }

        Assert.True(reader.Join(_long));
        Assert.IsType<OutOfMemoryException>(told);
        live.HasMemory = true;
        Assert.Equal(1, ((Box)live.Snapshot()).Value);
    }

    private static void Fail(Boxes live, Box box)
    {
        box.Value = 1;
        live.HasMemory = false;
        throw new FaultException();
    }

    private sealed class Box(int value)
    {
        internal int Value { get; set; } = value;
    }

    private sealed class Boxes() : Live<Box>(new Box(0))
    {
        internal bool HasMemory { get; set; } = true;

        private protected override object Take() => Copy(Handle);

        private protected override Box ToHandle(object snapshot) => Copy((Box)snapshot);

        private Box Copy(Box box)
        {
            // An array of this length there is nowhere.
            _ = HasMemory ? [] : new byte[int.MaxValue];
            return new Box(box.Value);
        }
    }
}
