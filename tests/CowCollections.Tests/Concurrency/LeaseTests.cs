using CowCollections.Tests.Support;

namespace CowCollections.Tests.Concurrency;

/// <summary>What is kept of a leased snapshot while its lease ends and the list is written in place.</summary>
public sealed class LeaseTests
{
    [Theory]
    [InlineData(6)]
    [InlineData(60)]
    public void What_is_kept_in_time_never_changes_and_what_is_late_throws(int count)
    {
        var stamp = new Stamp(Stamp.NextNumber, count);
        CowList<TinyInt> list = stamp.ToCowList();
        Lent? lent = null;
        Crew.Run(
            random =>
            {
                CowLease<CowListSnapshot<TinyInt>> lease = list.Lease();
                Volatile.Write(ref lent, new Lent(lease.Snapshot, stamp));
                Thread.SpinWait(random.Next(50));
                lease.Dispose();
                stamp = new Stamp(Stamp.NextNumber, count);
                for (int index = 0; index < count; index++)
                {
                    list[index] = stamp[index];
                }
            },
            random =>
            {
                if (Volatile.Read(ref lent) is { } seen && Keep(seen.Snapshot, random) is { } kept)
                {
                    seen.Stamp.AssertIs(kept);
                    Thread.SpinWait(random.Next(200));
                    seen.Stamp.AssertIs(kept);
                }
            });
        stamp.AssertIs(list);
    }

    private static IReadOnlyList<TinyInt>? Keep(CowListSnapshot<TinyInt> snapshot, Random random)
    {
        try
        {
            return random.Next(2) == 0 ? snapshot.ToCowList() : snapshot.RemoveAll(_ => false);
        }
        catch (ObjectDisposedException)
        {
            return null;
        }
    }

    private sealed record Lent(CowListSnapshot<TinyInt> Snapshot, Stamp Stamp);
}
