namespace CowCollections.Tests.Contracts.Ended;

public class EndedSetTests
{
    private static readonly EndedMembers _members = new(typeof(CowSetSnapshot<string>), Argument);

    public static TheoryData<string> Members => _members.Names;

    [Theory]
    [MemberData(nameof(Members))]
    public void After_its_end_every_member_of_the_snapshot_throws(string member)
    {
        foreach (int count in (int[])[1, 100])
        {
            CowSet<string> set = [.. Enumerable.Range(0, count).Select(i => $"k{i}")];
            CowLease<CowSetSnapshot<string>> lease = set.Lease();
            CowSetSnapshot<string> ended = lease.Snapshot;
            _ = ended.GetHashCode();
            lease.Dispose();
            _members.AssertThrows(member, ended);
        }
    }

    private static object? Argument(Type type)
        => type == typeof(string) || type == typeof(object) ? "k0"
            : type == typeof(CowSet<string>) ? new CowSet<string>(StringComparer.Ordinal)
            : type == typeof(CowSetSnapshot<string>) ? CowSetSnapshot<string>.Empty
            : type == typeof(IEnumerable<string>) ? new[] { "k0" }
            : type == typeof(string[]) || type == typeof(Array) ? new string[101]
            : null;
}
