namespace CowCollections.Tests.Contracts.Ended;

public class EndedDictionaryTests
{
    private static readonly EndedMembers _members = new(typeof(CowDictionarySnapshot<string, int>), Argument);

    public static TheoryData<string> Members => _members.Names;

    [Theory]
    [MemberData(nameof(Members))]
    public void After_its_end_every_member_of_the_snapshot_throws(string member)
    {
        foreach (int count in (int[])[1, 100])
        {
            CowDictionary<string, int> dictionary = Enumerable.Range(0, count).ToCowDictionary(i => $"k{i}", i => i);
            CowLease<CowDictionarySnapshot<string, int>> lease = dictionary.Lease();
            CowDictionarySnapshot<string, int> ended = lease.Snapshot;
            _ = ended.GetHashCode();
            lease.Dispose();
            _members.AssertThrows(member, ended);
        }
    }

    private static object? Argument(Type type)
        => type == typeof(string) ? "k0"
            : type == typeof(object) ? "k0"
            : type == typeof(CowDictionary<string, int>) ? new CowDictionary<string, int>(StringComparer.Ordinal)
            : type == typeof(CowDictionarySnapshot<string, int>) ? CowDictionarySnapshot<string, int>.Empty
            : type == typeof(KeyValuePair<string, int>) ? new KeyValuePair<string, int>("k0", 0)
            : type == typeof(KeyValuePair<string, int>[]) || type == typeof(Array) || type == typeof(IEnumerable<KeyValuePair<string, int>>) ? new KeyValuePair<string, int>[101]
            : type == typeof(IEnumerable<string>) ? new[] { "k0" }
            : null;
}
