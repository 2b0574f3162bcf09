using System.Collections.Concurrent;

namespace CowCollections.Tests.Concurrency.Dictionaries;

/// <summary>
/// The first guarantee: dictionaries and snapshots that share entries are used by several threads with no locks, each
/// dictionary by one thread at a time, snapshots by all.
/// </summary>
public sealed class SharedDictionaryTests
{
    private const int Threads = 4;

    /// <summary>One page, some, and several levels.</summary>
    [Theory]
    [InlineData(9)]
    [InlineData(60)]
    [InlineData(600)]
    public void Threads_that_pass_each_other_clones_and_snapshots_see_whole_versions(int count)
    {
        ConcurrentQueue<CowDictionarySnapshot<int, int>> snapshots = [];
        ConcurrentQueue<CowDictionary<int, int>> handles = [];
        var first = new Stamp(Stamp.NextNumber, count);
        CowDictionary<int, int> dictionary = first.ToCowDictionary();
        for (int id = 0; id < Threads; id++)
        {
            handles.Enqueue(dictionary.Clone());
        }

        Crew.Run(Threads, random =>
        {
            if (!handles.TryDequeue(out CowDictionary<int, int>? handle))
            {
                return;
            }

            StampedDictionary.AssertIsWhole(handle);
            handles.Enqueue(handle.Clone());
            Rewrite(handle, random);
            snapshots.Enqueue(handle.Snapshot());
            if (snapshots.TryDequeue(out CowDictionarySnapshot<int, int>? snapshot))
            {
                StampedDictionary.AssertIsWhole(snapshot);
                handle = random.Next(3) == 0 ? snapshot.ToCowDictionary() : handle;
            }

            if (handles.Count < Threads * 2)
            {
                handles.Enqueue(handle);
            }
        });
        first.AssertIs(dictionary);
        Assert.All(handles, StampedDictionary.AssertIsWhole);
        Assert.All(snapshots, StampedDictionary.AssertIsWhole);
    }

    [Theory]
    [InlineData(9)]
    [InlineData(600)]
    public void Many_threads_read_one_snapshot_while_its_dictionary_is_written(int count)
    {
        var stamp = new Stamp(Stamp.NextNumber, count);
        CowDictionary<int, int> dictionary = stamp.ToCowDictionary();
        CowDictionarySnapshot<int, int> snapshot = dictionary.Snapshot();
        CowDictionarySnapshot<int, int> same = stamp.ToCowDictionary().Snapshot();
        Action<Random> read = random =>
        {
            stamp.AssertIs(snapshot);
            Assert.Equal(same.GetHashCode(), snapshot.GetHashCode());
            Assert.True(same == snapshot);
            Assert.Equal(count, snapshot.Keys.Distinct().Count());
        };
        Crew.Run(read, read, read, random => Rewrite(dictionary, random));
        StampedDictionary.AssertIsWhole(dictionary);
    }

    [Theory]
    [InlineData(9)]
    [InlineData(600)]
    public void Threads_derive_snapshots_of_one_another(int count)
    {
        var stamp = new Stamp(Stamp.NextNumber, count);
        CowDictionarySnapshot<int, int> first = stamp.ToCowDictionary().Snapshot();
        CowDictionarySnapshot<int, int> latest = first;
        Crew.Run(Threads, random =>
        {
            CowDictionarySnapshot<int, int> seen = Volatile.Read(ref latest);
            int key = count + random.Next(count);
            CowDictionarySnapshot<int, int> changed = seen.SetItem(key, -key);
            Assert.Equal(-key, changed[key]);
            stamp.AssertIs(changed.RemoveRange(Enumerable.Range(count, count)));
            Volatile.Write(ref latest, changed.Count < count * 3 / 2 ? changed : first);
        });
        stamp.AssertIs(first);
    }

    /// <summary>Replaces the version, in place or not, by ways that meet different parts of the engine.</summary>
    private static void Rewrite(CowDictionary<int, int> dictionary, Random random)
    {
        int count = dictionary.Count;
        switch (random.Next(4))
        {
            case 0:
                dictionary.Clear();
                break;
            case 1:
                dictionary.RemoveRange(Enumerable.Range(1, count - 2));
                break;
            case 2:
                dictionary.TrimExcess();
                break;
        }

        new Stamp(Stamp.NextNumber, count).WriteTo(dictionary);
    }
}
