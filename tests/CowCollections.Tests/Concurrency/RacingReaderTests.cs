namespace CowCollections.Tests.Concurrency;

/// <summary>Who enumerates a handle, or a snapshot that he takes, while another thread writes it, against the rules, may get anything; but he leaves nothing behind.</summary>
public class RacingReaderTests
{
    private const int Count = 3_000;

    private readonly Random _random = new(1);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_dictionary_and_its_snapshots_are_right_after_a_race(bool bySnapshot) => Repeat(() =>
    {
        CowDictionary<int, int> handle = Enumerable.Range(0, Count).ToCowDictionary(static key => key, static key => key);
        List<CowDictionarySnapshot<int, int>> snapshots = [handle.Snapshot()];
        Race<KeyValuePair<int, int>>(
            () => bySnapshot ? handle.Snapshot() : handle,
            Count / 3,
            step =>
            {
                // Copies a page, or divides one. What another thread has left is found at once, for the next write takes it away.
                if (step % 2 == 0)
                {
                    handle[_random.Next(Count)] = -step;
                }
                else
                {
                    for (int room = handle.Capacity; handle.Capacity == room;)
                    {
                        handle[_random.Next()] = step;
                    }
                }

                Thread.SpinWait(_random.Next(2_000));
                AssertRight(handle, handle.Count, key => handle[key]);
                if (step % 4 == 0 && !bySnapshot)
                {
                    snapshots.Add(handle.Snapshot());
                }
            });
        AssertRight(handle, handle.Count, key => handle[key]);

        // A snapshot that was taken in the race may have left the count of another buffer, until the next write.
        handle[0] = 0;
        snapshots.Add(handle.Snapshot());
        Assert.All(snapshots, snapshot => AssertRight(snapshot, snapshot.Count, key => snapshot[key]));
    });

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_list_and_its_snapshots_are_right_after_a_race(bool bySnapshot) => Repeat(() =>
    {
        CowList<int> handle = [.. Enumerable.Range(0, 5 * Count)];
        List<CowListSnapshot<int>> snapshots = [handle.Snapshot()];
        Race<int>(
            () => bySnapshot ? handle.Snapshot() : handle,
            Count / 2,
            step =>
            {
                handle.Insert(_random.Next(handle.Count), -step);
                if (bySnapshot && step % 10 == 0)
                {
                    Assert.Equal(handle.ToArray(), handle.AsEnumerable());
                }
                else if (!bySnapshot && step % 2 == 0)
                {
                    Thread.SpinWait(_random.Next(50));
                    snapshots.Add(handle.Snapshot());
                }
            });
        Assert.Equal(handle.ToArray(), handle.AsEnumerable());

        handle.Insert(0, 0);
        snapshots.Add(handle.Snapshot());
        foreach (CowListSnapshot<int> snapshot in snapshots)
        {
            AssertRight(snapshot);
        }
    });

    /// <summary>Writes while another thread enumerates, again and again.</summary>
    private static void Race<T>(Func<IEnumerable<T>> source, int read, Action<int> write)
    {
        bool ends = false;
        var reader = new Thread(() =>
        {
            while (!Volatile.Read(ref ends))
            {
                // Whatever comes of it: that is the race.
                _ = Record.Exception(() =>
                {
                    using IEnumerator<T> enumerator = source().GetEnumerator();
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
