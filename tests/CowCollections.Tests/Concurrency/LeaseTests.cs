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

    /// <summary>
    /// A read that is under way when the lease ends is a race, and may throw what it likes, but sees no other text: in one array; in pages in front of
    /// an array; in pages, and an edit that is pending.
    /// </summary>
    [Theory]
    [InlineData(9, false)]
    [InlineData(20_000, false)]
    [InlineData(20_000, true)]
    public void A_text_that_is_read_while_its_lease_ends_is_no_other(int length, bool isEdited)
    {
        string model = string.Create(length, 0, (chars, _) =>
        {
            for (int index = 0; index < chars.Length; index++)
            {
                chars[index] = (char)('A' + (index / 1000));
            }
        });
        var text = new CowString();
        foreach (char letter in model)
        {
            text.Append(letter);
        }

        if (isEdited)
        {
            model = model.Insert(length / 2, "typed");
            text.Insert(length / 2, "typed");
        }

        CowStringSnapshot? lent = null;
        Crew.Run(
            random =>
            {
                CowLease<CowStringSnapshot> lease = text.Lease();
                Volatile.Write(ref lent, lease.Snapshot);
                Thread.SpinWait(random.Next(50));
                lease.Dispose();
            },
            random => Race.Attempt(() =>
            {
                // Until it has ended.
                for (CowStringSnapshot? seen = Volatile.Read(ref lent); seen is not null;)
                {
                    int index = random.Next(model.Length);
                    Assert.Equal(model.Length, seen.Length);
                    Assert.Equal(model[index], seen[index]);
                    Assert.Equal(model.IndexOf(model[index], StringComparison.Ordinal), seen.IndexOf(model[index], StringComparison.Ordinal));
                }
            }));
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
