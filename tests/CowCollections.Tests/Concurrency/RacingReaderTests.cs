namespace CowCollections.Tests.Concurrency;

/// <summary>Who enumerates a handle while another thread writes it, against the rules, may get anything; but he leaves nothing behind.</summary>
public class RacingReaderTests
{
    private const int Count = 3_000;

    private readonly Random _random = new(1);

    [Fact]
    public void A_dictionary_and_its_snapshots_are_right_after_a_race() => Repeat(() =>
    {
        CowDictionary<int, int> handle = Enumerable.Range(0, Count).ToCowDictionary(static key => key, static key => key);
        List<CowDictionarySnapshot<int, int>> snapshots = [handle.Snapshot()];
        Race(
            handle,
            Count / 3,
            step =>
            {
                handle[_random.Next(Count)] = -step;
                if (step % 40 == 20)
                {
                    snapshots.Add(handle.Snapshot());
                }
            });
        snapshots.Add(handle.Snapshot());
        AssertRight(handle, handle.Count, key => handle[key]);
        Assert.All(snapshots, snapshot => AssertRight(snapshot, snapshot.Count, key => snapshot[key]));
    });

    [Fact]
    public void A_list_and_its_snapshots_are_right_after_a_race() => Repeat(() =>
    {
        CowList<int> handle = [.. Enumerable.Range(0, 5 * Count)];
        List<CowListSnapshot<int>> snapshots = [handle.Snapshot()];
        Race(
            handle,
            Count / 2,
            step =>
            {
                handle.Insert(_random.Next(handle.Count), -step);
                if (step % 2 == 0)
                {
                    Thread.SpinWait(_random.Next(50));
                    snapshots.Add(handle.Snapshot());
                }
            });
        snapshots.Add(handle.Snapshot());
        AssertRight(handle.Snapshot());
        foreach (CowListSnapshot<int> snapshot in snapshots)
        {
            AssertRight(snapshot);
        }

        Assert.Equal(handle.ToArray(), handle.AsEnumerable());
    });

    /// <summary>Writes while another thread enumerates, again and again.</summary>
    private static void Race<T>(IEnumerable<T> handle, int read, Action<int> write)
    {
        bool ends = false;
        var reader = new Thread(() =>
        {
            while (!Volatile.Read(ref ends))
            {
                // Whatever comes of it: that is the race.
                _ = Record.Exception(() =>
                {
                    using IEnumerator<T> enumerator = handle.GetEnumerator();
                    for (int left = read; left > 0 && enumerator.MoveNext(); left--)
                    {
                    }
                });
            }
        });
        reader.Start();
        for (int step = 0; step < 400; step++)
        {
            write(step);
        }

        Volatile.Write(ref ends, true);
        reader.Join();
    }

    private static void AssertRight(CowListSnapshot<int> snapshot)
    {
        int[] expected = snapshot.ToArray();
        int read = 0;
        foreach (int element in snapshot)
        {
            if (read >= expected.Length || element != expected[read])
            {
                Assert.Fail($"Element {read} is another.");
            }

            read++;
        }

        Assert.Equal(expected.Length, read);
    }

    private static void AssertRight(IEnumerable<KeyValuePair<int, int>> entries, int count, Func<int, int> value)
    {
        int read = 0;
        foreach ((int key, int its) in entries)
        {
            Assert.Equal(value(key), its);
            read++;
        }

        Assert.Equal(count, read);
    }

    private static void Repeat(Action race)
    {
        for (long start = Environment.TickCount64; Environment.TickCount64 < start + 1_500;)
        {
            race();
        }
    }
}
