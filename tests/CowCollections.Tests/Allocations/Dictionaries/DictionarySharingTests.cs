using CowCollections.Tests.Support;

namespace CowCollections.Tests.Allocations.Dictionaries;

/// <summary>What copies of dictionaries cost: little, and the same for ten entries and for many.</summary>
public class DictionarySharingTests
{
    private const int MostBytes = 168;

    private static readonly CowDictionary<int, int> _few = Entries.OfInts.New(10);
    private static readonly CowDictionary<int, int> _many = Entries.OfInts.New(1_000_000);

    private static readonly Dictionary<string, Action<CowDictionary<int, int>>> _copies = new(StringComparer.Ordinal)
    {
        ["Clone"] = dictionary => _made = dictionary.Clone(),
        ["Snapshot"] = dictionary => _made = dictionary.Snapshot(),
        ["Lease"] = dictionary => _made = dictionary.Lease(),
        ["Lease to its end"] = dictionary => dictionary.Lease().Dispose(),
        ["New dictionary of a dictionary"] = dictionary => GC.KeepAlive(new CowDictionary<int, int>((IDictionary<int, int>)dictionary)),
        ["Snapshot and back"] = dictionary => _made = dictionary.Snapshot().ToCowDictionary(),
    };

    /// <summary>What was made last: what nobody holds could lie on the stack.</summary>
    private static object? _made;

    public static TheoryData<string> Copies => [.. _copies.Keys];

    [Theory]
    [MemberData(nameof(Copies))]
    public void A_copy_costs_the_same_whatever_the_count(string copy)
    {
        long few = Allocated.By(() => Fresh(_few), _copies[copy]);
        long many = Allocated.By(() => Fresh(_many), _copies[copy]);
        Assert.Equal(few, many);
        Assert.InRange(few, 1, MostBytes);
    }

    /// <summary>The dictionary as if it had never been shared, without making a million entries each time.</summary>
    private static CowDictionary<int, int> Fresh(CowDictionary<int, int> dictionary)
    {
        CowDictionary<int, int> fresh = dictionary.Clone();
        fresh[7] = 7;
        Assert.True(fresh.IsDetached);
        return fresh;
    }
}
