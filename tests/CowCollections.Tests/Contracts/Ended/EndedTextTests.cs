using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;
using CowCollections.Tests.Support;

namespace CowCollections.Tests.Contracts.Ended;

public class EndedTextTests
{
    private static readonly EndedMembers _members = new(typeof(CowStringSnapshot), Argument);

    public static TheoryData<string> Members => _members.Names;

    [Theory]
    [MemberData(nameof(Members))]
    public void After_its_end_every_member_of_the_snapshot_throws(string member)
    {
        foreach (TextLayout layout in Enum.GetValues<TextLayout>())
        {
            CowString text = layout.Make("some text, not all of it the same");
            CowLease<CowStringSnapshot> lease = text.Lease();
            CowStringSnapshot ended = lease.Snapshot;

            // A hash code that is known, or a string, must not answer for the text.
            _ = ((object)ended).GetHashCode() + ended.ToString().Length;
            lease.Dispose();
            _members.AssertThrows(member, ended);
        }
    }

    /// <summary>What is given the snapshot, as one of its arguments, throws and changes nothing.</summary>
    [Fact]
    public void An_operation_that_is_given_the_snapshot_throws_and_changes_nothing()
    {
        CowString text = "text";
        CowLease<CowStringSnapshot> lease = text.Lease();
        CowStringSnapshot ended = lease.Snapshot;
        lease.Dispose();
        Action[] uses =
        [
            () => text.Append(ended), () => text.Insert(0, ended), () => GC.KeepAlive(new CowString(ended)), () => text.Equals(ended, StringComparison.Ordinal), () => text.CompareTo(ended),
            () => text.IsSharedWith(ended), () => _ = text.Snapshot() + ended, () => _ = ended + text.Snapshot(), () => _ = text.Snapshot() == ended,
            () => CowStringSnapshot.Concat(text, ended), () => CowText.CompareOrdinal(ended, null), () => CowText.Compare(null, ended, StringComparison.Ordinal),
        ];
        Assert.All(uses, use => Assert.Throws<ObjectDisposedException>(use));
        Assert.Equal("text", text.ToString());
    }

    private static object? Argument(Type type)
        => type == typeof(string) ? "some"
            : type == typeof(char) ? 's'
            : type == typeof(object) || type == typeof(CowText) || type == typeof(CowStringSnapshot) ? new CowStringSnapshot("some")
            : type == typeof(CowString) ? new CowString("some")
            : type == typeof(char[]) ? new char[40]
            : type == typeof(string[]) ? new[] { "some" }
            : type == typeof(Encoding) ? Encoding.UTF8
            : type == typeof(Stream) ? new MemoryStream()
            : type == typeof(IBufferWriter<byte>) ? new ArrayBufferWriter<byte>()
            : type == typeof(SearchValues<char>) ? SearchValues.Create("some")
            : type == typeof(Regex) ? new Regex("some", RegexOptions.None, TimeSpan.FromSeconds(1))
            : type == typeof(TextWriter) ? new StringWriter()
            : null;
}
