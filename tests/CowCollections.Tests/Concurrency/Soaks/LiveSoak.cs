using System.Globalization;
using Xunit.Abstractions;

namespace CowCollections.Tests.Concurrency.Soaks;

/// <summary>
/// Live collections that two threads write, alone and in batches, some of which throw, while others take snapshots: each
/// snapshot keeps what every write and batch keeps, none is older than one seen before, and no update is lost.
/// </summary>
public sealed class LiveSoak(ITestOutputHelper output)
{
    private const int Keys = 200;
    private const int Length = 100;
    private const int Readers = 2;

    /// <summary>The key under which the updates are counted.</summary>
    private const int Counter = -1;

    [Fact]
    public void Snapshots_of_a_live_dictionary_are_whole_and_no_update_is_lost()
    {
        var live = new CowLiveDictionary<int, int>(Enumerable.Range(Counter, Keys + 1).Select(key => KeyValuePair.Create(key, 0)));
        int updates = 0;
        long snapshots = 0;
        int seen = 0;
        Action<Random> write = random =>
        {
            int key = random.Next(Keys);
            if (random.Next(2) == 0)
            {
                live.AddOrUpdate(Counter, 1, (_, count) => count + 1);
                Interlocked.Increment(ref updates);
            }
            else if (random.Next(5) == 0)
            {
                Assert.Throws<TimeoutException>(() => live.Edit(batch =>
                {
                    batch[key] += 1;
                    throw new TimeoutException();
                }));
            }
            else
            {
                live.Edit(static (batch, key) => Move(batch, key), key);
            }
        };
        Action<Random> read = random =>
        {
            CowDictionarySnapshot<int, int> snapshot = live.Snapshot();
            int count = snapshot[Counter];
            Assert.Equal(count, snapshot.Values.Sum());

            // One thread reads.
            Assert.InRange(count, seen, int.MaxValue);
            seen = count;
            snapshots++;
        };
        Crew.RunLong([write, write, read]);
        Assert.Equal(updates, live[Counter]);
        Report(updates, snapshots);
    }

    [Fact]
    public void Snapshots_of_a_live_list_are_whole()
    {
        var live = new CowLiveList<int>();
        int versions = 0;
        long snapshots = 0;
        Action<Random> write = random =>
        {
            int version = ++versions;
            live.Edit(batch =>
            {
                if (random.Next(20) == 0)
                {
                    batch.Clear();
                }

                batch.AddRange(Enumerable.Repeat(version, Length));
            });
            live.Add(version);
        };
        Action<Random> read = random =>
        {
            CowListSnapshot<int> snapshot = live.Snapshot();
            for (int index = 0; index + Length <= snapshot.Count; index += Length + 1)
            {
                Assert.Equal(snapshot[index], snapshot[Math.Min(index + Length, snapshot.Count - 1)]);
                Assert.Equal(snapshot[index], snapshot[index + Length - 1]);
            }

            Assert.InRange(snapshot.Count % (Length + 1), 0, Length);
            Interlocked.Increment(ref snapshots);
        };
        Crew.RunLong([write, .. Enumerable.Repeat(read, Readers)]);
        Report(versions, snapshots);
    }

    /// <summary>Makes one entry greater and another less, so that the sum of all stays, but for the counter's.</summary>
    private static void Move(CowDictionary<int, int> batch, int key)
    {
        batch[key]++;
        batch[(key + (Keys / 2)) % Keys]--;
    }

    private void Report(int updates, long snapshots)
        => output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{updates} updates, {snapshots} snapshots; none torn, none lost."));
}
