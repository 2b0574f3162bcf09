using CowCollections.Interleavings.Scheduling;
using Xunit.Abstractions;

namespace CowCollections.Interleavings.Texts;

/// <summary>What is kept of a leased text while its lease ends and the text is written.</summary>
public sealed class LeaseTests(ITestOutputHelper output)
{
    [Fact]
    public void A_leased_text_is_kept_in_time_or_has_ended() => Verify.Holds(output, () =>
    {
        CowString text = new CowString("").Append('a').Append('b');
        CowLease<CowStringSnapshot> lease = text.Lease();
        CowStringSnapshot snapshot = lease.Snapshot;
        CowString? kept = null;
        Action endAndWrite = () =>
        {
            lease.Dispose();
            text[0] = 'c';
        };
        return new Scenario(() => kept = Attempt.OrNull(snapshot.ToCowString), endAndWrite)
        {
            HasSilentAccesses = true,
            Check = () =>
            {
                Assert.Equal("cb", text.ToString());
                Assert.Equal("ab", kept?.ToString() ?? "ab");
            },
        };
    }, preemptions: 4);
}
