using System.Diagnostics;
using CowCollections.Tests.Support;

namespace CowCollections.Tests.Concurrency.Cells;

/// <summary>Real threads at one cell.</summary>
public sealed class CellTests
{
    private const int Writers = 8;

    /// <summary>Much longer than anything here takes, and short enough to see that it hangs.</summary>
    private static readonly TimeSpan _long = TimeSpan.FromSeconds(60);

    [Fact]
    public void No_update_is_lost_and_no_reader_sees_half_of_one()
    {
        var stamp = new Stamp(Stamp.NextNumber, 40);
        var cell = new CowCell<CowListSnapshot<TinyInt>>(stamp.ToCowList().Snapshot());
        long commits = 0;
        Action<Random> write = random =>
        {
            var next = new Stamp(Stamp.NextNumber, random.Next(1, 60));
            cell.Edit(static (list, stamp) => Overwrite(list, stamp), next);
            Interlocked.Increment(ref commits);
        };
        Action<Random> read = _ =>
        {
            (CowListSnapshot<TinyInt> list, long version) = cell.Read();
            Stamp.Of(list).AssertIs(list);
            Assert.True(version <= cell.Version);
        };
        Crew.Run(write, write, read, read);
        Assert.Equal(commits, cell.Version);
    }

    [Fact]
    public void Each_of_many_writers_comes_to_its_end()
    {
        var cell = new CowCell<Numbered>(new Numbered(0));
        long[] updates = new long[Writers];
        int writers = 0;
        Crew.RunOnce(Writers, _ =>
        {
            int writer = Interlocked.Increment(ref writers) - 1;
            for (int i = 0; i < 2_000; i++)
            {
                cell.Update(number => number.Next);
                updates[writer]++;
            }
        });
        Assert.All(updates, each => Assert.Equal(2_000, each));
        Assert.Equal((new Numbered(Writers * 2_000), Writers * 2_000), cell.Read());
    }

    /// <summary>
    /// By itself it would lose for ever: it ends when it sees that another has committed, or when others wait for as long as it takes.
    /// </summary>
    [Theory]
    [InlineData(10, 5)]
    [InlineData(1, 250)]
    public void A_slow_update_comes_to_its_end_beside_fast_ones(int number, int milliseconds)
    {
        int mostAttempts = 50 * number;
        var cell = new CowCell<Numbered>(new Numbered(0));
        using var source = new CancellationTokenSource();
        CancellationToken end = source.Token;
        Thread[] fast = [.. Enumerable.Range(0, 2).Select(_ => new Thread(() => UpdateUntil(cell, end)))];
        Array.ForEach(fast, writer => writer.Start());
        int attempts = 0;
        try
        {
            for (int updates = 0; updates < number; updates++)
            {
                cell.Update(present =>
                {
                    Assert.InRange(++attempts, 1, mostAttempts);
                    SpinWait.SpinUntil(() => !ReferenceEquals(cell.Value, present), TimeSpan.FromMilliseconds(milliseconds));
                    return present.Next;
                });
            }
        }
        finally
        {
            source.Cancel();
            Array.ForEach(fast, writer => writer.Join());
        }
    }

    /// <summary>A claim that was left behind would make each update wait for tens of milliseconds.</summary>
    [Fact]
    public void An_update_that_throws_while_others_wait_for_it_lets_them_go_on()
    {
        var cell = new CowCell<Numbered>(new Numbered(0));
        int calls = 0;
        Assert.Throws<FaultException>(() => cell.Update(number =>
        {
            cell.Exchange(new Numbered(100));
            return ++calls < 12 ? number.Next : throw new FaultException();
        }));
        long start = Stopwatch.GetTimestamp();
        for (int i = 0; i < 100; i++)
        {
            cell.Update(number => number.Next);
        }

        Assert.InRange(Stopwatch.GetElapsedTime(start).TotalSeconds, 0, 1);
    }

    /// <summary>An update that others wait for may itself wait for one of them.</summary>
    [Fact]
    public void Who_lets_another_pass_does_not_wait_for_ever()
    {
        var cell = new CowCell<Numbered>(new Numbered(0));
        int calls = 0;
        CowCommit<Numbered> commit = cell.Update(number =>
        {
            if (++calls < 12)
            {
                cell.Exchange(new Numbered(100));
                cell.Exchange(number);
            }
            else if (calls == 12)
            {
                var other = new Thread(() => cell.Update(each => each.Next));
                other.Start();
                Assert.True(other.Join(_long));
            }

            return number.Next;
        });
        Assert.Equal(13, calls);
        Assert.Equal(2, commit.After.Number);
    }

    private static void UpdateUntil(CowCell<Numbered> cell, CancellationToken end)
    {
        while (!end.IsCancellationRequested)
        {
            cell.Update(static number => number.Next);
        }
    }

    private static void Overwrite(CowList<TinyInt> list, Stamp stamp)
    {
        if (list.Count > stamp.Count)
        {
            list.RemoveRange(stamp.Count, list.Count - stamp.Count);
        }

        for (int index = 0; index < list.Count; index++)
        {
            list[index] = stamp[index];
        }

        stamp.AppendTo(list, list.Count);
    }
}
