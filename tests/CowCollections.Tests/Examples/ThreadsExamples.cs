namespace CowCollections.Tests.Examples;

/// <summary>The examples of docs/threads.md.</summary>
public class ThreadsExamples
{
    [Fact]
    public void Each_thread_has_its_own_handle()
    {
        // begin threads-own-handle
        CowList<int> numbers = [.. Enumerable.Range(0, 10_000)];
        CowList<int> copy = numbers.Clone();      // shares everything
        Parallel.Invoke(
            () => copy.RemoveAll(n => n % 2 == 0), // each thread its own handle: no lock
            () => numbers[0] = -1);
        // numbers has 10,000 elements, copy 5,000
        // end threads-own-handle
        Assert.Equal(Enumerable.Range(0, 10_000).Skip(1).Prepend(-1), numbers);
        Assert.Equal(Enumerable.Range(0, 5_000).Select(i => (2 * i) + 1), copy);
    }

    [Fact]
    public void Many_threads_copy_one_idle_handle()
    {
        CowList<int> numbers = [.. Enumerable.Range(0, 10_000)];
        int[] sums = new int[8];

        // begin threads-idle-handle
        Parallel.For(0, 8, i =>
        {
            CowList<int> mine = numbers.Clone();   // any number of threads at once
            mine.Insert(0, i);                     // each writes its own
            sums[i] = mine.Sum();
        });
        numbers.Add(1);                            // all have ended: it may be written again
        // end threads-idle-handle
        Assert.Equal(Enumerable.Range(0, 8).Select(i => 49_995_000 + i), sums);
        Assert.Equal(Enumerable.Range(0, 10_000).Append(1), numbers);
    }

    [Fact]
    public void A_cell_is_written_and_read_by_any_thread()
    {
        // begin threads-cell
        CowCell<CowListSnapshot<string>> log = new([]);

        void Write(string line) => log.Edit(lines => lines.Add(line));   // any thread

        CowListSnapshot<string> Read() => log.Value;                     // any thread, and it waits for nobody
        // end threads-cell

        var writer = new Thread(() =>
        {
            for (int i = 0; i < 1_000; i++)
            {
                Write($"line {i}");
            }
        });
        writer.Start();
        while (writer.IsAlive)
        {
            CowListSnapshot<string> lines = Read();
            Assert.Equal(Enumerable.Range(0, lines.Count).Select(i => $"line {i}"), lines, StringComparer.Ordinal);
        }

        Assert.Equal(1_000, Read().Count);
    }

    [Fact]
    public void Several_snapshots_change_as_one()
    {
        string item = "apples";

        // begin threads-cell-record
        // record Shop(CowDictionarySnapshot<string, int> Stock, CowListSnapshot<string> Orders)
        CowCell<Shop> cell = new(new Shop(CowDictionarySnapshot<string, int>.Empty.Add(item, 1), []));
        CowCommit<Shop> sale = cell.Update(shop => shop.Stock[item] == 0 ? shop : new Shop(
            shop.Stock.SetItem(item, shop.Stock[item] - 1),
            shop.Orders.Add(item)));
        // sale.HasChanged tells whether there was one to sell
        // end threads-cell-record
        Assert.True(sale.HasChanged);
        Assert.Equal(0, cell.Value.Stock[item]);
        Assert.Equal([item], cell.Value.Orders);
    }

    [Fact]
    public void A_lease_is_read_by_other_threads_before_it_ends()
    {
        CowList<int> numbers = [.. Enumerable.Range(0, 10_000)];
        int sum = 0;
        int max = 0;

        // begin threads-lease
        using (CowLease<CowListSnapshot<int>> lease = numbers.Lease())
        {
            CowListSnapshot<int> lent = lease.Snapshot;
            Parallel.Invoke(() => sum = lent.Sum(), () => max = lent.Max());   // both have finished when the lease ends
        }
        numbers[0] = 1;                                                        // in place: nothing was copied
        // end threads-lease
        Assert.Equal(9_999, max);
        Assert.Equal(49_995_000, sum);
        Assert.Equal(1, numbers[0]);
    }

    private sealed record Shop(CowDictionarySnapshot<string, int> Stock, CowListSnapshot<string> Orders);
}
