using System.Runtime.CompilerServices;
using CowCollections.Tests.Support;

namespace CowCollections.Tests.Leaks.Dictionaries;

/// <summary>What a dictionary has removed, and what was kept for a sharer that has gone, can be collected.</summary>
public class DictionaryLeakTests
{
    private const int OfValues = 1000;

    private static readonly Dictionary<string, Action<CowDictionary<Label, Label>>> _operations = new(StringComparer.Ordinal)
    {
        ["Remove"] = dictionary => dictionary.Remove(new Label(3)),
        ["Remove the last"] = dictionary => dictionary.Remove(new Label(dictionary.Count - 1)),
        ["Remove half"] = dictionary => RemoveWhere(dictionary, key => key % 2 == 0),
        ["Remove most"] = dictionary => RemoveWhere(dictionary, key => key > 1),
        ["Remove all"] = dictionary => RemoveWhere(dictionary, _ => true),
        ["RemoveRange"] = dictionary => dictionary.RemoveRange(Enumerable.Range(2, 30).Select(Label.From)),
        ["Clear"] = dictionary => dictionary.Clear(),
        ["Set"] = dictionary => dictionary[new Label(3)] = dictionary[new Label(4)],
        ["Remove half, then Add"] = dictionary =>
        {
            RemoveWhere(dictionary, key => key % 2 == 0);
            dictionary.Add(dictionary[new Label(1)], dictionary[new Label(3)]);
            dictionary.Remove(dictionary[new Label(1)]);
        },
        ["Remove half, then TrimExcess"] = dictionary =>
        {
            RemoveWhere(dictionary, key => key % 2 == 0);
            dictionary.TrimExcess();
        },
    };

    public static TheoryData<string, bool> OperationsAndCrowding => Cases.Product(_operations.Keys, (bool[])[false, true]);

    public static TheoryData<int> Counts => [9, 40, 700];

    [Theory]
    [MemberData(nameof(OperationsAndCrowding))]
    public void What_is_removed_can_be_collected(string operation, bool isCrowded)
    {
        foreach (int count in (int[])[5, 16, 17, 40, 200])
        {
            var tracked = new Tracked();
            CowDictionary<Label, Label> dictionary = New(tracked, count, isCrowded);
            Tracked.Do(() => _operations[operation](dictionary));
            AssertKeepsItsEntriesOnly(tracked, dictionary);
        }
    }

    [Theory]
    [MemberData(nameof(Counts))]
    public void A_snapshot_keeps_what_it_sees_and_no_longer_than_it_lives(int count)
    {
        var tracked = new Tracked();
        CowDictionary<Label, Label> dictionary = New(tracked, count);
        var kept = new List<CowDictionarySnapshot<Label, Label>>();
        Tracked.Do(() => kept.Add(dictionary.Snapshot()));
        Tracked.Do(() => RemoveWhere(dictionary, key => key >= 5));
        Assert.Equal(2 * count, tracked.Alive);
        Tracked.Do(kept.Clear);
        AssertKeepsItsEntriesOnly(tracked, dictionary);
    }

    [Theory]
    [MemberData(nameof(Counts))]
    public void After_a_lease_has_ended_removal_in_place_lets_go(int count)
    {
        var tracked = new Tracked();
        CowDictionary<Label, Label> dictionary = New(tracked, count);
        CowLease<CowDictionarySnapshot<Label, Label>> lease = dictionary.Lease();
        CowDictionarySnapshot<Label, Label> snapshot = lease.Snapshot;
        CowDictionaryKeys<Label, Label> keys = snapshot.Keys;
        lease.Dispose();
        Tracked.Do(() => RemoveWhere(dictionary, key => key % 3 == 0));
        AssertKeepsItsEntriesOnly(tracked, dictionary);
        GC.KeepAlive(lease);
        GC.KeepAlive(snapshot);
        GC.KeepAlive(keys);
    }

    [Theory]
    [MemberData(nameof(Counts))]
    public void A_leased_snapshot_that_has_ended_keeps_nothing(int count)
    {
        var tracked = new Tracked();
        CowDictionarySnapshot<Label, Label>? ended = null;
        CowLease<CowDictionarySnapshot<Label, Label>>? lease = null;
        Tracked.Do(() =>
        {
            lease = New(tracked, count).Lease();
            ended = lease.Snapshot;
            lease.Dispose();
        });
        Assert.Equal(0, tracked.Alive);
        GC.KeepAlive(ended);
        GC.KeepAlive(lease);
    }

    [Theory]
    [MemberData(nameof(Counts))]
    public void A_clone_that_was_cleared_keeps_nothing(int count)
    {
        var tracked = new Tracked();
        CowDictionary<Label, Label>? clone = null;
        Tracked.Do(() =>
        {
            clone = New(tracked, count).Clone();
            clone.Clear();
        });
        Assert.Equal(0, tracked.Alive);
        GC.KeepAlive(clone);
    }

    [Theory]
    [MemberData(nameof(Counts))]
    public void A_clone_that_was_written_keeps_nothing_that_only_the_original_had(int count)
    {
        var tracked = new Tracked();
        CowDictionary<Label, Label>? clone = null;
        Tracked.Do(() =>
        {
            CowDictionary<Label, Label> original = New(tracked, count);
            clone = original.Clone();
            RemoveWhere(clone, key => key > 2);
            original[tracked.New(5000)] = tracked.New(5001);
        });
        AssertKeepsItsEntriesOnly(tracked, clone!);
    }

    [Theory]
    [MemberData(nameof(Counts))]
    public void Detach_lets_go_of_what_the_others_have(int count)
    {
        var tracked = new Tracked();
        CowDictionary<Label, Label> dictionary = New(tracked, count);
        Tracked.Do(() =>
        {
            CowDictionary<Label, Label> clone = dictionary.Clone();
            clone[new Label(1)] = tracked.New(6000);
            dictionary.Detach();
        });
        Tracked.Do(() => RemoveWhere(dictionary, key => key > 2));
        AssertKeepsItsEntriesOnly(tracked, dictionary);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static CowDictionary<Label, Label> New(Tracked tracked, int count, bool isCrowded = false)
    {
        var dictionary = new CowDictionary<Label, Label>(
            isCrowded ? EqualityComparer<Label>.Create(static (x, y) => x == y, static each => each.Value % 2) : null);
        for (int key = 0; key < count; key++)
        {
            dictionary.Add(tracked.New(key), tracked.New(key + OfValues));
        }

        return dictionary;
    }

    /// <summary>With keys made anew, so that no local variable keeps one of the dictionary's.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void RemoveWhere(CowDictionary<Label, Label> dictionary, Func<int, bool> match)
    {
        int[] keys = [.. dictionary.Keys.Select(key => key.Value).Where(match)];
        foreach (int key in keys)
        {
            Assert.True(dictionary.Remove(new Label(key)));
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void AssertKeepsItsEntriesOnly(Tracked tracked, CowDictionary<Label, Label> dictionary)
        => tracked.AssertKeepsItsElementsOnly(dictionary.SelectMany(entry => new[] { entry.Key, entry.Value }));
}
